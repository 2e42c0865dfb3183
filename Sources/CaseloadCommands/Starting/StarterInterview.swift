import Scenario
import ScenarioFiles

/// The questions of `caseload new` at a terminal, one at a time.
struct StarterInterview {
    let command: NewCommand
    let context: CommandContext

    init(_ command: NewCommand, _ context: CommandContext) {
        self.command = command
        self.context = context
    }

    /// Asks what the command line has not answered; an empty line, or the end of input, takes what stands.
    ///
    /// - Throws: `CommandFailure` with exit code 130 if the user interrupts.
    func ask(_ answers: inout StarterAnswers) throws(CommandFailure) {
        let answered = command.given.map(\.question)
        let questions = StarterQuestion.allCases.filter { question in
            question.isAsked && !answered.contains(question) && (command.extends == nil || question == .title)
        }
        context.console.note("An empty answer takes what stands in brackets.")
        for question in questions {
            context.console.note("\n" + question.text)
            guard try ask(question, &answers) else { return }
        }
        context.console.note("")
    }

    /// Asks one question until it has an answer; false if there is no more input.
    private func ask(_ question: StarterQuestion, _ answers: inout StarterAnswers) throws(CommandFailure) -> Bool {
        while true {
            context.console.error("\(question.rawValue) [\(question.answer(in: answers))]: ")
            let line = context.console.input()
            if context.isInterrupted() {
                throw CommandFailure("\nNothing was written.", exitCode: ExitStatus.interrupted)
            }
            guard let line else {
                context.console.note("")
                return false
            }
            let text = line.drop { $0 == " " }
            if text.isEmpty { return true }
            do throws(QuantityFault) {
                try question.take(String(text), into: &answers)
                return true
            } catch {
                context.console.note("\(error.message); \(error.remedy)")
            }
        }
    }
}
