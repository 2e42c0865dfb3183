import ArgumentParser
import Scenario

/// `caseload explain`: says what a key, a word, a figure or an error means.
struct ExplainCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain a key of scenarios, a word, a figure or an error.",
        discussion: """
            A key is named by its path in a scenario (work.home_visit.due) or by its last name (due). Without a name \
            all topics are listed.
            """)

    @Argument(
        help: ArgumentHelp("What is to be explained.", valueName: "name"), completion: .list(TopicIndex.names))
    var name: [String] = []

    func perform(in context: CommandContext) async throws -> Int32 {
        let columns = context.console.textColumns
        guard !name.isEmpty else {
            context.console.output(Explanation.overview(columns: columns))
            return ExitStatus.done
        }
        let wanted = name.joined(separator: " ")
        switch Explanation.answer(to: wanted, columns: columns) {
        case .text(let text):
            context.console.output(text)
            return ExitStatus.done
        case .unknown(let suggestions):
            let remedy =
                suggestions.isEmpty
                ? "`caseload explain` lists all topics" : "did you mean \(EnglishList.either(suggestions))?"
            throw CommandFailure(
                "error: there is no topic \(QuantityFault.quoted(wanted)); \(remedy)", exitCode: ExitStatus.usage)
        }
    }

}
