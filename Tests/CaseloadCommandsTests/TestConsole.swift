import CaseloadCommands
import Scenario
import ScenarioFiles
import Synchronization

/// Runs command lines in process and keeps what they print.
final class TestConsole: Sendable {
    private let texts = Mutex<(output: String, error: String)>(("", ""))

    var output: String { texts.withLock { $0.output } }
    var error: String { texts.withLock { $0.error } }

    func run(
        _ arguments: String..., runs: String = "notebooks-out", environment: [String: String] = [:],
        isInterrupted: @escaping @Sendable () -> Bool = { false }
    ) async -> Int32 {
        await run(arguments, runs: runs, environment: environment, isInterrupted: isInterrupted)
    }

    /// As above; with answers standard input is a terminal that gives them line by line, and then ends.
    func run(
        _ arguments: [String], answers: [String]? = nil, runs: String = "notebooks-out",
        environment: [String: String] = [:], isInterrupted: @escaping @Sendable () -> Bool = { false },
        errorIsTerminal: Bool = false
    ) async -> Int32 {
        let left = Mutex(answers ?? [])
        let console = Console(
            output: { text in self.texts.withLock { $0.output += text } },
            error: { text in self.texts.withLock { $0.error += text } }, outputIsTerminal: false,
            errorIsTerminal: errorIsTerminal, columns: 100,
            input: { left.withLock { $0.isEmpty ? nil : $0.removeFirst() } }, inputIsTerminal: answers != nil)
        let context = CommandContext(
            console: console, environment: environment, scenarioSource: TinyFiles.source,
            isInterrupted: isInterrupted, runsFolder: runs)
        return await CaseloadProgram.run(arguments, in: context)
    }
}
