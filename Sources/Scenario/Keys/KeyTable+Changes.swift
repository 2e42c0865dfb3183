// The keys about what changes on which date.
extension KeyTable {
    static let changes = KeyDefinition(
        "changes", .named("dated change"), .optional("nothing changes"),
        "What changes on which date: targets, protections, posts, demand.",
        example: "{freeze: {date: 2027-01-04, cut_posts: {nurses: {count: 2}}}}", systems: [49, 52, 54, 68],
        keys: [
            KeyDefinition(
                "date", dates, .required, "The day on which it takes effect, within the measured run.",
                example: "2027-04-05"),
            KeyDefinition(
                "why", .text, .optional("no reason is stated"), "What was decided, by whom, and why.",
                example: "The savings programme of the trust."),
            KeyDefinition(
                "team", .reference(to: "teams"), .optional("all teams"), "The team that it concerns.",
                example: "north"),
        ] + policy(ofChange: true) + [
            freezeRecruitment, lawOfChange,
            KeyDefinition(
                "cut_posts", .perNamed(in: "posts"), .optional("no post is cut"),
                "Posts taken away.",
                example: "{nurses: {count: 2, until: 2028-01-03}}", systems: [49, 55, 56],
                keys: [
                    KeyDefinition(
                        "count", .integer(1...10_000), .required, "How many posts of the group.", example: "2"),
                    KeyDefinition(
                        "until", dates, .optional("for good"),
                        "The day on which they are given back, as vacancies.", example: "2028-01-03"),
                ] + mannerOfCuts),
        ] + staffing + organisation + bedsOfChange + [
            KeyDefinition(
                "referrals_times", .table(of: .number(0...100), by: .references(to: "referrals")),
                .optional("demand goes on as before"),
                "What the rates of sources of referrals are multiplied by from then on.", example: "{gp: 1.1}",
                systems: [68]),
            areaTimes,
        ])
}
