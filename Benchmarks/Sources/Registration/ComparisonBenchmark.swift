public import Benchmark
public import Measurement

extension Benchmark {
    /// Registers a comparison as a benchmark of one iteration, which measures in turns by itself.
    ///
    /// The framework keeps whole numbers: times are reported in picoseconds, ratios in thousandths.
    @discardableResult
    public static func comparison(_ name: String, _ measure: @escaping () throws -> Comparison) -> Benchmark? {
        figures(name, [oursMetric, referenceMetric, ratioMetric]) { benchmark in
            let comparison = try measure()
            benchmark.measurement(oursMetric, Int((comparison.ours * 1000).rounded()))
            benchmark.measurement(referenceMetric, Int((comparison.reference * 1000).rounded()))
            benchmark.measurement(ratioMetric, Int((comparison.ratio * 1000).rounded()))
        }
    }

    /// Registers a benchmark of one iteration that reports figures of its own.
    @discardableResult
    public static func figures(
        _ name: String, _ metrics: [BenchmarkMetric], _ measure: @escaping (Benchmark) throws -> Void
    ) -> Benchmark? {
        // The duration is a limit that is never reached: the one iteration is.
        let configuration = Configuration(
            metrics: metrics, warmupIterations: 0, maxDuration: .seconds(3600), maxIterations: 1)
        return Benchmark(name, configuration: configuration) { benchmark in
            do {
                try measure(benchmark)
            } catch {
                benchmark.error("\(error)")
            }
        }
    }

    private static var oursMetric: BenchmarkMetric { .custom("ours, ps") }
    private static var referenceMetric: BenchmarkMetric { .custom("reference, ps") }
    private static var ratioMetric: BenchmarkMetric { .custom("ratio, thousandths") }
}
