import OutputAnalysis
import Scenario

/// The tables of a run that are about its making, its changes, its expectations and its assumptions.
extension TableDefinition {
    /// How precise figures were after each round.
    public static let precision = TableDefinition(
        "precision.csv", "Rounds until figures were precise", "A row is one figure after one round of replications.",
        [
            ColumnDefinition("round", .integer, "The number of the round, from 1.").from(1), .replications,
        ] + ColumnDefinition.figure + [
            ColumnDefinition.baseline.called(
                "baseline", "The id of the scenario that is compared with; empty where the figure itself was judged."
            ).optional(),
            .unit,
            ColumnDefinition(
                "asked", .text,
                "How narrow half of the interval was to be: a percentage of the estimate, or +- in its unit."),
            .estimate,
            ColumnDefinition(
                "half_width", .number, "Half of the 95 % interval, in the row's unit; empty where there is none."
            ).from(0).optional(),
            ColumnDefinition("reached", .flag, "Whether the interval was narrow enough after that round."),
        ])

    /// What was drawn of uncertain figures.
    public static let draws = TableDefinition(
        "draws.csv", "Draws of uncertain figures", "A row is one uncertain figure in one draw.",
        key: ["scenario", "draw", "key"],
        [
            .scenario, ColumnDefinition("draw", .integer, "The number of the draw, from 1.").from(1), .key,
            ColumnDefinition(
                "figure", .number,
                "What was drawn, in the base unit of the key: seconds, events per second, shares of 1, hours per week, pounds."
            ),
        ])

    /// Doubt of assumptions and luck of histories apart.
    public static let uncertainty = TableDefinition(
        "uncertainty.csv", "Doubt about the figures",
        "A row is one figure of one scenario: how much of its doubt comes from uncertain assumptions and how much from luck.",
        key: ColumnDefinition.figureNames,
        ColumnDefinition.figure + [.unit, .estimate, .low, .high] + [
            ColumnDefinition(
                "prediction_low", .number,
                "The lower end of the range in which one more draw lies with 95 %, in the row's unit; empty without one."
            ).optional(),
            ColumnDefinition(
                "prediction_high", .number,
                "The upper end of the range in which one more draw lies with 95 %, in the row's unit; empty without one."
            ).optional(),
            ColumnDefinition(
                "variance_of_parameters", .number,
                "The variance that comes from the uncertain assumptions, in the row's unit squared; empty if unknown."
            ).from(0).optional(),
            ColumnDefinition(
                "variance_of_replications", .number,
                "The variance of replications of one draw, in the row's unit squared; empty if unknown."
            ).from(0).optional(),
            ColumnDefinition(
                "share_of_parameters", .number,
                "The share of a single history's variance, from 0 to 1, that comes from the uncertain assumptions."
            ).share().optional(),
            ColumnDefinition("share_low", .number, "The lower end of that share's 95 % interval.").share().optional(),
            ColumnDefinition("share_high", .number, "The upper end of that share's 95 % interval.").share().optional(),
            ColumnDefinition("draws", .integer, "How many draws of the uncertain assumptions there are.").from(1),
            ColumnDefinition("replications_per_draw", .integer, "How many replications each draw has.").from(1),
            ColumnDefinition("undefined", .integer, "In how many replications the figure is not defined.").from(0),
        ])

    /// When a scenario with a dated change becomes better than the baseline for good.
    public static let crossings = TableDefinition(
        "crossings.csv", "Weeks from which a scenario is better",
        "A row is one metric of one team, from the week of the scenario's dated change on.",
        key: ["baseline", "scenario", "team", "metric"],
        [
            .baseline, .scenario, .team, .metric,
            ColumnDefinition(
                "first_week_of_means", .integer,
                "The first week after the change from which the mean over replications is better than the baseline's; empty "
                    + "if it never is."
            ).from(0).optional(),
            ColumnDefinition(
                "share_of_replications", .number,
                "The share of replications, from 0 to 1, in which there is such a week."
            ).share().optional(),
            .lowOfShare, .highOfShare,
            ColumnDefinition(
                "median_week", .number,
                "The median of that week over replications (Kaplan and Meier), in weeks; empty if half have none."
            ).from(0).optional(),
            ColumnDefinition("censored", .integer, "In how many replications there is no such week.").from(0),
            .replications,
        ])

    /// Whether and when a service comes back from a dated change.
    public static let recovery = TableDefinition(
        "recovery.csv", "Recovery after a change", "A row is one team and the metrics that all have to come back.",
        key: ["baseline", "scenario", "team", "metrics", "weeks_after_change"],
        [
            .baseline, .scenario, .team,
            ColumnDefinition(
                "metrics", .text, "The ids of the metrics that all have to come back, with `+` between them."),
            ColumnDefinition(
                "weeks_after_change", .integer, "Weeks after the change at which the share is taken."
            ).from(0),
            ColumnDefinition(
                "share_recovered", .number, "The share of replications, from 0 to 1, that have recovered by then."
            ).share().optional(),
            .lowOfShare, .highOfShare,
            ColumnDefinition(
                "median_weeks", .number,
                "Weeks until half of the replications have recovered (Kaplan and Meier); empty if they have not."
            ).from(0).optional(),
            ColumnDefinition("censored", .integer, "How many replications have not recovered by the end of the run.")
                .from(0),
            .replications,
        ])

    /// What scenarios expect, and whether it is met.
    public static let expectations = TableDefinition(
        "expectations.csv", "Expectations of the scenarios", "A row is one expectation and what is said of it.",
        key: ["scenario", "expectation"],
        [
            .scenario, ColumnDefinition("expectation", .text, "The id of the expectation."), .team, .group, .metric,
            .unit,
            ColumnDefinition("of", .text, "What is judged: the figure, or its difference from the baseline.")
                .among(Expectation.Subject.allCases.map(\.rawValue)),
            ColumnDefinition("bound", .text, "Whether it is to be at the most or at the least the limit.")
                .among(Expectation.Bound.allCases.map(\.rawValue)),
            ColumnDefinition("limit", .number, "The limit, in the row's unit."),
            ColumnDefinition("confidence", .number, "How sure the verdict is to be, from 0 to 1.").share(),
            .estimate,
            ColumnDefinition(
                "bound_low", .number,
                "The lower bound at that confidence, in the row's unit; empty where there is none."
            ).optional(),
            ColumnDefinition(
                "bound_high", .number,
                "The upper bound at that confidence, in the row's unit; empty where there is none."
            ).optional(),
            ColumnDefinition("verdict", .text, "Whether the expectation is met: pass, fail or undecided.")
                .among(ExpectationVerdict.Outcome.allCases.map(\.rawValue)),
            ColumnDefinition("reason", .text, "Why nothing could be decided; empty where something was.")
                .among(ExpectationVerdict.Reason.allCases.map(\.rawValue)).optional(),
            ColumnDefinition("why", .text, "Why the scenario expects it, as its file says.").optional(),
        ])

    /// The values of the scenarios with their sources.
    public static let assumptions = TableDefinition(
        "assumptions.csv", "Assumptions of the scenarios", "A row is one value of one scenario.",
        key: ["scenario", "key"],
        [
            .scenario, .key,
            ColumnDefinition("value", .text, "The value as the scenario says it, without its unit.").optional(),
            ColumnDefinition("unit", .text, "The value's unit; empty where it has none.").optional(),
            ColumnDefinition(
                "evidence", .text,
                "How well the value is supported, best first: measured, published, "
                    + "secondary (read in a source that quotes the first one), expert, assumed."
            )
            .among(Evidence.allCases.map(\.rawValue)),
            ColumnDefinition("source", .text, "Where the value comes from; empty where no source is given.").optional(),
            ColumnDefinition("year", .integer, "The year of the source; empty where none is given.").optional(),
            ColumnDefinition("note", .text, "What the scenario notes beside the value.").optional(),
        ])

    /// The teams and their localities.
    public static let teams = TableDefinition(
        "teams.csv", "Teams of the scenarios", "A row is one team of one scenario.", key: ["scenario", "team"],
        [
            .scenario, ColumnDefinition("team", .text, "The id of the team."),
            ColumnDefinition("locality", .text, "The locality that the team works in.").optional(),
            ColumnDefinition("from_week", .integer, "The first measured week in which the team is there, from 1.").from(
                1),
            ColumnDefinition("to_week", .integer, "The last measured week in which the team is there.").from(1),
            ColumnDefinition("merged_into", .text, "The team that it was merged into; empty where it was not.")
                .optional(),
        ])
}
