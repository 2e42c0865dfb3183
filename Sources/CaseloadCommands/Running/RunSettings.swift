import Glibc
import Scenario

/// What a run was asked for, once flags, environment and defaults are put together.
struct RunSettings {
    var paths: [String]
    var seed: UInt64
    /// How many replications were asked for, or nil where the scenarios are to say.
    var replications: Int?
    var jobs: Int
    /// The folder asked for, or nil for one named for the run.
    var folder: String?
    var baseline: String?
    var printsJSON: Bool
    var isQuiet: Bool
    /// Whether the figures of each week are written.
    var writesWeekly: Bool
    var colour: ColourChoice
    var force: Bool
    var resume: Bool

    static let mostJobs = 1024

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
        force = command.force
        resume = command.resume
        if folder?.isEmpty == true {
            throw CommandFailure("error: --out names no folder", exitCode: ExitStatus.usage)
        }
        if let replications { try Self.check("replications", replications, 1...RunWindow.mostReplications) }
        try Self.check("jobs", threads, 0...Self.mostJobs)
        jobs = threads > 0 ? threads : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }

    /// How many replications each scenario of a run gets: as many as were asked for, or else the most that one of the
    /// scenarios asks for, since comparison is replication by replication.
    func replications(of scenarios: [ServiceScenario]) -> Int {
        replications
            ?? scenarios.map { $0.run.replications ?? RunWindow.usualReplications }.max()
            ?? RunWindow.usualReplications
    }

    private static func check(_ name: String, _ value: Int, _ range: ClosedRange<Int>) throws(CommandFailure) {
        guard range.contains(value) else {
            throw CommandFailure(
                "error: \(name) may be from \(range.lowerBound) to \(range.upperBound), found \(value)",
                exitCode: ExitStatus.usage)
        }
    }
}
