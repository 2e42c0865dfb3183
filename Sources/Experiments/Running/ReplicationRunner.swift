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
        precondition(!models.isEmpty && replications > 0 && jobs > 0, "something to run, and somebody to run it")
        self.models = models
        evaluations = models.map(MetricEvaluation.init)
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
        let window = 4 * jobs
        return try await withThrowingTaskGroup(of: (Outcome, Workbench).self) { group in
            var benches = (0..<min(jobs, max(1, units.count))).map { _ in Workbench(scenarios: models.count) }
            var waiting = [Outcome?](repeating: nil, count: units.count)
            var sums = models.map { _ in PartitionSum() }
            var begun = 0
            var committed = 0
            while committed < units.count {
                while begun < units.count, begun < committed + window, !benches.isEmpty, !isCancelled() {
                    let bench = benches.removeLast()
                    let index = begun
                    begun += 1
                    group.addTask { try self.outcome(of: units[index], index, on: bench) }
                }
                guard let (outcome, bench) = try await group.next() else { break }
                benches.append(bench)
                waiting[outcome.index] = outcome
                while committed < begun, let next = waiting[committed] {
                    let scenario = units[committed].scenario
                    waiting[committed] = nil
                    if let record = sums[scenario].take(next.figures, next.replication, evaluations[scenario]) {
                        try commit(scenario, units[committed].replication, record)
                    }
                    committed += 1
                    progress(whole - units.count + committed, whole)
                }
            }
            return committed == units.count ? .finished : .interrupted
        }
    }

    private struct Unit: Sendable {
        var scenario: Int
        var replication: Int
        var partition: Int
    }

    private struct Outcome: Sendable {
        var index: Int
        var figures: [Double]
        /// What the figures of all partitions together are formed of, if there are several.
        var replication: ReplicationRecord?
    }

    private func outcome(of unit: Unit, _ index: Int, on bench: Workbench) throws -> (Outcome, Workbench) {
        do throws(ConservationFault) {
            let replication = try bench.replicate(
                models[unit.scenario], scenario: unit.scenario, seed: seed, replication: unit.replication,
                partition: unit.partition)
            let evaluation = evaluations[unit.scenario]
            guard evaluation.partitions > 1 else {
                return (Outcome(index: index, figures: evaluation.record(of: replication)), bench)
            }
            let figures = evaluation.record(of: replication, partition: unit.partition)
            return (Outcome(index: index, figures: figures, replication: replication), bench)
        } catch {
            throw ReplicationFault(
                scenario: models[unit.scenario].scenario.name, replication: unit.replication, seed: seed,
                message: error.message)
        }
    }
}
