import Experiments
import OutputAnalysis
import ResultFiles
import Scenario

/// The tables about a dated change that a scenario has and the baseline has not.
enum RecoveryTables {
    /// The first measured week, from 0, in which a change holds that the baseline has not; nil without one.
    static func changeWeek(of scenario: ServiceScenario, against baseline: ServiceScenario) -> Int? {
        let dates = scenario.changes.filter { !baseline.changes.contains($0) }.map(\.date.dayNumber)
        return dates.min().map { max(0, ($0 - scenario.run.start.dayNumber) / 7) }
    }

    static func row(_ figure: RecoveryFigure, baseline: String, scenario: String) -> [Cell] {
        [
            .identifier(baseline), .identifier(scenario), .identifier(figure.team),
            .identifier(figure.metrics.joined(separator: "+")), .integer(figure.weeksAfterChange),
        ]
            + FigureColumns.numbers([figure.share.value, figure.share.low, figure.share.high, figure.median])
            + [.integer(figure.censored), .integer(figure.share.replications)]
    }

    static func row(_ figure: CrossingFigure, baseline: String, scenario: String) -> [Cell] {
        [
            .identifier(baseline), .identifier(scenario), .identifier(figure.team), .identifier(figure.metric),
            .number(figure.firstWeekOfMeans.map(Double.init)),
        ]
            + FigureColumns.numbers([figure.share.value, figure.share.low, figure.share.high, figure.median])
            + [.integer(figure.censored), .integer(figure.share.replications)]
    }
}
