/// What becomes of carers who are left without support; a rate of 0 switches it off.
public struct CarerBreakdown: Sendable, Equatable {
    /// Breakdowns per second of a carer whose support is not overdue; 0 is neutral.
    public var rate: Double
    /// Growth of that rate when support is long overdue, as a logarithm: at most `exp(gap)`; 0 is neutral.
    public var gap: Double
    /// Share of breakdowns that bring the person into crisis.
    public var thenCrisis: Double
    /// Share of breakdowns after which there is no carer any more.
    public var carerLost: Double

    /// Makes a rule; none if nothing is said.
    public init(rate: Double = 0, gap: Double = 0, thenCrisis: Double = 0, carerLost: Double = 0) {
        self.rate = rate
        self.gap = gap
        self.thenCrisis = thenCrisis
        self.carerLost = carerLost
    }
}
