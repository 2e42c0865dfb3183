import Scenario

/// What strain remembers of a worker; times are in seconds.
struct WorkerStrain: BitwiseCopyable {
    /// From 0 to 1.
    var level = 0.0
    /// What the worker would say it is.
    var reported = 0.0
    /// How much of reorganisations and threats of them is still felt, 0 if nothing.
    var shock = 0.0
    // What it does to contact and to the worsening of own people.
    var contact = 1.0
    var worsening = 1.0
    // Of this week.
    var unpaid = 0.0
    var supervisionPlanned = 0.0
    var supervisionReceived = 0.0
    var idle = 0.0
    var crises = 0.0
    var statutory = 0.0
    /// Weekdays attended, one bit each.
    var days: UInt8 = 0
    // Averages over weeks at work.
    var unpaidMean = 0.0
    var plannedMean = 0.0
    var receivedMean = 0.0
    var idleSum = 0.0
    var presentSum = 0.0

    /// A new week begins.
    mutating func beginWeek() {
        unpaid = 0
        supervisionPlanned = 0
        supervisionReceived = 0
        idle = 0
        crises = 0
        statutory = 0
        days = 0
    }
}

/// Strain of all workers, and what acts on that of whole teams.
struct StrainState: ~Copyable {
    let rules: CompiledStrain
    /// By post; a new holder begins anew.
    var workers: Column<WorkerStrain>
    /// What is added to the level aimed at of every worker of a team, by team: reforms that relieve or burden.
    var pull: Column<Double>
    /// The share of each team's posts that are vacant or held for less than half a year, while a week is closed.
    var instability: Column<Double>

    init(_ model: ServiceModel) {
        rules = CompiledStrain(model.scenario)
        workers = Column(repeating: WorkerStrain(), count: model.posts.count)
        pull = Column(repeating: 0, count: model.teams.count)
        instability = Column(repeating: 0, count: model.teams.count)
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        workers.fill(with: WorkerStrain())
        pull.fill(with: 0)
    }

    /// A worker begins in a post.
    mutating func begin(_ post: Int) {
        var worker = WorkerStrain()
        worker.level = rules.startsAt
        worker.reported = rules.startsAt
        worker.contact = rules.contactFactor(rules.startsAt)
        worker.worsening = rules.worseningFactor(rules.startsAt)
        workers[post] = worker
    }
}

extension Simulation {
    /// A reorganisation, or a threat of one, is felt by everybody of a team, or of all teams.
    ///
    /// - Parameters:
    ///   - team: The team, or -1 for all.
    ///   - size: 1 for a reorganisation; 0 is neutral.
    func shock(team: Int, by size: Double) {
        for post in 0..<posts.count where team < 0 || postTable[post].team == team {
            strain.workers[post].shock += size
        }
    }

    /// What is still felt of a reorganisation, at most all of one.
    @inline(__always)
    func felt(_ post: Int) -> Double { min(1, strain.workers[post].shock) }

    /// Supervision, or what counts as it, is planned for a worker.
    @inline(__always)
    func planSupervision(_ seconds: Double, post: Int) {
        add(seconds, .supervisionPlanned, post: post)
        strain.workers[post].supervisionPlanned += seconds
    }

    /// A worker has had supervision, or what counts as it.
    @inline(__always)
    func receiveSupervision(_ seconds: Double, post: Int) {
        add(seconds, .supervisionReceived, post: post)
        strain.workers[post].supervisionReceived += seconds
    }
}
