import CareModel
import Experiments
import ResultFiles
import Scenario
import ScenarioFiles

/// `events.csv`: all that happens in the first replications of each scenario of a run.
///
/// They are simulated once more, which gives the same events, so that neither the run nor going on with one that was
/// interrupted has to keep them. Their figures are held against those of the run.
struct EventsFile {
    static let name = TableDefinition.events.file

    private let readings: [ScenarioReading]
    private let replications: Int
    private let seed: UInt64
    /// Replications of each draw of what is uncertain, or nil where nothing is drawn.
    private let replicationsPerDraw: Int?
    /// The fingerprint of this machine's mathematics.
    private let mathematics: String
    private let isInterrupted: @Sendable () -> Bool

    init(
        _ readings: [ScenarioReading], replications: Int, seed: UInt64, replicationsPerDraw: Int?, mathematics: String,
        isInterrupted: @escaping @Sendable () -> Bool
    ) {
        self.isInterrupted = isInterrupted
        self.readings = readings.sorted {
            $0.read.scenario.name.utf8.lexicographicallyPrecedes($1.read.scenario.name.utf8)
        }
        self.replications = replications
        self.seed = seed
        self.replicationsPerDraw = replicationsPerDraw
        self.mathematics = mathematics
    }

    /// Refuses what would fill a disk, before anything is simulated.
    ///
    /// - Parameter replications: The most replications of each scenario there are to be.
    /// - Throws: `CommandFailure` with exit code 64.
    func refuseBeyondMeasure(replications most: Int) throws(CommandFailure) {
        let weeks = readings.reduce(0) { sum, reading in
            let scenario = reading.read.scenario
            return sum + scenario.posts.reduce(0) { $0 + $1.count } * scenario.run.weeks * scenario.partitions.count
        }
        let bytes = weeks * min(replications, most) * Self.bytesOfWeek
        guard bytes > Self.mostBytes else { return }
        throw CommandFailure(
            "error: --events: \(Self.name) would have about \((bytes + 999_999_999) / 1_000_000_000) GB, 10 at the most; ask for fewer "
                + "replications, or tell what happens in a smaller service", exitCode: ExitStatus.usage)
    }

    /// What a post leaves in a week, as in the example teams.
    private static let bytesOfWeek = 8000
    private static let mostBytes = 10_000_000_000

    /// Adds the file to the folder of the whole run.
    ///
    /// - Returns: Whether it was added; false if it is there already.
    /// - Throws: `ReplicationFault` if the figures are not those of the run; `OutputError` if it cannot be written;
    ///   `EventsInterrupted` if the user asks to stop.
    func add(to path: String) throws -> Bool {
        var record = try RunRecord(folder: path)
        let count = min(replications, record.plan.replications)
        if record.eventReplications == count, record.files.contains(Self.name) { return false }
        try refuseOtherMathematics(record, path)
        let made = try MadeFigures(path: path + "/replications.csv", replications: count)
        record.eventReplications = count
        var failure: (any Error)?
        let file = ResultFile(.events) { (buffer) throws(OutputError) in
            do {
                try write(buffer, replications: count, made)
            } catch let error as OutputError {
                throw error
            } catch {
                failure = error
                throw OutputError(
                    path: path, reason: "\(error)", remedy: "the run itself stands",
                    exitCode: ExitStatus.programFault)
            }
        }
        do throws(OutputError) { try RunFolder.add(file, to: path, record: record) } catch { throw failure ?? error }
        return true
    }

    private func refuseOtherMathematics(_ record: RunRecord, _ path: String) throws(OutputError) {
        guard record.plan.mathematics != mathematics else { return }
        throw OutputError(
            path: path + "/" + Self.name,
            reason: "the run was made on a machine whose mathematics round differently "
                + "(fingerprint \(record.plan.mathematics), here \(mathematics))",
            remedy: "write it where the run was made, or use --force to run again here",
            exitCode: OutputError.cannotCreate)
    }

    private func write(_ buffer: DescriptorBuffer, replications: Int, _ made: MadeFigures) throws {
        let table = try CSVWriter(buffer, columns: TableDefinition.events.header)
        for reading in readings {
            for draw in 0..<(replications + each - 1) / each {
                let cell = try cell(reading, draw: draw)
                let tracer = ReplicationTracer(cell, seed: seed)
                for replication in draw * each..<min((draw + 1) * each, replications) {
                    if isInterrupted() { throw EventsInterrupted() }
                    try write(table, reading, cell, tracer, replication: replication, made)
                }
            }
        }
    }

    /// Replications that have the same model.
    private var each: Int { replicationsPerDraw ?? RunSettings.mostEventLogs }

    private func cell(_ reading: ScenarioReading, draw: Int) throws -> ExperimentCell {
        guard replicationsPerDraw != nil else { return ExperimentCell(model: reading.model) }
        return try ReplicationMaking.cell(reading.loaded, draw: draw, seed: seed)
    }

    private func write(
        _ table: CSVWriter, _ reading: ScenarioReading, _ cell: ExperimentCell, _ tracer: ReplicationTracer,
        replication: Int, _ made: MadeFigures
    ) throws {
        let scenario = reading.read.scenario
        let rows = EventRows(scenario: scenario.name, start: scenario.run.start)
        var log = JournalReading(cell.model)
        let figures = try tracer.trace(replication) { journal in
            try log.read(journal) { (events: [PathwayEvent]) throws(OutputError) in
                for event in events { try table.row(rows.cells(event, replication: replication)) }
            }
        }
        try made.check(figures, tracer.layout, scenario: scenario.name, replication: replication, seed: seed)
    }
}
