import CareModel
import Experiments
import Foundation
import Reports
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
        guard RunWindow.mostReplications >= replications else {
            throw CommandFailure(
                "error: \(replications) replications are too many, \(RunWindow.mostReplications) at the most",
                exitCode: ExitStatus.usage)
        }
        if settings.parameterDraws != nil, readings.allSatisfy(\.read.uncertain.isEmpty) {
            throw CommandFailure(
                "error: --parameter-draws: no figure of \(settings.paths.joined(separator: ", ")) is uncertain; write "
                    + "one as `{uncertain: {triangular: {low: ..., mode: ..., high: ...}}}`", exitCode: ExitStatus.usage
            )
        }
    }

    /// Does the run, or what is missing of it, and prints its results.
    ///
    /// - Returns: The exit code.
    func perform() async throws -> Int32 {
        do {
            return try await made()
        } catch is EventsInterrupted {
            console.note("interrupted: the run stands whole, without \(EventsFile.name); the same command adds it")
            return ExitStatus.interrupted
        }
    }

    private func made() async throws -> Int32 {
        let baseline = try self.baseline(readings)
        if !settings.isQuiet {
            let undated = readings.flatMap {
                UndatedDifference.warnings(first: readings[baseline].read.tree, other: $0.read.tree)
            }
            console.error(context.text(of: readings.flatMap(\.read.warnings) + undated, settings.colour))
            for reading in readings {
                guard settings.parameterDraws == nil else { continue }
                if let text = UncertaintyNote.text(of: reading.read.uncertain) { note("\(reading.path): \(text)") }
            }
            noteReplications()
        }
        try refuseUnknownFigures()
        let digest = digest(readings, baseline)
        let plan = plan(readings, baseline, digest)
        try eventsFile(plan.mathematics)?.refuseBeyondMeasure(replications: replications)
        let path = settings.folder ?? defaultFolder(readings, digest)
        let state = try RunFolder.state(of: path, digest: digest)
        if state == .whole, !settings.force {
            let isNew = try writeEvents(path, plan)
            note(
                isNew
                    ? "\(path) holds this run already, to which \(EventsFile.name) was added; --force runs it again"
                    : "\(path) holds this run already, nothing was simulated; --force runs it again")
            return try show(path, readings)
        }
        if state == .partial, !settings.force {
            try Self.checkResumption(path, plan, isNamed: settings.folder != nil, resume: settings.resume)
        }

        let started = Timestamp.now()
        let folder = try RunFolder(path, plan: plan, afresh: settings.force)
        let making = ReplicationMaking(settings, context, readings, baseline: baseline, most: replications)
        let made = try await making.make(in: folder)
        guard made.ending == .finished else { return try interrupted(folder, made, state) }
        let tables = try RunTables(readings, made, baseline: baseline, matters: settings.matters)
        var whole = plan
        whole.replications = made.replications
        let record = RunRecord(
            plan: whole, started: started, finished: Timestamp.now(), jobs: settings.jobs, machine: .current(),
            exitStatus: Int(tables.exitStatus), events: tables.events, seconds: made.seconds)
        try folder.finish(
            tables.files(weekly: settings.writesWeekly), record: record,
            provenance: ScenarioReading.provenance(readings, of: "run"))
        try writeEvents(path, plan)
        return try show(path, readings)
    }

    /// Adds the file of events to a folder that holds the run, if one is asked for and not there.
    ///
    /// - Returns: Whether it was added.
    @discardableResult
    private func writeEvents(_ path: String, _ plan: RunPlan) throws -> Bool {
        try eventsFile(plan.mathematics)?.add(to: path) ?? false
    }

    private func eventsFile(_ mathematics: String) -> EventsFile? {
        settings.events.map { events in
            EventsFile(
                readings, replications: events, seed: settings.seed,
                replicationsPerDraw: settings.parameterDraws == nil ? nil : settings.replicationsPerDraw,
                mathematics: mathematics, isInterrupted: context.isInterrupted)
        }
    }

    /// Refuses figures that no scenario has, before anything is made.
    private func refuseUnknownFigures() throws(CommandFailure) {
        let references =
            settings.precision.map { ("precision", $0.reference) } + settings.matters.map { ("matters", $0.reference) }
            + settings.warmUp.map { ("warm-up", $0) }
        guard !references.isEmpty else { return }
        let layouts = readings.map { MetricEvaluation($0.model).layout }
        for (option, reference) in references where layouts.allSatisfy({ reference.figures(in: $0).isEmpty }) {
            throw CommandFailure(
                "error: --\(option): no scenario of this run has a figure `\(reference.text)`; "
                    + "summary.csv of a run lists them by team and group", exitCode: ExitStatus.usage)
        }
    }

    private func interrupted(
        _ folder: RunFolder, _ made: MadeReplications, _ state: RunFolder.State
    ) throws -> Int32 {
        for store in made.stores { try store.close() }
        if state == .whole {
            folder.discard()
            console.note("interrupted: the result that was in \(folder.path) stands; --force begins again")
            return ExitStatus.interrupted
        }
        folder.close()
        let kept = made.stores.map(\.count).min() ?? 0
        let most = settings.precision.isEmpty ? "of \(replications) replications" : "replications"
        console.note(
            "interrupted: \(kept) \(most) are kept in \(folder.path); "
                + "to go on, give the same command with --resume")
        return ExitStatus.interrupted
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
            replications: settings.rule(replications: replications), version: ProgramVersion.text)
    }

    private func plan(_ readings: [ScenarioReading], _ baseline: Int, _ digest: Digest) -> RunPlan {
        let entries = readings.map(Self.entry)
        return RunPlan(
            version: ProgramVersion.text, digest: digest, seed: settings.seed, replications: replications,
            precision: settings.precision.isEmpty ? nil : settings.precision.map(\.text),
            parameterDraws: settings.parameterDraws, scenarios: entries, baseline: entries[baseline].id,
            mathematics: MathematicsFingerprint.value)
    }

    /// A scenario as a plan names it.
    static func entry(_ reading: ScenarioReading) -> RunPlan.ScenarioEntry {
        RunPlan.ScenarioEntry(
            id: reading.read.scenario.name, title: reading.read.scenario.title, file: reading.path,
            digest: Digest(of: reading.read.mergedText))
    }

    private func defaultFolder(_ readings: [ScenarioReading], _ digest: Digest) -> String {
        let others = readings.count > 1 ? "-and-\(readings.count - 1)" : ""
        return "\(context.runsFolder)/\(readings[0].read.scenario.name)\(others)-\(digest.short)"
    }

    /// Refuses to go on with a run unasked in a folder that was named, or with figures of another mathematics.
    static func checkResumption(_ path: String, _ plan: RunPlan, isNamed: Bool, resume: Bool) throws {
        if isNamed, !resume {
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
        if !settings.warmUp.isEmpty { try showWarmUp(result) }
        if settings.writesReport {
            let report = ReportWriting.path(in: path)
            try ReportWriting.write(folder: path, experiment: nil, to: report)
            if settings.printsJSON { note("report: \(report)") } else { console.output("Report: \(report)\n") }
        }
        return Int32(result.record.exitStatus)
    }

    private func showWarmUp(_ result: RunResult) throws {
        let warmUp = try WarmUpText(folder: result.folder, record: result.record)
        for reading in readings {
            let scenario = reading.read.scenario
            let figures = result.summaries.filter { $0.scenario == scenario.name }.map { ($0.key, $0) }
            let growing = QueueLine(Dictionary(figures, uniquingKeysWith: { first, _ in first }))
                .lines(weeks: scenario.run.weeks)
            for reference in settings.warmUp {
                console.output("\n" + (try warmUp.text(of: reference, in: scenario, growing: growing)))
            }
        }
    }

    /// Says how many replications there are where the scenarios ask for different numbers.
    private func noteReplications() {
        let asked = Set(readings.map { $0.read.scenario.run.replications ?? RunWindow.usualReplications })
        guard settings.replications == nil, settings.precision.isEmpty, settings.parameterDraws == nil, asked.count > 1
        else { return }
        note(
            "the scenarios ask for \(asked.sorted().map(String.init).joined(separator: ", ")) replications: each gets "
                + "\(replications); --replications says otherwise")
    }

    private func note(_ text: String) { if !settings.isQuiet { console.note(text) } }
}
