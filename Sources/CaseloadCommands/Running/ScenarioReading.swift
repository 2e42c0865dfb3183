import CareModel
import ResultFiles
import Scenario
import ScenarioFiles

/// A scenario that was read, and its model.
struct ScenarioReading {
    /// The path as the user gave it.
    var path: String
    /// Its files as merged, from which it is read again with other values.
    var loaded: LoadedScenario
    var read: ReadScenario
    var model: ServiceModel

    /// Reads and compiles the scenario at a path.
    ///
    /// - Throws: `ScenarioRefusal` with exit code 66 if there is no such file, 65 if the scenario is faulty.
    static func read(_ path: String, _ context: CommandContext) throws(ScenarioRefusal) -> ScenarioReading {
        let loaded: LoadedScenario
        do throws(ScenarioFaults) {
            loaded = try ScenarioLoader.load(path: path, from: context.scenarioSource)
        } catch {
            throw ScenarioRefusal(
                diagnostics: error.diagnostics,
                exitCode: error.missingInput == nil ? ExitStatus.badData : ExitStatus.noInput)
        }
        return try read(loaded)
    }

    /// Reads and compiles a scenario that is loaded, with values set in it.
    ///
    /// - Parameter figureOfUncertain: What stands for a figure that is uncertain: its mean if nothing else is said.
    /// - Throws: `ScenarioRefusal` with exit code 65 if the scenario is faulty.
    static func read(
        _ loaded: LoadedScenario, settings: [ScenarioSetting] = [],
        figureOfUncertain: @escaping (UncertainValue) -> Double = { $0.distribution.mean }
    ) throws(ScenarioRefusal) -> ScenarioReading {
        let read: ReadScenario
        do throws(ScenarioFaults) {
            read = try ScenarioFile.read(loaded, settings: settings, figureOfUncertain: figureOfUncertain)
        } catch {
            throw ScenarioRefusal(diagnostics: error.diagnostics, exitCode: ExitStatus.badData)
        }
        do throws(CompilationFault) {
            return ScenarioReading(path: loaded.path, loaded: loaded, read: read, model: try compile(read.scenario))
        } catch {
            let message = "\(loaded.path) cannot be simulated: \(error.message)"
            throw ScenarioRefusal(
                diagnostics: [Diagnostic(.contradiction, at: nil, key: "", message)], exitCode: ExitStatus.badData)
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

    /// What `datapackage.json` says of scenarios that a command was given.
    static func provenance(_ readings: [ScenarioReading], of command: String) -> Provenance {
        provenance(of: readings.map(\.read), command: command)
    }

    /// What `datapackage.json` says of scenarios that were read.
    static func provenance(of scenarios: [ReadScenario], command: String) -> Provenance {
        Provenance(
            command: command, authors: scenarios.flatMap(\.scenario.authors),
            sources: scenarios.flatMap(\.assumptions).map(\.source),
            licences: scenarios.map(\.scenario.reporting.licence))
    }
}
