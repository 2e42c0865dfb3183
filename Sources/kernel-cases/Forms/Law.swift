internal import Foundation
internal import RandomStreams

/// The law of a duration, for sampling by the million from a stream.
struct Law: Sendable, BitwiseCopyable {
    private enum Kind: UInt8 {
        case constant, exponential, erlang2, gamma, smallGamma, lognormal
    }

    let mean: Double
    /// The variance over the squared mean.
    let squaredVariation: Double
    private let kind: Kind
    // What they mean depends on the kind, and is written beside each kind's initialisation.
    private let first: Double
    private let second: Double

    private init(_ kind: Kind, mean: Double, squaredVariation: Double, first: Double = 0, second: Double = 0) {
        self.kind = kind
        self.mean = mean
        self.squaredVariation = squaredVariation
        self.first = first
        self.second = second
    }

    /// Whether the law is the exponential one.
    var isExponential: Bool { kind == .exponential }

    /// The second moment.
    var secondMoment: Double { mean * mean * (1 + squaredVariation) }

    /// Always the same duration.
    static func constant(_ value: Double) -> Law { Law(.constant, mean: value, squaredVariation: 0) }

    /// The exponential law of a mean.
    static func exponential(mean: Double) -> Law { Law(.exponential, mean: mean, squaredVariation: 1) }

    /// The sum of two exponential durations, of a mean.
    static func erlang2(mean: Double) -> Law { Law(.erlang2, mean: mean, squaredVariation: 0.5) }

    /// The gamma law of a mean and a coefficient of variation; constant where that is 0.
    static func gamma(mean: Double, variation: Double) -> Law {
        let square = variation * variation
        if square == 0 { return constant(mean) }
        if square == 1 { return exponential(mean: mean) }
        let shape = 1 / square
        if shape < 1 {
            // 1/shape, 1 + shape/e
            return Law(.smallGamma, mean: mean, squaredVariation: square, first: square, second: 1 + shape / M_E)
        }
        // shape - 1/3, 1/sqrt(9 (shape - 1/3))
        let third = shape - 1.0 / 3
        return Law(.gamma, mean: mean, squaredVariation: square, first: third, second: 1 / (9 * third).squareRoot())
    }

    /// The lognormal law of a mean and a coefficient of variation; constant where that is 0.
    static func lognormal(mean: Double, variation: Double) -> Law {
        let square = variation * variation
        if square == 0 { return constant(mean) }
        let logVariance = log1p(square)
        // mean and standard deviation of the logarithm
        return Law(
            .lognormal, mean: mean, squaredVariation: square, first: log(mean) - logVariance / 2,
            second: logVariance.squareRoot())
    }

    /// The next duration of a stream.
    @inline(__always)
    func sample(_ stream: inout RandomStream) -> Double {
        switch kind {
        case .constant: mean
        case .exponential: mean * stream.unitExponential()
        case .erlang2: -mean / 2 * log(stream.uniform() * stream.uniform())
        case .gamma: gamma(&stream)
        case .smallGamma: smallGamma(&stream)
        case .lognormal: exp(first + second * normal(&stream))
        }
    }

    /// A standard normal number (Box and Muller 1958, doi:10.1214/aoms/1177706645).
    @inline(__always)
    private func normal(_ stream: inout RandomStream) -> Double {
        (2 * stream.unitExponential()).squareRoot() * cos(2 * Double.pi * stream.uniform())
    }

    /// Shapes of 1 and more (Marsaglia and Tsang 2000, doi:10.1145/358407.358414).
    private func gamma(_ stream: inout RandomStream) -> Double {
        while true {
            let deviate = normal(&stream)
            let root = 1 + second * deviate
            guard root > 0 else { continue }
            let cube = root * root * root
            if -stream.unitExponential() < deviate * deviate / 2 + first * (1 - cube + log(cube)) {
                return first * cube * squaredVariation * mean
            }
        }
    }

    /// Shapes below 1 (Ahrens and Dieter 1974, doi:10.1007/BF02293108, algorithm GS).
    private func smallGamma(_ stream: inout RandomStream) -> Double {
        while true {
            let spread = second * stream.uniform()
            if spread <= 1 {
                let value = pow(spread, first)
                if stream.unitExponential() >= value { return value * squaredVariation * mean }
            } else {
                let value = -log((second - spread) * first)
                if stream.unitExponential() >= (1 - 1 / first) * log(value) { return value * squaredVariation * mean }
            }
        }
    }
}
