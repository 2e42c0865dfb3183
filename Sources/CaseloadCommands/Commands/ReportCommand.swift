import ArgumentParser

/// `caseload report`: one HTML file of a run's folder.
struct ReportCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write a report of a run: one HTML file with charts, to read and to print.",
        discussion: """
            The file stands by itself: it needs no network and no script, opens in any browser, and prints to A4. Its \
            first two pages say what was asked, what came out and how sure that is; the rest is for whoever wants to \
            pick it apart, the assumptions and the STRESS-DES sheet among it.
            """)

    @Argument(help: ArgumentHelp("Folder of a run.", valueName: "run"), completion: .directory)
    var run: String

    @Option(
        name: .customLong("with"),
        help: ArgumentHelp(
            "Folder of a sensitivity analysis, a search or a selection on the same scenarios, to quote.",
            valueName: "folder"), completion: .directory)
    var experiment: String?

    @Option(help: ArgumentHelp("The file to write. (default: report.html in the run's folder)", valueName: "file"))
    var out: String?

    func perform(in context: CommandContext) async throws -> Int32 {
        let path = out ?? ReportWriting.path(in: run)
        try ReportWriting.write(folder: run, experiment: experiment, to: path)
        context.console.output(path + "\n")
        return ExitStatus.done
    }
}
