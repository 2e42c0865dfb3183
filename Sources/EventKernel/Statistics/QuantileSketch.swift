/// Quantiles of values that are observed one by one, in constant memory and with a guaranteed relative error.
///
/// Buckets divide every power of two evenly, so that all of a bucket's values are near its middle in relation to their
/// size (the linearly interpolated mapping of DDSketch; Masson, Rim and Lee 2019, doi:10.14778/3352063.3352135). A bucket
/// is found by the bits of the number, without a logarithm: on every machine the same. Buckets hold whole counts, and
/// sketches merged in any order give the same result.
public struct QuantileSketch: ~Copyable {
    /// The greatest error of a quantile in relation to the value, where that lies within the range.
    public let relativeError: Double

    /// Values below are counted as 0.
    public let least: Double

    /// Values above count as the greatest value observed.
    public let greatest: Double

    @usableFromInline let shift: UInt64
    @usableFromInline let firstBucket: UInt64
    @usableFromInline let bucketCount: Int
    // Buckets of the range, with one before them for what lies below and one after them for what lies above.
    @usableFromInline var buckets: UnsafeMutablePointer<UInt64>
    @usableFromInline var total: UInt64 = 0
    @usableFromInline var minimumValue = Double.infinity
    @usableFromInline var maximumValue = -Double.infinity

    /// A sketch of no values.
    ///
    /// It takes 8 bytes for each bucket: 26 kB for an error of 1 % from 1e-6 to 1e9.
    ///
    /// - Parameters:
    ///   - relativeError: the greatest error allowed, of 1e-6 to 0.5; the guaranteed one may be smaller.
    ///   - least: the least value of which the relative error matters, normal and positive.
    ///   - greatest: the greatest such value, finite and not less than `least`.
    @inlinable
    public init(relativeError allowed: Double = 0.01, from least: Double = 1e-6, to greatest: Double = 1e9) {
        precondition(allowed >= 1e-6 && allowed <= 0.5, "a relative error is 1e-6 to 0.5")
        precondition(least.isNormal && least > 0 && greatest >= least && greatest < .infinity, "a range above 0")
        // A bucket of width w in relation to its lower end errs by w / (2 + w) from the harmonic mean of its ends, and
        // is widest at a power of two, where w is one over the number of parts.
        var parts = UInt64(0)
        while 1 / (2 * Double(1 << parts) + 1) > allowed { parts += 1 }
        relativeError = 1 / (2 * Double(1 << parts) + 1)
        self.least = least
        self.greatest = greatest
        shift = UInt64(Double.significandBitCount) - parts
        firstBucket = least.bitPattern >> shift
        bucketCount = Int((greatest.bitPattern >> shift) - firstBucket) + 3
        buckets = .allocate(capacity: bucketCount)
        buckets.initialize(repeating: 0, count: bucketCount)
    }

    @inlinable
    deinit {
        buckets.deallocate()
    }

    /// How many values were added, or the sum of their weights.
    @inlinable
    public var count: UInt64 { total }

    /// The least value; infinity when there is none.
    @inlinable
    public var minimum: Double { minimumValue }

    /// The greatest value; minus infinity when there is none.
    @inlinable
    public var maximum: Double { maximumValue }

    /// Adds a value so many times, or with a whole weight, such as the seconds for which it lasted.
    ///
    /// - Precondition: the value is finite and not negative.
    /// - Complexity: O(1).
    @inlinable
    @inline(__always)
    public mutating func add(_ value: Double, count: UInt64 = 1) {
        precondition(value >= 0 && value < .infinity, "a value is finite and not negative")
        guard count > 0 else { return }
        buckets[bucket(of: value)] &+= count
        total += count
        if value < minimumValue { minimumValue = value }
        if value > maximumValue { maximumValue = value }
    }

    /// The value below which a share of all values lies: of *n* values in ascending order the one at the place
    /// share × (*n* - 1), rounded down, where the first place is 0; NaN when there is none.
    ///
    /// - Precondition: the share is 0 to 1.
    /// - Complexity: O(buckets).
    @inlinable
    public func quantile(_ share: Double) -> Double {
        precondition(share >= 0 && share <= 1, "a share is 0 to 1")
        guard total > 0 else { return .nan }
        // Compared as whole numbers: beyond 2^53 values the product is rounded, up at worst to the last of them.
        let place = min(UInt64(share * Double(total - 1)), total - 1)
        var below: UInt64 = 0
        var bucket = 0
        while below + buckets[bucket] <= place {
            below += buckets[bucket]
            bucket += 1
        }
        return min(max(value(of: bucket), minimumValue), maximumValue)
    }

    /// Adds all values of another sketch.
    ///
    /// - Precondition: it was made for the same error and range.
    /// - Complexity: O(buckets).
    @inlinable
    public mutating func merge(_ other: borrowing QuantileSketch) {
        precondition(
            shift == other.shift && firstBucket == other.firstBucket && bucketCount == other.bucketCount,
            "sketches of one error and range can be merged")
        for bucket in 0..<bucketCount { buckets[bucket] += other.buckets[bucket] }
        total += other.total
        minimumValue = min(minimumValue, other.minimumValue)
        maximumValue = max(maximumValue, other.maximumValue)
    }

    /// Forgets all values, keeping the storage.
    ///
    /// - Complexity: O(buckets).
    @inlinable
    public mutating func reset() {
        buckets.update(repeating: 0, count: bucketCount)
        total = 0
        minimumValue = .infinity
        maximumValue = -.infinity
    }

    @inlinable
    @inline(__always)
    func bucket(of value: Double) -> Int {
        if value < least { return 0 }
        if value > greatest { return bucketCount &- 1 }
        return Int(truncatingIfNeeded: (value.bitPattern >> shift) &- firstBucket) &+ 1
    }

    @inlinable
    func value(of bucket: Int) -> Double {
        if bucket == 0 { return 0 }
        if bucket == bucketCount - 1 { return maximumValue }
        let number = firstBucket + UInt64(bucket - 1)
        let lower = Double(bitPattern: number << shift)
        let upper = Double(bitPattern: (number + 1) << shift)
        // Of the two ends the harmonic mean is as far from one as from the other, in relation to each.
        return upper < .infinity ? lower / (0.5 + 0.5 * (lower / upper)) : lower
    }
}

// The sketch is the only owner of its storage, and cannot be copied.
extension QuantileSketch: @unchecked Sendable {}
