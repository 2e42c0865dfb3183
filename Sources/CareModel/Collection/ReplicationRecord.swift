/// The wait of one person from referral to first contact.
public struct ReferralWait: Sendable, BitwiseCopyable {
    /// The index of the team.
    public var team: Int
    /// Seconds to the first contact, or to the end of observation.
    public var seconds: Double
    /// How the wait ended.
    public var ending: Ending
    /// Seconds until the clock stopped as the target counts it, or to the end of observation.
    public var countedSeconds: Double
    /// Whether it stopped.
    public var isCounted: Bool
}

extension ReferralWait {
    /// How a wait can end.
    public enum Ending: UInt8, Sendable, BitwiseCopyable {
        /// The first contact was made.
        case contact
        /// The person left unseen, died or moved away: there will be no first contact.
        case left
        /// The person still waits at the end of the run.
        case stillWaiting
    }

    /// Whether the first contact was made.
    public var isObserved: Bool { ending == .contact }
}

/// What one replication leaves: measures by week, waits of the cohort, and how the run went.
public struct ReplicationRecord: Sendable {
    /// Measures at `week * rowLength + index`, for the measured weeks.
    public var measures: [Double]
    /// Waits of everybody accepted whose referral fell in the measured weeks.
    public var waits: [ReferralWait]
    /// Events simulated.
    public var events: UInt64
    /// A fingerprint of the sequence of events.
    public var fingerprint: UInt64
    /// The times at which the modifier of worsening met its limit.
    public var modifierLimited: UInt64
    /// Seconds worked in the measured weeks by category and weekday, at `MeasureLayout.weekdayIndex`.
    public var hoursByWeekday: [Double]
    /// Counts of work by type over the measured weeks, at `MeasureLayout.workTypeIndex`.
    public var byWorkType: [Double]
    /// How long each assessment took that was over in the measured weeks.
    public var assessments: [AssessmentTime]
    /// Times of the proceedings and renewals that began in the measured weeks.
    public var proceedings: [ProceedingTime]

    /// Makes a record; without hours by weekday, work by type or proceedings, they count as none.
    public init(
        measures: [Double], waits: [ReferralWait], events: UInt64, fingerprint: UInt64, modifierLimited: UInt64,
        hoursByWeekday: [Double] = [], byWorkType: [Double] = [], assessments: [AssessmentTime] = [],
        proceedings: [ProceedingTime] = []
    ) {
        self.measures = measures
        self.waits = waits
        self.events = events
        self.fingerprint = fingerprint
        self.modifierLimited = modifierLimited
        self.hoursByWeekday = hoursByWeekday
        self.byWorkType = byWorkType
        self.assessments = assessments
        self.proceedings = proceedings
    }
}
