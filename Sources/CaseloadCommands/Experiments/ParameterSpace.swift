import Experiments
import Scenario
import ScenarioFiles

/// A point of a design: what is set in the scenarios there.
struct ExperimentPoint: Sendable {
    /// The value of each parameter as it would stand in a file, or the figure of an uncertain one in its base unit.
    var texts: [String]
    var settings: [ScenarioSetting]
    /// Figures that stand for uncertain ones, by key.
    var figures: [String: Double]

    /// The scenario at this point.
    ///
    /// - Throws: `CommandFailure` that names the point if the scenario is faulty there.
    func cell(of loaded: LoadedScenario) throws(CommandFailure) -> ExperimentCell {
        do throws(ScenarioRefusal) {
            let reading = try ScenarioReading.read(loaded, settings: settings) {
                figures[$0.key] ?? $0.distribution.mean
            }
            return ExperimentCell(model: reading.model)
        } catch {
            let values =
                settings.map { "\($0.path) = \($0.text)" }
                + figures.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value)" }
            let reasons = error.diagnostics.filter { $0.severity == .error }.map { diagnostic in
                let remedy = diagnostic.remedy.map { "; \($0)" } ?? ""
                return "\(diagnostic.key): \(diagnostic.message)\(remedy)"
            }
            throw CommandFailure(
                "error: \(loaded.path) cannot be simulated with \(values.joined(separator: ", ")):\n"
                    + reasons.joined(separator: "\n"), exitCode: error.exitCode)
        }
    }
}

/// The parameters of a design over scenarios, and the points at which they are looked at.
struct ParameterSpace {
    let parameters: [DesignParameter]
    private let uncertain: [String: UncertainValue]

    /// The share of an uncertain figure's distribution that is left out at each end where a design goes to the ends.
    static let tail = 0.05

    /// Reads the statements of parameters; without any the figures that the scenarios state as uncertain are meant.
    ///
    /// - Throws: `CommandFailure` with exit code 64 if a statement cannot be read, a key stands twice, or there is nothing.
    init(_ statements: [String], _ readings: [ScenarioReading], option: String = "vary") throws(CommandFailure) {
        var uncertain: [String: UncertainValue] = [:]
        var keys: [String] = []
        for value in readings.flatMap(\.read.uncertain) {
            guard let known = uncertain.updateValue(value, forKey: value.key) else {
                keys.append(value.key)
                continue
            }
            guard known.distribution == value.distribution else {
                throw CommandFailure(
                    "error: the scenarios state different distributions of `\(value.key)`, and one value is set in both: "
                        + "state the same one, or say a range with --\(option) \(value.key)=LOW..HIGH",
                    exitCode: ExitStatus.badData)
            }
        }
        self.uncertain = uncertain
        var parameters: [DesignParameter] = []
        for statement in statements.isEmpty ? keys : statements {
            do throws(DesignParameter.Fault) {
                parameters.append(try DesignParameter(statement: statement))
            } catch {
                throw CommandFailure("error: --\(option): \(error.message)", exitCode: ExitStatus.usage)
            }
        }
        guard !parameters.isEmpty else {
            throw CommandFailure(
                "error: nothing to vary: no figure of these scenarios is uncertain; name a key, such as "
                    + "--vary work.home_visit.due=1 wk..3 wk", exitCode: ExitStatus.usage)
        }
        for (place, parameter) in parameters.enumerated() {
            if parameters[..<place].contains(where: { $0.path == parameter.path }) {
                throw CommandFailure(
                    "error: --\(option): `\(parameter.path)` stands twice", exitCode: ExitStatus.usage)
            }
            if parameter.values == .uncertain, uncertain[parameter.path] == nil {
                throw CommandFailure(
                    "error: --\(option): `\(parameter.path)` is not uncertain in these scenarios: say between what it "
                        + "is to vary, as \(parameter.path)=LOW..HIGH", exitCode: ExitStatus.usage)
            }
        }
        self.parameters = parameters
    }

    /// The inputs of a design.
    var inputs: [DesignInput] { parameters.map { DesignInput(path: $0.path) } }

    /// What is set at a point of the unit cube.
    ///
    /// - Parameter trimming: Whether the ends of an uncertain figure's distribution are left out, where a design goes to the
    ///   ends of the cube.
    func point(_ shares: [Double], trimming: Bool = false) -> ExperimentPoint {
        var point = ExperimentPoint(texts: [], settings: [], figures: [:])
        for (parameter, share) in zip(parameters, shares) {
            if let text = parameter.text(at: share) {
                point.texts.append(text)
                point.settings.append(ScenarioSetting(path: parameter.path, text: text))
            } else if let value = uncertain[parameter.path] {
                let inner = trimming ? Self.tail + (1 - 2 * Self.tail) * share : min(max(share, 1e-9), 1 - 1e-9)
                let figure = UncertainDraw.figure(of: value, at: inner)
                point.texts.append("\(figure)")
                point.figures[parameter.path] = figure
            }
        }
        return point
    }

    /// The point at which the first parameter has a value, as it would stand in a file.
    func point(setting text: String) -> ExperimentPoint {
        ExperimentPoint(
            texts: [text], settings: [ScenarioSetting(path: parameters[0].path, text: text)], figures: [:])
    }

    /// How a parameter's values are told.
    func range(of parameter: DesignParameter) -> String {
        switch parameter.values {
        case .uncertain: "as uncertain"
        case .list(let values): values.joined(separator: ", ")
        case .range: "\(parameter.text(at: 0) ?? "") to \(parameter.text(at: 1) ?? "")"
        }
    }
}
