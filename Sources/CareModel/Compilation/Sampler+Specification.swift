public import RandomStreams
public import Scenario

extension Sampler {
    /// Compiles what a scenario states.
    public init(_ specification: DistributionSpecification) {
        switch specification {
        case .constant(let value): self = .constant(value)
        case .uniform(let low, let high): self = .uniform(low: low, high: high)
        case .exponential(let mean): self = .exponential(mean: mean)
        case .triangular(let low, let mode, let high): self = .triangular(low: low, mode: mode, high: high)
        case .lognormal(let mean, let deviation): self = .lognormal(mean: mean, standardDeviation: deviation)
        case .gamma(let mean, let deviation): self = .gamma(mean: mean, standardDeviation: deviation)
        case .weibull(let shape, let scale): self = .weibull(shape: shape, scale: scale)
        }
    }

    /// Compiles how a figure is uncertain.
    public init(_ distribution: UncertainValue.Distribution) {
        switch distribution {
        case .within(let specification): self.init(specification)
        case .beta(let mean, let deviation): self = .beta(mean: mean, standardDeviation: deviation)
        }
    }
}
