/// The least time that a unit of work took, and that of its reference, measured in turns in one process.
public struct Comparison: Sendable {
    /// Nanoseconds of the processor a unit.
    public let ours: Double

    /// Nanoseconds of the processor a unit of the reference.
    public let reference: Double

    /// Ours over the reference's: below 1 where ours is the faster one.
    public var ratio: Double { ours / reference }

    /// A comparison of two figures that were measured already.
    public init(ours: Double, reference: Double) {
        self.ours = ours
        self.reference = reference
    }

    /// Runs both in turns, so that both meet the same disturbances, and keeps the least time of each.
    ///
    /// - Parameters:
    ///   - rounds: how often each is run.
    ///   - units: how many units of work one run does.
    /// - Precondition: `rounds` and `units` are 1 or more.
    public init(rounds: Int, units: Int, ours: () -> Void, reference: () -> Void) {
        precondition(rounds > 0 && units > 0, "something to run")
        let stopwatch = Stopwatch.processor
        var leastOfOurs = Double.infinity
        var leastOfReference = Double.infinity
        for round in 0..<rounds {
            // Each is the first one in every second round: what runs second finds caches full of the other's data.
            if round.isMultiple(of: 2) {
                leastOfOurs = min(leastOfOurs, stopwatch.nanoseconds(of: ours))
                leastOfReference = min(leastOfReference, stopwatch.nanoseconds(of: reference))
            } else {
                leastOfReference = min(leastOfReference, stopwatch.nanoseconds(of: reference))
                leastOfOurs = min(leastOfOurs, stopwatch.nanoseconds(of: ours))
            }
        }
        self.init(ours: leastOfOurs / Double(units), reference: leastOfReference / Double(units))
    }
}
