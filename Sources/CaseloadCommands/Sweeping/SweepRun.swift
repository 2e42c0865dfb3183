import Experiments
import Glibc
import ResultFiles
import Scenario

/// One `caseload sweep run`: one shard, or all that are missing and the tables.
struct SweepRun {
    private let command: SweepRunCommand
    private let context: CommandContext
    private let folder: SweepFolder
    private let jobs: Int
    private let selection: FigureSelection
    private let cells: SweepCells
    private var console: Console { context.console }

    /// The most replications that one thread makes at a time.
    private static let mostAtATime = 32

    /// Reads the plan.
    init(_ command: SweepRunCommand, _ context: CommandContext) throws {
        self.command = command
        self.context = context
        let threads =
            try EnvironmentVariable.value(
                command.jobs, "CASELOAD_JOBS", in: context.environment, expected: "a whole number", Int.init(_:)) ?? 0
        guard (0...RunSettings.mostJobs).contains(threads) else {
            throw CommandFailure(
                "error: jobs may be from 0 to \(RunSettings.mostJobs), found \(threads)", exitCode: ExitStatus.usage)
        }
        jobs = threads > 0 ? threads : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        folder = try SweepFolder(command.folder)
        try folder.checkVersion()
        selection = try folder.selection()
        do throws(ScenarioFaults) {
            cells = try SweepCells(folder.plan)
        } catch {
            throw CommandFailure(
                String(context.text(of: error.diagnostics, .auto).dropLast()), exitCode: ExitStatus.badData)
        }
    }

    /// Makes what is asked for.
    ///
    /// - Returns: The exit code.
    func perform() async throws -> Int32 {
        if let text = command.shard { return try await make(try number(text)) }
        for shard in 1..<folder.plan.shardCount + 1 {
            let status = try await make(shard)
            if status != ExitStatus.done { return status }
        }
        return try SweepMerge(folder, force: false, writesReplications: true, allowsMathematics: false)
            .perform(in: context)
    }

    /// The shard that an option names.
    private func number(_ text: String) throws(CommandFailure) -> Int {
        let variable = "SLURM_ARRAY_TASK_ID"
        let count = folder.plan.shardCount
        var source = "--shard"
        var digits = text
        if text == "auto" {
            guard let found = context.environment[variable], !found.isEmpty else {
                throw CommandFailure(
                    "error: --shard auto: the variable \(variable) is not set, so this is no task of a Slurm array: "
                        + "give the number of the shard, 1 to \(count)", exitCode: ExitStatus.usage)
            }
            source = variable
            digits = found
        }
        guard let number = Int(digits) else {
            throw CommandFailure(
                "error: \(source): expected the number of a shard, 1 to \(count)"
                    + (text == "auto" ? "" : ", or auto") + ", found `\(digits)`", exitCode: ExitStatus.usage)
        }
        guard (1...count).contains(number) else {
            throw CommandFailure(
                "error: \(source): the plan has shards 1 to \(count), found \(number)", exitCode: ExitStatus.usage)
        }
        return number
    }

    private func make(_ shard: Int) async throws -> Int32 {
        switch try folder.state(ofShard: shard) {
        case .whole:
            note("shard \(shard) of \(folder.plan.shardCount) is whole already, nothing was simulated")
            return ExitStatus.done
        case .damaged(let reason):
            console.note("shard \(shard) is damaged (\(reason)): what is there is set aside, and it is made anew")
        default: break
        }
        let here = MathematicsFingerprint.value
        if folder.plan.mathematics != SweepMerge.text(here) {
            console.note(
                "this machine's mathematics round differently from those of the machine on which was planned: "
                    + "make all shards on machines of one kind, or merge them with --allow-mathematics")
        }
        do {
            guard let writer = try ShardWriter(folder, shard: shard, mathematics: here) else {
                note("shard \(shard) of \(folder.plan.shardCount) is whole already, nothing was simulated")
                return ExitStatus.done
            }
            return try await make(writer)
        } catch var error as OutputError {
            // There is nothing to be chosen or resumed by an option here.
            if error.exitCode == OutputError.inputOutput {
                error.remedy = "see to the disk, then give the same command again: what was done is kept"
            }
            throw error
        }
    }

    private func make(_ writer: ShardWriter) async throws -> Int32 {
        let count = folder.plan.shardCount
        let kept = writer.count
        if kept > 0 { note("shard \(writer.shard): going on after \(kept) of \(writer.units.count) units") }
        let left = writer.units.dropFirst(kept)
        // So many pieces that no thread is idle for long.
        let size = min(Self.mostAtATime, max(1, left.count / (4 * jobs)))
        let pieces = folder.plan.pieces(of: left.startIndex..<left.endIndex, atMost: size)
        let progress = ProgressLine(console, isQuiet: command.quiet)
        defer { progress.clear() }
        let ending = try await CellRunner(seed: folder.plan.seed, jobs: jobs).run(
            pieces.map { CellWork(cell: $0.cell, replications: $0.replications) },
            cell: { [cells] in try cells.cell($0) }, isCancelled: context.isInterrupted,
            commit: { _, layout, records in
                let places = selection.places(in: layout)
                for record in records { try writer.append(selection.record(of: record, places: places)) }
                progress.update(writer.count, of: writer.units.count)
            })
        guard ending == .finished else {
            try writer.close()
            progress.clear()
            console.note(
                "interrupted: \(writer.count) of \(writer.units.count) units of shard \(writer.shard) are kept; "
                    + "to go on, give the same command again")
            return ExitStatus.interrupted
        }
        try writer.finish()
        progress.clear()
        note("shard \(writer.shard) of \(count) is whole: \(writer.units.count) units")
        return ExitStatus.done
    }

    private func note(_ text: String) { if !command.quiet { console.note(text) } }
}
