import Fitting
import Reports

/// Lengths of time with every family fitted to them, and what is to be said of it.
struct FittedLengths {
    /// One family as fitted.
    struct Candidate {
        var fit: LifetimeFit
        var goodness: GoodnessOfFit
    }

    let sample: LifetimeSample
    /// The unit of the lengths, as scenarios write it.
    let unit: String
    /// The families that could be fitted, best by Akaike's criterion first.
    let candidates: [Candidate]
    private let heapUnits: [Double]

    /// The least number of ended lengths that is not called few.
    static let few = 20

    /// Fits all families.
    ///
    /// - Parameters:
    ///   - samples: Samples drawn for each test of fit.
    ///   - uniform: Draws a number strictly between 0 and 1.
    init(_ sample: LifetimeSample, unit: String, samples: Int, uniform: () -> Double) {
        self.sample = sample
        self.unit = unit
        heapUnits =
            unit == "min" ? [5, 10, 15, 30, 60] : unit == "d" ? [7, 14, 28] : unit == "h" ? [1, 7, 8, 24] : []
        let fits = sample.isConstant ? [] : LifetimeFamily.allCases.compactMap { LifetimeFit($0, to: sample) }
        candidates = fits.filter { $0.distribution.mean.isFinite && $0.distribution.standardDeviation.isFinite }
            .sorted { $0.akaikeCriterion < $1.akaikeCriterion }
            .map { Candidate(fit: $0, goodness: GoodnessOfFit(of: $0, to: sample, samples: samples, uniform: uniform)) }
    }

    /// The value for a scenario, or nil if there is none: the best family, or the one length that all have.
    var value: String? {
        if let best = candidates.first { return text(of: best.fit.distribution) }
        guard sample.endedCount > 1, sample.isConstant, let only = sample.records.first(where: \.hasEnded) else {
            return nil
        }
        return "\(FittedFigure.text(only.length, digits: 4)) \(unit)"
    }

    /// A distribution as a scenario writes it.
    private func text(of distribution: LifetimeDistribution) -> String {
        func length(_ value: Double) -> String { "\(FittedFigure.text(value)) \(unit)" }
        return switch distribution.family {
        case .exponential: "{exponential: {mean: \(length(distribution.mean))}}"
        case .gamma, .lognormal:
            "{\(distribution.family.rawValue): {mean: \(length(distribution.mean)), "
                + "sd: \(length(distribution.standardDeviation))}}"
        case .weibull:
            "{weibull: {shape: \(FittedFigure.text(distribution.shape)), scale: \(length(distribution.scale))}}"
        }
    }

    /// What is said above the value in a fragment.
    var comments: [String] {
        guard let best = candidates.first else {
            return value == nil ? [] : ["all \(sample.endedCount) are of the same length"]
        }
        let distribution = best.fit.distribution
        var line = "mean \(FittedFigure.text(distribution.mean)) \(unit)"
        line += " (95 % \(FittedFigure.interval(best.fit.interval(of: \.mean))))"
        if distribution.family != .exponential {
            line += ", sd \(FittedFigure.text(distribution.standardDeviation))"
            line += " (\(FittedFigure.interval(best.fit.interval(of: \.standardDeviation))))"
        }
        line += "; fit: \(FittedFigure.probability(best.goodness.tailProbability)), at most "
        line += "\(FittedFigure.percent(best.goodness.distance)) of records away"
        return [line] + warnings
    }

    /// The table of families.
    var table: [String] {
        guard !candidates.isEmpty else { return comments.map { "  " + $0 } }
        var columns = TextColumns([.left, .left, .right, .right, .right, .right, .right])
        columns.add(["", "family", "AIC", "p, tails", "p, distance", "mean", "sd"])
        for (index, candidate) in candidates.enumerated() {
            let distribution = candidate.fit.distribution
            columns.add([
                index == 0 ? "*" : "", distribution.family.rawValue,
                FittedFigure.decimal(candidate.fit.akaikeCriterion, places: 1),
                FittedFigure.text(candidate.goodness.tailProbability, digits: 2),
                FittedFigure.text(candidate.goodness.distanceProbability, digits: 2),
                "\(FittedFigure.text(distribution.mean)) \(unit)",
                "\(FittedFigure.text(distribution.standardDeviation)) \(unit)",
            ])
        }
        return columns.lines().map { "  " + $0 }
    }

    /// How many there are, of which kind.
    var count: String {
        let records = sample.records
        var parts = [FittedFigure.counted(records.count, "record")]
        let going = records.count - sample.endedCount
        if going > 0 { parts.append("\(going) still going on at the end") }
        let late = records.count { $0.entry > 0 }
        if late > 0 { parts.append("\(late) begun before the records") }
        if sample.rounding > 0 { parts.append("rounded to \(FittedFigure.text(sample.rounding)) \(unit)") }
        return parts.joined(separator: ", ")
    }

    /// What the reader has to know before using the value.
    var warnings: [String] {
        var warnings: [String] = []
        if sample.endedCount < Self.few {
            warnings.append(
                "few data: \(FittedFigure.counted(sample.endedCount, "length")) that ended; families cannot be "
                    + "told apart"
            )
        }
        guard let best = candidates.first else { return warnings }
        let distribution = best.fit.distribution
        if candidates.allSatisfy({ $0.goodness.tailProbability < 0.05 }) {
            warnings.append(
                "no family fits well; \(distribution.family.rawValue) is the least bad, at most "
                    + "\(FittedFigure.percent(best.goodness.distance)) of records away")
        }
        if let heap = Irregularities.heap(in: sample, fitted: distribution, units: heapUnits) {
            let unit = "\(FittedFigure.text(heap.unit)) \(unit)"
            warnings.append(
                "\(FittedFigure.percent(heap.share)) are multiples of \(unit), where "
                    + "\(FittedFigure.percent(heap.expected)) "
                    + "would be expected: they were rounded when written down; see --rounded-to \"\(unit)\"")
        }
        if let tail = Irregularities.heavyTail(in: sample, fitted: distribution) {
            warnings.append(
                "heavy tail: \(tail.count) beyond the fitted 99 % quantile, where "
                    + "\(FittedFigure.text(tail.expected, digits: 2)) would be expected; two kinds may be mixed: "
                    + "see --by"
            )
        }
        return warnings
    }
}
