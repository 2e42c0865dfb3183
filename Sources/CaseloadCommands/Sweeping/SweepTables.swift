import Experiments
import OutputAnalysis
import ResultFiles
import Scenario

/// The tables of a merged sweep, written figure by figure of one cell after the other.
///
/// What is held at a time are the columns of one figure of a cell and, for comparison, of the same figure of another: all
/// figures of a cell are never in memory together.
struct SweepTables {
    private let plan: SweepPlan
    private let records: SweepRecords
    private let layout: FigureLayout
    private let scenarios: [ServiceScenario]

    init(
        _ plan: SweepPlan, _ records: SweepRecords, _ selection: FigureSelection, scenarios: [ServiceScenario]
    ) {
        self.scenarios = scenarios
        self.plan = plan
        self.records = records
        layout = selection.layout
    }

    /// All files but `run.json`.
    func files(replications hasReplications: Bool) -> [ResultFile] {
        var files = [
            ResultFile(.sweepPoints(plan.parameters.map(\.path))) { (file) throws(OutputError) in
                try PointsTable.write(plan, to: file)
            },
            ResultFile(TableDefinition.summary.byPoint, summary),
        ]
        if hasReplications { files.append(ResultFile(TableDefinition.replications.byPoint, replications)) }
        if plan.scenarios.count > 1 { files.append(ResultFile(TableDefinition.comparison.byPoint, comparison)) }
        for scenario in plan.scenarios {
            files.append(
                ResultFile("scenario-\(scenario.id).yaml") { (file) throws(OutputError) in
                    try file.append(scenario.text)
                })
        }
        return files
    }

    /// Events simulated in all units.
    func events() throws -> UInt64 {
        var sum = 0.0
        for cell in 0..<plan.cells {
            try records.forEachRecord(ofCell: cell) { _, figures in sum += figures[FigureLayout.eventsPlace] }
        }
        return UInt64(sum)
    }

    /// The scenarios by the bytes of their names: tables do not depend on the order of the command line.
    private var sorted: [Int] {
        plan.scenarios.indices.sorted {
            plan.scenarios[$0].id.utf8.lexicographicallyPrecedes(plan.scenarios[$1].id.utf8)
        }
    }

    /// The smallest difference of a figure that matters, as the scenario says, or else the first of the plan.
    private func smallestDifference(
        of definition: FigureDefinition, _ scenario: Int, relativeTo reference: Double?
    ) -> Double? {
        let stated = [scenario, 0].lazy.compactMap {
            scenarios[$0].smallestDifference(
                metric: definition.metric, team: definition.team, group: definition.group)
        }.first
        return reference.flatMap { stated?.size(relativeTo: $0) }
    }

    private func cell(_ point: Int, _ scenario: Int) -> Int { point * plan.scenarios.count + scenario }

    private func summary(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.summary.byPoint.header)
        for point in plan.points.indices {
            for scenario in sorted {
                for figure in layout.figures.indices {
                    let figures = try self.figures(figure, cell(point, scenario))
                    try table.row(
                        [.integer(point + 1)]
                            + FigureColumns.summary(plan.scenarios[scenario].id, figures.summary(of: 0)))
                }
            }
        }
    }

    private func replications(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.replications.byPoint.header)
        for point in plan.points.indices {
            for scenario in sorted {
                let id = plan.scenarios[scenario].id
                var failure: OutputError?
                try reading {
                    try records.forEachRecord(ofCell: cell(point, scenario)) { replication, record in
                        guard failure == nil else { return }
                        do throws(OutputError) {
                            for (figure, definition) in layout.figures.enumerated() {
                                try table.row([
                                    .integer(point + 1), .identifier(id), .integer(replication),
                                    .identifier(definition.team), .identifier(definition.group),
                                    .identifier(definition.metric), .identifier(definition.unit),
                                    .number(layout.value(of: figure, in: record)),
                                ])
                            }
                        } catch {
                            failure = error
                        }
                    }
                }
                if let failure { throw failure }
            }
        }
    }

    private func comparison(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.comparison.byPoint.header)
        for point in plan.points.indices {
            for scenario in plan.scenarios.indices.dropFirst() {
                for (figure, definition) in layout.figures.enumerated() {
                    let baseline = try figures(figure, cell(point, 0))
                    let figures = try self.figures(figure, cell(point, scenario))
                    // A team or a role that one of them has not.
                    if Self.isAbsent(baseline) || Self.isAbsent(figures) { continue }
                    try table.row(
                        [.integer(point + 1), .identifier(plan.baseline)]
                            + FigureColumns.comparison(
                                plan.scenarios[scenario].id, definition,
                                figures.comparison(of: 0, with: baseline, figure: 0),
                                smallest: smallestDifference(
                                    of: definition, scenario, relativeTo: baseline.estimate(of: 0).value)))
                }
            }
        }
    }

    private static func isAbsent(_ figures: ScenarioFigures) -> Bool {
        figures.parts(of: 0).numerators.allSatisfy(\.isNaN)
    }

    /// One figure of a cell in all its replications.
    private func figures(_ figure: Int, _ cell: Int) throws(OutputError) -> ScenarioFigures {
        try reading {
            try ScenarioFigures(
                FigureSelection([layout.figures[figure]]).layout,
                from: CellFigure(records: records, cell: cell, count: plan.replications, start: layout.starts[figure]))
        }
    }

    private func reading<Value>(_ read: () throws -> Value) throws(OutputError) -> Value {
        do {
            return try read()
        } catch let error as OutputError {
            throw error
        } catch {
            let fault = error as? InputFault
            throw OutputError(
                path: fault?.path ?? "the tables", reason: fault?.message ?? "\(error)",
                remedy: "see with `caseload sweep status` which shard is damaged and run it again",
                exitCode: OutputError.inputOutput)
        }
    }
}

/// One figure of a cell, with the events before it as in every record.
private struct CellFigure: FigureRecords {
    let records: SweepRecords
    let cell: Int
    let count: Int
    /// Where the figure begins in the records of the sweep.
    let start: Int

    func columns(_ range: Range<Int>) throws -> [[Double]] {
        try records.columns(
            range.map { $0 == FigureLayout.eventsPlace ? $0 : start + $0 - FigureLayout.eventsPlace - 1 }, ofCell: cell)
    }
}
