// Distributions made of others: moved, or restricted to an interval.
extension Sampler {
    /// The distribution of the variate plus a distance.
    ///
    /// - Precondition: `distance` is finite.
    public func shifted(by distance: Double) -> Sampler {
        precondition(distance.isFinite, "a shift must be finite")
        var shifted = self
        shifted.isAdjusted = true
        shifted.shift += distance
        shifted.lowest += distance
        shifted.highest += distance
        return shifted
    }

    /// The distribution of the variate given that it lies within bounds, both included; a bound may be infinite.
    ///
    /// The uniform number is mapped onto the probabilities of the interval, so that one still makes one variate.
    ///
    /// - Precondition: the interval has a probability of 2^-20 (a millionth) or more, so that the 53 bits of a uniform
    ///   number leave at least 32 within it.
    public func truncated(to bounds: ClosedRange<Double>) -> Sampler {
        var truncated = self
        truncated.isAdjusted = true
        truncated.lowest = max(lowest, bounds.lowerBound)
        truncated.highest = min(highest, bounds.upperBound)
        precondition(truncated.lowest <= truncated.highest, "a distribution cannot be truncated to where it is not")
        if kind == .constant {
            precondition(bounds.contains(first + shift), "a constant cannot be truncated to where it is not")
            return truncated
        }
        var low = truncated.lowest - shift
        var high = truncated.highest - shift
        if isCount {
            low.round(.up)
            high.round(.down)
            truncated.lowest = low + shift
            truncated.highest = high + shift
            // What lies below, without the least count itself.
            low -= 1
        }
        truncated.lowProbability = plainTails(low).below
        truncated.highProbability = plainTails(high).below
        precondition(
            truncated.highProbability - truncated.lowProbability >= 0x1p-20,
            "a distribution cannot be truncated to an interval of hardly any probability")
        return truncated
    }

    var isCount: Bool { kind == .poisson || kind == .binomial || kind == .negativeBinomial }
}
