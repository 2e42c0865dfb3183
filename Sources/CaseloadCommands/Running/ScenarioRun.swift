import CareModel
import Experiments
import Foundation
import ResultFiles
import Scenario
import ScenarioFiles

/// One `caseload run`: from scenario files to a folder of results and a table.
struct ScenarioRun {
    private let settings: RunSettings
    private let context: CommandContext
    private let readings: [ScenarioReading]
    private let replications: Int
    private var console: Console { context.console }

    /// Reads the scenarios of a run.
    init(_ settings: RunSettings, _ context: CommandContext) throws(CommandFailure) {
        self.settings = settings
        self.context = context
        readings = try ScenarioReading.readAll(settings.paths, context, settings.colour)
        replications = settings.replications(of: readings.map(\.read.scenario))
    }

    /// Does the run, or what is missing of it, and prints its results.
    ///
    /// - Returns: The exit code.
    func perform() async throws -> Int32 {
        let baseline = try self.baseline(readings)
        if !settings.isQuiet {
            let undated = readings.flatMap {
                UndatedDifference.warnings(first: readings[baseline].read.tree, other: $0.read.tree)
            }
            console.error(context.text(of: readings.flatMap(\.read.warnings) + undated, settings.colour))
            for reading in readings {
                if let text = UncertaintyNote.text(of: reading.read.uncertain) { note("\(reading.path): \(text)") }
            }
            noteReplications()
        }
        let digest = digest(readings, baseline)
        let plan = plan(readings, baseline, digest)
        let path = settings.folder ?? defaultFolder(readings, digest)
        let state = try RunFolder.state(of: path, digest: digest)
        if state == .whole, !settings.force {
            note("\(path) holds this run already, nothing was simulated; --force runs it again")
            return try show(path, readings)
        }
        if state == .partial, !settings.force { try checkResumption(path, plan) }

        let started = Timestamp.now()
        let folder = try RunFolder(path, plan: plan, afresh: settings.force)
        let runner = ReplicationRunner(
            models: readings.map(\.model), seed: settings.seed, replications: replications,
            jobs: settings.jobs)
        var stores: [PartialStore] = []
        for (reading, evaluation) in zip(readings, runner.evaluations) {
            stores.append(
                try folder.store(scenario: reading.read.scenario.name, figures: evaluation.layout.recordLength))
        }
        let progress = ProgressLine(console, isQuiet: settings.isQuiet)
        let ending = try await simulate(runner, into: stores, progress)
        guard ending == .finished else {
            for store in stores { try store.close() }
            if state == .whole {
                folder.discard()
                console.note("interrupted: the result that was in \(path) stands; --force begins again")
                return ExitStatus.interrupted
            }
            folder.close()
            let kept = stores.map(\.count).min() ?? 0
            console.note(
                "interrupted: \(kept) of \(replications) replications are kept in \(path); "
                    + "to go on, give the same command with --resume")
            return ExitStatus.interrupted
        }
        let tables = try RunTables(readings, runner.evaluations, stores, baseline: baseline)
        let record = RunRecord(
            plan: plan, started: started, finished: Timestamp.now(), jobs: settings.jobs, machine: .current(),
            exitStatus: Int(tables.exitStatus), events: tables.events, seconds: progress.seconds)
        try folder.finish(tables.files(weekly: settings.writesWeekly), record: record)
        return try show(path, readings)
    }

    private func simulate(
        _ runner: ReplicationRunner, into stores: [PartialStore], _ progress: ProgressLine
    ) async throws -> ReplicationRunner.Ending {
        let completed = stores.map { min($0.count, replications) }
        let kept = completed.min() ?? 0
        if kept > 0 { note("going on after \(kept) of \(replications) replications") }
        defer { progress.clear() }
        return try await runner.run(
            completed: completed, isCancelled: context.isInterrupted,
            commit: { scenario, _, record in try Self.append(record, to: stores[scenario]) },
            progress: { done, all in progress.update(done, of: all) })
    }

    private static func append(_ record: [Double], to store: PartialStore) throws(OutputError) {
        let result = record.withUnsafeBufferPointer { figures -> Result<Void, OutputError> in
            do throws(OutputError) { return .success(try store.append(figures)) } catch { return .failure(error) }
        }
        try result.get()
    }

    private func baseline(_ readings: [ScenarioReading]) throws(CommandFailure) -> Int {
        guard let name = settings.baseline else { return 0 }
        let names = readings.map(\.read.scenario.name)
        guard let index = names.firstIndex(of: name) else {
            throw CommandFailure(
                "error: --baseline: no scenario of this run is named `\(name)`; there are "
                    + names.map { "`\($0)`" }.joined(separator: ", "), exitCode: ExitStatus.usage)
        }
        return index
    }

    private func digest(_ readings: [ScenarioReading], _ baseline: Int) -> Digest {
        let scenarios = readings.flatMap { [$0.read.scenario.name, $0.read.mergedText] }
        return Digest(
            scenarios: scenarios + [readings[baseline].read.scenario.name]
                // A folder without that table is not one that has all.
                + (settings.writesWeekly ? [] : ["--no-weekly"]), seed: settings.seed,
            replications: String(replications), version: ProgramVersion.text)
    }

    private func plan(_ readings: [ScenarioReading], _ baseline: Int, _ digest: Digest) -> RunPlan {
        let entries = readings.map { reading in
            RunPlan.ScenarioEntry(
                id: reading.read.scenario.name, title: reading.read.scenario.title, file: reading.path,
                digest: Digest(of: reading.read.mergedText))
        }
        return RunPlan(
            version: ProgramVersion.text, digest: digest, seed: settings.seed, replications: replications,
            scenarios: entries, baseline: entries[baseline].id, mathematics: MathematicsFingerprint.value)
    }

    private func defaultFolder(_ readings: [ScenarioReading], _ digest: Digest) -> String {
        let others = readings.count > 1 ? "-and-\(readings.count - 1)" : ""
        return "\(context.runsFolder)/\(readings[0].read.scenario.name)\(others)-\(digest.short)"
    }

    /// Refuses to go on with a run unasked in a folder that was named, or with figures of another mathematics.
    private func checkResumption(_ path: String, _ plan: RunPlan) throws {
        if settings.folder != nil, !settings.resume {
            throw OutputError(
                path: path, reason: "the folder holds this run in part",
                remedy: "use --resume to go on with it, or --force to begin again", exitCode: OutputError.cannotCreate)
        }
        let earlier = try JSONDecoder().decode(
            RunPlan.self, from: Data(contentsOf: URL(fileURLWithPath: path + "/.partial/plan.json")))
        guard earlier.mathematics == plan.mathematics else {
            throw OutputError(
                path: path,
                reason: "its replications were made on a machine whose mathematics round differently "
                    + "(fingerprint \(earlier.mathematics), here \(plan.mathematics))",
                remedy: "go on where it was begun, or use --force to begin again", exitCode: OutputError.cannotCreate)
        }
    }

    private func show(_ path: String, _ readings: [ScenarioReading]) throws -> Int32 {
        let result = try RunResult(folder: path)
        if settings.printsJSON {
            console.output(try ResultJSON.text(of: result))
        } else {
            let isColoured = settings.colour.isOn(console, environment: context.environment)
            let shows = readings.map { ($0.read.scenario.name, $0.read.scenario.shows) }
            let safety = readings.map {
                ($0.read.scenario.name, SafetyNote($0.read.scenario.safety, $0.read.assumptions))
            }
            let weeks = readings.map { ($0.read.scenario.name, $0.read.scenario.run.weeks) }
            console.output(
                ResultTable(
                    result, isColoured: isColoured, shows: Dictionary(shows, uniquingKeysWith: { first, _ in first }),
                    safety: Dictionary(safety, uniquingKeysWith: { first, _ in first }),
                    weeks: Dictionary(weeks, uniquingKeysWith: { first, _ in first })
                ).text())
        }
        return Int32(result.record.exitStatus)
    }

    /// Says how many replications there are where the scenarios ask for different numbers.
    private func noteReplications() {
        let asked = Set(readings.map { $0.read.scenario.run.replications ?? RunWindow.usualReplications })
        guard settings.replications == nil, asked.count > 1 else { return }
        note(
            "the scenarios ask for \(asked.sorted().map(String.init).joined(separator: ", ")) replications: each gets "
                + "\(replications); --replications says otherwise")
    }

    private func note(_ text: String) { if !settings.isQuiet { console.note(text) } }
}
