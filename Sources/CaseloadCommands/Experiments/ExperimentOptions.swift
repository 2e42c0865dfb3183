import ArgumentParser
import Experiments
import Glibc
import Scenario

/// The options that experiments have in common with `run`.
struct ExperimentOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Seed of the random numbers. (default: 1)", valueName: "number"))
    var seed: UInt64?

    @Option(
        help: ArgumentHelp("Replications made at a time; 0 for one on each core. (default: 0)", valueName: "number"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Folder for the results. (default: notebooks-out/, named for the experiment)", valueName: "folder"))
    var out: String?

    @Flag(help: "Print no progress and no notes.")
    var quiet = false

    @Option(help: ArgumentHelp("When text is coloured. (default: auto)", valueName: "when"))
    var color: ColourChoice?

    @Flag(help: "Run again, replacing what the folder holds of an experiment.")
    var force = false

    @Flag(help: "Go on with an experiment that was interrupted.")
    var resume = false

    func validate() throws {
        if force && resume {
            throw ValidationError("`--force` begins again and `--resume` goes on: give one of them.")
        }
    }
}

/// The settings of an experiment, once flags, environment and defaults are put together.
struct ExperimentSettings {
    var seed: UInt64
    var jobs: Int
    var folder: String?
    var isQuiet: Bool
    var colour: ColourChoice
    var force: Bool
    var resume: Bool

    /// Puts together a command's options; flags count before the environment.
    ///
    /// - Throws: `CommandFailure` with exit code 64 if a value cannot be used.
    init(_ options: ExperimentOptions, environment: [String: String]) throws(CommandFailure) {
        seed =
            try EnvironmentVariable.value(
                options.seed, "CASELOAD_SEED", in: environment, expected: "a whole number of 0 or more",
                UInt64.init(_:)) ?? 1
        let threads =
            try EnvironmentVariable.value(
                options.jobs, "CASELOAD_JOBS", in: environment, expected: "a whole number", Int.init(_:)) ?? 0
        try RunSettings.check("jobs", threads, 0...RunSettings.mostJobs)
        jobs = threads > 0 ? threads : max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
        folder = try EnvironmentVariable.value(
            options.out, "CASELOAD_OUT", in: environment, expected: "a folder"
        ) { $0 }
        if folder?.isEmpty == true {
            throw CommandFailure("error: --out names no folder", exitCode: ExitStatus.usage)
        }
        colour = try ColourChoice.made(options.color, environment: environment)
        isQuiet = options.quiet
        force = options.force
        resume = options.resume
    }
}
