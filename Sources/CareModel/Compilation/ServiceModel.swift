import RandomStreams
public import Scenario

/// A scenario as dense tables, ready to be simulated any number of times by any number of threads.
public struct ServiceModel: Sendable {
    /// The scenario that it was compiled from.
    public let scenario: ServiceScenario
    /// Measured weeks.
    public var weeks: Int { scenario.run.weeks }
    /// Ids of teams, in the order of the measures.
    public var teamIds: [String] { scenario.teams.map(\.id) }
    /// Ids of roles, in the order of the measures.
    public var roleIds: [String] { scenario.roles.map(\.id) }
    /// Ids of the targets that have measures of their own, in the order of the measures: `closures`, then work types.
    public var targetIds: [String] { targets.ids }
    /// For each role whether it coordinates.
    public var coordinates: [Bool] { scenario.roles.map(\.coordinates) }
    /// Where each measure stands in a row.
    public let layout: MeasureLayout

    let purposes: Purposes
    let work: [CompiledWork]
    /// Times of work types, one after the other.
    let times: [CompiledTime]
    /// Where the times of each work type stand, at `work * 2 + noAnswer`.
    let timesOfWork: [CompiledTimes]
    /// Factors of direct time at `work * 4 + state`.
    let directFactor: [Double]
    /// Seconds between scheduled pieces at `schedule * 4 + state`; 0 if none.
    let intervals: [Double]
    /// The work type of each schedule.
    let scheduleWork: [Int]
    /// Rates at `rateWork * 4 + state`, per second.
    let rates: [Double]
    /// Rates for people who wait, by rate work.
    let waitingRates: [Double]
    /// The work type of each rate.
    let rateWork: [Int]
    let ratePurposes: [UInt64]
    /// The planned interval of visits at `profile * 4 + state`, in seconds; 0 if none.
    let plannedInterval: [Double]
    /// Work types for each trigger, in the order of `WorkTrigger.allCases`.
    let triggered: [[Int]]
    let profiles: [CompiledProfile]
    /// Hazards at `(profile * 4 + from) * 4 + to`, per second.
    let hazards: [Double]
    /// Cumulative shares of need states at entry at `profile * 4 + state`.
    let entry: [Double]
    let teams: [CompiledTeam]
    /// Cumulative shares of need states at the start at `team * 4 + state`.
    let startStates: [Double]
    /// Cumulative shares of profiles at `row * profiles + profile`; rows are sources, then teams at the start.
    let profileShares: [Double]
    let sources: [CompiledSource]
    let posts: [CompiledPost]
    /// The posts of each team, and where they begin; one more at the end.
    let teamPosts: [Int32]
    let teamPostStarts: [Int]
    /// The work types of each class of workers who may do the same, and where the classes of each team begin.
    let eligibility: [UInt64]
    let eligibilityStarts: [Int]
    let rotas: [CompiledRota]
    let rotaTypes: [UInt64]
    let fixedTimes: [FixedTime]
    /// Where the stretches of each pattern begin; one more at the end.
    let patternStarts: [Int]
    let stretches: [CompiledStretch]
    let patternSeconds: [Double]
    let patternDays: [Double]
    let sickness: [CompiledSickness]
    let areas: [CompiledArea]
    /// Policies: the one from the beginning for each team, then those of the changes.
    let policies: [CompiledPolicy]
    let changes: [CompiledChange]
    let timeToFill: Sampler
    /// 1 for each day from simulated time 0 that is a bank holiday.
    let bankHoliday: [UInt8]
    let leaveYears: [LeaveYear]
    /// Cumulative weights of leave by week, at the offsets of `leaveYears`.
    let leaveWeights: [Double]
    let recording: CompiledRecording
    let clinics: ClinicTables
    /// Seconds of the whole run, warm-up included.
    let horizon: Double
    /// Seconds of warm-up.
    let warmUp: Double
    /// Patterns and terms of posts.
    let workingTime: WorkingTimeTables
    let arising: ArisingTables
    /// Where workers come from, and what they are approved for.
    let pipelines: PipelineTables
    /// Targets of closures and of work types.
    let targets: TargetTables
    let interventions: [CompiledIntervention]
    let recruitment: RecruitmentTables
    let byOthers: [CompiledWorkByOthers]
    let wards: WardTables
    let procedures: ProcedureTables
    let clusters: ClusterTables
    /// Personal budgets, care and voluntary services.
    let budgets: BudgetTables
    /// Services that peer workers run.
    let peers: PeerTables
}

/// A source of referrals as the simulation reads it.
struct CompiledSource: Sendable {
    var name: UInt64
    var team: Int
    var accepted: Double
    var intensity: PiecewiseConstantIntensity
}

/// One leave year.
struct LeaveYear: Sendable, BitwiseCopyable {
    /// The calendar year in which it begins.
    var year: Int
    /// The first Monday of the leave year, in days from simulated time 0; may be negative.
    var firstDay: Int
    /// Weeks in it.
    var weeks: Int
    /// Where its weights begin.
    var weightOffset: Int
}

/// Where each measure stands in a row: for each team its people measures, then for each role its staff measures; after
/// the teams the measures of each clinic, then for each team those of approvals, routes and students, then those of
/// its targets, then those of procedures and their stages, and then those of clusters.
public struct MeasureLayout: Sendable, Equatable {
    /// Teams.
    public let teams: Int
    /// Roles.
    public let roles: Int
    /// Clinics.
    public let clinics: Int
    /// Work types.
    public let workTypes: Int
    /// Approvals, routes and students of which there are measures.
    public let pipelines: Int
    /// Targets of closures and of work types.
    public let targets: Int
    /// Wards.
    public let wards: Int
    /// What delays are counted by.
    public let delays: Int
    /// Whether there are measures of assessments: 0 or 1.
    public let assessments: Int
    /// Procedures and their stages.
    public let procedures: Int
    /// Clusters.
    public let clusters: Int
    /// Things of budgets and care.
    public let budgets: BudgetPlaces
    /// Peer-managed services and their contracts.
    public let peers: PeerPlaces
    /// Need profiles of which there are measures of surveys.
    public let surveyed: Int
    /// Doubles of one team.
    public let teamStride: Int
    // Where each kind of measures begins, reckoned once: the event loop asks for them.
    let targetsStart: Int
    let wardsStart: Int
    let delaysStart: Int
    let assessmentsStart: Int
    let procedureStart: Int
    let clusterStart: Int
    let budgetsStart: Int
    let peersStart: Int
    let surveysStart: Int
    /// Where the measures of approvals, routes and students begin.
    public let pipelineStart: Int
    /// Doubles of one row.
    public let rowLength: Int

    init(
        teams: Int, roles: Int, clinics: Int = 0, workTypes: Int = 0, pipelines: Int = 0, targets: Int = 0,
        wards: Int = 0, delays: Int = 0, assessments: Int = 0, procedures: Int = 0, clusters: Int = 0,
        budgets: BudgetPlaces = BudgetPlaces(), peers: PeerPlaces = PeerPlaces(), surveyed: Int = 0
    ) {
        self.teams = teams
        self.roles = roles
        self.clinics = clinics
        self.workTypes = workTypes
        self.pipelines = pipelines
        self.targets = targets
        self.wards = wards
        self.delays = delays
        self.assessments = assessments
        self.procedures = procedures
        self.clusters = clusters
        self.budgets = budgets
        self.peers = peers
        self.surveyed = surveyed
        teamStride = PeopleMeasure.allCases.count + roles * StaffMeasure.allCases.count
        pipelineStart = teams * teamStride + clinics * ClinicMeasure.allCases.count
        targetsStart = pipelineStart + teams * pipelines * PipelineMeasure.allCases.count
        wardsStart = targetsStart + teams * targets * TargetMeasure.allCases.count
        delaysStart = wardsStart + wards * (teams + 1) * WardMeasure.allCases.count
        assessmentsStart = delaysStart + (teams + 1) * delays
        procedureStart = assessmentsStart + teams * assessments * AssessmentMeasure.allCases.count
        clusterStart = procedureStart + teams * procedures * ProcedureMeasure.allCases.count
        budgetsStart = clusterStart + teams * clusters * ClusterMeasure.allCases.count
        peersStart = budgetsStart + budgets.length(teams: teams)
        surveysStart = peersStart + peers.length
        rowLength = surveysStart + teams * surveyed * SurveyMeasure.allCases.count
    }

    /// The place of a measure of a cluster.
    public func index(_ measure: ClusterMeasure, team: Int, cluster: Int) -> Int {
        clusterStart + (team * clusters + cluster) * ClusterMeasure.allCases.count + measure.rawValue
    }

    /// The place of a measure of a ward for people of a team, or for those who are known to none: one beyond the last team.
    public func index(_ measure: WardMeasure, ward: Int, slot: Int) -> Int {
        wardsStart + (ward * (teams + 1) + slot) * WardMeasure.allCases.count + measure.rawValue
    }

    /// The place of seconds of delay for a cause, in the order of `ServiceScenario.delayCauses` and then work.
    public func delayIndex(cause: Int, slot: Int) -> Int { delaysStart + slot * delays + cause }

    /// The place of a measure of assessments of a team.
    ///
    /// - Precondition: there are measures of assessments.
    public func index(_ measure: AssessmentMeasure, team: Int) -> Int {
        precondition(assessments == 1, "there are no assessments")
        return assessmentsStart + team * AssessmentMeasure.allCases.count + measure.rawValue
    }

    /// The place of a measure of a procedure or a stage, by its place in `ServiceScenario.procedurePlaces`.
    public func index(_ measure: ProcedureMeasure, team: Int, place: Int) -> Int {
        procedureStart + (team * procedures + place) * ProcedureMeasure.allCases.count + measure.rawValue
    }

    /// The place of a measure of an approval, a route or of students, by its place in `ServiceScenario.pipelinePlaces`.
    public func index(_ measure: PipelineMeasure, team: Int, place: Int) -> Int {
        pipelineStart + (team * pipelines + place) * PipelineMeasure.allCases.count + measure.rawValue
    }

    /// The place of a measure of a target of a team.
    public func index(_ measure: TargetMeasure, target: Int, team: Int) -> Int {
        targetsStart + (team * targets + target) * TargetMeasure.allCases.count + measure.rawValue
    }

    /// Doubles of the hours by weekday of the whole run.
    public var weekdayLength: Int { teams * roles * 7 * HoursCategory.allCases.count }

    /// The place of the hours of a category on a weekday, 0 for Monday, in the hours by weekday.
    public func weekdayIndex(_ category: HoursCategory, weekday: Int, team: Int, role: Int) -> Int {
        ((team * roles + role) * 7 + weekday) * HoursCategory.allCases.count + category.rawValue
    }

    /// Doubles of the counts of work by type of the whole run.
    public var workTypeLength: Int { teams * workTypes * WorkMeasure.allCases.count }

    /// The place of a measure of a work type in the counts of work by type.
    public func workTypeIndex(_ measure: WorkMeasure, type: Int, team: Int) -> Int {
        (team * workTypes + type) * WorkMeasure.allCases.count + measure.rawValue
    }

    /// The place of a people measure.
    public func index(_ measure: PeopleMeasure, team: Int) -> Int { team * teamStride + measure.rawValue }

    /// The place of a measure of a clinic.
    public func index(_ measure: ClinicMeasure, clinic: Int) -> Int {
        teams * teamStride + clinic * ClinicMeasure.allCases.count + measure.rawValue
    }

    /// The place of a staff measure.
    public func index(_ measure: StaffMeasure, team: Int, role: Int) -> Int {
        team * teamStride + PeopleMeasure.allCases.count + role * StaffMeasure.allCases.count + measure.rawValue
    }
}
