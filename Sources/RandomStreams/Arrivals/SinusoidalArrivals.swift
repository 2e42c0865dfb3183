/// The arrivals of a Poisson process whose rate is a sine of time, without an end, by inversion of its integrated
/// intensity.
///
/// The k-th gap of the unit-rate process is made of word k of a stream, and so a greater uniform number makes a later
/// arrival.
public struct SinusoidalArrivals: Sendable, BitwiseCopyable {
    /// The rate of arrivals.
    public let intensity: SinusoidalIntensity

    /// The time of the last arrival, at first that of the beginning.
    public private(set) var time: Double

    private var stream: RandomStream

    /// The arrivals of an intensity after a time, with the words of a stream from where it stands.
    public init(intensity: SinusoidalIntensity, from time: Double = 0, stream: RandomStream) {
        precondition(time.isFinite, "arrivals begin at a finite time")
        self.intensity = intensity
        self.time = time
        self.stream = stream
    }

    /// The time of the next arrival.
    ///
    /// Does not allocate.
    ///
    /// - Complexity: O(1), a few sines.
    public mutating func next() -> Double {
        time += intensity.distance(after: time, expecting: stream.unitExponential())
        return time
    }
}
