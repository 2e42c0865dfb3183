public import CareModel
import Scenario

/// Runs replications of several scenarios on several threads and hands on their figures in order.
///
/// The units are replications of a scenario, or of one of its partitions, replication by replication, so that what is there
/// when a run is stopped can be compared. Whatever the threads, figures are committed as if one thread had made them.
public struct ReplicationRunner: Sendable {
    /// How a run ended.
    public enum Ending: Sendable, Equatable {
        /// All replications are committed.
        case finished
        /// It was asked to stop; what is committed is a contiguous prefix for each scenario.
        case interrupted
    }

    /// The scenarios' models.
    public let models: [ServiceModel]
    /// How each scenario's figures are formed.
    public let evaluations: [MetricEvaluation]
    /// The seed.
    public let seed: UInt64
    /// How many replications each scenario gets.
    public let replications: Int
    /// How many replications are made at a time.
    public let jobs: Int

    /// Makes a runner.
    ///
    /// - Precondition: `replications` and `jobs` are 1 or more; there is a scenario.
    public init(models: [ServiceModel], seed: UInt64, replications: Int, jobs: Int) {
        self.init(
            models: models, evaluations: models.map(MetricEvaluation.init), seed: seed, replications: replications,
            jobs: jobs)
    }

    /// Makes a runner of models whose evaluations are there already.
    ///
    /// - Precondition: As above; each evaluation is its model's.
    public init(
        models: [ServiceModel], evaluations: [MetricEvaluation], seed: UInt64, replications: Int, jobs: Int
    ) {
        precondition(!models.isEmpty && replications > 0 && jobs > 0, "something to run, and somebody to run it")
        precondition(models.count == evaluations.count, "an evaluation of each model")
        self.models = models
        self.evaluations = evaluations
        self.seed = seed
        self.replications = replications
        self.jobs = jobs
    }

    /// Runs what is missing.
    ///
    /// - Parameters:
    ///   - completed: How many replications of each scenario are there already.
    ///   - isCancelled: Whether the run is to stop; asked before each unit is begun.
    ///   - commit: Takes the record of one replication of a scenario; called in order, one at a time.
    ///   - progress: Called after each commit with the number of units done and the number in all.
    /// - Returns: How it ended.
    /// - Throws: `ReplicationFault`, or what `commit` throws; what was committed before stays.
    /// - Complexity: at most four units for each job are held at a time.
    public func run(
        completed: [Int], isCancelled: () -> Bool,
        commit: (_ scenario: Int, _ replication: Int, _ record: [Double]) throws -> Void,
        progress: (_ done: Int, _ all: Int) -> Void
    ) async throws -> Ending {
        precondition(completed.count == models.count, "one number for each scenario")
        let units = (0..<replications).flatMap { replication in
            models.indices.filter { completed[$0] <= replication }.flatMap { scenario in
                (0..<evaluations[scenario].partitions).map {
                    Unit(scenario: scenario, replication: replication, partition: $0)
                }
            }
        }
        let whole = replications * evaluations.reduce(0) { $0 + $1.partitions }
        var sums = models.map { _ in PartitionSum() }
        let isWhole = try await OrderedWork<Workbench, Outcome>(count: units.count, jobs: jobs).run(
            bench: { Workbench(scenarios: models.count) }, isCancelled: isCancelled,
            work: { try outcome(of: units[$0], on: $1) },
            commit: { index, outcome in
                let unit = units[index]
                let evaluation = evaluations[unit.scenario]
                if let record = sums[unit.scenario].take(outcome.figures, outcome.replication, evaluation) {
                    try commit(unit.scenario, unit.replication, record)
                }
                progress(whole - units.count + index + 1, whole)
            })
        return isWhole ? .finished : .interrupted
    }

    private struct Unit: Sendable {
        var scenario: Int
        var replication: Int
        var partition: Int
    }

    private struct Outcome: Sendable {
        var figures: [Double]
        /// What the figures of all partitions together are formed of, if there are several.
        var replication: ReplicationRecord?
    }

    private func outcome(of unit: Unit, on bench: Workbench) throws -> Outcome {
        let evaluation = evaluations[unit.scenario]
        let replication = try bench.replicate(
            models[unit.scenario], scenario: unit.scenario, seed: seed, replication: unit.replication,
            partition: unit.partition)
        guard evaluation.partitions > 1 else { return Outcome(figures: evaluation.record(of: replication)) }
        let figures = evaluation.record(of: replication, partition: unit.partition)
        return Outcome(figures: figures, replication: replication)
    }
}
