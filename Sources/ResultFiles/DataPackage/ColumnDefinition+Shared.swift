import OutputAnalysis

/// Columns that several tables share.
extension ColumnDefinition {
    static let baseline = ColumnDefinition("baseline", .text, "The id of the scenario that is compared with.")
    static let scenario = ColumnDefinition("scenario", .text, "The id of the scenario.")
    static let team = ColumnDefinition("team", .text, "The id of the team, or `all` for the whole service.")
    static let group = ColumnDefinition(
        "group", .text, "The part of the breakdown that the figure is about, such as `role=nurse`, or `all`.")
    static let metric = ColumnDefinition(
        "metric", .text, "The id of the figure; `caseload explain` and the page of metrics say what it means.")
    static let unit = ColumnDefinition(
        "unit", .text, "The unit of the row's figures; a `share` is of 1, so that 0.25 is 25 %.")
    static let point = ColumnDefinition("point", .integer, "The number of the point of the design, from 1.").from(1)
    static let key = ColumnDefinition(
        "key", .text, "The path of the key in the scenario, such as `posts.nurses.count`.")
    static let replication = ColumnDefinition(
        "replication", .integer, "The number of the simulated history, from 0; equal numbers had the same luck."
    )
    .from(0)
    static let replications = ColumnDefinition(
        "replications", .integer, "How many replications the row rests on."
    ).from(0)

    static let estimate = ColumnDefinition(
        "estimate", .number, "The estimate over replications, in the row's unit; empty where it is not defined."
    )
    .optional()
    static let low = ColumnDefinition(
        "ci_low", .number, "The lower end of the 95 % interval, in the row's unit; empty where there is none."
    )
    .optional()
    static let high = ColumnDefinition(
        "ci_high", .number, "The upper end of the 95 % interval, in the row's unit; empty where there is none."
    )
    .optional()
    static let lowOfShare = low.called(
        "ci_low", "The lower end of the share's 95 % interval (Wilson), from 0 to 1; empty where there is none."
    )
    .share()
    static let highOfShare = high.called(
        "ci_high", "The upper end of the share's 95 % interval (Wilson), from 0 to 1; empty where there is none."
    )
    .share()

    /// Which figure a row is about, and of which scenario.
    static let figure: [ColumnDefinition] = [scenario, team, group, metric]

    /// The names of `figure`.
    static let figureNames = figure.map(\.name)

    /// The spread of the replications.
    static func percentiles(of what: String) -> [ColumnDefinition] {
        [5, 25, 50, 75, 95].map { percent in
            ColumnDefinition(
                percent < 10 ? "p0\(percent)" : "p\(percent)", .number,
                "\(what): \(percent) % of the replications lie at or below it, in the row's unit; empty where it is not "
                    + "defined."
            ).optional()
        }
    }

    /// A difference of two scenarios with its interval.
    static let difference: [ColumnDefinition] = [
        ColumnDefinition(
            "difference", .number,
            "The scenario's figure less that of the baseline, in the row's unit; empty where one is not defined."
        ).optional(),
        low, high,
    ]
}
