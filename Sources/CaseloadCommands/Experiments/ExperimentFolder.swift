import Experiments
import Foundation
import Glibc
import ResultFiles
import Scenario
import ScenarioFiles

/// What comes of an experiment: its tables, and the answer in words.
struct ExperimentResult {
    var files: [ResultFile]
    /// For people, ending in a line feed.
    var answer: String
    /// Events simulated.
    var events: UInt64
    /// Replications of all cells together.
    var replications: Int
}

/// The folder of an experiment: found whole and shown, resumed, or begun.
struct ExperimentFolder {
    /// The command, such as `solve`.
    let name: String
    private let settings: ExperimentSettings
    private let context: CommandContext
    private let readings: [ScenarioReading]
    private let plan: RunPlan
    private let path: String

    /// - Parameter parts: All that the result depends on besides scenarios, seed and version, as texts.
    init(
        _ name: String, _ settings: ExperimentSettings, _ context: CommandContext, _ readings: [ScenarioReading],
        parts: [String]
    ) {
        self.name = name
        self.settings = settings
        self.context = context
        self.readings = readings
        let scenarios = readings.flatMap { [$0.read.scenario.name, $0.read.mergedText] }
        let digest = Digest(
            scenarios: scenarios, seed: settings.seed, replications: ([name] + parts).joined(separator: "\n"),
            version: ProgramVersion.text)
        plan = RunPlan(
            version: ProgramVersion.text, digest: digest, seed: settings.seed, replications: 0,
            scenarios: readings.map(ScenarioRun.entry), baseline: readings[0].read.scenario.name,
            mathematics: MathematicsFingerprint.value)
        path =
            settings.folder ?? "\(context.runsFolder)/\(readings[0].read.scenario.name)-\(name)-\(digest.short)"
    }

    private static let answerFile = "answer.txt"

    /// Shows what is there already, or does the work and shows its answer.
    ///
    /// - Parameter work: Makes the result in an open folder, or returns nil if it was interrupted.
    /// - Returns: The exit code.
    func perform(_ work: (RunFolder) async throws -> ExperimentResult?) async throws -> Int32 {
        let state = try RunFolder.state(of: path, digest: Digest(hexadecimal: plan.digest))
        if state == .whole, !settings.force {
            note("\(path) holds this already, nothing was simulated; --force runs it again")
            context.console.output(try String(contentsOfFile: "\(path)/\(Self.answerFile)", encoding: .utf8))
            return ExitStatus.done
        }
        if state == .partial, !settings.force {
            try ScenarioRun.checkResumption(path, plan, isNamed: settings.folder != nil, resume: settings.resume)
        }
        let clock = ContinuousClock()
        let begun = clock.now
        let started = Timestamp.now()
        let folder = try RunFolder(path, plan: plan, afresh: settings.force)
        let made: ExperimentResult?
        do {
            made = try await work(folder)
        } catch let failure as CommandFailure {
            // What is refused leaves nothing that would stand in the way of the corrected command.
            if !folder.hasRecords {
                folder.discard()
                if state == .absent { rmdir(path) }
            }
            throw failure
        }
        guard let result = made else {
            if state == .whole { folder.discard() } else { folder.close() }
            context.console.note(
                state == .whole
                    ? "interrupted: the result that was in \(path) stands; --force begins again"
                    : "interrupted: what was made is kept in \(path); to go on, give the same command with --resume")
            return ExitStatus.interrupted
        }
        let answer = result.answer + "All figures: \(path)\n"
        let texts = readings.map { reading in
            ResultFile("scenario-\(reading.read.scenario.name).yaml") { (file) throws(OutputError) in
                try file.append(reading.read.mergedText)
            }
        }
        let said = ResultFile(Self.answerFile) { (file) throws(OutputError) in try file.append(answer) }
        var whole = plan
        whole.replications = result.replications
        let record = RunRecord(
            plan: whole, started: started, finished: Timestamp.now(), jobs: settings.jobs, machine: .current(),
            exitStatus: Int(ExitStatus.done), events: result.events, seconds: (clock.now - begun) / .seconds(1))
        try folder.finish(
            result.files + texts + [said], record: record,
            provenance: ScenarioReading.provenance(readings, of: name == "flip" ? "sensitivity --flip" : name))
        context.console.output(answer)
        return ExitStatus.done
    }

    private func note(_ text: String) { if !settings.isQuiet { context.console.note(text) } }
}
