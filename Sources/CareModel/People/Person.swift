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
struct Person: BitwiseCopyable {
    /// The address of the person's draws.
    var entity: UInt64
    /// Told apart from earlier people of the same slot.
    var generation: UInt32
    var episode: UInt32
    /// The team of the locality, by which everything is counted.
    var team: Int32
    var profile: Int32
    /// The source of referral, or -1 for people of the start.
    var source: Int32
    var state: UInt8
    var stage: Stage
    var hasCarer: Bool
    /// The day of a first contact is settled.
    var isBookingPlanned: Bool
    /// Care has begun in this episode, even if the coordinator was lost since.
    var hasBegunCare: Bool
    /// The post of the coordinator, or -1.
    var coordinator: Int32
    var formerCoordinator: Int32
    var formerHolder: UInt32
    var formerRelationship: Double
    var frailty: Double
    /// When the gap without contact began, shortened by each contact.
    var gapSince: Double
    var relationshipSince: Double
    var settledSince: Double
    var stateSince: Double
    var referredAt: Double
    /// When the clock stopped as the target counts it, or infinity.
    var countedAt: Double
    var careEndsAt: Double
    /// What is planned next of the person's own clocks and schedules, or -1, and when it runs out.
    var plan: Int32
    var plannedFor: Double
    /// The first of the person's pieces of work, or -1.
    var firstItem: Int32
    /// The first of the person's proceedings, or -1.
    var firstProceeding: Int32 = -1
    var cluster = ClusterOfPerson()
    /// Work types with a piece outstanding, one bit each.
    var outstanding: UInt64
    /// Work of events that was laid down when the coordinator was lost, one bit each; it arises again with the next one.
    var laidDown: UInt64
    /// A first crisis visit is due and not yet made.
    var awaitsCrisisVisit: Bool
    /// Work types that do not concern the person, one bit each.
    var spared: UInt64 = 0
    /// The need state into which a stay in hospital would end if it did not wait for work, or -1.
    var readyFor: Int8 = -1
    /// Work types for which that waits, one bit each.
    var awaited: UInt64 = 0
    /// When the time without support of the carer began, shortened by each support.
    var carerGapSince: Double = 0
    /// What multiplies travel to the person.
    var travel: Double = 1
    /// Neighbours in a waiting list, or among the people of one coordinator.
    var next: Int32
    var previous: Int32
    /// When care began in this episode.
    var careSince = 0.0
    /// When the coordinator changed last in this episode, and when before that.
    var changedAt = -Double.infinity
    var changedBefore = -Double.infinity
    /// The appointment in a clinic.
    var clinicSlot = ClinicSlot()
    /// Appointments that came so far.
    var clinicAppointments: UInt32 = 0
    /// Sessions left, -1 before their number is drawn.
    var sessionsLeft: Int32 = -1
    var isUrgent = false
    /// The case was closed early for a target's sake.
    var isClosedEarly = false
    /// Discharged with a need state that goes on changing.
    var isFollowed = false
    /// Discharged and to be referred again before the end of the run.
    var comesBack = false
    /// When the person was discharged, and the row of measures of that week.
    var dischargedAt = 0.0
    var dischargeRow = 0

    /// Whether the need state changes as time goes by.
    var movesOn: Bool {
        @inline(__always) get { stage != .gone && (stage != .discharged || isFollowed) }
    }
    /// The team that serves the person, another than that of the locality after a merger or a move.
    var serving: Int32 = 0
    /// The stay in a bed, or the wait for one, or -1.
    var bedStay: Int32 = -1
    /// The ward from which the person left and is to be met, or -1, and by when.
    var followUpWard: Int32 = -1
    var followUpBy = 0.0
    /// A stay in hospital is as long as the ward says.
    var staysByWard = false
}

/// A list of people by their own links.
struct PersonList: BitwiseCopyable {
    var head: Int32 = -1
    var tail: Int32 = -1
    var count: Int32 = 0
}
