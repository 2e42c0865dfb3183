public import OutputAnalysis

/// One figure at one point of a design, of one scenario or of two whose difference is asked about, by replication.
public struct PointFigures: Sendable, Equatable {
    /// Numerators of each scenario; the values themselves where the figure is no ratio.
    public var numerators: [[Double]]
    /// Denominators of each scenario; 1 where the figure is no ratio.
    public var denominators: [[Double]]

    /// Makes figures of one or two scenarios with equally many replications.
    public init(numerators: [[Double]], denominators: [[Double]]) {
        precondition(
            (1...2).contains(numerators.count) && denominators.count == numerators.count, "one or two scenarios")
        precondition(
            (numerators + denominators).allSatisfy { $0.count == numerators[0].count }, "a value of each replication")
        self.numerators = numerators
        self.denominators = denominators
    }

    /// How many replications there are.
    public var replications: Int { numerators[0].count }

    /// The figure from all replications or from those drawn, or the second scenario's less the first's; NaN where it is
    /// undefined.
    ///
    /// - Complexity: O(n) for n replications.
    public func value(of drawn: [Int]? = nil) -> Double {
        func ratio(_ scenario: Int) -> Double {
            var top = 0.0
            var bottom = 0.0
            if let drawn {
                for place in drawn {
                    top += numerators[scenario][place]
                    bottom += denominators[scenario][place]
                }
            } else {
                for place in numerators[scenario].indices {
                    top += numerators[scenario][place]
                    bottom += denominators[scenario][place]
                }
            }
            return bottom == 0 ? .nan : top / bottom
        }
        return numerators.count == 1 ? ratio(0) : ratio(1) - ratio(0)
    }

    /// The second scenario against the first, by pairs of replications; undefined where one of them has no bound in some
    /// replication, since a mean over the others would be one over the lucky ones.
    ///
    /// - Precondition: There are two scenarios.
    /// - Complexity: O(n) for n replications.
    public func comparison(isRatio: Bool) -> PairedComparison {
        precondition(numerators.count == 2, "two scenarios to compare")
        if isRatio {
            return .ratios(
                baselineNumerators: numerators[0], baselineDenominators: denominators[0],
                scenarioNumerators: numerators[1], scenarioDenominators: denominators[1])
        }
        if numerators.joined().contains(.infinity) { return .means(baseline: [], scenario: []) }
        return .means(baseline: numerators[0], scenario: numerators[1])
    }

    /// What each replication adds to the figure: its value; of a ratio its value linearised about the ratio of totals, so that
    /// their mean is the figure and their spread that of it (the delta method).
    ///
    /// - Complexity: O(n) for n replications.
    var contributions: [Double] {
        let parts = numerators.indices.map { scenario -> [Double] in
            let bottom = denominators[scenario].reduce(0, +)
            let ratio = numerators[scenario].reduce(0, +) / bottom
            let mean = bottom / Double(replications)
            return zip(numerators[scenario], denominators[scenario]).map { ratio + ($0 - ratio * $1) / mean }
        }
        return parts.count == 1 ? parts[0] : zip(parts[0], parts[1]).map { $1 - $0 }
    }
}
