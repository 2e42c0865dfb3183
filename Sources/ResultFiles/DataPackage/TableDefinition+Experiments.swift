import OutputAnalysis

/// The tables of sweeps and of the commands that search and choose.
extension TableDefinition {
    /// What was set at each point of a sweep.
    ///
    /// - Parameter keys: The paths of the keys that took several values.
    public static func sweepPoints(_ keys: [String]) -> TableDefinition {
        TableDefinition(
            "points.csv", "Points of the sweep", "A row is one point: what was set there.", key: ["point"],
            [.point] + keys.map(setting))
    }

    /// What was set at each point of a search or a screening, and the figures there.
    ///
    /// - Parameter keys: The paths of the keys that took several values.
    public static func points(_ keys: [String]) -> TableDefinition {
        TableDefinition(
            "points.csv", "Figures at each point", "A row is one figure of one scenario at one point of the design.",
            key: ["point"] + ColumnDefinition.figureNames,
            [.point] + keys.map(setting) + ColumnDefinition.figure + [
                .unit,
                ColumnDefinition(
                    "value", .number, "The figure at that point, in the row's unit; empty where it is not defined."
                ).optional(),
                .replications,
            ])
    }

    private static func setting(_ key: String) -> ColumnDefinition {
        ColumnDefinition(key, .text, "What `\(key)` was set to, as a scenario says it, with its unit.")
    }

    /// The scenario that is best, and when the others were dropped.
    public static let selection = TableDefinition(
        "selection.csv", "Choice of the best scenario", "A row is one scenario of the choice.",
        key: ColumnDefinition.figureNames,
        ColumnDefinition.figure + [
            .unit, .replications,
            ColumnDefinition(
                "mean", .number, "The mean over the replications that were needed to decide, in the row's unit."
            ).optional(),
            ColumnDefinition(
                "dropped_after", .integer,
                "After how many replications the scenario was out of the contest; empty if it never was."
            ).from(1).optional(),
            ColumnDefinition("best", .flag, "Whether it is the best, or as good as the best."),
        ])

    /// What was seen at each value of a search.
    public static let solve = TableDefinition(
        "solve.csv", "Values looked at", "A row is one value of the assumption and the figure there.", key: ["look"],
        [
            ColumnDefinition("look", .integer, "The number of the look, from 1, in the order of the search.").from(1),
            .key,
            .value,
        ] + ColumnDefinition.figure + [
            .unit, .replications, .estimate, .low, .high,
            ColumnDefinition(
                "bound_low", .number,
                "The lower bound at the confidence of the whole search, in the row's unit; empty where there is none."
            ).optional(),
            ColumnDefinition(
                "bound_high", .number,
                "The upper bound at the confidence of the whole search, in the row's unit; empty where there is none."
            ).optional(),
            ColumnDefinition("verdict", .text, "Whether the condition holds there, fails, or could not be decided.")
                .among([ConditionTest.Verdict.holds, .fails, .undecided].map(\.rawValue)),
        ])

    /// The difference of two scenarios along an assumption.
    public static let flip = TableDefinition(
        "flip.csv", "Difference along an assumption", "A row is the difference of one figure at one value.",
        key: ColumnDefinition.figureNames + ["key", "value"],
        ColumnDefinition.figure + [.unit, .key, .value] + ColumnDefinition.difference + [.replications])

    /// The effect of each assumption, by trajectories after Morris.
    public static let effects = TableDefinition(
        "sensitivity.csv", "Effects of assumptions",
        "A row is the effect of one assumption on one figure, over its whole range (Morris).",
        key: ColumnDefinition.figureNames + ["key"],
        ColumnDefinition.figure + [.unit, .key, .rank] + [
            ColumnDefinition("size", .number, "The mean size of the effect, either way, in the row's unit.").from(0)
                .optional(),
            ColumnDefinition(
                "size_low", .number, "The lower end of that size's 95 % interval, in the row's unit."
            ).optional(),
            ColumnDefinition(
                "size_high", .number, "The upper end of that size's 95 % interval, in the row's unit."
            ).optional(),
            ColumnDefinition("mean", .number, "The mean effect with its sign, in the row's unit.").optional(),
            ColumnDefinition(
                "deviation", .number,
                "The standard deviation of the effects, in the row's unit: great where others change the effect."
            ).from(0).optional(),
        ])

    /// The shares of the variance that go with each assumption, after Sobol.
    public static let shares = TableDefinition(
        "sensitivity.csv", "Shares of the variance",
        "A row is the share of one figure's variance over the points that goes with one assumption (Sobol).",
        key: ColumnDefinition.figureNames + ["key"],
        ColumnDefinition.figure + [.unit, .key, .rank]
            + share("first_order", "The share of the variance that goes with the assumption alone")
            + share("total", "The share of the variance that goes with the assumption, alone or together with others"))

    private static func share(_ name: String, _ meaning: String) -> [ColumnDefinition] {
        [
            ColumnDefinition(name, .number, meaning + ", of 1; an estimate, which chance can take below 0.").optional(),
            ColumnDefinition(name + "_low", .number, "The lower end of that share's 95 % interval.").optional(),
            ColumnDefinition(name + "_high", .number, "The upper end of that share's 95 % interval.").optional(),
        ]
    }
}

extension ColumnDefinition {
    fileprivate static let value = ColumnDefinition(
        "value", .text, "The value of the assumption, as a scenario says it, with its unit.")
    fileprivate static let rank = ColumnDefinition(
        "rank", .integer, "The assumption's place among those of the row's figure; 1 matters most."
    ).from(1)
}
