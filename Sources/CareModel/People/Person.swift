/// Where a person is on the pathway.
enum Stage: UInt8 {
    /// The slot is free.
    case gone
    /// Referred and not yet screened.
    case screening
    /// Accepted and waiting for a first contact to be booked.
    case waitingFirstContact
    /// Waiting for a first contact that is booked.
    case firstContactBooked
    /// Taken on and waiting for a coordinator.
    case waitingAllocation
    /// With a coordinator.
    case inCare
    /// Discharged, and followed or to be referred again.
    case discharged

    /// Whether the person waits, in whatever queue.
    var isWaiting: Bool {
        switch self {
        case .screening, .waitingFirstContact, .firstContactBooked, .waitingAllocation: true
        case .gone, .inCare, .discharged: false
        }
    }
}

/// A person known to a team; times are simulated seconds.
///
/// What nearly every event of a person reads comes first, in the first 128 bytes, which a processor fetches together: in a
/// service of many teams the rest is seldom in a cache.
struct Person: BitwiseCopyable {
    /// The address of the person's draws.
    var entity: UInt64
    /// Told apart from earlier people of the same slot.
    var generation: UInt32
    /// The team of the locality, by which everything is counted.
    var team: Int32
    var profile: Int32
    /// The team that serves the person, another than that of the locality after a merger or a move.
    var serving: Int32 = 0
    /// The post of the coordinator, or -1.
    var coordinator: Int32
    /// The first of the person's pieces of work, or -1.
    var firstItem: Int32
    var state: UInt8
    var stage: Stage
    var hasCarer: Bool
    /// Discharged with a need state that goes on changing.
    var isFollowed = false
    /// A stay in hospital is as long as the ward says.
    var staysByWard = false
    /// The need state into which a stay in hospital would end if it did not wait for work, or -1.
    var readyFor: Int8 = -1
    /// A first crisis visit is due and not yet made.
    var awaitsCrisisVisit: Bool
    /// Care has begun in this episode, even if the coordinator was lost since.
    var hasBegunCare: Bool
    /// What is planned next of the person's own clocks and schedules, or -1, and when it runs out.
    var plan: Int32
    /// The ward from which the person left and is to be met, or -1, and by when.
    var followUpWard: Int32 = -1
    var plannedFor: Double
    var frailty: Double
    /// When the gap without contact began, shortened by each contact.
    var gapSince: Double
    var relationshipSince: Double
    var settledSince: Double
    /// When the time without support of the carer began, shortened by each support.
    var carerGapSince: Double = 0
    /// Work types with a piece outstanding, one bit each.
    var outstanding: UInt64
    /// Work types that do not concern the person, one bit each.
    var spared: UInt64 = 0
    /// What multiplies travel to the person.
    var travel: Double = 1
    /// The stay in a bed, or the wait for one, or -1.
    var bedStay: Int32 = -1
    /// The first of the person's proceedings, or -1.
    var firstProceeding: Int32 = -1

    // What fewer events read.
    /// Neighbours in a waiting list, or among the people of one coordinator.
    var next: Int32
    var previous: Int32
    var stateSince: Double
    /// When care began in this episode.
    var careSince = 0.0
    /// Work of events that was laid down when the coordinator was lost, one bit each; it arises again with the next one.
    var laidDown: UInt64
    /// Work types for which a stay in hospital waits, one bit each.
    var awaited: UInt64 = 0
    var cluster = ClusterOfPerson()
    var episode: UInt32
    /// The source of referral, or -1 for people of the start.
    var source: Int32
    var formerCoordinator: Int32
    var formerHolder: UInt32
    var formerRelationship: Double
    var referredAt: Double
    /// When the clock stopped as the target counts it, or infinity.
    var countedAt: Double
    var careEndsAt: Double
    /// When the coordinator changed last in this episode, and when before that.
    var changedAt = -Double.infinity
    var changedBefore = -Double.infinity
    var followUpBy = 0.0
    /// The appointment in a clinic.
    var clinicSlot = ClinicSlot()
    /// Appointments that came so far.
    var clinicAppointments: UInt32 = 0
    /// Sessions left, -1 before their number is drawn.
    var sessionsLeft: Int32 = -1
    /// The day of a first contact is settled.
    var isBookingPlanned: Bool
    var isUrgent = false
    /// The case was closed early for a target's sake.
    var isClosedEarly = false
    /// Discharged and to be referred again before the end of the run.
    var comesBack = false
    /// When the person was discharged, and the row of measures of that week.
    var dischargedAt = 0.0
    var dischargeRow = 0
    /// Room that makes it three times 128 bytes, so that the first part of each person begins a line.
    var room = SIMD8<UInt64>()

    /// Whether the need state changes as time goes by.
    var movesOn: Bool {
        @inline(__always) get { stage != .gone && (stage != .discharged || isFollowed) }
    }
}

/// A list of people by their own links.
struct PersonList: BitwiseCopyable {
    var head: Int32 = -1
    var tail: Int32 = -1
    var count: Int32 = 0
}

extension Simulation {
    /// Sets where a person is on the pathway.
    @inline(__always)
    func setStage(_ stage: Stage, of person: Int) {
        people[person].stage = stage
        if journal.isKept { noteStanding(person) }
    }
}
