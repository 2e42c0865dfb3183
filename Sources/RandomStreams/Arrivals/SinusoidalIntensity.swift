public import Glibc

/// The rate of a Poisson process that rises and falls as a sine: at time *t* it is
/// `meanRate + amplitude * sin(2 pi (t + phase) / period)`.
public struct SinusoidalIntensity: Sendable, BitwiseCopyable {
    /// The rate on average, per unit of time.
    public let meanRate: Double

    /// By how much the rate exceeds its average where it is greatest.
    public let amplitude: Double

    /// The time from one peak to the next.
    public let period: Double

    /// How far along the first period is at time 0.
    public let phase: Double

    /// An intensity by its average, its amplitude and its period.
    ///
    /// - Precondition: all are finite, the average rate and the period above 0, and the amplitude not negative and not
    ///   above the average rate, so that no rate is negative.
    public init(meanRate: Double, amplitude: Double, period: Double, phase: Double = 0) {
        precondition(
            meanRate.isFinite && meanRate > 0 && amplitude >= 0 && amplitude <= meanRate && period.isFinite
                && period > 0 && phase.isFinite,
            "a sinusoidal intensity needs a mean rate and a period above 0 and an amplitude up to the mean rate")
        self.meanRate = meanRate
        self.amplitude = amplitude
        self.period = period
        self.phase = phase
    }

    /// The rate at a time.
    ///
    /// - Complexity: O(1).
    @inlinable
    public func rate(at time: Double) -> Double {
        meanRate + amplitude * sin(2 * .pi / period * phase(at: time))
    }

    /// How many arrivals are expected between a time and another that lies a distance after it.
    ///
    /// - Complexity: O(1).
    @inlinable
    public func expectedArrivals(after time: Double, within distance: Double) -> Double {
        expectedArrivals(fromPhase: phase(at: time), within: distance)
    }

    /// After what distance from a time a number of arrivals is expected: the inverse of `expectedArrivals`.
    ///
    /// Newton's method between bounds that are halved where it leaves them. The arrivals expected within the result
    /// differ from those wanted by 20 units at most in the last place of `meanRate * period`, or of `arrivals` if that
    /// is more (16 in all that was tried); where the rate falls to 0 more than last digits of the distance stay open.
    ///
    /// - Precondition: `arrivals` is finite and not negative.
    /// - Complexity: O(1): whole periods are counted off, and some five steps do for the rest.
    @inlinable
    public func distance(after time: Double, expecting arrivals: Double) -> Double {
        let start = phase(at: time)
        let wholePeriods = (arrivals / (meanRate * period)).rounded(.down)
        let rest = max(arrivals - wholePeriods * (meanRate * period), 0)
        var low = rest / (meanRate + amplitude)
        var high = amplitude < meanRate ? min(rest / (meanRate - amplitude), period) : period
        var distance = min(max(rest / meanRate, low), high)
        for _ in 0..<100 {
            let excess = expectedArrivals(fromPhase: start, within: distance) - rest
            if excess < 0 { low = distance } else { high = distance }
            let rate = meanRate + amplitude * sin(2 * .pi / period * (start + distance))
            let newton = distance - excess / rate
            let next = newton > low && newton < high ? newton : low + (high - low) / 2
            let step = abs(next - distance)
            distance = next
            if step <= 4 * distance.ulp || high - low <= 2 * high.ulp { break }
        }
        return wholePeriods * period + distance
    }

    /// How far a time is from the beginning of its period.
    @inlinable
    func phase(at time: Double) -> Double {
        fmod(time + phase, period)
    }

    @inlinable
    func expectedArrivals(fromPhase start: Double, within distance: Double) -> Double {
        // The difference of two cosines as a product, which keeps the digits of a short distance.
        let angle = .pi / period * distance
        let middle = 2 * .pi / period * start + angle
        return meanRate * distance + amplitude * period / .pi * sin(middle) * sin(angle)
    }
}
