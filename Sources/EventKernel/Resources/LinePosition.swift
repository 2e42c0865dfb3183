/// Where a customer joins those of the same priority, which makes the discipline of a waiting line.
public enum LinePosition: Sendable, BitwiseCopyable {
    /// Behind all: first come, first served.
    case back

    /// Before all: last come, first served.
    case front

    /// At a place chosen by a uniform random number in 0..<1: service in random order.
    ///
    /// A newcomer at a uniformly chosen place keeps the line in uniformly random order, whoever leaves it, so that to
    /// take the first is to take anyone with equal probability. Finding the place takes O(*n*).
    case anywhere(uniform: Double)
}
