import Experiments
import ResultFiles
import Scenario
import ScenarioFiles

/// One `caseload sweep merge`: from whole shards to tables.
struct SweepMerge {
    private let folder: SweepFolder
    private let force: Bool
    private let writesReplications: Bool
    private let allowsMathematics: Bool

    init(_ folder: SweepFolder, force: Bool, writesReplications: Bool, allowsMathematics: Bool) {
        self.folder = folder
        self.force = force
        self.writesReplications = writesReplications
        self.allowsMathematics = allowsMathematics
    }

    /// A fingerprint as a plan holds it.
    static func text(_ fingerprint: UInt64) -> String {
        let digits = String(fingerprint, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// The scenarios of the plan, as they are where nothing is set: what matters to them, and where it comes from.
    private func scenarios() throws -> [ReadScenario] {
        try folder.plan.scenarios.map { entry in
            let name = "scenario-\(entry.id).yaml"
            do throws(ScenarioFaults) {
                return try ScenarioFile.read(path: name, source: .memory([name: entry.text]))
            } catch {
                throw InputFault(
                    path: folder.path + "/" + SweepPlan.fileName, message: "the scenario \(entry.id) cannot be read")
            }
        }
    }

    /// Makes the tables.
    ///
    /// - Returns: The exit code.
    func perform(in context: CommandContext) throws -> Int32 {
        try folder.checkVersion()
        let progress = ProgressLine(context.console, isQuiet: true)
        let started = Timestamp.now()
        let status = try SweepStatus(folder)
        let shards = try whole(status)
        let scenarios = try scenarios()
        let tables = SweepTables(
            folder.plan, SweepRecords(folder, shards), try folder.selection(), scenarios: scenarios.map(\.scenario))
        let files = tables.files(replications: writesReplications)
        if !force, folder.isMerged(files: files) {
            context.console.note("\(folder.path) is merged already, nothing was written; --force makes the tables anew")
            context.console.output(summary)
            return ExitStatus.done
        }
        let plan = folder.plan
        let run = RunPlan(
            version: plan.version, digest: plan.computedDigest, seed: plan.seed, replications: plan.replications,
            scenarios: plan.scenarios.map {
                RunPlan.ScenarioEntry(id: $0.id, title: $0.title, file: $0.file, digest: Digest(of: $0.text))
            }, baseline: plan.baseline, mathematics: UInt64(shards[0].mathematics, radix: 16) ?? 0)
        let record = RunRecord(
            plan: run, started: started, finished: Timestamp.now(), jobs: 1, machine: .current(),
            exitStatus: Int(ExitStatus.done), events: try tables.events(), seconds: progress.seconds)
        try folder.finish(
            files, record: SweepRecord(run: record, plan: plan),
            provenance: ScenarioReading.provenance(of: scenarios, command: "sweep merge"))
        context.console.output(summary)
        return ExitStatus.done
    }

    private var summary: String {
        let plan = folder.plan
        return "\(folder.path): \(plan.points.count) points, \(plan.scenarios.count) scenarios, "
            + "\(plan.replications) replications of \(plan.figures.count) figures in summary.csv\n"
    }

    /// The records of all shards.
    ///
    /// - Throws: `CommandFailure` with exit code 65 that names every shard that is not whole, or shards of different machines.
    private func whole(_ status: SweepStatus) throws(CommandFailure) -> [ShardRecord] {
        var records: [ShardRecord] = []
        var faults: [String] = []
        var refused: [Int] = []
        for (index, state) in status.states.enumerated() {
            switch state {
            case .whole(let record):
                records.append(record)
                continue
            case .underWay(_, isHeld: true): faults.append("shard \(index + 1) is being made by a process")
            case .underWay, .missing: break
            case .damaged(let reason): faults.append("shard \(index + 1) is damaged: \(reason)")
            case .foreign(let reason): faults.append("shard \(index + 1) is refused: \(reason)")
            }
            refused.append(index + 1)
        }
        guard refused.isEmpty else {
            let range = ArrayRange.text(refused)
            let folder = ShellWord.quoted(folder.path)
            throw CommandFailure(
                (["error: nothing was merged: of \(status.states.count) shards these are not whole: \(range)"] + faults
                    + [
                        "run them with `caseload sweep run \(folder)`, or on Slurm with "
                            + "`sbatch --array=\(range) sweep.sbatch` in that folder"
                    ]).joined(separator: "\n"),
                exitCode: ExitStatus.badData)
        }
        if !allowsMathematics, let other = records.first(where: { $0.mathematics != records[0].mathematics }) {
            throw CommandFailure(
                "error: nothing was merged: shards 1 and \(other.shard) were made on machines whose mathematics round "
                    + "differently (\(records[0].mathematics) on \(records[0].machine.processor), \(other.mathematics) "
                    + "on \(other.machine.processor)): run one of them elsewhere, or give --allow-mathematics",
                exitCode: ExitStatus.badData)
        }
        return records
    }
}
