import Scenario

/// What a team has done towards one target since the period began.
struct TargetTally: BitwiseCopyable {
    /// Asked for until the end of last week, and until the end of this one.
    var asked = 0.0
    var askedByWeekEnd = 0.0
    /// Reported, and of this what the target is for.
    var counted = 0.0
    var worth = 0.0
    /// Pieces judged for their time, and those in time.
    var judged = 0.0
    var inTime = 0.0
    /// Pieces that arose for the target's sake and are not finished.
    var openSurplus: Int32 = 0
}

/// The tables and counts behind targets of closures and of work types, padding, and the ceiling of planned work.
struct TargetState: ~Copyable {
    /// At `policy * workTypes + workType`.
    let work: Column<CompiledWorkTarget>
    /// The row of measures of each work type, or -1, and that of closures.
    let rowOfWork: Column<Int>
    let closures: Int
    let rows: Int
    /// Where the measures of targets begin in a row.
    let start: Int
    let warmUpWeeks: Int
    let pads: Int
    let hasCeiling: Bool
    /// Whether some policy has a target for a work type.
    let isAny: Bool

    /// By team.
    var closureTallies: Column<TargetTally>
    /// At `team * workTypes + workType`.
    var tallies: Column<TargetTally>
    /// Work types of which each team is behind the target this week, one bit each.
    var behind: Column<UInt64>
    /// Work types for which a target presses on each worker this week, one bit each.
    var pressed: Column<UInt64>
    /// Contacts that each worker may still make for the register's sake this week, and how many in one stretch.
    var padsLeft: Column<Int32>
    /// The person who had one last, by post, or -1.
    var padTurn: Column<Int32>
    /// The person for whom the last piece arose for a target's sake, by team: the place in the order of posts.
    var surplusTurn: Column<Int32>
    /// Whether the piece that arises next does so for a target's sake.
    var isNextSurplus = false
    /// Seconds of planned work that each worker has done this week.
    var plannedThisWeek: Column<Double>

    init(_ model: ServiceModel) {
        precondition(Simulation.targetMeasures == TargetMeasure.allCases.count, "one place for each measure")
        let tables = model.targets
        work = Column(tables.work)
        rowOfWork = Column(tables.rowOfWork)
        closures = tables.closures
        rows = tables.ids.count
        start = model.layout.targetsStart
        warmUpWeeks = model.scenario.run.warmUpWeeks
        pads = tables.pads
        hasCeiling = tables.hasCeiling
        isAny = model.policies.contains { $0.workTargets != 0 }
        let teams = model.teams.count
        let posts = model.posts.count
        closureTallies = Column(repeating: TargetTally(), count: teams)
        tallies = Column(repeating: TargetTally(), count: teams * model.work.count)
        behind = Column(repeating: 0, count: teams)
        pressed = Column(repeating: 0, count: posts)
        padsLeft = Column(repeating: 0, count: posts)
        padTurn = Column(repeating: -1, count: posts)
        surplusTurn = Column(repeating: 0, count: teams)
        plannedThisWeek = Column(repeating: 0, count: posts)
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        closureTallies.fill(with: TargetTally())
        tallies.fill(with: TargetTally())
        behind.fill(with: 0)
        pressed.fill(with: 0)
        padsLeft.fill(with: 0)
        padTurn.fill(with: -1)
        surplusTurn.fill(with: 0)
        plannedThisWeek.fill(with: 0)
        isNextSurplus = false
    }
}

extension Simulation {
    /// Measures of a target; a constant, since the event loop reads it.
    static var targetMeasures: Int { 3 }

    /// Adds to a measure of a target of a team in the row of a week.
    @inline(__always)
    func add(_ value: Double, _ measure: TargetMeasure, target: Int, team: Int, row: Int) {
        let place = (team * targets.rows + target) * Self.targetMeasures + measure.rawValue
        measures[row + targets.start + place] += value
    }

    /// Whether a period of some weeks ends with the present one; periods are counted from the first measured week.
    @inline(__always)
    func endsPeriod(ofWeeks weeks: Int) -> Bool {
        (week + 1 - targets.warmUpWeeks) % max(1, weeks) == 0
    }

    /// Begins the week of targets, once what is dated on its first day holds.
    func beginWeekOfTargets() {
        for post in 0..<posts.count {
            targets.plannedThisWeek[post] = 0
            targets.pressed[post] = 0
            targets.padsLeft[post] = 0
            guard posts[post].status == .filled || posts[post].status == .onNotice else { continue }
            beginPadding(post)
            if targets.isAny { pressForWork(post) }
        }
        if targets.isAny {
            // A team that is part of another one has no target of its own.
            for team in 0..<teamTable.count where organisation.teamServing[team] == Int32(team) {
                beginWeekOfWorkTargets(team)
            }
        }
    }

    /// Closes the week of targets: closes cases that are short, and judges what ends.
    func closeWeekOfTargets() {
        for team in 0..<teamTable.count {
            closeWeekOfClosures(team)
            if targets.isAny { closeWeekOfWorkTargets(team) }
        }
    }
}
