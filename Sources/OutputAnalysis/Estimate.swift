/// A figure estimated from independent replications, with the interval of its mean.
public struct Estimate: Sendable, Equatable {
    /// The estimate, in the figure's own unit; nil if no replication defines it.
    public var value: Double?
    /// The lower end of the interval, or nil if there is none.
    public var low: Double?
    /// The upper end of the interval, or nil if there is none.
    public var high: Double?
    /// How many replications were given, those counted in `undefined` included.
    public var replications: Int
    /// In how many of the replications the figure was undefined.
    public var undefined: Int
    /// How the interval was made.
    public var method: IntervalMethod

    /// Makes an estimate of its parts.
    public init(value: Double?, low: Double?, high: Double?, replications: Int, undefined: Int, method: IntervalMethod)
    {
        self.value = value
        self.low = low
        self.high = high
        self.replications = replications
        self.undefined = undefined
        self.method = method
    }
}
