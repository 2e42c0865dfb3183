import RandomStreams
import Scenario
import Testing

/// A distribution stated by its median and the value that nine in ten do not exceed has just these quantiles.
@Suite struct StatedQuantileTests {
    @Test(
        "what is drawn has the median and the 90 % quantile that were stated",
        arguments: [(2400.0, 5400.0), (60, 61), (1, 1000), (86_400, 604_800)])
    func quantiles(_ median: Double, _ p90: Double) throws {
        for specification in [
            DistributionSpecification.lognormal(median: median, p90: p90), .weibull(median: median, p90: p90),
        ] {
            let sampler =
                switch specification {
                case .lognormal(let mean, let spread): Sampler.lognormal(mean: mean, standardDeviation: spread)
                case .weibull(let shape, let scale): Sampler.weibull(shape: shape, scale: scale)
                default: Sampler.constant(0)
                }
            #expect(abs(sampler.quantile(0.5) / median - 1) < 1e-9, "\(specification)")
            #expect(abs(sampler.quantile(0.9) / p90 - 1) < 1e-9, "\(specification)")
        }
        guard case .exponential(let mean) = DistributionSpecification.exponential(median: median) else {
            Issue.record("no exponential")
            return
        }
        #expect(abs(Sampler.exponential(mean: mean).quantile(0.5) / median - 1) < 1e-12)
    }
}
