import ArgumentParser
import ScenarioFiles

/// `caseload new`: writes a scenario to begin with.
struct NewCommand: ContextualCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Write a scenario to begin with.",
        discussion: """
            At a terminal it asks about your team, one question at a time; an empty answer takes what stands in \
            brackets. Options answer without being asked. The scenario that comes out runs as it is.
            """)

    @Argument(help: ArgumentHelp("Name of the scenario, or the path of its file.", valueName: "name"))
    var name: String

    @Option(help: ArgumentHelp("Title of the team. (default: the name)", valueName: "text"))
    var title: String?

    @Option(help: ArgumentHelp("Whole-time posts of coordinators. (default: 12)", valueName: "number"))
    var coordinators: String?

    @Option(help: ArgumentHelp("Whole-time posts of support workers. (default: 2)", valueName: "number"))
    var supportWorkers: String?

    @Option(help: ArgumentHelp("People for each coordinator in post. (default: 25)", valueName: "number"))
    var caseload: String?

    @Option(
        help: ArgumentHelp("People who live in the area. (default: 8500 for each coordinator)", valueName: "number"))
    var population: String?

    @Option(help: ArgumentHelp("Days of annual leave a year. (default: 29)", valueName: "days"))
    var annualLeave: String?

    @Option(help: ArgumentHelp("Contacts to register each week. (default: none)", valueName: "number"))
    var contactTarget: String?

    @Option(help: ArgumentHelp("People for each coordinator at the most. (default: none)", valueName: "number"))
    var cap: String?

    @Option(help: ArgumentHelp("Weeks in care, on average. (default: 78)", valueName: "weeks"))
    var weeksInCare: String?

    @Option(help: ArgumentHelp("First measured day, a Monday. (default: 2027-01-04)", valueName: "date"))
    var start: String?

    @Option(
        help: ArgumentHelp("Change this scenario instead of writing a whole one.", valueName: "scenario"),
        completion: .file(extensions: ["yaml", "yml"]))
    var extends: String?

    @Flag(help: "Write the JSON Schema for editors beside it, scenario.schema.json, if there is none above.")
    var schema = false

    @Flag(help: "Ask nothing.")
    var yes = false

    @Flag(help: "Replace a file of the same name.")
    var force = false

    /// What was answered on the command line, in the order of the questions.
    var given: [(question: StarterQuestion, answer: String)] {
        StarterQuestion.allCases.compactMap { question in option(of: question).map { (question, $0) } }
    }

    func validate() throws {
        guard extends != nil, let other = given.first(where: { $0.question != .title }) else { return }
        throw ValidationError(
            "`--extends` takes the team from the other scenario: leave out `--\(other.question.rawValue)`.")
    }

    func perform(in context: CommandContext) async throws -> Int32 {
        try NewScenario(self, context).write()
        return ExitStatus.done
    }

    private func option(of question: StarterQuestion) -> String? {
        switch question {
        case .title: title
        case .coordinators: coordinators
        case .supportWorkers: supportWorkers
        case .caseload: caseload
        case .population: population
        case .annualLeave: annualLeave
        case .contactTarget: contactTarget
        case .caseloadCap: cap
        case .weeksInCare: weeksInCare
        case .start: start
        }
    }
}
