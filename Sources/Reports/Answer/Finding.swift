import Scenario

/// How one figure of a scenario differs from the baseline's, for people.
struct Finding: Sendable {
    /// What a difference comes to.
    enum Verdict: String, Sendable {
        case better, worse, higher, lower, same, undecided
        case tooSmall = "no_difference_that_matters"
        case undefined
    }

    /// Which figure it is.
    var key: FigureName
    /// What it is called, unit included.
    var title: String
    /// The unit, as tables have it.
    var unit: String
    /// The baseline's figure.
    var before: RunResult.Summary
    /// The scenario's figure.
    var after: RunResult.Summary
    /// The paired difference.
    var row: RunResult.Comparison
    /// What the pairs are, in the plural.
    var noun: String

    /// What the difference comes to.
    var verdict: Verdict { row.difference == nil ? .undefined : Verdict(rawValue: row.verdict) ?? .undecided }

    /// The finding of a figure, or nil where one of both scenarios does not have it.
    init?(_ source: ReportSource, _ scenario: ServiceScenario, _ key: FigureName, title: String) {
        guard let before = source.summary(source.baseline, key), let after = source.summary(scenario, key),
            let row = source.comparison(scenario, key), before.estimate != nil || after.estimate != nil
        else { return nil }
        self.key = key
        self.title = title
        unit = row.unit
        noun = source.nounOfPairs
        self.before = before
        self.after = after
        self.row = row
    }

    /// The size of the difference against what the luck of single runs does to the baseline's figure.
    ///
    /// A common scale of figures in all units: 1 is the range of the middle nine tenths of runs.
    ///
    /// Where single runs do not differ, it is measured against the width of its own interval.
    var size: Double {
        guard let difference = row.difference, difference != 0 else { return 0 }
        if let low = before.percentiles.first ?? nil, let high = before.percentiles.last ?? nil, high > low {
            return abs(difference) / (high - low)
        }
        guard let low = row.low, let high = row.high, high > low else { return 1 }
        return abs(difference) / (high - low)
    }

    /// Below this size a difference, though clear, is small against what luck does to single runs.
    static let smallSize = 0.1

    /// Whether it is better or worse, but by little against the luck of single runs.
    var isSmall: Bool { size < Self.smallSize }

    /// The verdict in words.
    var verdictText: String {
        let way = (row.difference ?? 0) > 0 ? "higher" : "lower"
        return switch verdict {
        case .better: "\(way), better"
        case .worse: "\(way), worse"
        case .higher: "higher"
        case .lower: "lower"
        case .same: "no difference"
        case .tooSmall: "no difference that matters"
        case .undecided: "no clear difference"
        case .undefined: "not defined"
        }
    }

    /// Figures of before and after, rounded as their intervals allow.
    var values: (before: String, after: String) {
        let text = FigureText(unit: unit)
        return (
            Typography.figure(text.estimate(before.estimate, low: before.low, high: before.high)),
            Typography.figure(text.estimate(after.estimate, low: after.low, high: after.high))
        )
    }

    /// The difference with its sign, and its interval.
    var difference: (value: String, interval: String) {
        let text = FigureText(unit: unit)
        return (
            Typography.figure(text.difference(row.difference, low: row.low, high: row.high)),
            Typography.figure(text.interval(row.difference, low: row.low, high: row.high))
        )
    }

    /// The difference with its interval behind it, where it has one.
    var differenceAndInterval: String {
        let (value, interval) = difference
        return interval == FigureText.missing ? value : "\(value) (\(interval))"
    }

    /// The difference as a share of the baseline's figure in per cent; of shares, in percentage points.
    ///
    /// - Returns: Nil where there is no such share.
    var onCommonScale: (value: Double, low: Double?, high: Double?, unit: String)? {
        guard let difference = row.difference else { return nil }
        if unit == "share" {
            return (difference * 100, row.low.map { $0 * 100 }, row.high.map { $0 * 100 }, "points")
        }
        guard let reference = before.estimate, reference != 0 else { return nil }
        let factor = 100 / abs(reference)
        return (difference * factor, row.low.map { $0 * factor }, row.high.map { $0 * factor }, "%")
    }

    /// How often the scenario's figure was beyond the baseline's in the same run, on the side of the difference.
    var frequency: String? {
        guard let difference = row.difference, difference != 0, let higher = row.shareHigher else { return nil }
        let share = difference > 0 ? higher : 1 - higher - (row.shareTied ?? 0)
        let tied = row.shareTied ?? 0
        let same = tied > 0.025 ? " and the same \(Frequency.text(share: tied, of: row.replications, noun))" : ""
        return "\(difference > 0 ? "higher" : "lower") \(Frequency.text(share: share, of: row.replications, noun))"
            + same
    }

    /// The finding as a sentence: both figures, and the doubt as counts.
    var sentence: String {
        let words = FigureText(unit: unit)
        let now = Typography.figure(words.spoken(after.estimate, low: after.low, high: after.high))
        let then = Typography.figure(words.spoken(before.estimate, low: before.low, high: before.high))
        var text = "\(title): \(now) instead of \(then)"
        if let frequency { text += ", \(frequency)" }
        return text + "."
    }
}
