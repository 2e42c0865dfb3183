import ArgumentParser
import ScenarioFiles

/// `caseload schema`: prints the JSON Schema of scenario files.
struct SchemaCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Print the JSON Schema of scenario files.",
        discussion: """
            Editors complete and check scenarios by it: a file whose first line is \
            `# yaml-language-server: $schema=<path of the schema>` is checked as it is written. Rules between keys are \
            checked by `caseload check` only.
            """)

    func perform(in context: CommandContext) async throws -> Int32 {
        context.console.output(ScenarioSchema.text)
        return ExitStatus.done
    }
}
