public import ResultFiles
public import Scenario
public import ScenarioFiles

/// All that a report says, as a run's folder holds it: its figures and the scenarios that made them.
public struct ReportSource: Sendable {
    /// The run.
    public let result: RunResult
    /// The scenarios as they were run, the baseline first, the others in the order of the command line.
    public let scenarios: [ReadScenario]
    /// Another experiment on the same scenarios, whose answer the report quotes; nil where none was named.
    public let experiment: ExperimentReading?

    private let summaryByKey: [String: [FigureName: RunResult.Summary]]
    private let comparisonByKey: [String: [FigureName: RunResult.Comparison]]

    /// Reads a run's folder.
    ///
    /// - Parameter experiment: The folder of a sensitivity analysis, a search or a selection, or nil.
    /// - Throws: `InputFault` with exit code 66 if there is no such folder, 65 if it is not a whole run's.
    /// - Complexity: O(size of `summary.csv` and `comparison.csv`).
    public init(folder: String, experiment: String? = nil) throws(InputFault) {
        // Says what to do where the run is cut off, or lacks a file.
        _ = try RunRecord(whole: folder)
        let result = try RunResult(folder: folder)
        let plan = result.record.plan
        let order = plan.scenarios.filter { $0.id == plan.baseline } + plan.scenarios.filter { $0.id != plan.baseline }
        var scenarios: [ReadScenario] = []
        for entry in order {
            let path = "\(folder)/scenario-\(entry.id).yaml"
            do throws(ScenarioFaults) {
                scenarios.append(try ScenarioFile.read(path: path))
            } catch {
                let first = error.diagnostics.first?.message ?? "it cannot be read"
                throw InputFault(
                    path: path,
                    message: "is not a scenario that this version reads: \(first); run the scenario again")
            }
        }
        self.init(
            result: result, scenarios: scenarios,
            experiment: try experiment.map { (path) throws(InputFault) in try ExperimentReading(folder: path) })
    }

    /// Takes what is read, the baseline first.
    init(result: RunResult, scenarios: [ReadScenario], experiment: ExperimentReading? = nil) {
        self.result = result
        self.scenarios = scenarios
        self.experiment = experiment
        summaryByKey = result.summaryByKey()
        comparisonByKey = result.comparisonByKey()
    }

    /// The first scenario, with which the others are compared.
    public var baseline: ServiceScenario { scenarios[0].scenario }

    /// The scenarios that are compared with the baseline.
    public var others: [ServiceScenario] { scenarios.dropFirst().map(\.scenario) }

    /// Replications of each scenario.
    public var replications: Int { result.record.plan.replications }

    /// What is compared pair by pair: single runs, or the means of the runs of each draw of what is uncertain.
    var nounOfPairs: String { result.record.plan.parameterDraws == nil ? "runs" : "draws" }

    /// What intervals there are, for a caption.
    var intervals: String {
        replications > 1 ? "with 95 % intervals" : "of the only run, which has no interval"
    }

    /// A figure of a scenario, or nil where it has none of that name.
    public func summary(_ scenario: ServiceScenario, _ key: FigureName) -> RunResult.Summary? {
        summaryByKey[scenario.name]?[key]
    }

    /// How a figure of a scenario differs from the baseline's, or nil.
    public func comparison(_ scenario: ServiceScenario, _ key: FigureName) -> RunResult.Comparison? {
        comparisonByKey[scenario.name]?[key]
    }

    /// All figures of a scenario.
    func summaries(of scenario: ServiceScenario) -> [FigureName: RunResult.Summary] {
        summaryByKey[scenario.name] ?? [:]
    }

    /// The line that says in which criterion of safety a scenario differs most from the baseline, or nil.
    func safetyLine(of scenario: ServiceScenario) -> String? {
        guard let read = scenarios.first(where: { $0.scenario.name == scenario.name }),
            let rows = comparisonByKey[scenario.name]
        else { return nil }
        let line = SafetyLine(
            scenario: summaries(of: scenario), baseline: summaries(of: baseline), rows,
            SafetyNote(scenario.safety, read.assumptions)
        ).text()
        guard let line else { return nil }
        return Typography.figure(line) + (mostBroken(scenario).map { " " + $0 } ?? "")
    }

    /// Which criterion is broken most often in a scenario, and how often.
    private func mostBroken(_ scenario: ServiceScenario) -> String? {
        let rows = groups(of: "unsafe_weeks").filter { $0 != "criterion=any" }.compactMap { group in
            summary(scenario, FigureName(metric: "unsafe_weeks", group: group))
        }
        guard let most = rows.max(by: { ($0.estimate ?? 0) < ($1.estimate ?? 0) }), let share = most.estimate,
            share > 0,
            let before = summary(baseline, most.key)
        else { return nil }
        func text(_ row: RunResult.Summary) -> String {
            Typography.figure(FigureText(unit: "share").spoken(row.estimate, low: row.low, high: row.high))
        }
        return "Most often broken is \(FigureWords.group(most.key.group)): in \(text(most)) % of team-weeks, against "
            + "\(text(before)) %."
    }

    /// Whether some scenario has a figure of that name that is defined.
    public func has(_ key: FigureName) -> Bool {
        scenarios.contains { summary($0.scenario, key)?.estimate != nil }
    }

    /// The groups of a metric for all teams, in the order of the table.
    public func groups(of metric: String) -> [String] {
        var groups: [String] = []
        for row in result.summaries where row.key.metric == metric && row.key.team == FigureName.all {
            if !groups.contains(row.key.group) { groups.append(row.key.group) }
        }
        return groups
    }

    /// The figures that a run shows first, with those that its scenarios name before them.
    public var headlines: [(key: FigureName, title: String)] {
        HeadlineFigures.rows(first: scenarios.flatMap(\.scenario.shows)).filter { has($0.key) }
    }
}
