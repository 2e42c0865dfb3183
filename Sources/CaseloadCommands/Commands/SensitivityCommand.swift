import ArgumentParser

/// `caseload sensitivity`: which assumptions matter, and at what value of one the ranking of two policies flips.
struct SensitivityCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "sensitivity",
        abstract: "Find which assumptions matter, and where the ranking of two policies flips.",
        discussion: """
            Of one scenario its own figure is looked at, of two the difference of the second from the first. With \
            --method morris one assumption at a time is moved along trajectories (Morris 1991), a screening by few runs; \
            with --method sobol each gets its share of the variance (Saltelli, Jansen). Without --vary the figures that the \
            scenarios state as uncertain are meant. With --flip the value of one assumption is found at which the better \
            of two policies becomes the worse. A METRIC is metric[@team][/group].
            """)

    @Argument(
        help: ArgumentHelp("One scenario file, or two.", valueName: "scenario"),
        completion: .file(extensions: ["yaml", "yml"]))
    var scenarios: [String]

    @Option(help: ArgumentHelp("A metric that is looked at. May be given again.", valueName: "metric"))
    var metric: [String]

    @Option(
        help: ArgumentHelp(
            "An assumption and its range: KEY=LOW..HIGH, KEY=A,B,C, or KEY of an uncertain figure. May be given again.",
            valueName: "key"))
    var vary: [String] = []

    @Option(help: ArgumentHelp("The assumption at whose value the ranking may flip: KEY=LOW..HIGH.", valueName: "key"))
    var flip: String?

    @Option(help: "How the space of assumptions is searched.")
    var method: Method = .morris

    @Option(
        help: ArgumentHelp(
            "Trajectories, points of a sample, or values for --flip. (default: 20, 128, 9)", valueName: "number"))
    var points: Int?

    @Option(help: ArgumentHelp("Replications at each point. (default: 5, for --flip 50)", valueName: "number"))
    var replications: Int?

    @OptionGroup var options: ExperimentOptions

    enum Method: String, ExpressibleByArgument, CaseIterable { case morris, sobol }

    func validate() throws {
        if flip != nil, scenarios.count != 2 {
            throw ValidationError("`--flip` compares two policies: name two scenarios.")
        }
        if flip != nil, !vary.isEmpty {
            throw ValidationError("`--flip` has the one assumption that is varied: leave `--vary` out.")
        }
        if scenarios.count > 2 { throw ValidationError("One scenario, or two whose difference is looked at.") }
        if metric.isEmpty { throw ValidationError("Say with `--metric` which figure is looked at.") }
    }

    func perform(in context: CommandContext) async throws -> Int32 {
        flip == nil
            ? try await SensitivityRun(self, context).perform() : try await FlipRun(self, context).perform()
    }
}
