import CGSL
import Glibc

/// Finds the best of several systems with a stated probability, and drops those early that cannot be it.
///
/// The fully sequential procedure KN. After a first stage in which all are observed, one more replication at a time is
/// made of those still in contest, and a system is dropped once another one's sum exceeds its own by more than a
/// margin that shrinks. If the best one is better than each other by `indifference` or more, it is found with
/// probability `confidence` or more; if not, one is found that is no worse than that. Replications under common random
/// numbers make it quicker and are allowed: all margins are of differences.
///
/// - SeeAlso: Kim and Nelson 2001, doi:10.1145/502109.502111.
public struct SystemSelection: Sendable {
    /// Systems at the beginning.
    public let count: Int
    /// The smallest difference that matters, in the figure's unit.
    public let indifference: Double
    /// Replications of the first stage.
    public let firstStage: Int
    /// The systems still in contest, in order.
    public private(set) var contest: [Int]
    /// Replications taken so far.
    public private(set) var replications = 0

    private let factor: Double
    private var first: [[Double]] = []
    private var sums: [Double]
    /// `h^2 S^2 / delta^2` of each pair, at `system * count + other`.
    private var limits: [Double] = []

    /// Begins a selection in which the greatest mean is the best.
    ///
    /// - Parameters:
    ///   - count: How many systems, two or more.
    ///   - indifference: The smallest difference that matters, more than 0.
    ///   - confidence: The probability asked of finding the best, between `1 / count` and 1.
    ///   - firstStage: Replications before anybody is dropped, two or more; ten and more are advised.
    public init(count: Int, indifference: Double, confidence: Double = 0.95, firstStage: Int = 10) {
        precondition(count > 1 && firstStage > 1, "several systems, each seen twice or more")
        precondition(indifference > 0 && indifference.isFinite, "a difference that matters")
        precondition(confidence > 1 / Double(count) && confidence < 1, "more than chance and less than certain")
        self.count = count
        self.indifference = indifference
        self.firstStage = firstStage
        contest = Array(0..<count)
        sums = [Double](repeating: 0, count: count)
        let freedom = Double(firstStage - 1)
        let eta = (pow(2 * (1 - confidence) / Double(count - 1), -2 / freedom) - 1) / 2
        factor = 2 * eta * freedom
    }

    /// The best system once it is found.
    public var best: Int? { contest.count == 1 ? contest[0] : nil }

    /// Takes one replication of each system still in contest.
    ///
    /// - Parameter values: By system; only those of systems in contest are read, and greater is better.
    /// - Precondition: The values read are finite; nothing is taken once the best is found.
    /// - Complexity: O(k^2) for k systems in contest, O(n k^2) at the end of the first stage of n replications.
    public mutating func take(_ values: [Double]) {
        precondition(values.count == count && best == nil, "one value for each system, while there is a contest")
        for system in contest {
            precondition(values[system].isFinite, "a figure of each replication")
            sums[system] += values[system]
        }
        replications += 1
        if replications <= firstStage { first.append(values) }
        guard replications >= firstStage else { return }
        if replications == firstStage { endFirstStage() }
        screen()
    }

    private mutating func endFirstStage() {
        limits = [Double](repeating: 0, count: count * count)
        for system in 0..<count {
            for other in 0..<count where other != system {
                let moments = Moments(of: first.map { $0[system] - $0[other] })
                let variance = moments.squares / Double(firstStage - 1)
                limits[system * count + other] = factor * variance / (indifference * indifference)
            }
        }
        first = []
    }

    private mutating func screen() {
        let made = Double(replications)
        // All compare themselves with those that were in contest before this replication.
        let rivals = contest
        contest = rivals.filter { system in
            rivals.allSatisfy { other in
                let margin = max(0, indifference / 2 * (limits[system * count + other] - made))
                return other == system || sums[system] >= sums[other] - margin
            }
        }
        // At the latest one replication after the greatest limit the margins are nought; of equal sums the first is
        // taken.
        let isOver = contest.allSatisfy { system in contest.allSatisfy { limits[system * count + $0] < made } }
        if isOver || contest.isEmpty {
            let left = contest.isEmpty ? rivals : contest
            contest = [left.reduce(left[0]) { sums[$1] > sums[$0] ? $1 : $0 }]
        }
    }
}
