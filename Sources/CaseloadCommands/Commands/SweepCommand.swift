import ArgumentParser
import ResultFiles

/// `caseload sweep`: scenarios at many points of their keys, in shards.
struct SweepCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sweep",
        abstract: "Simulate scenarios at many values of their keys, in shards.",
        discussion: """
            `plan` writes what is to be done into a folder, `run` does one shard of it or all, on one machine or as the \
            jobs of an array, `status` says what is missing, `merge` makes the tables. Whatever the shards, the tables \
            are the same bytes.
            """,
        subcommands: [
            SweepPlanCommand.self, SweepRunCommand.self, SweepStatusCommand.self, SweepMergeCommand.self,
        ])
}

/// `caseload sweep plan`.
struct SweepPlanCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "Plan a sweep: points, scenarios, replications, shards.",
        discussion: """
            KEY is a dotted path, as `caseload check --show` prints it: --vary work.home_visit.due='7 d..28 d', \
            --vary posts.nurses.count=4..8:5 with five levels in a factorial design, --vary run.length='26 wk,52 wk', or \
            the key alone where the scenario states how it is uncertain. Every point is read and checked before anything \
            is written. The variables CASELOAD_SEED and CASELOAD_REPLICATIONS stand for options that are not given.
            """)

    @Argument(
        help: ArgumentHelp("Scenario files; the first is the one compared with.", valueName: "scenario"),
        completion: .file(extensions: ["yaml", "yml"]))
    var scenarios: [String] = []

    @Option(help: ArgumentHelp("A key and its values; may be repeated.", valueName: "key=values"))
    var vary: [String] = []

    @Option(help: ArgumentHelp("How points are chosen. (default: latin-hypercube)", valueName: "design"))
    var design: SweepDesign?

    @Option(help: ArgumentHelp("How many points. (default: 10 for each key)", valueName: "number"))
    var points: Int?

    @Option(
        help: ArgumentHelp("Points made elsewhere: a CSV with a column for each key.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var pointsFile: String?

    @Flag(help: "Vary all figures that the scenarios call uncertain.")
    var uncertain = false

    @Option(
        help: ArgumentHelp(
            "A figure that is kept, as METRIC@TEAM/GROUP; may be repeated. (default: the headline figures)",
            valueName: "metric"))
    var metric: [String] = []

    @Option(
        help: ArgumentHelp(
            "Replications of each scenario at each point. (default: the scenario's, or 50)", valueName: "number"))
    var replications: Int?

    @Option(help: ArgumentHelp("Seed of the random numbers and the design. (default: 1)", valueName: "number"))
    var seed: UInt64?

    @Option(help: ArgumentHelp("In how many shards it is done. (default: 1)", valueName: "number"))
    var shards: Int?

    @Option(help: ArgumentHelp("Folder for the plan, its shards and tables.", valueName: "folder"))
    var out: String?

    @Option(
        help: ArgumentHelp(
            "Add replications to the plan in a folder, in shards of their own.", valueName: "folder"))
    var extend: String?

    func validate() throws {
        if extend != nil {
            let others = !scenarios.isEmpty || !vary.isEmpty || design != nil || points != nil || pointsFile != nil
            if others || uncertain || !metric.isEmpty || seed != nil || out != nil {
                throw ValidationError("`--extend` takes `--replications` and `--shards` only: the plan says the rest.")
            }
            if replications == nil { throw ValidationError("`--extend` needs `--replications`: how many more.") }
            return
        }
        if scenarios.isEmpty { throw ValidationError("A scenario is missing.") }
        if out == nil { throw ValidationError("`--out` is missing: the folder for the plan.") }
        if pointsFile != nil, !vary.isEmpty || design != nil || points != nil || uncertain {
            throw ValidationError("`--points-file` says all about the points: give no other option about them.")
        }
        if design == .factorial, points != nil {
            throw ValidationError("A factorial design has the points of its levels: `--points` is for the others.")
        }
    }

    func perform(in context: CommandContext) async throws -> Int32 {
        if let extend { return try SweepExtension(folder: extend, command: self).perform(in: context) }
        return try await SweepPlanning(self, context).perform()
    }
}

/// `caseload sweep run`.
struct SweepRunCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Make one shard of a sweep, or all that are missing and merge them.",
        discussion: """
            A shard that is whole is left alone, one that was interrupted is gone on with. `--shard auto` reads \
            SLURM_ARRAY_TASK_ID. The variable CASELOAD_JOBS stands for --jobs if it is not given.
            """)

    @Argument(help: ArgumentHelp("The folder of the plan.", valueName: "folder"))
    var folder: String

    @Option(help: ArgumentHelp("The shard, from 1, or auto. (default: all, then merge)", valueName: "number"))
    var shard: String?

    @Option(
        help: ArgumentHelp("Pieces made at a time; 0 for one on each core. (default: 0)", valueName: "number"))
    var jobs: Int?

    @Flag(help: "Print no progress and no notes.")
    var quiet = false

    func perform(in context: CommandContext) async throws -> Int32 {
        try await SweepRun(self, context).perform()
    }
}

/// `caseload sweep status`.
struct SweepStatusCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract: "Say which shards of a sweep are whole, under way, damaged, missing.",
        discussion: "What is missing is printed as the range of an array: sbatch --array=3,7-9 sweep.sbatch")

    @Argument(help: ArgumentHelp("The folder of the plan.", valueName: "folder"))
    var folder: String

    @Flag(help: "Print it as JSON.")
    var json = false

    func perform(in context: CommandContext) async throws -> Int32 {
        let status = try SweepStatus(SweepFolder(folder))
        context.console.output(json ? try status.json() : status.text())
        return ExitStatus.done
    }
}

/// `caseload sweep merge`.
struct SweepMergeCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Make the tables of a sweep whose shards are all whole.",
        discussion: """
            points.csv, summary.csv, replications.csv and, of several scenarios, comparison.csv; the same bytes \
            whatever the shards.
            """)

    @Argument(help: ArgumentHelp("The folder of the plan.", valueName: "folder"))
    var folder: String

    @Flag(help: "Make tables anew that are there already.")
    var force = false

    @Flag(help: "Write no replications.csv, by far the largest table.")
    var noReplications = false

    @Flag(help: "Merge shards of machines whose mathematics round differently.")
    var allowMathematics = false

    func perform(in context: CommandContext) async throws -> Int32 {
        try SweepMerge(
            SweepFolder(folder), force: force, writesReplications: !noReplications,
            allowsMathematics: allowMathematics
        ).perform(in: context)
    }
}
