// The keys about what a piece of work is worth to the person, and how it is counted.
extension KeyTable {
    static let counting: [KeyDefinition] = [
        KeyDefinition(
            "meaningfulness", anyShare, .optional("it is no contact"),
            "What a contact of this kind is worth to the person, against a visit of full length.", example: "30 %",
            systems: [5, 16, 83]),
        KeyDefinition(
            "supports_carer", anyShare, .standard("0 %"),
            "What it is worth as support of the person's carer: a piece of full worth ends the time without support.",
            example: "100 %", systems: [4, 23]),
        KeyDefinition(
            "counts", .map, .optional("it is never registered as a contact"),
            "How it is counted for the contact target.",
            example: "{registered: 70 %, under_pressure: 100 %}", systems: [2, 3, 4, 5, 6],
            keys: [
                KeyDefinition(
                    "registered", anyShare, .standard("0 %"), "The share registered as contacts without pressure.",
                    example: "70 %", systems: [6]),
                KeyDefinition(
                    "under_pressure", anyShare, .optional("the same as registered"),
                    "The share registered at full pressure of the contact target.", example: "100 %", systems: [5, 6]),
                KeyDefinition(
                    "length_under_pressure", anyShare, .standard("100 %"),
                    "Its length at full pressure of the contact target, as a share of the usual; 100 % is the same.",
                    example: "75 %", systems: [16, 42]),
                KeyDefinition(
                    "meaningfulness_under_pressure", anyShare, .standard("100 %"),
                    "What it is worth to the person at full pressure of the contact target as a share of the usual, beside "
                        + "what it loses with its length; 100 % is the same.", example: "80 %", systems: [16]),
                KeyDefinition(
                    "pads", .flag, .standard("false"),
                    "Whether workers behind the contact target make such contacts for the sake of the register, as "
                        + "targets.contacts.padding says.", example: "true", systems: [2, 16]),
                KeyDefinition(
                    "no_answer", anyShare, .optional("like all others"),
                    "The share of visits to a shut door that is registered, whatever the pressure.", example: "0 %",
                    systems: [3, 6]),
                KeyDefinition(
                    "at_least", anyDuration, .standard("0 min"),
                    "The time face to face or on the telephone that a contact has to last to be registered; 0 is any.",
                    example: "10 min", systems: [2, 6]),
                KeyDefinition(
                    "credit", .number(0...100), .standard("1"), "How many contacts one of them counts for.",
                    example: "0.5", systems: [2, 6]),
                KeyDefinition(
                    "recording_under_pressure", .number(0.01...100), .standard("1"),
                    "What multiplies its recording at full pressure of the contact target; 1 is the same.",
                    example: "1.3", systems: [39, 42]),
            ]),
        KeyDefinition(
            "improves_contact", anyShare, .standard("0 %"),
            "How much less the contacts of a worker are worth who has had none of the planned times of this kind lately.",
            example: "15 %", systems: [44, 84]),
        KeyDefinition(
            "in_own_time", .flag, .standard("false"),
            "Whether workers do it unpaid at home instead of in the shift; for work that arises by weeks at work.",
            example: "true", systems: [84]),
        KeyDefinition(
            "no_answer", .map, .optional("somebody always opens the door"), "Visits at which nobody opens the door.",
            example: "{share: 12 %, time: {travel: 32 min}}", systems: [3],
            keys: [
                KeyDefinition(
                    "share", anyShare, .required, "The share of visits.", example: "12 %", systems: [3],
                    evidence: KeyDefinition.PublishedRange(
                        "4 %", "30 %",
                        "missed contacts: about 4 % of community contacts and 7 % of a mental health trust's (2018 to 2019), 12 % of "
                            + "planned ones (2011 to 2012), 17 to 30 % of first assessments (Devon)")),
                KeyDefinition(
                    "time", .table(of: .durationDistribution, by: .words(categories)), .optional("it takes no time"),
                    "The time that it takes all the same, by category.", example: "{travel: 32 min, recording: 7 min}"),
            ]),
    ]
}
