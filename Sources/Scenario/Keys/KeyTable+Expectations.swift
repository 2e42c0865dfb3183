// The keys about what results are held against: they change words and exit codes, never a figure.
extension KeyTable {
    static let expectations = KeyDefinition(
        "expect", .named("expectation"), .optional("nothing is expected"),
        "What a figure is to be at the most or at the least; after a run each is said to be met, not met, or undecided.",
        example: "{soon_seen: {metric: referral_to_contact_p90, at_most: 28 d}}",
        keys: [
            KeyDefinition(
                "metric", .text, .required,
                "The figure, as in `shows`: a metric alone, of a team, or with a group (`metric@team/group`).",
                example: "referral_to_contact_p90"),
            KeyDefinition(
                "at_most", .figure, .optional("`at_least` says the limit"),
                "What it is to be at the most, in the unit of the metric; of a difference it may be negative.",
                example: "28 d"),
            KeyDefinition(
                "at_least", .figure, .optional("`at_most` says the limit"), "What it is to be at the least.",
                example: "90 %"),
            KeyDefinition(
                "confidence", .share(0.5...0.9999), .standard("95 %"),
                "How sure one has to be, one-sided, before it is said to be met or not met.", example: "99 %"),
            KeyDefinition(
                "of",
                .choice([
                    ValueKind.Choice("figure", "the figure itself, in this scenario"),
                    ValueKind.Choice("difference", "its difference from the baseline of the run, pair by pair"),
                ]), .standard("figure"), "What of the metric is held against the limit.", example: "difference"),
            KeyDefinition(
                "why", .text, .optional("no reason is given"), "Whose promise or standard it is.",
                example: "\"the trust's own promise\""),
        ])

    static let matters = KeyDefinition(
        "matters", .named("smallest difference"), .optional("every difference matters"),
        "The smallest difference of a figure that matters: one that surely is smaller is said to be none that matters.",
        example: "{referral_to_contact_mean: {difference: 2 d}, leaving: {metric: turnover_hazard, relative: 5 %}}",
        keys: [
            KeyDefinition(
                "metric", .text, .optional("the id of the entry is the metric"),
                "The figure, as in `shows`: a metric alone, of a team, or with a group (`metric@team/group`).",
                example: "turnover_hazard@north"),
            KeyDefinition(
                "difference", .figure, .optional("`relative` says how much"),
                "The difference, above 0 and in the unit of the metric; of shares in percentage points.",
                example: "2 d"),
            KeyDefinition(
                "relative", .share(0.0001...10), .optional("`difference` says how much"),
                "The difference as a share of the baseline's figure.", example: "5 %"),
        ])
}
