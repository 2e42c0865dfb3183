public import CareModel
import Scenario

/// Simulates replications of one scenario once more, and hands on what happened in them.
public struct ReplicationTracer {
    private let cell: ExperimentCell
    private let seed: UInt64
    private let simulation: Simulation

    /// Makes a tracer of a model and how its figures are formed.
    ///
    /// - Complexity: the size of the model's tables.
    public init(_ cell: ExperimentCell, seed: UInt64) {
        self.cell = cell
        self.seed = seed
        simulation = Simulation(cell.model)
    }

    /// How the figures stand in a record.
    public var layout: FigureLayout { cell.evaluation.layout }

    /// Traces a replication.
    ///
    /// - Parameters:
    ///   - replication: Its number, from 0.
    ///   - take: Takes the journal of each partition in turn.
    /// - Returns: The figures, the same as those of the replication that was not traced.
    /// - Throws: `ReplicationFault`, or what `take` throws.
    /// - Complexity: holds the journal of one partition at a time.
    public func trace(_ replication: Int, take: ([JournalEntry]) throws -> Void) throws -> [Double] {
        let evaluation = cell.evaluation
        var sum = PartitionSum()
        var record: [Double] = []
        for partition in 0..<evaluation.partitions {
            let traced = try trace(replication, partition: partition)
            try take(traced.journal)
            guard evaluation.partitions > 1 else {
                record = evaluation.record(of: traced.record)
                continue
            }
            let figures = evaluation.record(of: traced.record, partition: partition)
            record = sum.take(figures, traced.record, evaluation) ?? record
        }
        return record
    }

    private func trace(
        _ replication: Int, partition: Int
    ) throws(ReplicationFault) -> (record: ReplicationRecord, journal: [JournalEntry]) {
        do throws(ConservationFault) {
            return try simulation.trace(seed: seed, replication: UInt64(replication), partition: UInt64(partition))
        } catch {
            throw ReplicationFault(
                scenario: cell.model.scenario.name, replication: replication, seed: seed, message: error.message)
        }
    }
}
