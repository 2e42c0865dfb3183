import Benchmark
import Measurement
import Registration
import Workloads

/// Looked for by the framework.
let benchmarks: @Sendable () -> Void = {
    let rounds = Effort.ofEnvironment.choose(full: 15, quick: 7)
    let count = 1_000_000
    for distribution in DrawnDistribution.allCases {
        Benchmark.comparison("\(distribution.rawValue) against GSL on mt19937") {
            Comparison(rounds: rounds, units: count) {
                blackHole(distribution.sum(count: count))
            } reference: {
                blackHole(distribution.rawSum(count: count))
            }
        }
    }
}
