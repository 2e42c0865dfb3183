import CareModel
import Experiments
import ResultFiles
import Scenario
import ScenarioFiles
import Synchronization

/// The cells of a sweep, made from its plan alone: scenarios as they are at each point.
final class SweepCells: Sendable {
    let plan: SweepPlan
    private let scenarios: [LoadedScenario]
    /// The cells made last: neighbouring pieces of work are about the same one.
    private let latest = Mutex<[(number: Int, cell: ExperimentCell)]>([])

    private static let mostKept = 4

    /// Reads the scenarios of a plan.
    ///
    /// - Throws: the faults of a scenario.
    init(_ plan: SweepPlan) throws(ScenarioFaults) {
        self.plan = plan
        var scenarios: [LoadedScenario] = []
        for entry in plan.scenarios {
            let name = "scenario-\(entry.id).yaml"
            scenarios.append(try ScenarioLoader.load(path: name, from: .memory([name: entry.text])))
        }
        self.scenarios = scenarios
    }

    /// The point of a cell, from 0.
    func point(_ cell: Int) -> Int { cell / scenarios.count }

    /// The scenario of a cell as it is read at its point.
    ///
    /// - Throws: its faults.
    func read(_ cell: Int) throws(ScenarioFaults) -> ReadScenario {
        var settings: [ScenarioSetting] = []
        var drawnByKey: [String: Double] = [:]
        for (parameter, text) in zip(plan.parameters, plan.points[point(cell)]) {
            switch parameter.kind {
            case .set: settings.append(ScenarioSetting(path: parameter.path, text: text))
            case .uncertain: drawnByKey[parameter.path] = ShortestNumber.value(text)
            }
        }
        let drawn = drawnByKey
        return try ScenarioFile.read(
            scenarios[cell % scenarios.count], settings: settings,
            figureOfUncertain: { drawn[$0.key] ?? $0.distribution.mean })
    }

    /// A cell, made anew or as it was made a moment ago.
    ///
    /// - Throws: `ScenarioFaults` or `CompilationFault`.
    func cell(_ number: Int) throws -> ExperimentCell {
        if let known = latest.withLock({ $0.first { $0.number == number }?.cell }) { return known }
        let cell = ExperimentCell(model: try compile(try read(number).scenario))
        latest.withLock { latest in
            latest.append((number, cell))
            if latest.count > Self.mostKept { latest.removeFirst() }
        }
        return cell
    }
}

extension SweepPlan.Figure {
    /// The figure as a plan holds it.
    init(_ definition: FigureDefinition) {
        self.init(
            team: definition.team, group: definition.group, metric: definition.metric, unit: definition.unit,
            kind: definition.kind.rawValue, countsCensored: definition.countsCensored)
    }

    /// The definition; nil if the plan names a kind of estimate that there is not.
    var definition: FigureDefinition? {
        FigureDefinition.Kind(rawValue: kind).map {
            FigureDefinition(
                team: team, group: group, metric: metric, unit: unit, kind: $0, countsCensored: countsCensored,
                isWeekly: false)
        }
    }
}

extension SweepFolder {
    /// The figures that are kept.
    ///
    /// - Throws: `InputFault` if the plan is not one of this version.
    func selection() throws(InputFault) -> FigureSelection {
        let figures = plan.figures.compactMap(\.definition)
        let selection = FigureSelection(figures)
        guard figures.count == plan.figures.count, selection.layout.figures == figures,
            selection.layout.recordLength == recordLength
        else { throw InputFault(path: path + "/" + SweepPlan.fileName, message: "its figures are not those of a plan") }
        return selection
    }

    /// Refuses a plan that another version made: its figures would be others.
    ///
    /// - Throws: `InputFault` with exit code 65.
    func checkVersion() throws(InputFault) {
        guard plan.version == ProgramVersion.text else {
            throw InputFault(
                path: path + "/" + SweepPlan.fileName,
                message: "was made by version \(plan.version), this is \(ProgramVersion.text): "
                    + "use that version, or plan again")
        }
    }
}
