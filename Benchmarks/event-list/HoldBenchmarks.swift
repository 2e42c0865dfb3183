import Benchmark
import Measurement
import Registration
import Workloads

/// The hold model by law of increments and by number of pending events.
enum HoldBenchmarks {
    /// The framework starts every program once for each of its benchmarks: all are registered each time, one is run.
    static func register(_ effort: Effort) {
        for exponent in 2...7 {
            for law in IncrementLaw.allCases {
                // Ten million pending events take minutes: on a build server for one law alone.
                if exponent == 7, effort == .quick, law != .exponential { continue }
                Benchmark.comparison("hold \(law.rawValue) 1e\(exponent)") {
                    try hold(law, exponent: exponent, effort)
                }
            }
        }
    }

    private static func hold(_ law: IncrementLaw, exponent: Int, _ effort: Effort) throws -> Comparison {
        let table = IncrementTable(law: law, pending: powerOfTen(exponent))
        var ours = HoldModel(table)
        var reference = StandardHoldModel(table)
        let plan = RoundPlan(exponent: exponent, effort)
        // Not measured: both leave the order behind in which they were filled.
        var ourClock = ours.run(steps: plan.stepsBefore)
        var referenceClock = reference.run(steps: plan.stepsBefore)
        let comparison = Comparison(rounds: plan.rounds, units: plan.steps) {
            ourClock = ours.run(steps: plan.steps)
        } reference: {
            referenceClock = reference.run(steps: plan.steps)
        }
        guard ourClock == referenceClock else { throw Disagreement("clocks", ourClock, referenceClock) }
        return comparison
    }
}
