import Benchmark
import Measurement
import Registration

/// Looked for by the framework.
let benchmarks: @Sendable () -> Void = {
    Benchmark.figures("two threads", [.custom("threads, us"), .custom("processes, us"), .custom("ratio, thousandths")])
    {
        benchmark in
        let throughput = try ThroughputOfTwo.measure(.ofEnvironment)
        benchmark.measurement(.custom("threads, us"), Int((throughput.threads * 1e6).rounded()))
        benchmark.measurement(.custom("processes, us"), Int((throughput.processes * 1e6).rounded()))
        benchmark.measurement(
            .custom("ratio, thousandths"), Int((throughput.processes / throughput.threads * 1000).rounded()))
    }
    Benchmark.figures("peak memory", [.custom("long, KiB"), .custom("short, KiB"), .custom("ratio, thousandths")]) {
        benchmark in
        let peak = try PeakMemory.measure()
        benchmark.measurement(.custom("long, KiB"), Int(peak.long))
        benchmark.measurement(.custom("short, KiB"), Int(peak.short))
        benchmark.measurement(.custom("ratio, thousandths"), Int((peak.long / peak.short * 1000).rounded()))
    }
}
