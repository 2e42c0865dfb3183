// The keys about clusters of people and what is paid for them.
extension KeyTable {
    static let clusters = KeyDefinition(
        "clusters", .named("cluster"), .optional("nobody is in a cluster"),
        "Clusters of people by their needs, from the least to the greatest, for whose care a tariff is paid.",
        example: "{dementia_low: {tariff: £6, review_every: 26 wk}}", systems: [43],
        keys: [
            KeyDefinition(
                "title", .text, .optional("the id"), "The title shown to people.",
                example: "Cognitive impairment, low need"),
            KeyDefinition(
                "tariff", .money(0...100_000), .standard("£0"),
                "What is paid for each day of a person in the cluster, from the day on which they are clustered.",
                example: "£6", systems: [43]),
            KeyDefinition(
                "review_every", .duration(86_400...(520 * week)), .optional("never"),
                "How long after being clustered a person is clustered anew.", example: "26 wk", systems: [43]),
        ])

    static let clustering = KeyDefinition(
        "clustering", .map, .optional("nobody is in a cluster"),
        "How people come to be in a cluster: at the beginning of care and at each review.",
        example: "{work: clustering, wrong: 20 %}", systems: [43],
        keys: [
            KeyDefinition(
                "work", .reference(to: "work"), .required, "The work by which a person is put into a cluster.",
                example: "clustering", systems: [43]),
            KeyDefinition(
                "wrong", anyShare, .standard("0 %"),
                "The share of clusterings that end in a cluster next to the one that is needed.", example: "20 %",
                systems: [43]),
            KeyDefinition(
                "upwards", anyShare, .standard("50 %"),
                "The share of those in the later neighbour, which is the dearer one; the others are in the earlier.",
                example: "80 %", systems: [43]),
            KeyDefinition(
                "changed", anyShare, .standard("0 %"),
                "The share of reviews by which needs have become those of a cluster drawn anew by the profile's shares.",
                example: "15 %"),
            KeyDefinition(
                "paid_overdue", anyShare, .standard("100 %"),
                "The share of the tariff that is paid for a person whose review is overdue.", example: "0 %",
                systems: [43]),
        ])

    static let clustersOfProfile = KeyDefinition(
        "clusters", .shares(by: .references(to: "clusters")), .optional("people of the profile are not clustered"),
        "The clusters that people of the profile need, as shares that add up to 100 %.",
        example: "{dementia_low: 100 %}", systems: [43])
}
