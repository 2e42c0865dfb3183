import ArgumentParser

/// `caseload solve`: the least or greatest value of a key at which a condition holds.
struct SolveCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "solve",
        abstract: "Find the least or greatest value of a key at which a condition on a metric holds.",
        discussion: """
            The least number of posts, the greatest caseload, the least protected hours: `--vary` names the key and its \
            range, `--hold` the condition, such as 'referral_to_contact_p90<=28'. The range is halved again and again; at \
            each value replications are made in rounds until the condition is seen to hold or to fail. It is taken that \
            the condition, once it holds, holds for all greater values (with --find greatest: for all lesser ones). A \
            METRIC is metric[@team][/group].
            """)

    @Argument(
        help: ArgumentHelp("A scenario file.", valueName: "scenario"), completion: .file(extensions: ["yaml", "yml"]))
    var scenario: String

    @Option(help: ArgumentHelp("The key and its range: KEY=LOW..HIGH.", valueName: "key"))
    var vary: String

    @Option(help: ArgumentHelp("The condition: METRIC<=VALUE or METRIC>=VALUE.", valueName: "condition"))
    var hold: String

    @Option(help: "Which value is looked for.")
    var find: Which = .least

    @Option(
        help: ArgumentHelp(
            "Distance between the values looked at. (default: 1 for whole numbers, else a 64th of the range)",
            valueName: "number"))
    var step: Double?

    @Option(help: ArgumentHelp("How sure to be that the condition holds.", valueName: "percentage"))
    var confidence: String = "95%"

    @Option(help: ArgumentHelp("The most replications at a value.", valueName: "number"))
    var maxReplications: Int = 500

    @OptionGroup var options: ExperimentOptions

    enum Which: String, ExpressibleByArgument, CaseIterable { case least, greatest }

    func perform(in context: CommandContext) async throws -> Int32 { try await SolveRun(self, context).perform() }
}
