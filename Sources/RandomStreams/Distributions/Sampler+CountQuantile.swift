internal import CGSL
internal import Glibc

// Quantiles of counts: the least count whose distribution function is not below the probability.
extension Sampler {
    func countQuantile(_ u: Double) -> Double {
        // Adding up probabilities is fast where few of them matter, and exact but for the far upper tail.
        let deviation = plainVariance.squareRoot()
        if plainMean + 6 * deviation < 100 && u < 0.9999 && third > 1e-290 {
            return countQuantileBySum(u)
        }
        return countQuantileBySearch(u, deviation)
    }

    private func countQuantileBySum(_ u: Double) -> Double {
        var count = 0.0
        var probability = third
        var sum = third
        while sum < u {
            count += 1
            switch kind {
            case .poisson: probability *= first / count
            case .binomial: probability *= (first - count + 1) / count * (second / (1 - second))
            default: probability *= (first + count - 1) / count * (1 - second)
            }
            sum += probability
        }
        return count
    }

    private func countQuantileBySearch(_ u: Double, _ deviation: Double) -> Double {
        let limit = kind == .binomial ? first : Double(UInt32.max)
        let start = (plainMean + deviation * gsl_cdf_ugaussian_Pinv(u)).rounded(.down)
        var low = min(max(start, 0), limit)
        var high = low
        var step = max((deviation / 16).rounded(), 1)
        // low: not enough, or below 0; high: enough.
        if isReached(u, at: low) {
            while low >= 0 && isReached(u, at: low) {
                high = low
                low -= step
                step *= 2
            }
            low = max(low, -1)
        } else {
            while high < limit && !isReached(u, at: high) {
                low = high
                high = min(high + step, limit)
                step *= 2
            }
        }
        while high - low > 1 {
            let middle = ((low + high) / 2).rounded(.down)
            if isReached(u, at: middle) { high = middle } else { low = middle }
        }
        return high
    }

    /// Whether a count is exceeded with no more than the complement of a probability.
    ///
    /// Which tail is compared depends on the count, not on the probability: each count then has one threshold.
    private func isReached(_ u: Double, at count: Double) -> Bool {
        let tails = plainTails(count)
        return tails.below < tails.above ? tails.below >= u : tails.above <= 1 - u
    }
}
