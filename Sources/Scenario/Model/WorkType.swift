/// What a minute of work is measured as.
public enum HoursCategory: Int, Sendable, CaseIterable {
    /// Face to face with a person or carer.
    case direct
    /// On the telephone with or for a person.
    case telephone
    /// Other work for people.
    case indirect
    /// On the way.
    case travel
    /// Notes, forms, e-mail, returns.
    case recording
    /// Supervision, reflection, training.
    case supervision
    /// Meetings and handover.
    case meetings
    /// Waiting for others during a piece of work: for a bed, a doctor, the police, a panel.
    case waiting
    /// On duty or on a rota, with nothing to do just now.
    case standby
    /// Nothing due, or time kept in reserve.
    case unassigned

    /// The categories that a piece of work can take time in; the others are what a shift leaves.
    public static let ofWork: [HoursCategory] = [
        .direct, .telephone, .indirect, .travel, .recording, .supervision, .meetings, .waiting,
    ]

    /// The name in scenario files and in the group `category=`.
    public var name: String {
        switch self {
        case .direct: "direct"
        case .telephone: "telephone"
        case .indirect: "indirect"
        case .travel: "travel"
        case .recording: "recording"
        case .supervision: "supervision"
        case .meetings: "meetings"
        case .waiting: "waiting"
        case .standby: "standby"
        case .unassigned: "unassigned"
        }
    }
}

/// The order in which work is taken up, most urgent first under the rule `risk_first`.
public enum WorkClass: String, Sendable, CaseIterable {
    /// People in crisis and Mental Health Act assessments.
    case crisis
    /// Screening and calls that cannot wait for a diary.
    case duty
    /// Meetings, supervision and other fixed times.
    case fixed
    /// Work with a deadline.
    case deadline
    /// Planned visits.
    case visit
    /// Telephone contacts and liaison.
    case call
    /// Visits to carers.
    case carer
}

/// What makes work arise from what happens.
public enum WorkTrigger: String, Sendable, CaseIterable {
    /// A referral arrives.
    case referral
    /// A first contact is booked for a person who waits.
    case firstContact = "first_contact"
    /// A person is taken on by a coordinator.
    case takenOn = "taken_on"
    /// A person becomes unsettled, or goes into crisis.
    case worsening
    /// A crisis leads to a Mental Health Act assessment.
    case assessmentInCrisis = "assessment_in_crisis"
    /// A person leaves hospital.
    case hospitalDischarge = "hospital_discharge"
    /// A referral is accepted at screening.
    case referralAccepted = "referral_accepted"
    /// A person goes into crisis.
    case crisis
    /// A person is admitted to hospital.
    case admission
    /// A person is discharged from care.
    case discharge
    /// A post is filled.
    case newStarter = "new_starter"
    /// A person has another coordinator than before.
    case coordinatorChange = "coordinator_change"
    /// A person's coordinator gives notice.
    case coordinatorLeaves = "coordinator_leaves"
    /// A person's carer breaks down.
    case carerBreakdown = "carer_breakdown"
    /// A stay in hospital would end.
    case readyForDischarge = "ready_for_discharge"
    /// A person is detained in hospital.
    case detained
    /// Detention for treatment is renewed.
    case detentionRenewed = "detention_renewed"
    /// Detention for treatment ends with discharge from hospital.
    case dischargedFromDetention = "discharged_from_detention"
    /// A community treatment order begins or is renewed.
    case communityTreatmentOrder = "community_treatment_order"
    /// A person is recalled from a community treatment order.
    case recalled
    /// An assessment ends with guardianship.
    case guardianship
    /// An assessment ends with support at home instead of admission.
    case communityAlternative = "community_alternative"
}

/// Who does a piece of work.
public enum WorkAssignment: String, Sendable, CaseIterable {
    /// The person's own coordinator.
    case coordinator
    /// Whoever of the team is eligible and free first.
    case team
    /// Each worker for themselves.
    case worker
}

/// One kind of work that staff do.
public struct WorkType: Sendable, Equatable {
    /// How often a piece of work arises, from each thing that makes it arise.
    public struct Arising: Sendable, Equatable {
        /// Seconds between pieces for a person in care, by need state; nil where none is planned.
        public var interval: ByNeedState<Double?>
        /// The need state on entering which one is due at once.
        public var atOnceIn: NeedState?
        /// Pieces per second for a person in care, by need state.
        public var rate: ByNeedState<Double>
        /// Pieces per second for a person who waits.
        public var waitingRate: Double
        /// Pieces per second in the area of the team.
        public var areaRate: Double
        /// The team in whose area they arise, or nil for all alike.
        public var areaTeam: String?
        /// What makes one arise, in the order of the file.
        public var triggers: [WorkTrigger]
        /// Share of triggers and area pieces that this team has to do.
        public var share: Double
        /// Only for people with a carer.
        public var carersOnly: Bool
        /// Share of people whom it concerns at all, settled once for each; 1 is neutral.
        public var people = 1.0
        /// Ids of the need profiles whose people it concerns, or empty for all.
        public var profiles: [String] = []
        /// Other work that it follows, or nil.
        public var followUp: FollowUp?
        /// Bursts in which it comes where it arises by a rate.
        public var burst = Burst()
        /// Days on which alone it arises, or nil.
        public var batch: Batch?
        /// Growth of rates, of work of the area and of hours at work.
        public var growth = Growth()
        /// When work of the area arises.
        public var areaHours = AreaHours()
        /// Weeks at work between pieces for each worker, in weeks of the worker's own pattern; nil if none.
        public var workerInterval: Double?
        /// Hours per week at work for each whole-time worker, done as paperwork; 0 if none.
        public var workerHours: Double
        /// The roles whose workers it arises for, or empty for the roles that may do it.
        public var workerRoles: [String]

        /// Nothing arises.
        public init() {
            interval = ByNeedState(repeating: nil)
            atOnceIn = nil
            rate = ByNeedState(repeating: 0)
            waitingRate = 0
            areaRate = 0
            areaTeam = nil
            triggers = []
            share = 1
            carersOnly = false
            workerInterval = nil
            workerHours = 0
            workerRoles = []
        }
    }

    /// Cancellation of fixed times under load, for the planned load u: `most * clip((u - from) / over)`.
    public struct Cancellation: Sendable, Equatable {
        /// The load from which it is cancelled at all.
        public var from: Double
        /// The further load over which cancellation rises to `most`.
        public var over: Double
        /// The share cancelled at the most; 0 is neutral.
        public var most: Double

        /// Makes a rule.
        public init(from: Double, over: Double, most: Double) {
            self.from = from
            self.over = over
            self.most = most
        }
    }

    /// A visit at which nobody opens the door.
    public struct NoAnswer: Sendable, Equatable {
        /// Share of visits.
        public var share: Double
        /// Time it takes, by category.
        public var time: [TimeSpent]

        /// Makes a rule.
        public init(share: Double, time: [TimeSpent]) {
            self.share = share
            self.time = time
        }
    }

    /// The time that one piece takes in one category.
    public struct TimeSpent: Sendable, Equatable {
        /// The category.
        public var category: HoursCategory
        /// Seconds.
        public var duration: DistributionSpecification

        /// Makes an entry.
        public init(category: HoursCategory, duration: DistributionSpecification) {
            self.category = category
            self.duration = duration
        }
    }

    /// The id of the work type.
    public var id: String
    /// The title shown to people.
    public var title: String
    /// What makes it arise.
    public var arising: Arising
    /// Time by category; recording is written up later.
    public var time: [TimeSpent]
    /// How much longer the direct time is in each need state; 1 is neutral.
    public var directFactor: ByNeedState<Double>
    /// Who does it.
    public var assignment: WorkAssignment
    /// Roles that may do it when the team does, or empty for those that coordinate.
    public var roles: [String]
    /// The skill that it needs, or nil.
    public var skill: String?
    /// Its place in the order of work.
    public var workClass: WorkClass
    /// Seconds after arising by which it is due.
    public var due: Double
    /// Seconds after arising at which it lapses undone, or nil if it never does.
    public var lapses: Double?
    /// Whether it pauses at the end of a shift; what cannot pause runs on.
    public var pauses: Bool
    /// What a contact of this kind is worth, 0 to 1; nil if it is no contact.
    public var meaningfulness: Double?
    /// Share registered as contacts without pressure.
    public var registered: Double
    /// Share registered at full pressure of the contact target.
    public var registeredUnderPressure: Double
    /// Length at full pressure of the contact target, as a share of the usual; 1 is neutral.
    public var lengthUnderPressure: Double
    /// Visits to a shut door, or nil.
    public var noAnswer: NoAnswer?
    /// Cancellation under load when not protected, or nil.
    public var cancelled: Cancellation?
    /// How it meets the diary.
    public var diary = Diary()
    /// How its contacts are counted beside the share registered.
    public var counting = CountingRules()
    /// How much less the contacts of a worker who got none of it are worth; 0 is neutral.
    public var improvesContact = 0.0
    /// Whether a worker's own work is done unpaid at home.
    public var isInOwnTime = false
    /// What it is worth as support of a carer, 0 to 1; 0 is neutral.
    public var supportsCarer = 0.0
    /// Whether `due` is a limit set by law.
    public var isStatutory = false
    /// What colleagues do of it for the coordinator.
    public var delegation = Delegation()
    /// How it moves up when it is late.
    public var escalation = Escalation()

    /// Makes a work type.
    public init(
        id: String, title: String, arising: Arising, time: [TimeSpent], directFactor: ByNeedState<Double>,
        assignment: WorkAssignment, roles: [String], skill: String?, workClass: WorkClass, due: Double,
        lapses: Double?, pauses: Bool, meaningfulness: Double?, registered: Double, registeredUnderPressure: Double,
        lengthUnderPressure: Double, noAnswer: NoAnswer?, cancelled: Cancellation?
    ) {
        self.id = id
        self.title = title
        self.arising = arising
        self.time = time
        self.directFactor = directFactor
        self.assignment = assignment
        self.roles = roles
        self.skill = skill
        self.workClass = workClass
        self.due = due
        self.lapses = lapses
        self.pauses = pauses
        self.meaningfulness = meaningfulness
        self.registered = registered
        self.registeredUnderPressure = registeredUnderPressure
        self.lengthUnderPressure = lengthUnderPressure
        self.noAnswer = noAnswer
        self.cancelled = cancelled
    }
}

/// Rules of the working day that no policy changes.
public struct WorkingRules: Sendable, Equatable {
    /// Seconds by which work that cannot pause may be expected to overrun a shift when it is begun.
    public var latestOverrun: Double
    /// Seconds of deadline work a week that a whole-time worker takes up before other work waits no longer.
    public var deadlineLimit: Double
    /// Share of work due and undone that a worker does unpaid at home; 0 is neutral.
    public var ownTimeShare: Double
    /// Seconds a week of that at the most, for a whole-time worker.
    public var ownTimeLimit: Double
    /// Seconds of unwritten notes that a worker keeps; older ones are never entered.
    public var paperLimit: Double
    /// Seconds over which a worker's load is smoothed.
    public var loadSmoothing: Double
    /// What a worker who is free takes up next.
    public var order = WorkingOrder.riskFirst
    /// Seconds that it costs to go on with work that was broken off; 0 is neutral.
    public var resumeTime = 0.0
    /// Seconds after which the team's work that was broken off goes back to the team; infinity is never.
    public var givenBackAfter = Double.infinity
    /// Share of a stretch of work that may be filled with appointments; 1 is neutral.
    public var bookable = 1.0
    /// Share of work beyond the end of a shift that is paid; 0 is neutral.
    public var overtimePaid = 0.0
    /// Share of it that is taken as time off in lieu; 0 is neutral.
    public var overtimeInLieu = 0.0

    /// Makes the rules.
    public init(
        latestOverrun: Double, deadlineLimit: Double, ownTimeShare: Double, ownTimeLimit: Double, paperLimit: Double,
        loadSmoothing: Double
    ) {
        self.latestOverrun = latestOverrun
        self.deadlineLimit = deadlineLimit
        self.ownTimeShare = ownTimeShare
        self.ownTimeLimit = ownTimeLimit
        self.paperLimit = paperLimit
        self.loadSmoothing = loadSmoothing
    }
}
