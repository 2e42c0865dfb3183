import Scenario

/// What a post remembers of its holder's career, and of how the next one comes; times are simulated seconds.
struct WorkerCareer: BitwiseCopyable {
    // Of the post.
    /// The route by which the next holder comes, or -1.
    var arriving: Int32 = -1
    // Of the holder.
    /// The route by which the holder came, or -1.
    var route: Int32 = -1
    /// Why the holder has given notice.
    var reason = LeavingReason.resignation
    /// The end of the placement of a student, or minus infinity.
    var studentUntil = -Double.infinity
    /// Students so far.
    var students: UInt32 = 0
    /// Approvals, one bit each.
    var approved: UInt8 = 0
    /// The approval for which the holder is trained or renewed, or -1.
    var training: Int8 = -1
    var isRenewal = false
    var trainingFrom = 0.0
    var trainingUntil = 0.0
    /// Trainings begun, for the address of the draw.
    var trainings: UInt32 = 0
}

/// The clocks of one approval of one holder; times are simulated seconds.
struct ApprovalClock: BitwiseCopyable {
    /// When the present year of approval ends, and the pieces of work done in it.
    var yearEnds = Double.infinity
    var done = 0.0
    var renewAt = Double.infinity
    /// Renewals begun, for the address of the draw.
    var renewals: UInt32 = 0
}

/// Where workers come from, what they are approved for, and why they go.
struct PipelineState: ~Copyable {
    let routes: Column<CompiledRoute>
    let cohorts: Column<CompiledCohort>
    let takes: Column<UInt8>
    let students: CompiledStudents
    let educates: Column<UInt8>
    let approvals: Column<CompiledApproval>
    let rights: Column<HolderRights>
    let hasStudents: Bool
    /// Whether somebody works more slowly or more quickly than starters do, by the route they came by.
    let hasRoutes: Bool
    /// Whether somebody has less of a load: by protected time, or by relief for a student.
    let sharesLoads: Bool
    let hasTraining: Bool
    let experienced: Double
    let experiencedTenure: Double
    let leadershipAfter: Double
    let leadershipRate: Double
    /// Work types that only some workers have for themselves, one bit each.
    let withheldWork: UInt64
    /// Work types of which approvals ask for a number, one bit each.
    let countedWork: UInt64
    let places: Int
    /// Where the measures of pipelines begin in a row.
    let start: Int

    var workers: Column<WorkerCareer>
    /// By post and approval.
    var clocks: Column<ApprovalClock>
    /// Whether history has begun: who starts now is not of those who were there.
    var hasBegun = false
    /// Places of training so far, by approval.
    var placesOffered: Column<Int32>
    /// Holders with an approval and since when they have been counted, by team and place.
    var approved: Column<Double>
    var approvedSince: Column<Double>

    init(_ model: ServiceModel) {
        precondition(Simulation.pipelineMeasures == PipelineMeasure.allCases.count, "each measure has its place")
        let tables = model.pipelines
        let pipelines = model.scenario.pipelines
        routes = Column(tables.routes)
        cohorts = Column(tables.cohorts)
        takes = Column(tables.takes)
        educates = Column(tables.educates)
        approvals = Column(tables.approvals)
        rights = Column(tables.rights)
        hasStudents = tables.students != nil
        students =
            tables.students
            ?? CompiledStudents(
                name: 0, interval: .infinity, length: 0, supervision: 0, supervisionSeconds: 0, relief: 0,
                belowLoad: .infinity, stays: 0, route: -1, approval: 0, team: 0, place: 0)
        hasRoutes = !tables.routes.isEmpty
        sharesLoads =
            tables.routes.contains { $0.protectedLoad < 1 }
            || (tables.students.map { $0.relief > 0 && $0.supervisionSeconds > 0 } ?? false)
        hasTraining = tables.approvals.contains { $0.trainingShare > 0 || $0.renewalShare > 0 }
        experienced = pipelines.experienced
        experiencedTenure = pipelines.experiencedTenure
        leadershipAfter = pipelines.leadership.after
        leadershipRate = pipelines.leadership.rate
        withheldWork = tables.routes.reduce(tables.students?.supervision ?? 0) { $0 | $1.protectedWork }
        countedWork = tables.approvals.reduce(0) { $0 | $1.minimumWork }
        places = tables.places
        start = model.layout.pipelineStart
        workers = Column(repeating: WorkerCareer(), count: model.posts.count)
        clocks = Column(repeating: ApprovalClock(), count: model.posts.count * tables.approvals.count)
        placesOffered = Column(repeating: 0, count: tables.approvals.count)
        approved = Column(repeating: 0, count: model.layout.teams * tables.places)
        approvedSince = Column(repeating: 0, count: model.layout.teams * tables.places)
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        workers.fill(with: WorkerCareer())
        clocks.fill(with: ApprovalClock())
        placesOffered.fill(with: 0)
        approved.fill(with: 0)
        approvedSince.fill(with: 0)
        hasBegun = false
    }
}

extension Simulation {
    /// Adds to a measure of an approval, a route or of students in the present week.
    @inline(__always)
    func add(_ value: Double, _ measure: PipelineMeasure, team: Int, place: Int) {
        measures[
            row + pipelines.start + (team * pipelines.places + place) * Simulation.pipelineMeasures + measure.rawValue] +=
            value
    }

    /// How many measures of pipelines there are; a constant, since the event loop reads it.
    static var pipelineMeasures: Int { 12 }

    /// Changes the number of holders of a team who have an approval, after adding up what it was.
    func changeApproved(_ approval: Int, by difference: Double, team: Int) {
        integrateApproved(team: team, place: approval)
        pipelines.approved[team * pipelines.places + approval] += difference
    }

    /// Adds up what holds until the end of a week.
    func closeWeekOfPipelines() {
        for team in 0..<teamTable.count {
            for approval in 0..<pipelines.approvals.count { integrateApproved(team: team, place: approval) }
        }
    }

    private func integrateApproved(team: Int, place: Int) {
        let level = team * pipelines.places + place
        add(
            pipelines.approved[level] * (now - pipelines.approvedSince[level]), .approvedSeconds, team: team,
            place: place)
        pipelines.approvedSince[level] = now
    }
}
