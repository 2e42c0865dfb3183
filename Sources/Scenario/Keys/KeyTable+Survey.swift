// The keys about a survey of people.
extension KeyTable {
    private static func odds(_ name: String, _ summary: String, example: String) -> KeyDefinition {
        KeyDefinition(name, .number(0.001...1000), .standard("1"), summary, example: example, systems: [88])
    }

    private static func weight(_ name: String, _ summary: String) -> KeyDefinition {
        KeyDefinition(name, .number(0...1000), .standard("1"), summary, example: "2", systems: [88])
    }

    static let survey = KeyDefinition(
        "survey", .map, .optional("nobody is asked"),
        "A survey in which people are asked how satisfied they are, and which not everybody answers; nothing follows from it.",
        example: "{every: 26 wk, answers: 30 %, odds: {satisfied: 3}}", systems: [88],
        keys: [
            KeyDefinition(
                "every", .duration(week...(520 * week)), .required,
                "The time from one survey to the next, in whole weeks; everybody in care is asked, and who waits for it.",
                example: "26 wk", systems: [88]),
            KeyDefinition(
                "answers", anyShare, .standard("100 %"),
                "The share of people who answer, where nothing makes them more or less likely to.", example: "30 %",
                systems: [88]),
            KeyDefinition(
                "odds", .map, .optional("all answer alike"),
                "What multiplies the odds of answering; 1 is neutral.", example: "{satisfied: 3, with_budget: 2}",
                systems: [88],
                keys: [
                    KeyDefinition(
                        "in_state", .table(of: .number(0.001...1000), by: .words(needStates)),
                        .optional("all answer alike"), "By need state.", example: "{crisis: 0.2, hospital: 0.2}",
                        systems: [88]),
                    KeyDefinition(
                        "profiles", .table(of: .number(0.001...1000), by: .references(to: "needs")),
                        .optional("all answer alike"), "By need profile.", example: "{working_age: 2}", systems: [88]),
                    odds(
                        "with_budget", "For people whose care by a personal budget is in place.", example: "2"),
                    odds(
                        "contact",
                        "For people who have contact as planned, beside those who have none; between them by its power.",
                        example: "3"),
                    odds(
                        "satisfied",
                        "For people who are wholly satisfied, beside those who are not at all; between them by its power.",
                        example: "3"),
                ]),
            KeyDefinition(
                "satisfaction", .map, .optional("all parts weigh the same"),
                "How much each part weighs in how satisfied somebody is, from 0 to 1.",
                example: "{contact: 2, no_crisis: 1}", systems: [88],
                keys: [
                    weight(
                        "need_met",
                        "The share of the need of care that is met; left out for people who have no need of care."),
                    weight(
                        "contact",
                        "Contact as planned: 1 while it is not overdue, 1 / (1 + x) when overdue by x planned intervals, 0 for who waits."
                    ),
                    weight(
                        "coordinator",
                        "How well the coordinator is known: 1 - exp(-time together / relationship_time), 0 for who waits."
                    ),
                    weight("no_crisis", "1 for who is settled or unsettled, 0 in a crisis or in hospital."),
                ]),
        ])
}
