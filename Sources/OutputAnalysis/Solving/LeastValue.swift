import Glibc

/// A search for the least (or greatest) value of a setting at which a condition holds, by halving a stepped range.
///
/// The condition is taken to hold from some value on and not before. The search asks for points by `next` and is told
/// what is known at them by `take`; it draws nothing and runs nothing. What is undecided counts as not shown to hold,
/// so that the answer is a value at which the condition is shown to hold; how far below it it is shown to fail is said
/// too.
public struct LeastValue: Sendable, Equatable {
    /// Which end of the values at which the condition holds is looked for.
    public enum Seek: String, Sendable, CaseIterable {
        /// The least: the condition holds at great values.
        case least
        /// The greatest: the condition holds at small values.
        case greatest
    }

    /// What a search comes to.
    public enum Answer: Sendable, Equatable {
        /// The condition holds at `value`. The nearest value beyond it at which it is shown to fail is `failing`;
        /// between the two lies what could not be decided. It is nil if the condition holds in the whole range, or
        /// fails nowhere.
        case found(value: Double, failing: Double?)
        /// The condition fails in the whole range.
        case fails
        /// At the end of the range that is most in favour the condition is not shown to hold, nor to fail.
        case undecided
    }

    /// The points that were asked for, in this order, with what was said of them.
    public private(set) var walked: [(value: Double, verdict: ConditionTest.Verdict)] = []

    private let seek: Seek
    private let start: Double
    private let step: Double
    /// Points of the range, numbered from the end at which the condition is least in favour.
    private let count: Int
    private let checks: [Int]
    private var verdicts: [ConditionTest.Verdict?]

    /// Begins a search.
    ///
    /// - Parameters:
    ///   - least: The lower end of the range.
    ///   - greatest: Its upper end, which is used if it lies a whole number of steps from the lower.
    ///   - step: The distance of values, more than 0; 1 for whole numbers.
    ///   - seek: Which end of the values at which the condition holds is looked for.
    ///   - checks: Points evenly spread over the range that are walked before halving, so that a curve that is not
    ///     monotone is seen.
    /// - Precondition: The range is not empty and has at most a million values; `checks` is not negative.
    public init(from least: Double, through greatest: Double, step: Double = 1, seek: Seek = .least, checks: Int = 0) {
        precondition(step > 0 && greatest >= least && checks >= 0, "a range with a step")
        let steps = ((greatest - least) / step * (1 + 1e-12)).rounded(.down)
        precondition(steps < 1e6, "at most a million values")
        count = Int(steps) + 1
        self.seek = seek
        self.step = step
        start = least
        verdicts = Array(repeating: nil, count: count)
        let last = count - 1
        self.checks = (0..<checks).map { last * ($0 + 1) / (checks + 1) }
    }

    /// The most points that may be asked for.
    public var mostPoints: Int { min(count, 2 + checks.count + Int(log2(Double(count)).rounded(.up))) }

    private func value(_ place: Int) -> Double {
        start + Double(seek == .least ? place : count - 1 - place) * step
    }

    /// The least place from which on the condition holds at all places walked, nil if there is none.
    private var holding: Int? {
        var found: Int?
        for place in verdicts.indices.reversed() {
            guard let verdict = verdicts[place] else { continue }
            guard verdict == .holds else { break }
            found = place
        }
        return found
    }

    /// The greatest place below another at which the condition is not shown to hold.
    private func unshown(below place: Int) -> Int? {
        verdicts.indices.prefix(place).last { verdicts[$0] != nil && verdicts[$0] != .holds }
    }

    private var nextPlace: Int? {
        if verdicts[count - 1] == nil { return count - 1 }
        guard let holding else { return nil }
        if verdicts[0] == nil { return 0 }
        if let check = checks.first(where: { verdicts[$0] == nil }) { return check }
        guard let below = unshown(below: holding), holding - below > 1 else { return nil }
        return (below + holding) / 2
    }

    /// The next point at which the condition is to be looked at, nil when the search is over.
    public var next: Double? { nextPlace.map(value) }

    /// Takes what is known of the condition at `next`.
    ///
    /// - Precondition: The search is not over.
    public mutating func take(_ verdict: ConditionTest.Verdict) {
        guard let place = nextPlace else { preconditionFailure("the search is over") }
        verdicts[place] = verdict
        walked.append((value(place), verdict))
    }

    /// What the search comes to, nil as long as it is not over.
    public var answer: Answer? {
        guard nextPlace == nil, let best = verdicts[count - 1] else { return nil }
        guard let holding else { return best == .fails ? .fails : .undecided }
        let failing = verdicts.indices.prefix(holding).last { verdicts[$0] == .fails }
        return .found(value: value(holding), failing: failing.map(value))
    }

    /// Pairs of walked values that say that the condition is not monotone: it holds at the first, and fails at the
    /// second though that is more in favour.
    public var contradictions: [(holds: Double, fails: Double)] {
        var found: [(holds: Double, fails: Double)] = []
        for place in verdicts.indices where verdicts[place] == .holds {
            for other in verdicts.indices.dropFirst(place + 1) where verdicts[other] == .fails {
                found.append((value(place), value(other)))
            }
        }
        return found
    }

    /// Whether two searches stand at the same point.
    public static func == (left: LeastValue, right: LeastValue) -> Bool {
        left.seek == right.seek && left.start == right.start && left.step == right.step && left.count == right.count
            && left.checks == right.checks && left.verdicts == right.verdicts
            && left.walked.elementsEqual(right.walked, by: ==)
    }
}
