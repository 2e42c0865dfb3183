/// A figure that is not known: a value of a scenario that has a distribution across runs.
public struct UncertainValue: Sendable, Equatable {
    /// How it is distributed, in the base unit of its kind.
    public enum Distribution: Sendable, Equatable {
        /// As what varies within a run can be.
        case within(DistributionSpecification)
        /// Beta on 0 to 1.
        case beta(mean: Double, standardDeviation: Double)

        /// The expected value, which stands for the figure where nothing is drawn.
        public var mean: Double {
            switch self {
            case .within(let specification): specification.mean
            case .beta(let mean, _): mean
            }
        }
    }

    /// The dotted path of the key, by which draws are addressed.
    public var key: String
    /// The distribution.
    public var distribution: Distribution

    /// Makes an uncertain value.
    public init(key: String, distribution: Distribution) {
        self.key = key
        self.distribution = distribution
    }
}
