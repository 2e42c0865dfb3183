import Benchmark
import Measurement
import Registration
import Workloads

/// The hold model with timeouts, most of which are cancelled, by number of pending events.
enum TimeoutBenchmarks {
    static func register(_ effort: Effort) {
        for exponent in 2...6 {
            Benchmark.comparison("timeouts 1e\(exponent)") { try hold(exponent: exponent, effort) }
        }
    }

    private static func hold(exponent: Int, _ effort: Effort) throws -> Comparison {
        let table = IncrementTable(law: .exponential, pending: powerOfTen(exponent))
        var ours = TimeoutModel(table)
        var reference = StandardTimeoutModel(table)
        let plan = RoundPlan(exponent: exponent, effort)
        // Not measured: it takes some ten increments until as many timeouts come up cancelled as are scheduled.
        let stepsBefore = 10 * plan.stepsBefore
        var ourClock = ours.run(steps: stepsBefore)
        var referenceClock = reference.run(steps: stepsBefore)
        let comparison = Comparison(rounds: plan.rounds, units: plan.steps) {
            ourClock = ours.run(steps: plan.steps)
        } reference: {
            referenceClock = reference.run(steps: plan.steps)
        }
        guard ourClock == referenceClock else { throw Disagreement("clocks", ourClock, referenceClock) }
        guard ours.firedCount == reference.firedCount else {
            throw Disagreement("timeouts fired", Double(ours.firedCount), Double(reference.firedCount))
        }
        return comparison
    }
}
