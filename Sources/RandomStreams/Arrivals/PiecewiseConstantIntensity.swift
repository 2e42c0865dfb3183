/// The rate of a Poisson process over a horizon, constant between breakpoints.
public struct PiecewiseConstantIntensity: Sendable, Equatable {
    /// The instants at which the rate may change, ascending: the beginning of the horizon first, its end last.
    public let breakpoints: [Double]

    /// The rate between each breakpoint and the next, per unit of the breakpoints' time.
    public let rates: [Double]

    /// An intensity by its breakpoints and the rates between them; neighbours of equal rate are merged.
    ///
    /// - Parameters:
    ///   - breakpoints: finite and strictly ascending, at least two.
    ///   - rates: finite and not negative, one fewer than the breakpoints.
    /// - Precondition: the parameters are as stated.
    /// - Complexity: O(*n*) in the breakpoints.
    public init(breakpoints: [Double], rates: [Double]) {
        precondition(breakpoints.count >= 2, "an intensity needs a beginning and an end")
        precondition(rates.count == breakpoints.count - 1, "an intensity needs one rate between two breakpoints")
        var mergedBreakpoints = [breakpoints[0]]
        var mergedRates: [Double] = []
        for index in rates.indices {
            precondition(
                breakpoints[index].isFinite && breakpoints[index + 1].isFinite
                    && breakpoints[index] < breakpoints[index + 1],
                "an intensity's breakpoints must be finite and ascend")
            precondition(rates[index].isFinite && rates[index] >= 0, "an intensity's rates must be finite, 0 or more")
            if let last = mergedRates.last, last == rates[index] {
                mergedBreakpoints[mergedBreakpoints.count - 1] = breakpoints[index + 1]
            } else {
                mergedRates.append(rates[index])
                mergedBreakpoints.append(breakpoints[index + 1])
            }
        }
        self.breakpoints = mergedBreakpoints
        self.rates = mergedRates
    }

    /// The expected number of arrivals over the whole horizon.
    ///
    /// - Complexity: O(*n*) in the breakpoints.
    public var integral: Double {
        rates.indices.reduce(0) { sum, index in
            sum + rates[index] * (breakpoints[index + 1] - breakpoints[index])
        }
    }
}
