import ArgumentParser
import Reports
import ResultFiles
import Scenario
import ScenarioFiles

/// `caseload notebook`: writes a Jupyter notebook about a run.
struct NotebookCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "notebook",
        abstract: "Write a Jupyter notebook about a run.",
        discussion: """
            The notebook reads the run's tables, draws its main figures with Altair and makes the test of its differences \
            anew. It is named for the run's folder and goes into notebooks-out unless --out names a file; one that is there \
            already is replaced.
            """)

    @Argument(help: ArgumentHelp("The folder of a run.", valueName: "folder"), completion: .directory)
    var folder: String

    @Option(
        help: ArgumentHelp("The notebook. (default: notebooks-out/, named for the run)", valueName: "file"),
        completion: .file(extensions: ["ipynb"]))
    var out: String?

    func perform(in context: CommandContext) async throws -> Int32 {
        let run = RelativePath.folder(named: folder)
        let record = try RunRecord(whole: run)
        let path = try path(of: run, in: context)
        guard Notebook.tables.allSatisfy(record.files.contains) else {
            throw InputFault(
                path: run, message: "is not the folder of a `caseload run`, and a notebook is about one of those")
        }
        let shows = try record.plan.scenarios.flatMap { try asked(by: $0.id, in: run, record) }
        let headlines = HeadlineFigures.rows(first: shows).map {
            Notebook.Headline(team: $0.key.team, group: $0.key.group, metric: $0.key.metric)
        }
        let seen = RelativePath.path(to: run, fromFolderOf: path)
        let text = Notebook(record, folder: seen, headlines: headlines).text
        try AtomicFile.writeMakingFolder(path) { (file) throws(OutputError) in try file.append(text) }
        context.console.output("\(path)\n")
        return ExitStatus.done
    }

    private func path(of run: String, in context: CommandContext) throws(CommandFailure) -> String {
        guard let out else {
            let name = RelativePath.absolute(run).split(separator: "/").last ?? "run"
            return "\(context.runsFolder)/\(name).ipynb"
        }
        guard out.hasSuffix(".ipynb") else {
            throw CommandFailure(
                "error: --out: a notebook's name ends in .ipynb, found `\(out)`", exitCode: ExitStatus.usage)
        }
        return out
    }

    /// The figures in which a scenario asks its effect to be looked for.
    private func asked(by id: String, in run: String, _ record: RunRecord) throws(InputFault) -> [String] {
        let name = "scenario-\(id).yaml"
        guard record.files.contains(name) else { return [] }
        let path = run + "/" + name
        do throws(ScenarioFaults) {
            return try ScenarioFile.read(path: path, source: .fileSystem).scenario.shows
        } catch {
            throw InputFault(path: path, message: "cannot be read by this version; make the run again with --force")
        }
    }
}
