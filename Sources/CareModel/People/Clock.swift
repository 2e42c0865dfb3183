/// The competing clocks of a person: unit exponentials used up at the present hazards.
///
/// The modified next-reaction method (Anderson 2007, doi:10.1063/1.2799998): what remains of a clock is carried
/// through changes of its hazard, so the same person under another policy keeps the same luck.
enum Clock {
    // 0, 1 and 2 are moves to settled, unsettled and crisis.
    static var crisis: Int { 2 }
    static var discharge: Int { 3 }
    static var departure: Int { 4 }
    static var leaveQueue: Int { 5 }
    static var carerBreakdown: Int { 6 }
    /// The first clock of work that arises at a rate.
    static var firstRate: Int { 7 }
}

/// The rate of a clock, and what remained of its unit exponential when that was last set.
struct ClockState: BitwiseCopyable {
    var rate = 0.0
    var residual = 0.0
}
