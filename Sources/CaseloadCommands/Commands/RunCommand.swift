import ArgumentParser

/// `caseload run`: simulates scenarios and compares them.
struct RunCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Simulate scenarios; several are compared with the first.",
        discussion: """
            Results go to a folder of their own. A run that is there already is shown at once; one that was interrupted \
            is continued. The variables CASELOAD_SEED, CASELOAD_REPLICATIONS, CASELOAD_JOBS, CASELOAD_OUT and \
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
    }

    func perform(in context: CommandContext) async throws -> Int32 {
        let settings = try RunSettings(self, environment: context.environment)
        return try await ScenarioRun(settings, context).perform()
    }
}
