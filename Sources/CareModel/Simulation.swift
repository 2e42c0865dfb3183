import EventKernel
import RandomStreams
import Scenario

/// One thread's simulation of a service: built once, run for any number of replications.
///
/// All state lies in columns without reference counting; a replication reuses what the one before has left. An object and
/// not a value that cannot be copied, since the compiler follows each part of such a value through each function, which took
/// it several minutes.
public final class Simulation {
    let model: ServiceModel
    var queue = EventQueue<ModelEvent>(minimumCapacity: 4096)
    var draws = Draws(key: RandomKey(seed: 0, replication: 0))

    // Tables of the model.
    let work: Column<CompiledWork>
    let times: Column<CompiledTime>
    let timesOfWork: Column<CompiledTimes>
    let directFactor: Column<Double>
    let intervals: Column<Double>
    let scheduleWork: Column<Int>
    let rates: Column<Double>
    let waitingRates: Column<Double>
    let rateWork: Column<Int>
    let ratePurposes: Column<UInt64>
    let plannedInterval: Column<Double>
    let triggered: Column<UInt64>
    /// The class in which each work type stands in a team's queue, and the types of each class.
    let classInTeam: Column<Int>
    let typesOfClass: Column<UInt64>
    /// Work types that an event or other work asks for, one bit each.
    let triggeredWork: UInt64
    let profiles: Column<CompiledProfile>
    let hazards: Column<Double>
    let entry: Column<Double>
    let teamTable: Column<CompiledTeam>
    let startStates: Column<Double>
    let profileShares: Column<Double>
    let postTable: Column<CompiledPost>
    let patternStarts: Column<Int>
    let stretches: Column<CompiledStretch>
    let patternSeconds: Column<Double>
    let patternDays: Column<Double>
    let sicknessTable: Column<CompiledSickness>
    let areaTable: Column<CompiledArea>
    let policies: Column<CompiledPolicy>
    let bankHoliday: Column<UInt8>
    let leaveWeights: Column<Double>
    let transitionPurposes: Column<UInt64>
    var arrivals: ArrivalSources
    let sourceNames: Column<UInt64>
    let leaveYears: Column<LeaveYear>
    let sourceTeams: Column<Int>
    let sourceAccepted: Column<Double>
    let clinics: Column<CompiledClinic>
    let clinicDiaries: Column<ClinicDiary>
    let clinicDiaryOfPost: Column<Int>
    let poolDiaries: Column<Int>
    let clinicOfSource: Column<Int>
    let urgentShare: Column<Double>
    let clinicSlots: Column<Int>
    let reservedSlots: Column<UInt64>
    let sessionIntervals: Column<Int>
    let slotsAtStart: Column<UInt64>
    let workingDay: Column<Int>
    let dayOfWorkingDay: Column<Int>
    let followers: Column<UInt64>
    let sparedByProfile: Column<UInt64>
    let carerInterval: Column<Double>
    let suitable: Column<UInt8>
    /// Work types that concern a share of people only, one bit each.
    let drawnWork: UInt64
    /// Whether rates of people change as time goes by: work that grows, carers who break down.
    let drifts: Bool

    // Sizes.
    let clockCount: Int
    let scheduleCount: Int
    /// Clocks and schedules together.
    let planCount: Int
    let workCount: Int
    let classCount: Int
    let leaveDays: Int
    let roleCount: Int
    let peopleMeasures: Int
    let staffMeasures: Int
    let peopleLevels: Int
    let staffLevels: Int
    let teamStride: Int
    let levelStride: Int
    let rules: WorkingRules
    let force: CompiledWorkforce
    let horizon: Double
    let warmUp: Double
    let dayCount: Int
    let clinicStart: Int
    let clinicMeasures: Int

    // People.
    var people = Column<Person>(repeating: Simulation.nobody, count: 0)
    var freePeople = Column<Int32>(repeating: 0, count: 0)
    /// The generation of each person once more: all of them stay in a cache, of which work asks whether it is stale.
    var generations = Column<UInt32>(repeating: 0, count: 0)
    /// The state of each clock, at `person * clockCount + clock`.
    var clockStates = Column<ClockState>(repeating: ClockState(), count: 0)
    var clockOrdinal = Column<UInt32>(repeating: 0, count: 0)
    /// When each clock and then each schedule runs out, at `person * planCount + place`; infinity if never.
    var runsOut = Column<Double>(repeating: 0, count: 0)
    var workOrdinal = Column<UInt32>(repeating: 0, count: 0)
    var phaseOrdinal = Column<UInt32>(repeating: 0, count: 0)
    var planHandle = Column<EventHandle>(repeating: .none, count: 0)
    /// Queues for a first contact and for a coordinator, two of each team; then the people of each post.
    var lists: Column<PersonList>
    var arrivalCount = Column<UInt64>(repeating: 0, count: 0)

    // Work.
    var items = Column<WorkItem>(repeating: Simulation.noItem, count: 0)
    /// A piece as it is before anything is known of it.
    let freshItem = Column<WorkItem>(repeating: Simulation.noItem, count: 1)
    var freeItems = Column<Int32>(repeating: 0, count: 0)
    /// Queues of posts, at `post * classCount + class`.
    var postQueues: Column<WorkQueue>
    /// Queues of teams, at `team * workCount + work`.
    var teamQueues: Column<WorkQueue>
    /// Work types with a queue that is not empty, by team.
    var teamWaiting: Column<UInt64>
    var areaOffice: Column<Double>
    var areaOrdinal: Column<UInt64>

    // Diaries.
    let fixedTimes: Column<FixedTime>
    let rotas: Column<CompiledRota>
    /// Work types that a team's duty rota keeps, one bit each.
    let rotaTypes: Column<UInt64>
    let freeTimeTypes: UInt64
    var bookings = Column<Booking>(repeating: Booking.none, count: 0)
    var freeBookings = Column<Int32>(repeating: 0, count: 0)
    /// The times booked with each post.
    var diaries: Column<WorkQueue>
    /// Whose turn it is to be asked for an appointment, and to come along, by team.
    var bookingTurn: Column<Int32>
    var companionTurn: Column<Int32>
    /// Who is on duty, at `rota.start + day * workers + slot`: the post, or -1.
    var rotaDays: Column<Int32>
    var dutyDays: Column<Int32>
    /// Workers present who are on duty, by rota.
    var dutyPresent: Column<Int32>

    // Staff.
    /// The posts of each team, and where they begin.
    let teamPosts: Column<Int32>
    let teamPostStarts: Column<Int>
    /// What the workers of each class may do, and where the classes of each team begin.
    let eligibility: Column<UInt64>
    let eligibilityStarts: Column<Int>
    /// Workers by class and by how free they are, at `class * Freedom.count + freedom`.
    var freeLists: Column<WorkQueue>
    var freeOrder: UInt64 = 0
    var posts: Column<Post>
    var postActivity: Column<EventHandle>
    var onLeave: Column<UInt8>
    var fixedDue: Column<Double>
    var postWorkOrdinal: Column<UInt32>
    var sicknessOrdinal: Column<UInt32>
    /// What each post adds to the level of effective whole-time equivalent.
    var effectiveLevel: Column<Double>
    var staffTime: StaffTime
    var strain: StrainState
    var leaving: LeavingClocks
    var sicknessClocks: SicknessClocks
    var safety: SafetyState
    var pipelines: PipelineState
    var targets: TargetState
    var organisation: OrganisationState
    var reforms: ReformState
    let rationing: Rationing
    var recruitment: RecruitmentState
    var byOthers: WorkByOthersState
    var wards: WardState
    var assessments: AssessmentState
    var procedures: ProcedureState
    var clusters: ClusterState
    var budgets: BudgetState
    var peers: PeerState
    let surveys: SurveyState

    // Clinics.
    /// Slots that are free at `diary * dayCount + day`, one bit each.
    var freeSlots: Column<UInt64>
    /// A day before which a diary has no slot, at `diary * 2` for routine and after it for urgent people.
    var firstOpenDay: Column<Int32>
    var clinicSlotsTaken = 0

    // Teams.
    var policyOfTeam: Column<Int>
    /// The post of each team to which the last person went in turn, or -1.
    var lastInTurn: Column<Int32>
    var levels: Column<Double>
    var levelsSince: Column<Double>

    // Collection.
    var measures: Column<Double>
    var row = 0
    var week = 0
    var weekEnd = 0.0
    var waits = Column<ReferralWait>(
        repeating: ReferralWait(
            team: 0, seconds: 0, ending: .stillWaiting, countedSeconds: 0, isCounted: false), count: 0)
    var modifierLimited: UInt64 = 0
    var peopleCreated = 0
    var peopleGone = 0
    var recording: RecordingState
    var journal = JournalState()

    /// Builds the tables and the empty state of a compiled scenario.
    ///
    /// - Complexity: linear in the tables; memory grows with the people known at once, not with simulated time.
    public init(_ model: ServiceModel) {
        self.model = model
        work = Column(model.work)
        times = Column(model.times)
        timesOfWork = Column(model.timesOfWork)
        directFactor = Column(model.directFactor)
        intervals = Column(model.intervals)
        scheduleWork = Column(model.scheduleWork)
        rates = Column(model.rates)
        waitingRates = Column(model.waitingRates)
        rateWork = Column(model.rateWork)
        ratePurposes = Column(model.ratePurposes)
        plannedInterval = Column(model.plannedInterval)
        triggered = Column(model.triggered.map { $0.reduce(0) { $0 | (1 << UInt64($1)) } })
        triggeredWork = model.arising.brought
        classInTeam = Column(model.work.map(\.classInTeam))
        typesOfClass = Column(
            WorkClass.allCases.indices.map { place in
                model.work.reduce(0) { $1.classInTeam == place ? $0 | (1 << UInt64($1.index)) : $0 }
            })
        fixedTimes = Column(model.fixedTimes)
        rotas = Column(model.rotas)
        rotaTypes = Column(model.rotaTypes)
        freeTimeTypes = model.work.reduce(0) { $1.freeTimeShare > 0 ? $0 | (1 << UInt64($1.index)) : $0 }
        teamPosts = Column(model.teamPosts)
        teamPostStarts = Column(model.teamPostStarts)
        eligibility = Column(model.eligibility)
        eligibilityStarts = Column(model.eligibilityStarts)
        profiles = Column(model.profiles)
        hazards = Column(model.hazards)
        entry = Column(model.entry)
        teamTable = Column(model.teams)
        startStates = Column(model.startStates)
        profileShares = Column(model.profileShares)
        postTable = Column(model.posts)
        patternStarts = Column(model.patternStarts)
        stretches = Column(model.stretches)
        patternSeconds = Column(model.patternSeconds)
        patternDays = Column(model.patternDays)
        sicknessTable = Column(model.sickness)
        areaTable = Column(model.areas)
        policies = Column(model.policies)
        bankHoliday = Column(model.bankHoliday)
        leaveWeights = Column(model.leaveWeights)
        transitionPurposes = Column(model.purposes.transition)
        sourceNames = Column(model.sources.map(\.name))
        leaveYears = Column(model.leaveYears)
        sourceTeams = Column(model.sources.map(\.team))
        sourceAccepted = Column(model.sources.map(\.accepted))
        let tables = model.clinics
        clinics = Column(tables.clinics)
        clinicDiaries = Column(tables.clinicDiaries)
        clinicDiaryOfPost = Column(tables.clinicDiaryOfPost)
        poolDiaries = Column(tables.poolDiaries)
        clinicOfSource = Column(tables.clinicOfSource)
        urgentShare = Column(tables.urgentShare)
        clinicSlots = Column(tables.slots)
        reservedSlots = Column(tables.reserved)
        sessionIntervals = Column(tables.interval)
        slotsAtStart = Column(tables.free)
        workingDay = Column(tables.workingDay)
        dayOfWorkingDay = Column(tables.dayOfWorkingDay)
        freeSlots = Column(tables.free)
        firstOpenDay = Column(repeating: 0, count: tables.clinicDiaries.count * 2)
        followers = Column(model.arising.followers)
        sparedByProfile = Column(model.arising.sparedByProfile)
        carerInterval = Column(model.arising.carerInterval)
        suitable = Column(model.arising.suitable)
        drawnWork = model.arising.drawnWork
        drifts =
            model.rateWork.contains { model.work[$0].arising.growth != 0 }
            || model.profiles.contains { $0.carerBreakdownRate > 0 }
            || !model.interventions.isEmpty
        clockCount = Clock.firstRate + model.rateWork.count
        scheduleCount = model.scheduleWork.count
        planCount = clockCount + scheduleCount
        workCount = model.work.count
        classCount = WorkClass.allCases.count
        leaveDays = 7 * 54
        roleCount = model.layout.roles
        peopleMeasures = PeopleMeasure.allCases.count
        staffMeasures = StaffMeasure.allCases.count
        peopleLevels = PeopleLevel.allCases.count
        staffLevels = StaffLevel.allCases.count
        teamStride = model.layout.teamStride
        levelStride = model.levelStride
        rules = model.scenario.working
        force = CompiledWorkforce(model.scenario.workforce)
        horizon = model.horizon
        warmUp = model.warmUp
        dayCount = Int(model.horizon / Simulation.daySeconds)
        clinicStart = model.layout.teams * model.layout.teamStride
        clinicMeasures = ClinicMeasure.allCases.count
        arrivals = ArrivalSources(count: model.sources.count) { index in
            PoissonArrivals(
                intensity: model.sources[index].intensity, key: RandomKey(seed: 0, replication: 0),
                purpose: model.purposes.arrivals, entity: model.sources[index].name)
        }
        let teams = model.teams.count
        let postCount = model.posts.count
        arrivalCount = Column(repeating: 0, count: model.sources.count)
        postQueues = Column(repeating: WorkQueue(), count: postCount * classCount)
        teamQueues = Column(repeating: WorkQueue(), count: teams * workCount)
        teamWaiting = Column(repeating: 0, count: teams)
        areaOffice = Column(repeating: 0, count: model.areas.count)
        areaOrdinal = Column(repeating: 0, count: model.areas.count)
        posts = Column(repeating: Simulation.emptyPost, count: postCount)
        diaries = Column(repeating: WorkQueue(), count: postCount)
        freeLists = Column(repeating: WorkQueue(), count: model.eligibility.count * Freedom.count)
        bookingTurn = Column(repeating: 0, count: teams)
        companionTurn = Column(repeating: 0, count: teams)
        dutyPresent = Column(repeating: 0, count: model.rotas.count)
        dutyDays = Column(repeating: 0, count: postCount)
        rotaDays = Column(repeating: -1, count: model.rotas.reduce(0) { $0 + $1.workers } * model.bankHoliday.count)
        postActivity = Column(repeating: .none, count: postCount)
        onLeave = Column(repeating: 0, count: postCount * leaveDays)
        fixedDue = Column(repeating: 0, count: postCount * workCount)
        postWorkOrdinal = Column(repeating: 0, count: postCount * workCount)
        sicknessOrdinal = Column(repeating: 0, count: postCount * max(1, model.sickness.count))
        effectiveLevel = Column(repeating: 0, count: postCount)
        staffTime = StaffTime(model)
        strain = StrainState(model)
        leaving = LeavingClocks(model)
        sicknessClocks = SicknessClocks(model)
        safety = SafetyState(model)
        pipelines = PipelineState(model)
        targets = TargetState(model)
        organisation = OrganisationState(model)
        reforms = ReformState(model)
        rationing = Rationing(model.scenario)
        recruitment = RecruitmentState(model)
        byOthers = WorkByOthersState(model)
        wards = WardState(model)
        assessments = AssessmentState(model)
        procedures = ProcedureState(model)
        clusters = ClusterState(model)
        budgets = BudgetState(model)
        peers = PeerState(model)
        surveys = SurveyState(model)
        lists = Column(repeating: PersonList(), count: teams * 2 + postCount)
        policyOfTeam = Column(repeating: 0, count: teams)
        lastInTurn = Column(repeating: -1, count: teams)
        levels = Column(repeating: 0, count: teams * model.levelStride)
        levelsSince = Column(repeating: 0, count: teams * model.levelStride)
        recording = RecordingState(model)
        measures = Column(repeating: 0, count: (model.weeks + 1) * model.layout.rowLength)
    }

    /// Simulates one replication.
    ///
    /// - Parameters:
    ///   - seed: The seed of the experiment.
    ///   - replication: Which history, from 0; the same seed and number give the same bytes.
    ///   - partition: Which of several services of the kind, from 0.
    /// - Throws: `ConservationFault` if people or minutes were lost, which is a fault of the program.
    /// - Complexity: O(e log p) for e events and p people and staff.
    public func replicate(
        seed: UInt64, replication: UInt64, partition: UInt64 = 0
    ) throws(ConservationFault) -> ReplicationRecord {
        precondition(replication >> 32 == 0 && partition >> 32 == 0, "both fit into the number of a stream")
        begin(RandomKey(seed: seed, replication: replication | partition << 32))
        while let event = queue.next(before: horizon) {
            if queue.takeUpcoming() { fetchUpcoming() }
            queue.fold(UInt64(event.kind.rawValue) << 32 | UInt64(UInt32(bitPattern: event.subject)))
            handle(event)
        }
        finish()
        try checkConservation()
        let rowLength = model.layout.rowLength
        return ReplicationRecord(
            measures: measures.array(from: rowLength), waits: waits.array(),
            events: queue.poppedCount, fingerprint: queue.fingerprint, modifierLimited: modifierLimited,
            hoursByWeekday: recording.byWeekday.array(), byWorkType: safety.byWorkType.array(),
            assessments: assessments.times.array(), proceedings: procedures.times.array())
    }

    var now: Double {
        @inline(__always) get { queue.now }
    }

    @inline(__always)
    private func handle(_ event: ModelEvent) {
        let subject = Int(event.subject)
        switch event.kind {
        case .referral: referralArrives(source: subject)
        case .personPlan: if people[subject].generation == event.stamp { personPlanFires(subject) }
        case .bookFirstContact: if people[subject].generation == event.stamp { noticeHasPassed(subject) }
        case .admission: if people[subject].generation == event.stamp { admit(subject) }
        case .careEnds: if people[subject].generation == event.stamp { careEnds(subject) }
        case .rereferral: if people[subject].generation == event.stamp { referAgain(subject) }
        case .area: if procedures.areaChanges[subject] == event.stamp { workArisesInArea(subject) }
        case .appointment: appointmentIsDue(subject)
        case .fixedTime: beginFixedTime(subject)
        case .shiftStart: if posts[subject].holder == event.stamp { beginShift(subject) }
        case .shiftEnd: if posts[subject].holder == event.stamp { endShift(subject) }
        case .activityEnd: endActivity(subject)
        case .sickness: if posts[subject].holder == event.stamp { fallSick(subject, kind: Int(event.detail)) }
        case .notice:
            if posts[subject].holder == event.stamp, posts[subject].status == .filled,
                let reason = LeavingReason(rawValue: Int(event.detail))
            {
                pipelines.workers[subject].reason = reason
                giveNotice(subject)
            }
        case .leaving: if posts[subject].holder == event.stamp { leave(subject) }
        case .filling: if posts[subject].holder == event.stamp { fill(subject) }
        case .givenBack: giveBack(subject)
        case .leaveYear: beginLeaveYear(subject)
        case .policyChange: applyChange(subject)
        case .weekEnd: endWeek()
        case .weekBegin: beginWeek()
        case .absence:
            if posts[subject].holder == event.stamp, let step = AbsenceStep(rawValue: event.detail) {
                absenceGoesOn(subject, step)
            }
        case .clinicSlot: if people[subject].generation == event.stamp { clinicSlotComes(subject) }
        case .workFollows: workFollows(event)
        case .pipeline: pipelineGoesOn(event)
        case .followUpEnds: if people[subject].generation == event.stamp { followUpEnds(subject) }
        case .changeStep: changeGoesOn(subject, event)
        case .agency:
            if posts[subject].holder == event.stamp, let step = AgencyStep(rawValue: event.detail) {
                agencyGoesOn(subject, step)
            }
        case .escalation: escalate(subject, serial: event.stamp)
        case .ward: wardGoesOn(subject, event)
        case .assessment: assessmentGoesOn(event)
        case .proceeding: proceedingGoesOn(subject, event)
        case .clusterReview:
            if people[subject].generation == event.stamp { clusterReview(subject, isOverdue: event.detail == 1) }
        case .budget: budgetGoesOn(event)
        case .peers: peersGoOn(event)
        }
    }

    /// Schedules an event at the next whole second.
    @inline(__always) @discardableResult
    func at(
        _ time: Double, _ kind: EventKind, _ subject: Int, stamp: UInt32 = 0, detail: UInt8 = 0,
        priority: EventPriority = .ordinary
    ) -> EventHandle {
        let event = ModelEvent(kind: kind, detail: detail, subject: Int32(truncatingIfNeeded: subject), stamp: stamp)
        return queue.schedule(event, at: max(now, Self.wholeSecond(time)), priority: priority)
    }

    /// The next whole second. Every time of a run is far below 2^53, where conversion is exact and needs no call.
    @inline(__always)
    private static func wholeSecond(_ time: Double) -> Double {
        guard time < 9e15 else { return time }
        let whole = Double(Int64(time))
        return whole < time ? whole + 1 : whole
    }
}
