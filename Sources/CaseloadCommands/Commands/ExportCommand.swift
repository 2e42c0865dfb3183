import ArgumentParser
import ResultFiles

/// `caseload export`: describes a run's folder in the form that an archive asks for.
struct ExportCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Describe a run's folder for an archive.",
        discussion: """
            With --ro-crate a file ro-crate-metadata.json is written into the folder, which is an RO-Crate then: scenarios \
            are what the run was made from, tables are what it made. Authors come from the scenarios' `authors`, with an \
            ORCID where it stands behind the name: Name <https://orcid.org/0000-0002-1825-0097>. The files are held against \
            their checksums first. datapackage.json is in every folder already.
            """)

    @Argument(help: ArgumentHelp("The folder of a run.", valueName: "folder"), completion: .directory)
    var folder: String

    @Flag(help: "Write ro-crate-metadata.json, RO-Crate 1.1 with the profile Process Run Crate 0.5.")
    var roCrate = false

    func perform(in context: CommandContext) async throws -> Int32 {
        guard roCrate else {
            throw CommandFailure(
                "error: say what is to be exported: --ro-crate is what there is; datapackage.json is in every folder already",
                exitCode: ExitStatus.usage)
        }
        let folder = RelativePath.folder(named: folder)
        try ResearchCrate(folder: folder).write()
        context.console.output("\(folder)/\(ResearchCrate.fileName)\n")
        return ExitStatus.done
    }
}
