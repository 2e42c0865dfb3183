// The keys about how posts are emptied and filled.
extension KeyTable {
    static let noticeOfRole = KeyDefinition(
        "notice", anyDuration, .optional("that of `attrition.notice`"),
        "The time between giving notice and leaving of workers of this role, which goes by pay band.", example: "4 wk",
        systems: [56],
        evidence: KeyDefinition.PublishedRange(
            "4 wk", "14 wk",
            "NHS local policies: a month up to band 4 or 5, then two months or ten weeks, three months from band 7 or 8"
        ))

    private static let partsOfFilling = KeyDefinition(
        "parts", .map, .optional("the time is one whole, `leaving_to_start`"),
        "The parts of the time from leaving to start, instead of `leaving_to_start`.",
        example: "{approval: 6 wk, advertising: {round: 4 wk, succeeds: 60 %}, hiring: 12 wk}", systems: [56],
        keys: [
            KeyDefinition(
                "approval", .durationDistribution, .standard("0 wk"),
                "The time until it is approved that the post be filled.",
                example: "{gamma: {mean: 6 wk, sd: 4 wk}}", systems: [56]),
            KeyDefinition(
                "from",
                .choice([
                    ValueKind.Choice("leaving", "when the holder leaves"),
                    ValueKind.Choice("notice", "when the holder gives notice; adverts and hiring go on from there"),
                ]), .standard("leaving"), "When approval is asked for.", example: "notice", systems: [56]),
            KeyDefinition(
                "advertising", .map, .optional("somebody is found at once"),
                "Adverts, repeated until one finds somebody.",
                example: "{round: 4 wk, succeeds: 60 %}", systems: [56],
                keys: [
                    KeyDefinition(
                        "round", .durationDistribution, .standard("0 wk"),
                        "The time of one round, interviews included.",
                        example: "4 wk"),
                    KeyDefinition(
                        "succeeds", .share(0.01...1), .standard("100 %"), "The share of rounds that find somebody.",
                        example: "60 %"),
                ]),
            KeyDefinition(
                "hiring", .durationDistribution, .standard("0 wk"),
                "The time from the choice to the first day: checks, and the newcomer's notice elsewhere.",
                example: "12 wk", systems: [56],
                evidence: KeyDefinition.PublishedRange(
                    "6 wk", "20 wk",
                    "NHS, advert to start date: 10 weeks (2023), more than 14 (2025), of which adverts are a part")),
        ])

    static let waysOfFilling: [KeyDefinition] = [
        partsOfFilling,
        KeyDefinition(
            "by_role", .perNamed(in: "roles"), .optional("posts of all roles are filled alike"),
            "Roles whose posts are filled faster or slower than those of others.",
            example: "{psychiatrist: {leaving_to_start: 52 wk}}", systems: [56],
            keys: [
                KeyDefinition(
                    "leaving_to_start", .durationDistribution, .optional("as for all roles"),
                    "The time from a holder's leaving to the next one's first day.", example: "52 wk", systems: [56]),
                partsOfFilling,
            ]),
        KeyDefinition(
            "deleted", anyShare, .standard("0 %"),
            "The share of leavers' posts that are deleted for good instead of being filled.", example: "20 %",
            systems: [49, 56]),
        KeyDefinition(
            "agency", .map, .optional("nobody works in a vacant post"),
            "Agency workers: starters who work in a vacant post and have people until somebody starts.",
            example: "{share: 50 %, after: 4 wk, roles: [nurse]}", systems: [56],
            keys: [
                KeyDefinition(
                    "share", anyShare, .standard("0 %"), "The share of vacancies in which one comes.",
                    example: "50 %", systems: [56]),
                KeyDefinition(
                    "after", anyDuration, .standard("0 wk"),
                    "The time from the vacancy, or from the end of a contract, to an agency worker's first day.",
                    example: "4 wk"),
                KeyDefinition(
                    "length", .duration(day...(520 * week)), .optional("as long as the post is vacant"),
                    "The length of a contract.", example: "13 wk"),
                KeyDefinition(
                    "renewed", .flag, .standard("true"),
                    "Whether the same worker stays on while the post is vacant; if not, another one comes after each "
                        + "contract.", example: "false"),
                KeyDefinition(
                    "roles", .list(of: .reference(to: "roles")), .optional("all roles"),
                    "The roles whose vacant posts they work in.", example: "[nurse]"),
            ]),
        KeyDefinition(
            "substitution", .perNamed(in: "roles"), .optional("a post stays with its role"),
            "Roles of which some vacant posts are refilled with another role, for good: skill-mix dilution.",
            example: "{nurse: {by: support_worker, share: 50 %}}", systems: [57],
            keys: [
                KeyDefinition(
                    "by", .reference(to: "roles"), .optional("nobody: posts stay with their role"),
                    "The role of whoever comes, who does what that role may do and has none of the skills of the post.",
                    example: "support_worker", systems: [57]),
                KeyDefinition(
                    "share", anyShare, .standard("0 %"), "The share of leavers' posts that go to that role.",
                    example: "50 %", systems: [57]),
            ]),
    ]

    static let freezeRecruitment = KeyDefinition(
        "freeze_recruitment", .map, .optional("vacancies are filled as before"),
        "No vacancy is approved for filling from the date of the change on; those approved before it go on.",
        example: "{until: 2028-01-03, roles: [nurse]}", systems: [49, 56],
        keys: [
            KeyDefinition(
                "until", dates, .optional("the end of the run"), "The day on which vacancies are approved again.",
                example: "2028-01-03"),
            KeyDefinition(
                "roles", .list(of: .reference(to: "roles")), .optional("all roles"),
                "The roles whose posts are frozen.",
                example: "[nurse]"),
        ])
}
