/// What the command line is to have and has not yet, refused by name.
enum LaterFeature {
    static let commands = [
        "report", "notebook", "export",
    ]

    /// Refuses a command line that asks for something of a later version.
    ///
    /// - Throws: `CommandFailure` with exit code 64.
    static func refuse(_ arguments: [String]) throws(CommandFailure) {
        if let command = arguments.first, commands.contains(command) { throw failure(command) }
    }

    private static func failure(_ name: String) -> CommandFailure {
        CommandFailure("error: `\(name)` comes with a later version", exitCode: ExitStatus.usage)
    }
}
