/// The arrivals of a non-homogeneous Poisson process, one after the other, by inversion of its integrated intensity.
///
/// The k-th gap of the unit-rate process (Çinlar 1975, *Introduction to Stochastic Processes*, section 4.7) is the
/// draw with ordinal k, from 0. Owns plain memory: an arrival counts no references and checks no bounds of arrays.
public struct PoissonArrivals: ~Copyable, @unchecked Sendable {
    /// A stretch of constant rate, which begins where the one before it ends.
    private struct Segment: BitwiseCopyable {
        let end: Double
        let rate: Double
    }

    /// How many arrivals `next()` has returned, which is also the number, from 0, of the one it returns next.
    public private(set) var count: UInt64 = 0

    private let segments: UnsafeMutablePointer<Segment>
    private let segmentCount: Int
    private let beginning: Double
    private var draws: Draws
    private let purpose: UInt64
    private let entity: UInt64
    private var segment = 0
    private var time: Double

    /// The arrivals of an intensity, with the draws of a purpose and an entity.
    ///
    /// - Complexity: O(*n*) in the breakpoints.
    public init(intensity: PiecewiseConstantIntensity, key: RandomKey, purpose: UInt64, entity: UInt64) {
        segmentCount = intensity.rates.count
        segments = .allocate(capacity: segmentCount)
        for index in 0..<segmentCount {
            segments.advanced(by: index).initialize(
                to: Segment(end: intensity.breakpoints[index + 1], rate: intensity.rates[index]))
        }
        beginning = intensity.breakpoints[0]
        self.draws = Draws(key: key)
        self.purpose = purpose
        self.entity = entity
        self.time = beginning
    }

    deinit {
        segments.deallocate()
    }

    /// The time of the next arrival, never before the previous one, or nil when the horizon holds no more.
    ///
    /// Does not allocate.
    ///
    /// - Complexity: O(1) amortised over the breakpoints that are passed.
    public mutating func next() -> Double? {
        guard segment < segmentCount else { return nil }
        var remainder = draws.unitExponential(purpose: purpose, entity: entity, ordinal: count)
        while segment < segmentCount {
            let (rate, end) = (segments[segment].rate, segments[segment].end)
            let expected = rate * (end - time)
            if remainder < expected {
                // Rounding must not carry an arrival into the next segment, nor past the horizon.
                time = min(time + remainder / rate, end)
                count += 1
                return time
            }
            remainder -= expected
            time = end
            segment += 1
        }
        return nil
    }

    /// Goes back to the beginning of the horizon, with the draws of another replication.
    ///
    /// - Complexity: O(1).
    public mutating func reset(key: RandomKey) {
        draws = Draws(key: key)
        count = 0
        segment = 0
        time = beginning
    }
}
