// The keys about clinics: appointments in slots by weekday.
extension KeyTable {
    static let clinics: [KeyDefinition] = [
        KeyDefinition(
            "clinics", .named("clinic"), .optional("first contacts come from the team's own queue"),
            "Clinics with slots by weekday, in which first contacts or sessions of follow-up are booked.",
            example: "{east: {team: north, slots: {mon: 4, wed: 4}, notice_working_days: 3}}", systems: [8, 17],
            keys: clinic)
    ]

    /// The keys by which a source of referrals names a clinic.
    static let referralToClinic: [KeyDefinition] = [
        KeyDefinition(
            "clinic", .reference(to: "clinics"), .optional("first contacts come from the team's own queue"),
            "The clinic that people belong to: their first contact is booked there as soon as they are accepted.",
            example: "east", systems: [8]),
        KeyDefinition(
            "urgent", anyShare, .standard("0 %"),
            "The share of people whose first contact is urgent; it matters in a clinic only.", example: "15 %",
            systems: [8]),
    ]

    private static let clinic: [KeyDefinition] = [
        KeyDefinition(
            "kind",
            .choice([
                ValueKind.Choice("first_contact", "first contacts of the people whose source names the clinic"),
                ValueKind.Choice("follow_up", "sessions with the person's own coordinator, in that worker's slots"),
            ]), .standard("first_contact"), "What the appointments are for.", example: "follow_up"),
        KeyDefinition("team", .reference(to: "teams"), .required, "The team that runs it.", example: "north"),
        KeyDefinition(
            "slots", .table(of: .integer(0...64), by: .words(weekdays)), .required,
            "How many appointments there are on each day of the week, in a follow-up clinic for each worker; a day that is "
                + "left out has none.", example: "{mon: 4, tue: 4, wed: 4}", systems: [8]),
        KeyDefinition(
            "hours", .hoursOfDay, .standard("09:00-17:00"),
            "The stretch of the day over which the appointments are spread evenly; the first begins with it.",
            example: "\"09:00-13:00\""),
        KeyDefinition(
            "urgent_reserved", anyShare, .standard("0 %"),
            "The share of each day's slots that only urgent people have, rounded to whole slots, a half to the even number.",
            example: "15 %", systems: [8]),
        KeyDefinition(
            "notice_working_days", .integer(0...260), .standard("0"),
            "Working days from acceptance to an appointment, or from being taken on to a first session, at the least.",
            example: "3", systems: [8]),
        KeyDefinition(
            "urgent_notice_working_days", .integer(0...260), .standard("0"), "The same for urgent people.",
            example: "1", systems: [8]),
        KeyDefinition(
            "pool", .list(of: .reference(to: "clinics")), .optional("people are seen in their own clinic only"),
            "Other clinics whose slots its people may have; of equally early days that of the clinic written first counts.",
            example: "[east, west]", systems: [8]),
        KeyDefinition(
            "closed_on_bank_holidays", .flag, .standard("true"), "Whether bank holidays have no slots.",
            example: "false"),
        KeyDefinition(
            "did_not_attend", anyShare, .standard("0 %"),
            "The share of appointments to which the person does not come; the slot is used up.", example: "20 %",
            systems: [8],
            evidence: KeyDefinition.PublishedRange(
                "17 %", "30 %", "eleven assessment clinics in Devon, teaching material of T. Monks and colleagues")),
        KeyDefinition(
            "discharged_after_missing", anyShare, .standard("0 %"),
            "The share of people who are discharged when they have not come; the others are booked anew.",
            example: "30 %", systems: [8]),
        KeyDefinition(
            "posts", .reference(to: "posts"), .optional("it is no follow-up clinic"),
            "The group of posts whose holders have the slots of a follow-up clinic, each their own.",
            example: "therapists"),
        KeyDefinition(
            "every", .table(of: .duration(day...(520 * week)), by: .references(to: "needs")),
            .optional("nobody has sessions"),
            "The time from one session to the next for each need profile that has sessions, in whole days.",
            example: "{anxious: 1 wk, settled: 2 wk}"),
        KeyDefinition(
            "sessions", .number(1...10_000), .optional("sessions go on until care ends"),
            "How many sessions people have, on average; care ends when the next one would have been.", example: "12"),
        KeyDefinition(
            "sessions_sd", .number(0...1000), .standard("0"),
            "The standard deviation of that number, which varies as a gamma distribution rounded to whole sessions, one at "
                + "the least; 0 makes all alike.", example: "4"),
        KeyDefinition(
            "work", .reference(to: "work"), .optional("no worker's time is modelled"),
            "The work that a session is: it arises for the person's coordinator when the session begins.",
            example: "session"),
    ]
}
