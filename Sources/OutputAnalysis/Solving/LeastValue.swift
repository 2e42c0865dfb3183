/// Finds the least of ascending values at which a condition holds that, once it holds, holds for all greater ones.
///
/// It says which value to look at next and is told what was seen there: both ends first, then the middle of what is left.
/// Where it holds at the lower end and not at the upper one, it gets easier the other way, and there is no answer. A value at which nothing could be decided counts as one at which the condition does not hold, so that the answer is one at
/// which it was seen to hold.
public struct LeastValue: Sendable, Equatable {
    /// The places at which it looked, and what was seen, in order.
    public private(set) var walk: [Step] = []

    /// A look at a place.
    public struct Step: Sendable, Equatable {
        /// The place among the values.
        public var place: Int
        /// What was seen.
        public var verdict: ConditionTest.Verdict
    }

    /// The most places that a search among so many values looks at.
    public static func mostLooks(count: Int) -> Int {
        count < 3 ? count : 2 + Int.bitWidth - (count - 2).leadingZeroBitCount
    }

    private let count: Int
    /// The greatest place at which it was not seen to hold.
    private var below: Int?
    /// The least place at which it was seen to hold.
    private var above: Int?

    /// Begins a search among so many values.
    ///
    /// - Precondition: There is a value.
    public init(count: Int) {
        precondition(count > 0, "a value to look at")
        self.count = count
    }

    /// The place to look at next, or nil once the search is over.
    public var next: Int? {
        if walk.isEmpty { return count - 1 }
        if walk.count == 1 { return count > 1 ? 0 : nil }
        guard let above, let below else { return nil }
        return above - below > 1 ? (below + above) / 2 : nil
    }

    /// Whether it was seen to hold at the lower end and not at the upper one.
    public var isTurnedRound: Bool { walk.count == 2 && walk[0].verdict != .holds && walk[1].verdict == .holds }

    /// The least place at which the condition was seen to hold; nil if it was seen at none, or before the search is over.
    public var answer: Int? { next == nil && !isTurnedRound ? above : nil }

    /// The greatest place at which the condition was seen to fail, below the answer.
    public var greatestFailing: Int? {
        walk.filter { $0.verdict == .fails && $0.place < above ?? count }.map(\.place).max()
    }

    /// Takes what was seen at the next place.
    ///
    /// - Precondition: The search is not over.
    public mutating func take(_ verdict: ConditionTest.Verdict) {
        guard let place = next else { preconditionFailure("the search is over") }
        walk.append(Step(place: place, verdict: verdict))
        if verdict == .holds { above = place } else { below = max(below ?? 0, place) }
    }
}
