/// How a person is.
public enum NeedState: Int, Sendable, CaseIterable {
    /// Well enough for planned contact at long intervals.
    case settled
    /// Needs closer contact.
    case unsettled
    /// In crisis.
    case crisis
    /// In hospital, informally or detained.
    case hospital

    /// The name in scenario files.
    public var name: String {
        switch self {
        case .settled: "settled"
        case .unsettled: "unsettled"
        case .crisis: "crisis"
        case .hospital: "hospital"
        }
    }
}

/// One value for each need state.
public struct ByNeedState<Value: Sendable & Equatable>: Sendable, Equatable {
    /// Settled, unsettled, crisis, hospital.
    public var values: [Value]

    /// The same value for every state.
    public init(repeating value: Value) { values = Array(repeating: value, count: NeedState.allCases.count) }

    /// The value of a state.
    public subscript(state: NeedState) -> Value {
        get { values[state.rawValue] }
        set { values[state.rawValue] = newValue }
    }
}

/// How people of one kind move between need states and through care.
public struct NeedProfile: Sendable, Equatable {
    /// The id of the profile.
    public var id: String
    /// Whole people that one person counts for in a caseload.
    public var weight: Double
    /// Share of people with a carer.
    public var withCarer: Double
    /// Shares of need states at referral.
    public var entry: ByNeedState<Double>
    /// Hazards per second in ideal care, `hazards[from][to]`; moves into hospital come from assessments alone.
    public var hazards: ByNeedState<ByNeedState<Double>>
    /// Coefficient of variation of the gamma-distributed frailty that multiplies worsening; 0 is neutral.
    public var frailtyVariation: Double
    /// Share of crises that lead to a Mental Health Act assessment.
    public var assessedInCrisis: Double
    /// Share of those assessments that end in admission.
    public var admittedWhenAssessed: Double
    /// Seconds from the crisis to the admission.
    public var admissionDelay: Double
    /// Seconds settled before discharge is considered.
    public var settledBeforeDischarge: Double
    /// Hazard of discharge per second once settled for long enough.
    public var dischargeRate: Double
    /// Hazard per second of death or a move away.
    public var departureRate: Double
    /// The length of care, where a distribution fixes it instead of the need state; in seconds.
    public var careLength: DistributionSpecification?
    /// Hazard of re-referral per second just after discharge; it decays exponentially.
    public var rereferralRate: Double
    /// Seconds in which the hazard of re-referral falls by a factor of e.
    public var rereferralDecay: Double
    /// What contact, continuity and waiting do to the hazards.
    public var effects: ContactEffects
    /// Coefficient of variation of the factor of travel to a person's home, lognormal with mean 1; 0 is neutral.
    public var travelVariation = 0.0
    /// Ids of the roles that suit the person as coordinators, or empty if all do.
    public var professions: [String] = []
    /// What becomes of people once they are discharged.
    public var afterDischarge = AfterDischarge()
    /// Shares of the clusters that people need, or empty if they are not clustered.
    public var clusters: [ClusterShare] = []

    /// Makes a profile.
    public init(
        id: String, weight: Double, withCarer: Double, entry: ByNeedState<Double>,
        hazards: ByNeedState<ByNeedState<Double>>, frailtyVariation: Double, assessedInCrisis: Double,
        admittedWhenAssessed: Double, admissionDelay: Double, settledBeforeDischarge: Double, dischargeRate: Double,
        departureRate: Double, careLength: DistributionSpecification?, rereferralRate: Double,
        rereferralDecay: Double, effects: ContactEffects
    ) {
        self.id = id
        self.weight = weight
        self.withCarer = withCarer
        self.entry = entry
        self.hazards = hazards
        self.frailtyVariation = frailtyVariation
        self.assessedInCrisis = assessedInCrisis
        self.admittedWhenAssessed = admittedWhenAssessed
        self.admissionDelay = admissionDelay
        self.settledBeforeDischarge = settledBeforeDischarge
        self.dischargeRate = dischargeRate
        self.departureRate = departureRate
        self.careLength = careLength
        self.rereferralRate = rereferralRate
        self.rereferralDecay = rereferralDecay
        self.effects = effects
    }
}

/// What contact, continuity and waiting do to a person's hazards; each has a neutral value.
public struct ContactEffects: Sendable, Equatable {
    /// Growth of worsening when contact is long overdue, as a logarithm: at most `exp(gap)`; 0 is neutral.
    public var gap: Double
    /// Planned intervals without contact that do no harm beyond the first; 0 or more.
    public var gapTolerance: Double
    /// Share by which worsening is higher with a new coordinator; 0 is neutral.
    public var stranger: Double
    /// Share by which worsening is higher for people who wait; 0 is neutral.
    public var waiting: Double
    /// Power with which the modifier of worsening slows recovery; 0 is neutral.
    public var recovery: Double
    /// The most that worsening is multiplied by; 1 or more.
    public var limit: Double
    /// Seconds in which a relationship grows by a factor of 1 - 1/e.
    public var relationshipTime: Double
    /// Engagement with a stranger, 0 to 1; 1 is neutral.
    public var engagementAtStart: Double
    /// Share by which work with a complete stranger takes longer; 0 is neutral.
    public var strangerTakesLonger: Double
    /// Growth of worsening when support of the carer is long overdue, as a logarithm; 0 is neutral.
    public var carer = 0.0
    /// What becomes of carers.
    public var carerBreakdown = CarerBreakdown()

    /// Makes the effects.
    public init(
        gap: Double, gapTolerance: Double, stranger: Double, waiting: Double, recovery: Double, limit: Double,
        relationshipTime: Double, engagementAtStart: Double, strangerTakesLonger: Double
    ) {
        self.gap = gap
        self.gapTolerance = gapTolerance
        self.stranger = stranger
        self.waiting = waiting
        self.recovery = recovery
        self.limit = limit
        self.relationshipTime = relationshipTime
        self.engagementAtStart = engagementAtStart
        self.strangerTakesLonger = strangerTakesLonger
    }
}
