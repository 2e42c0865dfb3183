/// Nanoseconds that some work takes by the clock on the wall.
public func nanoseconds(of work: () -> Void) -> Double {
    let duration = ContinuousClock().measure(work)
    return Double(duration.components.seconds) * 1e9 + Double(duration.components.attoseconds) / 1e9
}
