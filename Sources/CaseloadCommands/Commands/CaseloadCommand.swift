import ArgumentParser

/// The program's command line.
struct CaseloadCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "caseload",
        abstract: "Simulate the caseloads and the workforce of community mental health teams.",
        discussion: """
            Exit codes: 0 done, 1 an expectation is not met, 2 some are undecided, 64 wrong command line, 65 bad scenario, 66 no such file, 70 a fault of the program, \
            73 and 74 cannot write, 130 interrupted.
            """,
        version: ProgramVersion.text,
        subcommands: [
            RunCommand.self, CheckCommand.self, SweepCommand.self, SolveCommand.self, SelectCommand.self,
            SensitivityCommand.self, ReportCommand.self, NotebookCommand.self, ExportCommand.self, FitCommand.self,
            NewCommand.self, ExplainCommand.self,
            SchemaCommand.self,
        ])
}

/// A command that is given its surroundings and returns its exit code.
protocol ContextualCommand: ParsableCommand {
    func perform(in context: CommandContext) async throws -> Int32
}
