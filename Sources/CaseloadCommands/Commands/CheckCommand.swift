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
            posts have. Of several scenarios also what differs between the first and each other, and which of it holds \
            from the beginning instead of from a date. The variable CASELOAD_COLOR stands for --color if it is not given.
            """)

    @Argument(
        help: ArgumentHelp("Scenario files.", valueName: "scenario"), completion: .file(extensions: ["yaml", "yml"]))
    var scenarios: [String]

    @Flag(help: "Print each scenario as merged, each value with its file and line.")
    var show = false

    @Option(help: ArgumentHelp("When text is coloured. (default: auto)", valueName: "when"))
    var color: ColourChoice?

    func perform(in context: CommandContext) async throws -> Int32 {
        let colour = try ColourChoice.made(color, environment: context.environment)
        var status = ExitStatus.done
        var readings: [ScenarioReading?] = []
        for (index, path) in scenarios.enumerated() {
            do throws(ScenarioRefusal) {
                let found = try ScenarioReading.read(path, context)
                readings.append(found)
                context.console.error(context.text(of: found.read.warnings, colour))
                if show {
                    context.console.output(
                        (index > 0 ? "---\n" : "")
                            + MergedScenarioWriter.text(of: found.read.tree, showsOrigins: true))
                } else {
                    context.console.output("\(PrintableText.line(path)): ok\n")
                    let lines = DemandReport.lines(of: found.read.scenario)
                    context.console.output("\n" + lines.map { PrintableText.line($0) + "\n" }.joined())
                    if let note = UncertaintyNote.text(of: found.read.uncertain) {
                        context.console.output("\n\(note)\n")
                    }
                }
            } catch {
                context.console.error(context.text(of: error.diagnostics, colour))
                status = max(status, error.exitCode)
                readings.append(nil)
            }
        }
        if !show { ScenarioComparison(readings: readings).print(in: context, colour) }
        return status
    }
}
