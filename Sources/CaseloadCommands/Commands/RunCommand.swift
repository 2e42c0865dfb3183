import ArgumentParser

/// `caseload run`: simulates scenarios and compares them.
struct RunCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Simulate scenarios; several are compared with the first.",
        discussion: """
            Results go to a folder of their own. A run that is there already is shown at once; one that was interrupted \
            is continued. With --precision rounds of replications (20, 30, 45, ...) are made until the interval of each metric \
            named is as narrow as asked, in a comparison that of its difference; with --parameter-draws figures that a \
            scenario states as uncertain are drawn anew for each draw. A METRIC is metric[@team][/group]. The variables CASELOAD_SEED, CASELOAD_REPLICATIONS, CASELOAD_JOBS, CASELOAD_OUT and \
            CASELOAD_COLOR stand for options that are not given.
            """)

    @Argument(
        help: ArgumentHelp("Scenario files.", valueName: "scenario"), completion: .file(extensions: ["yaml", "yml"]))
    var scenarios: [String]

    @Option(help: ArgumentHelp("Seed of the random numbers. (default: 1)", valueName: "number"))
    var seed: UInt64?

    @Option(help: ArgumentHelp("Replications of each scenario. (default: the scenario's, or 50)", valueName: "number"))
    var replications: Int?

    @Option(
        help: ArgumentHelp(
            "Replications until half of the interval of a metric is 10% of it, or +-0.02 in its unit. May be given again.",
            valueName: "metric=width"))
    var precision: [String] = []

    @Option(help: ArgumentHelp("The most replications for --precision. (default: 1000)", valueName: "number"))
    var maxReplications: Int?

    @Option(
        help: ArgumentHelp(
            "Draws of the figures that are uncertain, each with --replications. (default: none, their means stand)",
            valueName: "number"))
    var parameterDraws: Int?

    @Option(
        help: ArgumentHelp(
            "Smallest difference of a metric that matters, 5% of the baseline's or 0.5 in its unit. May be given again.",
            valueName: "metric=difference"))
    var matters: [String] = []

    @Option(
        help: ArgumentHelp(
            "Say how many weeks of a metric are warm-up, and plot its course. May be given again.", valueName: "metric")
    )
    var warmUp: [String] = []

    @Option(
        help: ArgumentHelp("Replications made at a time; 0 for one on each core. (default: 0)", valueName: "number"))
    var jobs: Int?

    @Option(
        help: ArgumentHelp(
            "Folder for the results. (default: notebooks-out/, named for the run)", valueName: "folder"))
    var out: String?

    @Option(help: ArgumentHelp("Scenario with which the others are compared. (default: the first)", valueName: "name"))
    var baseline: String?

    @Flag(help: "Print the results as JSON.")
    var json = false

    @Flag(help: "Print no progress and no notes.")
    var quiet = false

    @Option(
        help: ArgumentHelp(
            "Write events.csv: all that happens in the first replications, 1 to 100 of them. (default: none)",
            valueName: "number"))
    var events: Int?

    @Flag(help: "Write report.html into the folder, and print its path at the end.")
    var report = false

    @Flag(help: "Write no weekly.csv, by far the largest table.")
    var noWeekly = false

    @Option(help: ArgumentHelp("When text is coloured. (default: auto)", valueName: "when"))
    var color: ColourChoice?

    @Flag(help: "Run again, replacing what the folder holds of a run.")
    var force = false

    @Flag(help: "Go on with a run that was interrupted.")
    var resume = false

    func validate() throws {
        if force && resume {
            throw ValidationError("`--force` begins again and `--resume` goes on: give one of them.")
        }
        if !precision.isEmpty, replications != nil {
            throw ValidationError(
                "`--precision` finds how many replications are needed: leave `--replications` out, or give "
                    + "`--max-replications`.")
        }
        if !precision.isEmpty, parameterDraws != nil {
            throw ValidationError("`--precision` and `--parameter-draws` do not go together: give one of them.")
        }
        if noWeekly, !warmUp.isEmpty {
            throw ValidationError("`--warm-up` needs the figures of each week: leave `--no-weekly` out.")
        }
        if precision.isEmpty, maxReplications != nil {
            throw ValidationError("`--max-replications` is for `--precision`; `--replications` says how many.")
        }
    }

    func perform(in context: CommandContext) async throws -> Int32 {
        let settings = try RunSettings(self, environment: context.environment)
        return try await ScenarioRun(settings, context).perform()
    }
}
