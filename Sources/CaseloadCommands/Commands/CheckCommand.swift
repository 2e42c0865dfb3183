import ArgumentParser
import Scenario
import ScenarioFiles

/// `caseload check`: reads scenarios without simulating them.
struct CheckCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Read and check scenarios only.",
        discussion: """
            For each scenario either all its faults, or the hours of work that it asks for against the hours that its \
            posts have.
            """)

    @Argument(help: ArgumentHelp("Scenario files.", valueName: "scenario"))
    var scenarios: [String]

    @Flag(help: "Print each scenario as merged from its files.")
    var show = false

    func perform(in context: CommandContext) async throws -> Int32 {
        var status = ExitStatus.done
        for (index, path) in scenarios.enumerated() {
            do throws(CommandFailure) {
                let found = try ScenarioReading.read(path, context)
                context.console.error(DiagnosticText.text(of: found.read.warnings))
                if show {
                    context.console.output((index > 0 ? "---\n" : "") + found.read.mergedText)
                } else {
                    context.console.output("\(path): ok\n")
                    for table in DemandTable.tables(of: found.read.scenario) {
                        context.console.output("\n" + table.lines().map { $0 + "\n" }.joined())
                    }
                }
            } catch {
                context.console.note(error.message)
                status = max(status, error.exitCode)
            }
        }
        return status
    }
}
