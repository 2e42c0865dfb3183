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
    /// - Throws: `ScenarioRefusal` with exit code 66 if there is no such file, 65 if the scenario is faulty.
    static func read(_ path: String, _ context: CommandContext) throws(ScenarioRefusal) -> ScenarioReading {
        let read: ReadScenario
        do throws(ScenarioFaults) {
            read = try ScenarioFile.read(path: path, source: context.scenarioSource)
        } catch {
            throw ScenarioRefusal(
                diagnostics: error.diagnostics,
                exitCode: error.missingInput == nil ? ExitStatus.badData : ExitStatus.noInput)
        }
        do throws(CompilationFault) {
            return ScenarioReading(path: path, read: read, model: try compile(read.scenario))
        } catch {
            let fault = Diagnostic(.contradiction, at: nil, key: "", "\(path) cannot be simulated: \(error.message)")
            throw ScenarioRefusal(diagnostics: [fault], exitCode: ExitStatus.badData)
        }
    }

    /// Reads all scenarios of a run.
    ///
    /// - Throws: `CommandFailure` with the faults of all of them, or if two have the same name.
    static func readAll(
        _ paths: [String], _ context: CommandContext, _ colour: ColourChoice
    ) throws(CommandFailure) -> [ScenarioReading] {
        var readings: [ScenarioReading] = []
        var refusals: [ScenarioRefusal] = []
        for path in paths {
            do throws(ScenarioRefusal) { readings.append(try read(path, context)) } catch { refusals.append(error) }
        }
        guard refusals.isEmpty else {
            let text = context.text(of: refusals.flatMap(\.diagnostics), colour)
            throw CommandFailure(
                String(text.dropLast()), exitCode: refusals.reduce(ExitStatus.badData) { max($0, $1.exitCode) })
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
