import Experiments
import Glibc
import OutputAnalysis
import Scenario

/// What a run was asked for, once flags, environment and defaults are put together.
struct RunSettings {
    var paths: [String]
    var seed: UInt64
    /// How many replications were asked for, or nil where the scenarios are to say.
    var replications: Int?
    /// How precise figures are to become, and the most replications for it.
    var precision: [PrecisionRequest]
    var mostReplications: Int
    /// Draws of uncertain figures, each with `replications`, or nil where their means stand for them.
    var parameterDraws: Int?
    /// The smallest differences that matter.
    var matters: [DifferenceThatMatters]
    /// The metrics whose warm-up is asked for.
    var warmUp: [MetricReference]
    var jobs: Int
    /// The folder asked for, or nil for one named for the run.
    var folder: String?
    var baseline: String?
    var printsJSON: Bool
    var isQuiet: Bool
    /// Of how many replications of each scenario all events are written, or nil for none.
    var events: Int?
    /// Whether the figures of each week are written.
    var writesWeekly: Bool
    /// Whether a report is written beside the tables.
    var writesReport: Bool
    var colour: ColourChoice
    var force: Bool
    var resume: Bool

    static let mostJobs = 1024
    /// The most replications of which all events are written.
    static let mostEventLogs = 100
    /// Replications of the first round.
    static let firstRound = 20
    static let usualMostReplications = 1000
    /// Replications of each draw where nobody says how many.
    static let usualReplicationsPerDraw = 10

    /// Puts together a command's options; flags count before the environment.
    ///
    /// - Throws: `CommandFailure` with exit code 64 if a value cannot be used.
    init(_ command: RunCommand, environment: [String: String]) throws(CommandFailure) {
        func value<Value>(
            _ flag: Value?, _ variable: String, _ expected: String, _ read: (String) -> Value?
        ) throws(CommandFailure) -> Value? {
            try EnvironmentVariable.value(flag, variable, in: environment, expected: expected, read)
        }
        paths = command.scenarios
        seed = try value(command.seed, "CASELOAD_SEED", "a whole number of 0 or more", UInt64.init(_:)) ?? 1
        replications = try value(command.replications, "CASELOAD_REPLICATIONS", "a whole number", Int.init(_:))
        let threads = try value(command.jobs, "CASELOAD_JOBS", "a whole number", Int.init(_:)) ?? 0
        folder = try value(command.out, "CASELOAD_OUT", "a folder") { $0 }
        colour = try ColourChoice.made(command.color, environment: environment)
        baseline = command.baseline
        printsJSON = command.json
        isQuiet = command.quiet
        writesWeekly = !command.noWeekly
        writesReport = command.report
        events = command.events
        precision = try Self.read(command.precision, option: "precision") { (text) throws(MetricReference.Fault) in
            try PrecisionRequest(text)
        }
        mostReplications = command.maxReplications ?? Self.usualMostReplications
        parameterDraws = command.parameterDraws
        matters = try Self.read(command.matters, option: "matters") { (text) throws(MetricReference.Fault) in
            try DifferenceThatMatters(text)
        }
        warmUp = try Self.read(command.warmUp, option: "warm-up") { (text) throws(MetricReference.Fault) in
            try MetricReference(text)
        }
        force = command.force
        resume = command.resume
        if folder?.isEmpty == true {
            throw CommandFailure("error: --out names no folder", exitCode: ExitStatus.usage)
        }
        if let replications { try Self.check("replications", replications, 1...RunWindow.mostReplications) }
        try Self.check("max-replications", mostReplications, Self.firstRound...RunWindow.mostReplications)
        if let parameterDraws { try Self.check("parameter-draws", parameterDraws, 2...RunWindow.mostReplications) }
        if let events { try Self.check("events", events, 1...Self.mostEventLogs) }
        if !precision.isEmpty { replications = nil }
        try Self.check("jobs", threads, 0...Self.mostJobs)
        jobs = threads > 0 ? threads : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }

    /// How many replications each scenario of a run gets at the most: as many as were asked for, or else the most that one
    /// of the scenarios asks for, since comparison is replication by replication.
    func replications(of scenarios: [ServiceScenario]) -> Int {
        if !precision.isEmpty { return mostReplications }
        if let parameterDraws { return parameterDraws * (replications ?? Self.usualReplicationsPerDraw) }
        return replications
            ?? scenarios.map { $0.run.replications ?? RunWindow.usualReplications }.max()
            ?? RunWindow.usualReplications
    }

    /// Replications of each draw of uncertain figures; 1 where nothing is drawn.
    var replicationsPerDraw: Int {
        parameterDraws == nil ? 1 : replications ?? Self.usualReplicationsPerDraw
    }

    /// All that figures and tables depend on besides scenarios, seed and version, as text for the digest.
    func rule(replications: Int) -> String {
        var rule = String(replications)
        if !precision.isEmpty { rule += " at most, " + precision.map(\.text).joined(separator: ", ") }
        if let parameterDraws { rule += " of \(parameterDraws) draws" }
        return rule + matters.map { ", matters " + $0.text }.joined()
    }

    private static func read<Value>(
        _ texts: [String], option: String, _ value: (String) throws(MetricReference.Fault) -> Value
    ) throws(CommandFailure) -> [Value] {
        var values: [Value] = []
        for text in texts {
            do throws(MetricReference.Fault) {
                values.append(try value(text))
            } catch {
                throw CommandFailure("error: --\(option): \(error.message)", exitCode: ExitStatus.usage)
            }
        }
        return values
    }

    static func check(_ name: String, _ value: Int, _ range: ClosedRange<Int>) throws(CommandFailure) {
        guard range.contains(value) else {
            throw CommandFailure(
                "error: \(name) may be from \(range.lowerBound) to \(range.upperBound), found \(value)",
                exitCode: ExitStatus.usage)
        }
    }
}
