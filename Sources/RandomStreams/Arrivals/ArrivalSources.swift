/// Poisson arrivals from several sources, each with an intensity and draws of its own, numbered from 0.
public struct ArrivalSources: ~Copyable, @unchecked Sendable {
    /// How many sources there are.
    public let count: Int

    private let arrivals: UnsafeMutablePointer<PoissonArrivals>

    /// A number of sources, each made by its number.
    ///
    /// - Precondition: `count` is not negative.
    public init(count: Int, _ source: (Int) -> PoissonArrivals) {
        precondition(count >= 0, "the number of sources of arrivals must not be negative")
        self.count = count
        arrivals = .allocate(capacity: count)
        for index in 0..<count {
            (arrivals + index).initialize(to: source(index))
        }
    }

    deinit {
        arrivals.deinitialize(count: count)
        arrivals.deallocate()
    }

    /// The time of a source's next arrival, never before its previous one, or nil when its horizon holds no more.
    ///
    /// Does not allocate.
    ///
    /// - Precondition: there is such a source.
    /// - Complexity: O(1) amortised over the breakpoints that are passed.
    public mutating func next(from source: Int) -> Double? {
        precondition(source >= 0 && source < count, "there is no source of arrivals of this number")
        return arrivals[source].next()
    }

    /// Goes back to the beginning of a source's horizon, with the draws of another replication.
    ///
    /// - Precondition: there is such a source.
    /// - Complexity: O(1).
    public mutating func reset(_ source: Int, key: RandomKey) {
        precondition(source >= 0 && source < count, "there is no source of arrivals of this number")
        arrivals[source].reset(key: key)
    }
}
