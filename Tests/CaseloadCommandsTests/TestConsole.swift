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

    func run(
        _ arguments: [String], runs: String = "notebooks-out", environment: [String: String] = [:],
        isInterrupted: @escaping @Sendable () -> Bool = { false }, errorIsTerminal: Bool = false
    ) async -> Int32 {
        let console = Console(
            output: { text in self.texts.withLock { $0.output += text } },
            error: { text in self.texts.withLock { $0.error += text } }, outputIsTerminal: false,
            errorIsTerminal: errorIsTerminal, columns: 100)
        let context = CommandContext(
            console: console, environment: environment, scenarioSource: TinyFiles.source,
            isInterrupted: isInterrupted, runsFolder: runs)
        return await CaseloadProgram.run(arguments, in: context)
    }
}
