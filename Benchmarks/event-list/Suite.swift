import Benchmark
import Measurement

/// Looked for by the framework.
let benchmarks: @Sendable () -> Void = {
    let effort = Effort.ofEnvironment
    HoldBenchmarks.register(effort)
    TimeoutBenchmarks.register(effort)
}
