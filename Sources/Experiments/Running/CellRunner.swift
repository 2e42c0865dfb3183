import CareModel

/// Runs replications of many cells, each of which is made when its turn comes and forgotten after it.
///
/// A sweep has more models than fit into memory; so many as there are jobs are held at a time.
public struct CellRunner: Sendable {
    /// The seed.
    public let seed: UInt64
    /// How many pieces of work are done at a time.
    public let jobs: Int

    /// Makes a runner.
    ///
    /// - Precondition: `jobs` is 1 or more.
    public init(seed: UInt64, jobs: Int) {
        precondition(jobs > 0, "somebody to run it")
        self.seed = seed
        self.jobs = jobs
    }

    /// Runs pieces of work.
    ///
    /// - Parameters:
    ///   - work: The pieces, in the order in which their records are wanted.
    ///   - cell: Makes a cell; called on any thread, once for each piece of work.
    ///   - isCancelled: Whether to stop; asked before each piece is begun.
    ///   - commit: Takes the records of a piece of work, one for each replication, laid out as the cell's evaluation
    ///     says; called in order, one piece at a time.
    /// - Returns: How it ended.
    /// - Throws: `ReplicationFault`, or what `cell` or `commit` throw.
    /// - Complexity: holds the records of at most four pieces for each job.
    public func run(
        _ work: [CellWork], cell: @escaping @Sendable (Int) throws -> ExperimentCell, isCancelled: () -> Bool,
        commit: (_ piece: Int, _ layout: FigureLayout, _ records: [[Double]]) throws -> Void
    ) async throws -> ReplicationRunner.Ending {
        let isWhole = try await OrderedWork<NoBench, Outcome>(count: work.count, jobs: jobs).run(
            bench: { NoBench() }, isCancelled: isCancelled,
            work: { piece, _ in try outcome(of: work[piece], in: cell(work[piece].cell)) },
            commit: { try commit($0, $1.layout, $1.records) })
        return isWhole ? .finished : .interrupted
    }

    private struct NoBench: Sendable {}

    private struct Outcome: Sendable {
        var layout: FigureLayout
        var records: [[Double]]
    }

    private func outcome(of work: CellWork, in cell: ExperimentCell) throws -> Outcome {
        let bench = Workbench(scenarios: 1)
        let evaluation = cell.evaluation
        let records = try work.replications.map { number in
            var sum = PartitionSum()
            var record: [Double] = []
            for partition in 0..<evaluation.partitions {
                let replication = try bench.replicate(
                    cell.model, scenario: 0, seed: seed, replication: number, partition: partition)
                guard evaluation.partitions > 1 else {
                    record = evaluation.record(of: replication)
                    continue
                }
                let figures = evaluation.record(of: replication, partition: partition)
                record = sum.take(figures, replication, evaluation) ?? record
            }
            return record
        }
        return Outcome(layout: evaluation.layout, records: records)
    }
}
