import ArgumentParser
import Experiments

/// `caseload select`: finds the best of several scenarios.
struct SelectCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "select",
        abstract: "Find the best of several scenarios with a stated confidence.",
        discussion: """
            After a first stage in which all are simulated, one replication more at a time is made of those still in \
            contest, and whoever can no longer be the best is dropped (Kim and Nelson 2001). If the best is better than \
            each other by the smallest difference that matters, it is found with the confidence asked; if not, one is \
            found that is within that difference of it.
            """)

    @Argument(
        help: ArgumentHelp("Scenario files, two or more.", valueName: "scenario"),
        completion: .file(extensions: ["yaml", "yml"]))
    var scenarios: [String]

    @Option(help: ArgumentHelp("The metric by which they are judged.", valueName: "metric"))
    var metric: String

    @Option(help: ArgumentHelp("The smallest difference that matters, in the metric's unit.", valueName: "number"))
    var difference: Double

    @Option(help: ArgumentHelp("How sure to be of the best.", valueName: "percentage"))
    var confidence: String = "95%"

    @Option(help: ArgumentHelp("Whether the lowest or the highest is best. (default: the metric's own)"))
    var best: Extreme?

    @Option(help: ArgumentHelp("Replications before anybody is dropped.", valueName: "number"))
    var firstStage: Int = 20

    @Option(help: ArgumentHelp("The most replications of a scenario.", valueName: "number"))
    var maxReplications: Int = 5000

    @OptionGroup var options: ExperimentOptions

    /// Which end of a metric is best.
    enum Extreme: String, ExpressibleByArgument, CaseIterable { case lowest, highest }

    func perform(in context: CommandContext) async throws -> Int32 {
        try await SelectionRun(self, context).perform()
    }
}
