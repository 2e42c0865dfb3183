import OutputAnalysis

/// The tables of figures: of one scenario, and of scenarios compared.
extension TableDefinition {
    /// Each figure of each scenario.
    public static let summary = TableDefinition(
        "summary.csv", "Figures of the scenarios", "A row is one figure of one scenario over all replications.",
        key: ColumnDefinition.figureNames,
        ColumnDefinition.figure + [.unit, .estimate, .low, .high]
            + ColumnDefinition.percentiles(of: "Spread over replications") + [
                .replications,
                ColumnDefinition(
                    "undefined", .integer,
                    "In how many replications the figure is not defined, such as a mean wait of nobody."
                ).from(0),
                ColumnDefinition(
                    "censored", .number,
                    "The mean number of waits that were still going on at the end; empty where no waits are counted."
                ).from(0).optional(),
                ColumnDefinition(
                    "interval_method", .text,
                    "How the interval was made: Student's t on means, jackknife on ratios of totals, Wilson on shares of "
                        + "replications, order statistics on percentiles, Kaplan and Meier on waits, or none."
                ).among(IntervalMethod.allCases.map(\.rawValue)),
            ])

    /// Each figure of each scenario beside that of the baseline.
    public static let comparison = TableDefinition(
        "comparison.csv", "Differences from the baseline",
        "A row is the difference of one figure between a scenario and the baseline, replication by replication.",
        key: ["baseline"] + ColumnDefinition.figureNames, comparisonColumns)

    /// All scenarios against all others.
    public static let pairs = TableDefinition(
        "pairs.csv", "Differences between all scenarios",
        "A row is the difference of one figure between a scenario and one that stands before it.",
        key: ["baseline"] + ColumnDefinition.figureNames, comparisonColumns)

    private static let comparisonColumns: [ColumnDefinition] =
        [.baseline] + ColumnDefinition.figure + [.unit] + ColumnDefinition.difference + [
            ColumnDefinition(
                "relative_difference", .number,
                "The difference as a share of the size of the baseline's figure; empty where that is 0."
            ).optional(),
            ColumnDefinition(
                "share_higher", .number,
                "The share of replications, from 0 to 1, in which the scenario's figure is higher."
            ).share().optional(),
            ColumnDefinition(
                "share_tied", .number, "The share of replications, from 0 to 1, in which both figures are equal."
            ).share().optional(),
            ColumnDefinition(
                "correlation", .number,
                "Pearson's correlation of the two figures over replications, from -1 to 1; empty where one does not vary."
            ).optional(),
            ColumnDefinition(
                "variance_reduction", .number,
                "How many times greater the variance of the difference would be without shared luck; a ratio."
            ).from(0).optional(),
            ColumnDefinition(
                "smallest_difference", .number,
                "The smallest difference that matters, in the row's unit; empty where every difference does."
            ).from(0).optional(),
            .replications,
            ColumnDefinition(
                "verdict", .text,
                "What the interval allows to say: better, worse, higher or lower than the baseline, no difference that "
                    + "matters, undecided, or the same in every replication."
            ).among(ComparisonOutcome.allCases.map(\.rawValue)),
        ]

    /// How likely each scenario is to have each rank.
    ///
    /// - Parameter count: How many scenarios there are.
    public static func ranks(_ count: Int) -> TableDefinition {
        TableDefinition(
            "ranks.csv", "Ranks of the scenarios",
            "A row says how likely one scenario is to be the best, the second best and so on in one figure.",
            key: ColumnDefinition.figureNames,
            ColumnDefinition.figure + [.unit] + (1...max(1, count)).map { rank($0) } + [.replications])
    }

    private static func rank(_ rank: Int) -> ColumnDefinition {
        ColumnDefinition(
            "rank_\(rank)", .number,
            "The share of resamples, from 0 to 1, in which the scenario has rank \(rank); 1 is best."
        ).share()
    }

    /// Each figure of each replication.
    public static let replications = TableDefinition(
        "replications.csv", "Figures of each replication",
        "A row is one figure of one simulated history of a scenario.",
        key: ["scenario", "replication", "team", "group", "metric"],
        [
            .scenario, .replication, .team, .group, .metric, .unit,
            ColumnDefinition(
                "value", .number, "The figure in that history, in the row's unit; empty where it is not defined."
            ).optional(),
        ])

    /// How figures go from week to week.
    public static let weekly = TableDefinition(
        "weekly.csv", "Figures of each week", "A row is one figure of one scenario in one week, over all replications.",
        key: ["scenario", "team", "group", "week", "metric"],
        [
            .scenario, .team, .group,
            ColumnDefinition("week", .integer, "The number of the measured week, from 1.").from(1),
            ColumnDefinition("date", .date, "The Monday on which the week begins."), .metric, .unit,
            ColumnDefinition(
                "mean", .number, "The mean over replications, in the row's unit; empty where it is not defined."
            ).optional(),
        ] + ColumnDefinition.percentiles(of: "Spread over replications in that week"))
}
