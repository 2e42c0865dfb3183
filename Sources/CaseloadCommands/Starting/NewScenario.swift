import ResultFiles
import Scenario
import ScenarioFiles

/// One `caseload new`: answers, text, file, and what to do next.
struct NewScenario {
    let command: NewCommand
    let context: CommandContext
    let name: StarterName

    init(_ command: NewCommand, _ context: CommandContext) throws(CommandFailure) {
        guard let name = StarterName(command.name) else {
            throw CommandFailure(
                "error: \(QuantityFault.quoted(command.name)) makes no id; give a name with a letter from a to z",
                exitCode: ExitStatus.usage)
        }
        self.command = command
        self.context = context
        self.name = name
    }

    /// Asks what is to be asked and writes the file.
    ///
    /// - Throws: `CommandFailure` with exit code 64 for an answer that is none, 65 and 66 for a scenario to extend that
    ///   cannot be read, 73 if the file exists or cannot be written, 130 if the user interrupts the questions.
    func write() throws(CommandFailure) {
        try refuseExisting()
        var answers = StarterAnswers(title: name.title)
        for (question, answer) in command.given {
            do throws(QuantityFault) { try question.take(answer, into: &answers) } catch {
                throw CommandFailure(
                    "error: --\(question.rawValue): \(error.message); \(error.remedy)", exitCode: ExitStatus.usage)
            }
        }
        // A scenario that cannot be extended is told before anything is asked.
        let base = try ScenarioReading.readAll(command.extends.map { [$0] } ?? [], context, .auto).first
        if context.console.inputIsTerminal, !command.yes { try StarterInterview(command, context).ask(&answers) }
        if let base { try writeExtending(base, answers) } else { try writeWhole(answers) }
    }

    /// The lines to begin the file with; before them the schema is written, if that is asked for and there is none.
    private func header() throws(CommandFailure) -> [String] {
        let header = SchemaLine.header(for: name.path)
        guard command.schema, !SchemaLine.leadsToSchema(header) else { return header }
        let path = RelativePath.folder(of: RelativePath.absolute(name.path)) + SchemaLine.fileName
        try put(ScenarioSchema.text, at: path)
        return SchemaLine.header(for: name.path)
    }

    private func writeWhole(_ answers: StarterAnswers) throws(CommandFailure) {
        let header = try header()
        let starter: StarterScenario
        do throws(ScenarioFaults) {
            starter = try StarterScenario(answers, id: name.id, header: header)
        } catch {
            throw CommandFailure(
                "error: the scenario written cannot be read; this is a fault of the program, please report it",
                exitCode: ExitStatus.programFault)
        }
        try put(starter.text, at: name.path)
        context.console.note(
            "\(name.path): \(starter.people) people with a coordinator, \(Self.text(starter.referralsPerWeek)) referrals a "
                + "week, work over hours at work \(Self.text(starter.load, places: 2))")
        let balance = StarterScenario.balanced
        if starter.load > balance.upperBound {
            context.console.note(
                "warning: your answers ask for more than the team has, even with few visits: have fewer people for each "
                    + "coordinator or longer care")
        } else if starter.load < balance.lowerBound {
            context.console.note(
                "warning: your answers leave hours without work, even with weekly visits: have more people for each "
                    + "coordinator")
        }
        if let cap = answers.caseloadCap, cap < answers.caseload {
            context.console.note(
                "warning: the cap is below the caseload, so nobody new is taken on before people have left")
        }
        sayWhatNext(baseline: nil)
    }

    private func writeExtending(_ base: ScenarioReading, _ answers: StarterAnswers) throws(CommandFailure) {
        // A Monday in the measured time, a quarter of a year after it begins or half-way through a short one.
        let weeks = min(13, base.read.scenario.run.weeks / 2)
        let header = try header()
        try put(
            StarterScenario.extending(
                base: RelativePath.path(to: base.path, fromFolderOf: name.path), id: name.id, title: answers.title,
                date: base.read.scenario.run.start.adding(days: 7 * weeks), header: header), at: name.path)
        context.console.note("\(name.path): extends \(base.path)")
        sayWhatNext(baseline: base.path)
    }

    private func sayWhatNext(baseline: String?) {
        if !name.isKept {
            context.console.note("Results name the scenario by its id, `\(name.id)`.")
        }
        let runs = (baseline.map { $0 + " " } ?? "") + name.path
        context.console.note("Next: caseload check \(name.path)\n      caseload run \(runs)")
    }

    private func refuseExisting() throws(CommandFailure) {
        guard !command.force, FilePresence.exists(name.path) else { return }
        throw CommandFailure(
            "error: there is a file \(name.path) already; choose another name, or replace it with --force",
            exitCode: ExitStatus.cannotCreate)
    }

    private func put(_ text: String, at path: String) throws(CommandFailure) {
        do throws(OutputError) {
            try AtomicFile.write(path) { buffer throws(OutputError) in try buffer.append(text) }
        } catch {
            throw CommandFailure(
                "error: cannot write \(path): \(error.reason); choose another folder", exitCode: error.exitCode)
        }
    }

    private static func text(_ value: Double, places: Int = 1) -> String {
        let scale = places == 1 ? 10.0 : 100.0
        return ((value * scale).rounded() / scale).description
    }
}
