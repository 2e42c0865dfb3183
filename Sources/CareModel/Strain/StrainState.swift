import Scenario

/// What strain remembers of a worker; times are simulated seconds.
struct WorkerStrain: BitwiseCopyable {
    /// How much of reorganisations and threats of them is still felt, 0 if nothing.
    var shock = 0.0
}

/// Strain of all workers, and what acts on that of whole teams.
struct StrainState: ~Copyable {
    /// By post; a new holder begins anew.
    var workers: Column<WorkerStrain>
    /// What is added to the strain aimed at of every worker of a team, by team: reforms that relieve or burden.
    var pull: Column<Double>

    init(_ model: ServiceModel) {
        workers = Column(repeating: WorkerStrain(), count: model.posts.count)
        pull = Column(repeating: 0, count: model.teams.count)
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        workers.fill(with: WorkerStrain())
        pull.fill(with: 0)
    }
}

extension Simulation {
    /// A reorganisation, or a threat of one, is felt by everybody of a team, or of all teams.
    ///
    /// - Parameters:
    ///   - team: The team, or -1 for all.
    ///   - size: 1 for a reorganisation; 0 is neutral.
    mutating func shock(team: Int, by size: Double) {
        for post in 0..<posts.count where team < 0 || postTable[post].team == team {
            strain.workers[post].shock += size
        }
    }
}
