import CareModel
import Scenario
import ScenarioFiles

/// A scenario that was read, and its model.
struct ScenarioReading {
    /// The path as the user gave it.
    var path: String
    var read: ReadScenario
    var model: ServiceModel

    /// Reads and compiles the scenario at a path.
    ///
    /// - Throws: `CommandFailure` with exit code 66 if there is no such file, 65 if the scenario is faulty.
    static func read(_ path: String, _ context: CommandContext) throws(CommandFailure) -> ScenarioReading {
        let read: ReadScenario
        do throws(ScenarioFaults) {
            read = try context.readScenario(path)
        } catch {
            let text = DiagnosticText.text(of: error.diagnostics)
            throw CommandFailure(
                String(text.dropLast()), exitCode: error.missingInput == nil ? ExitStatus.badData : ExitStatus.noInput)
        }
        do throws(CompilationFault) {
            return ScenarioReading(path: path, read: read, model: try compile(read.scenario))
        } catch {
            throw CommandFailure("\(path): error: \(error.message)", exitCode: ExitStatus.badData)
        }
    }

    /// Reads all scenarios of a run.
    ///
    /// - Throws: `CommandFailure` with the faults of all of them, or if two have the same name.
    static func readAll(_ paths: [String], _ context: CommandContext) throws(CommandFailure) -> [ScenarioReading] {
        var readings: [ScenarioReading] = []
        var failures: [CommandFailure] = []
        for path in paths {
            do throws(CommandFailure) { readings.append(try read(path, context)) } catch { failures.append(error) }
        }
        guard failures.isEmpty else {
            throw CommandFailure(
                failures.map(\.message).joined(separator: "\n"),
                exitCode: failures.reduce(ExitStatus.badData) { max($0, $1.exitCode) })
        }
        for (index, reading) in readings.enumerated() {
            let name = reading.read.scenario.name
            if let earlier = readings[..<index].first(where: { $0.read.scenario.name == name }) {
                throw CommandFailure(
                    "error: \(earlier.path) and \(reading.path) are both named `\(name)`: "
                        + "give one of them another `name`", exitCode: ExitStatus.badData)
            }
        }
        return readings
    }
}
