// The keys about work that goes to somebody else, or becomes more urgent with time.
extension KeyTable {
    static let workByOthers: [KeyDefinition] = [
        KeyDefinition(
            "delegated", .map, .optional("the coordinator does all of it"),
            "How much of it colleagues of other roles do for the coordinator.",
            example: "{to: [support_worker], share: 40 %, oversight: 10 min, meaningfulness: 0.8}", systems: [19, 57],
            keys: [
                KeyDefinition(
                    "to", .list(of: .reference(to: "roles")), .optional("nobody"),
                    "The roles of the colleagues; of those in the team who have the skill that it needs, if it needs one, "
                        + "whoever has least waiting does it.", example: "[support_worker]", systems: [57]),
                KeyDefinition(
                    "share", anyShare, .standard("0 %"),
                    "The share of pieces; in a crisis the coordinator does them.", example: "40 %", systems: [57]),
                KeyDefinition(
                    "oversight", anyDuration, .standard("0 min"),
                    "What each piece costs the coordinator when it is done, as indirect work.", example: "10 min",
                    systems: [57]),
                KeyDefinition(
                    "meaningfulness", .number(0...2), .standard("1"),
                    "What multiplies the worth of such a contact, besides that it is made by a stranger.",
                    example: "0.8", systems: [57]),
            ]),
        KeyDefinition(
            "escalated", .map, .optional("it stays as urgent as it is"), "How it moves up when it is late.",
            example: "{after: 2 wk, to: deadline}", systems: [38],
            keys: [
                KeyDefinition(
                    "after", anyDuration, .optional("never"),
                    "The time after it was due at which it moves up; for work that waits with one worker.",
                    example: "2 wk", systems: [38]),
                KeyDefinition(
                    "to",
                    .choice([
                        ValueKind.Choice(
                            "crisis", "beside people in crisis; a colleague does it if its worker is away"),
                        ValueKind.Choice("duty", "beside screening and calls that cannot wait"),
                        ValueKind.Choice("fixed", "beside meetings and supervision"),
                        ValueKind.Choice("deadline", "beside work with a deadline"),
                        ValueKind.Choice("visit", "beside planned visits"),
                        ValueKind.Choice("call", "beside telephone contacts and liaison"),
                    ]), .standard("duty"), "Its place from then on in the order in which work is taken up.",
                    example: "deadline", systems: [38]),
            ]),
    ]
}
