import RandomStreams
import Scenario

/// The cluster of a person.
struct ClusterOfPerson: BitwiseCopyable {
    /// The cluster that they need, or -1 outside care.
    var needed: Int32 = -1
    /// The cluster that they are in, or -1 before they are clustered.
    var assigned: Int32 = -1
    /// Clusterings so far, of all episodes, for the address of their draws.
    var clusterings: UInt32 = 0
    /// When the next review comes.
    var reviewAt = Double.infinity
    /// The review has not been done by its due date.
    var isOverdue = false
}

/// People of a team who are in a cluster, since when they have been counted, and of whom which.
struct ClusterLevel: BitwiseCopyable {
    var people = 0.0
    var wrong = 0.0
    var overdue = 0.0
    /// Those in whatever cluster who need this one.
    var needing = 0.0
    var since = 0.0
}

/// Clusters as the simulation reads them.
struct ClusterTables: Sendable {
    /// The work type by which people are clustered, or -1.
    var work = -1
    var wrong = 0.0
    var upwards = 0.5
    var changed = 0.0
    var unpaid = 0.0
    /// Pounds a second, and seconds between reviews, by cluster.
    var tariffs: [Double] = []
    var reviews: [Double] = []
    /// Cumulative shares of clusters by profile; all 0 for profiles that have none.
    var shares: [Double] = []
}

extension Compiler {
    func clusterTables() -> ClusterTables {
        guard let clustering = scenario.clustering else { return ClusterTables() }
        return ClusterTables(
            work: workPlace(clustering.work), wrong: clustering.wrong, upwards: clustering.upwards,
            changed: clustering.changed, unpaid: 1 - clustering.paidOverdue,
            tariffs: scenario.clusters.map { $0.tariff / 86_400 }, reviews: scenario.clusters.map(\.review),
            shares: scenario.needs.flatMap { profile in
                var sum = 0.0
                return scenario.clusters.map { cluster in
                    sum += profile.clusters.first { $0.cluster == cluster.id }?.share ?? 0
                    return sum
                }
            })
    }
}

/// Tables and state of clusters.
struct ClusterState: ~Copyable {
    let work: Int
    let wrong: Double
    let upwards: Double
    let changed: Double
    let unpaid: Double
    let tariffs: Column<Double>
    let reviews: Column<Double>
    let shares: Column<Double>
    let count: Int
    /// Where the measures of clusters begin in a row.
    let start: Int
    let neededPurpose = StableName.hash("person/cluster_needed")
    let changedPurpose = StableName.hash("person/cluster_changed")
    let wrongPurpose = StableName.hash("person/cluster_wrong")
    let phasePurpose = StableName.hash("person/cluster_phase")
    /// By team and cluster.
    var levels: Column<ClusterLevel>

    init(_ model: ServiceModel) {
        precondition(Simulation.clusterMeasures == ClusterMeasure.allCases.count, "each measure has its place")
        let tables = model.clusters
        work = tables.work
        wrong = tables.wrong
        upwards = tables.upwards
        changed = tables.changed
        unpaid = tables.unpaid
        tariffs = Column(tables.tariffs)
        reviews = Column(tables.reviews)
        shares = Column(tables.shares)
        count = tables.tariffs.count
        start = model.layout.clusterStart
        levels = Column(repeating: ClusterLevel(), count: model.layout.teams * tables.tariffs.count)
    }

    /// Puts everything back to the beginning.
    mutating func reset() { levels.fill(with: ClusterLevel()) }
}
