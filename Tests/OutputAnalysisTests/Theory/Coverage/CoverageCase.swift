import OutputAnalysis

/// An interval of 95 %, a model of which the answer is known, and how the interval is made of one sample.
struct CoverageCase: Sendable {
    /// What an interval is known to do.
    enum Kind: String, Sendable {
        /// It covers as often as it says: no less than 93 % and no more than 97 %.
        case plain
        /// Its ends are a few values only, so that it covers more often at some places: no less than 93 %.
        case conservative
        /// It is here for contrast and held to nothing.
        case contrast
    }

    /// Repetitions of each case: a measured share has a standard error of half a point.
    static let repetitions = 2000

    let interval: String
    let model: String
    let sample: String
    let kind: Kind
    let truth: @Sendable (inout TestRandomness) -> Double
    let make: @Sendable (inout TestRandomness) -> (low: Double?, high: Double?)

    /// A case whose truth is a number.
    init(
        _ interval: String, _ model: String, _ sample: String, _ kind: Kind = .plain, truth: Double,
        make: @escaping @Sendable (inout TestRandomness) -> Estimate
    ) {
        self.init(
            interval, model, sample, kind, drawn: { _ in truth },
            make: {
                let estimate = make(&$0)
                return (estimate.low, estimate.high)
            })
    }

    /// A case whose truth is drawn after the interval is made.
    init(
        _ interval: String, _ model: String, _ sample: String, _ kind: Kind = .plain,
        drawn truth: @escaping @Sendable (inout TestRandomness) -> Double,
        make: @escaping @Sendable (inout TestRandomness) -> (low: Double?, high: Double?)
    ) {
        self.interval = interval
        self.model = model
        self.sample = sample
        self.kind = kind
        self.truth = truth
        self.make = make
    }

    /// What came of all repetitions.
    struct Outcome: Sendable {
        /// The share of repetitions in which the interval held the truth; an open end holds all beyond it.
        let coverage: Double
        /// The mean of half the width, of intervals with two ends; nil without any.
        let halfWidth: Double?
    }

    /// Makes all repetitions, the same whenever they are made.
    func outcome(seed: UInt64) -> Outcome {
        var randomness = TestRandomness(seed: seed)
        var covered = 0
        var width = 0.0
        var closed = 0
        for _ in 0..<Self.repetitions {
            let interval = make(&randomness)
            let truth = truth(&randomness)
            let isMade = interval.low != nil || interval.high != nil
            if isMade, interval.low ?? -.infinity <= truth, truth <= interval.high ?? .infinity { covered += 1 }
            if let low = interval.low, let high = interval.high {
                width += (high - low) / 2
                closed += 1
            }
        }
        return Outcome(
            coverage: Double(covered) / Double(Self.repetitions), halfWidth: closed > 0 ? width / Double(closed) : nil)
    }
}

extension TestRandomness {
    /// Values drawn one after the other.
    mutating func sample(_ count: Int, _ draw: (inout TestRandomness) -> Double) -> [Double] {
        var values: [Double] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(draw(&self)) }
        return values
    }

    /// A replication's breaches among its cases: some five cases, at times none.
    mutating func breaches(_ share: Double) -> (breaches: Double, cases: Double) {
        let cases = Int(8 * exponential() * uniform()) + Int(4 * uniform())
        var breaches = 0
        for _ in 0..<cases where uniform() < share { breaches += 1 }
        return (Double(breaches), Double(cases))
    }
}
