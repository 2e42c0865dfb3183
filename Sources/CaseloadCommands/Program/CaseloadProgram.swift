import ArgumentParser
import Experiments
import Foundation
import Glibc
import ResultFiles
import ScenarioFiles
import Synchronization

/// The program behind the command line.
public enum CaseloadProgram {
    /// Runs the command line of the process and ends it with the exit code.
    public static func main() async -> Never {
        Interruption.listen()
        let context = CommandContext(
            console: .process, environment: ProcessInfo.processInfo.environment,
            scenarioSource: .fileSystem,
            isInterrupted: { Interruption.isRequested.load(ordering: .relaxed) })
        exit(await run(Array(CommandLine.arguments.dropFirst()), in: context))
    }

    /// Runs one command line.
    ///
    /// - Parameters:
    ///   - arguments: What stands after the program's name.
    ///   - context: What it needs of the world around it.
    /// - Returns: The exit code.
    public static func run(_ arguments: [String], in context: CommandContext) async -> Int32 {
        do {
            var command = try CaseloadCommand.parseAsRoot(arguments)
            if let command = command as? any ContextualCommand { return try await command.perform(in: context) }
            try command.run()
            return ExitStatus.done
        } catch {
            return report(error, to: context.console)
        }
    }

    private static func report(_ error: any Error, to console: Console) -> Int32 {
        switch error {
        case let failure as CommandFailure:
            console.note(failure.message)
            return failure.exitCode
        case let failure as OutputError:
            console.note("error: \(failure.description)")
            return failure.exitCode
        case let fault as InputFault:
            console.note("error: \(fault.description)")
            return fault.exitCode
        case let fault as ReplicationFault:
            console.note("error: \(fault.description)\nThis is a fault of the program; please report it.")
            return ExitStatus.programFault
        default:
            let code = CaseloadCommand.exitCode(for: error).rawValue
            let text = CaseloadCommand.fullMessage(for: error, columns: console.columns)
            guard code != ExitStatus.done else {
                console.output(text.hasSuffix("\n") ? text : text + "\n")
                return code
            }
            console.note(text)
            // What the argument parser does not know is nobody's usage.
            return code == EXIT_FAILURE ? ExitStatus.programFault : code
        }
    }
}
