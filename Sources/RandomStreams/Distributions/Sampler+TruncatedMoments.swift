internal import Glibc

// The mean and variance of what truncation leaves.
extension Sampler {
    var truncatedMean: Double {
        min(max(shift + truncatedPlainMean, lowest), highest)
    }

    var truncatedVariance: Double {
        let centre = truncatedPlainMean
        if isCount {
            let falling = fallingMoment(2) / share
            return max(falling + centre - centre * centre, 0)
        }
        if highProbability < 1 {
            return integral(from: lowProbability, to: highProbability) { ($0 - centre) * ($0 - centre) } / share
        }
        guard plainVariance.isFinite else { return .infinity }
        let distance = plainMean - centre
        let below = integral(from: 0, to: lowProbability) { ($0 - centre) * ($0 - centre) }
        return max(plainVariance + distance * distance - below, 0) / share
    }

    private var share: Double { highProbability - lowProbability }

    private var truncatedPlainMean: Double {
        if isCount { return fallingMoment(1) / share }
        // A tail is not integrated: uniform numbers next to 1 are too coarse for a heavy one.
        if highProbability < 1 { return integral(from: lowProbability, to: highProbability) { $0 } / share }
        return (plainMean - integral(from: 0, to: lowProbability) { $0 }) / share
    }

    /// The integral of a function of the variate over an interval of probabilities.
    private func integral(from low: Double, to high: Double, of function: (Double) -> Double) -> Double {
        // Only the triangular distribution has a quantile function with a corner.
        let corner = kind == .triangular ? (second - first) / (third - first) : low
        if corner > low && corner < high {
            return doubleExponentialIntegral(from: low, to: corner) { function(plainQuantile($0)) }
                + doubleExponentialIntegral(from: corner, to: high) { function(plainQuantile($0)) }
        }
        return doubleExponentialIntegral(from: low, to: high) { function(plainQuantile($0)) }
    }

    /// The expectation of X, or of X (X - 1), over the counts within the bounds.
    ///
    /// A count times its probability is a constant times the probability of one count less in a neighbouring
    /// distribution (Johnson, Kemp and Kotz 2005, doi:10.1002/0471715816), which turns sums into distribution functions.
    private func fallingMoment(_ order: Double) -> Double {
        let neighbour: Sampler
        let factor: Double
        switch kind {
        case .poisson:
            neighbour = self
            factor = pow(first, order)
        case .binomial:
            factor = order == 1 ? first * second : first * (first - 1) * second * second
            if factor == 0 { return 0 }
            neighbour = Sampler(.binomial, first - order, second)
        default:
            let odds = (1 - second) / second
            factor = order == 1 ? first * odds : first * (first + 1) * odds * odds
            neighbour = Sampler(.negativeBinomial, first + order, second)
        }
        let high = neighbour.plainTails(highest - shift - order).below
        return factor * (high - neighbour.plainTails(lowest - shift - 1 - order).below)
    }
}
