import RandomStreams
import Scenario

/// A work type as the simulation reads it.
struct CompiledWork: BitwiseCopyable {
    var index: Int
    var assignment: Assignment
    /// The index in `WorkClass.allCases`.
    var workClass: Int
    /// Due, in seconds after arising.
    var due: Double
    /// Lapses, in seconds after arising; infinity if never.
    var lapses: Double
    var pauses: Bool
    var isContact: Bool
    var isVisit: Bool
    var meaningfulness: Double
    var registered: Double
    var registeredUnderPressure: Double
    var lengthUnderPressure: Double
    var noAnswerShare: Double
    /// Expected seconds of one piece, recording included.
    var expectedSeconds: Double
    /// Expected seconds of the block that is worked at a stretch, recording excluded.
    var expectedBlock: Double
    var share: Double
    var carersOnly: Bool
    /// Weeks at work between pieces for each worker; 0 if none.
    var workerInterval: Double
    /// Hours per week at work as paperwork, in seconds.
    var workerPaperSeconds: Double
    var cancelFrom: Double
    var cancelOver: Double
    var cancelMost: Double
    var isSupervision: Bool
    /// The class in which it stands in a team's queue: work of coordinators is there because of a crisis.
    var classInTeam: Int
    var isAppointment: Bool
    /// Seconds after arising before which an appointment is not held.
    var notice: Double
    /// Seconds by which an appointment may begin late.
    var latestStart: Double
    var companionShare: Double
    var interrupts: Bool
    var isInterruptible: Bool
    var freeTimeShare: Double
    /// The need state on entering which a piece is due at once, or -1.
    var atOnceIn: Int
    /// Which kind of step of the pathway its completion is.
    var step: PathwayStep
    // Purposes of its draws.
    var noAnswerPurpose: UInt64
    var registeredPurpose: UInt64
    var sharePurpose: UInt64
    var cancelPurpose: UInt64
    var phasePurpose: UInt64
    var companionPurpose: UInt64
    var freeTimePurpose: UInt64
    var arising: CompiledArising

    enum Assignment: UInt8 { case coordinator, team, worker }

    enum PathwayStep: UInt8 { case none, screening, firstContact }
}

/// The time of one category of one work type.
struct CompiledTime: BitwiseCopyable {
    var category: Int
    var sampler: Sampler
    /// Seconds, where they are always the same; negative where they are drawn.
    var constant: Double
}

/// The times of one work type, answered or not: its categories in order.
struct CompiledTimes: BitwiseCopyable {
    var first: Int
    var count: Int
    /// Purposes of the draws of the first four categories and of the other four; each category has a word of its own.
    var purpose: UInt64
    var laterPurpose: UInt64
    /// Whether one of the first four, or of the other four, is drawn.
    var isDrawn: Bool
    var isDrawnLater: Bool
}

/// A need profile as the simulation reads it; rates per second.
struct CompiledProfile: BitwiseCopyable {
    var weight: Double
    var withCarer: Double
    var frailty: Sampler
    var hasFrailty: Bool
    var assessedInCrisis: Double
    var admittedWhenAssessed: Double
    var admissionDelay: Double
    var settledBeforeDischarge: Double
    var dischargeRate: Double
    var departureRate: Double
    var careLength: Sampler
    var hasCareLength: Bool
    var rereferralRate: Double
    var rereferralDecay: Double
    var gap: Double
    var gapTolerance: Double
    var stranger: Double
    var waiting: Double
    var recovery: Double
    var limit: Double
    var relationshipTime: Double
    var engagementAtStart: Double
    var strangerTakesLonger: Double
    var travel: Sampler
    var hasTravel: Bool
    // Carers.
    var carer: Double
    var carerBreakdownRate: Double
    var carerBreakdownGap: Double
    var thenCrisis: Double
    var carerLost: Double
    // After discharge.
    var followed = 0.0
    var afterDischarge = 0.0
    var crisisReturns = 0.0
    var earlyClosureTimes = 1.0
}

/// A post that does not change during a run, but for what its holder may do where that is a matter of approvals.
struct CompiledPost: BitwiseCopyable {
    var name: UInt64
    /// The team to which it belongs, which a merger or a move changes in the course of a run.
    var team: Int
    var role: Int
    var group: Int
    var pattern: Int
    var wholeTimeEquivalent: Double
    var coordinates: Bool
    /// The work types that its holder may take from the team, one bit each.
    var mayDo: UInt64
    /// The work types to which its holder may come along, one bit each.
    var mayAccompany: UInt64 = 0
    /// The duty rotas in which its holder takes part, one bit each.
    var rotas: UInt64 = 0
    /// Where the measures of its team and role stand in a row.
    var measuresPlace = 0
    /// Where the hours by weekday of its team and role begin.
    var weekdayPlace = 0
    /// The class of workers of the team who may do the same.
    var eligibility = 0
    /// Whether the holder counts as a qualified worker on duty.
    var isQualified = false
    /// The place of its terms.
    var terms = 0
    /// How far a rotation is along at simulated time 0, in seconds.
    var rotationOffset = 0.0
    /// The post of the stand-in during maternity leave, or -1.
    var standIn = -1
    /// Whether it is such a post, or one of an agency worker: not established, empty until somebody is needed.
    var isStandIn = false
    /// Where the rights of its holders by their approvals begin, or -1 if they can have none.
    var firstRights = -1
    /// The approvals that its holders can have, and those that some of them bring, one bit each.
    var approvable: UInt8 = 0
    var approvedAtStart: UInt8 = 0
    /// The team to which it belonged at first, by which its time is counted.
    var locality = 0
    /// The duty rotas of any team in which its holder could take part, one bit each.
    var joinable: UInt64 = 0
    /// Whether it comes into being in the course of a run.
    var isLater = false
    /// The post of the agency worker while it is vacant, or -1.
    var agency = -1
    /// The post of another role that can take its place, or -1.
    var substitute = -1
    /// Whether it is the post of an agency worker.
    var isAgency = false
    /// Whether it comes into being only in place of a post of another role.
    var isSubstitute = false
    /// Work types of coordinators that its holder may do for them, one bit each.
    var mayTakeOver: UInt64 = 0
}

/// A stretch of a pattern, in seconds from its first Monday, midnight.
struct CompiledStretch: BitwiseCopyable {
    var start: Double
    var end: Double
}

/// A team's pathway as the simulation reads it.
struct CompiledTeam: BitwiseCopyable {
    var name: UInt64
    var startName: UInt64
    var leastNotice: Double
    var leastNoticeInCrisis: Double
    var firstContactRate: Double
    var firstContactBoost: Double
    var boostAbove: Double
    var takenOn: Double
    var leaveQueueRate: Double
    var starterTakes: Int
    var startCaseload: Int
    var startWaitingFirstContact: Int
    var startWaitingAllocation: Int
    var startRelationshipAge: Double
    var startVacant: Double
    /// Accepted referrals expected per second, for the length of the queue in weeks of arrivals.
    var arrivalRate: Double
}

/// A policy as the simulation reads it.
struct CompiledPolicy: BitwiseCopyable {
    var caseloadCap: Double
    var capHoldsEverybody: Bool
    /// Protected work types, one bit each.
    var protected: UInt64
    var reserve: Double
    var contactsPerWeek: Double
    var contactPeriodWeeks: Int
    var contactPressure: Double
    var referralWithin: Double
    var acknowledged: Double
    var clearWithin: Double
    var referralPressure: Double
    /// The employers for whose posts the contact target holds, one bit each.
    var contactEmployers: UInt64 = ~0
    var allocation: Allocation
    var conditions = WorkingConditions()
    /// Contacts a week for the register's sake at full pressure.
    var padding = 0.0
    /// Closures a week for each whole-time equivalent in post.
    var closuresPerWeek = 0.0
    var closureWeeks = 4
    var closurePressure = 0.0
    /// Work types with a target, one bit each.
    var workTargets: UInt64 = 0
    var capCountsPeople = false
    var capUnit = CapUnit.effective
    /// Whether people are taken on over the cap when nobody has room.
    var overloads = false
    /// Share of the hours at work in a week above which no planned work is begun; infinity if there is none.
    var ceiling = Double.infinity

    enum CapUnit: UInt8 { case effective, whole, head }

    enum Allocation: UInt8 { case lowestCaseload, roundRobin, bestProfession }
}

/// A sickness kind as the simulation reads it.
struct CompiledSickness: BitwiseCopyable {
    var rate: Double
    var length: Sampler
    var spellPurpose: UInt64
    var lengthPurpose: UInt64
}

/// Work that arises in the area of a team.
struct CompiledArea: BitwiseCopyable {
    var work: Int
    var team: Int
    /// Pieces, or bursts of them, per second of the hours in which it arises.
    var openRate: Double
    var window: AreaWindow
    var entity: UInt64
    var isAssessment: Bool
}

/// What happens to staff, as the simulation reads it.
struct CompiledWorkforce: BitwiseCopyable {
    var resignation: Double
    var firstYearResignation: Double
    var earlyRetirement: Double
    var eligibleForRetirement: Double
    var internalMove: Double
    var notice: Double
    var starterSpeed: Double
    var rampUp: Double
    var startingTenure: Double
    var starterMeaning: Double
    var meaningTime: Double

    init(_ workforce: Workforce) {
        resignation = workforce.resignation
        firstYearResignation = workforce.firstYearResignation
        earlyRetirement = workforce.earlyRetirement
        eligibleForRetirement = workforce.eligibleForRetirement
        internalMove = workforce.internalMove
        notice = workforce.notice
        starterSpeed = workforce.starterSpeed
        rampUp = workforce.rampUp
        startingTenure = workforce.startingTenure
        starterMeaning = workforce.starterMeaning
        meaningTime = workforce.meaningTime
    }
}
