import CareModel
import Experiments
import OutputAnalysis
import ResultFiles
import Scenario
import ScenarioFiles

/// The tables of a run, written from the records of its replications.
struct RunTables {
    struct Entry {
        var reading: ScenarioReading
        var layout: FigureLayout
        var store: PartialStore
        var figures: ScenarioFigures
        var name: String { reading.read.scenario.name }
    }

    /// In the order of the command line.
    let entries: [Entry]
    let baseline: Int
    let made: MadeReplications
    let matters: [DifferenceThatMatters]
    private let judged: [ExpectationTable.Judged]

    /// Reads the figures of all scenarios.
    init(
        _ readings: [ScenarioReading], _ made: MadeReplications, baseline: Int, matters: [DifferenceThatMatters] = []
    ) throws {
        entries = try readings.indices.map { index in
            let layout = made.evaluations[index].layout
            let figures = try ScenarioFigures(
                layout, from: StoredRecords(store: made.stores[index]), replicationsPerDraw: made.replicationsPerDraw)
            return Entry(reading: readings[index], layout: layout, store: made.stores[index], figures: figures)
        }
        self.baseline = baseline
        self.made = made
        self.matters = matters
        let scenarios = entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
            .map { (scenario: $0.reading.read.scenario, figures: $0.figures) }
        judged = ExpectationTable.judged(
            scenarios, baseline: (entries[baseline].reading.read.scenario, entries[baseline].figures))
    }

    /// What the expectations of the scenarios come to as an exit code.
    var exitStatus: Int32 { ExpectationTable.exitStatus(judged.map(\.verdict.outcome)) }

    /// Events simulated in all replications of all scenarios.
    var events: UInt64 { entries.reduce(0) { $0 + $1.figures.events } }

    /// All files of the run but `run.json`, with the figures of each week or without them.
    func files(weekly hasWeekly: Bool) -> [ResultFile] {
        var files = [
            ResultFile(.summary, summary), ResultFile(.replications, replications),
            ResultFile(.assumptions, assumptions), ResultFile(.teams, teams),
        ]
        if hasWeekly { files.append(ResultFile(.weekly, weekly)) }
        if entries.count > 1 { files.append(ResultFile(.comparison, comparison)) }
        if entries.count > 2 {
            files += [ResultFile(.pairs, pairs), ResultFile(.ranks(entries.count), ranks)]
        }
        if !made.rounds.isEmpty { files.append(ResultFile(.precision, precision)) }
        if made.replicationsPerDraw > 1 || !made.draws.isEmpty {
            files += [ResultFile(.draws, draws), ResultFile(.uncertainty, uncertainty)]
        }
        if !changed.isEmpty {
            files += [ResultFile(.crossings, crossings), ResultFile(.recovery, recovery)]
        }
        if !judged.isEmpty { files.append(ResultFile(.expectations, expectations)) }
        for entry in entries {
            files.append(
                ResultFile("scenario-\(entry.name).yaml") { (file) throws(OutputError) in
                    try file.append(entry.reading.read.mergedText)
                })
        }
        return files
    }

    /// By the bytes of their names: tables do not depend on the order of the command line.
    var sorted: [Entry] { entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) } }

    private func summary(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.summary.header)
        for entry in sorted {
            for figure in entry.layout.figures.indices {
                try table.row(FigureColumns.summary(entry.name, entry.figures.summary(of: figure)))
            }
        }
    }

    private func replications(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.replications.header)
        for entry in sorted {
            var failure: OutputError?
            try entry.store.forEachRecord { replication, record in
                guard failure == nil else { return }
                do throws(OutputError) {
                    for (figure, definition) in entry.layout.figures.enumerated() {
                        try table.row([
                            .identifier(entry.name), .integer(replication), .identifier(definition.team),
                            .identifier(definition.group), .identifier(definition.metric),
                            .identifier(definition.unit), .number(entry.layout.value(of: figure, in: record)),
                        ])
                    }
                } catch {
                    failure = error
                }
            }
            if let failure { throw failure }
        }
    }

    private func weekly(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.weekly.header)
        for entry in sorted {
            let start = entry.reading.read.scenario.run.start
            for (figure, definition) in entry.layout.figures.enumerated() {
                for row in try weeks(of: figure, entry) {
                    let date = start.adding(days: 7 * (row.week - 1))
                    try table.row(
                        [
                            .identifier(entry.name), .identifier(definition.team), .identifier(definition.group),
                            .integer(row.week), .identifier(date.description), .identifier(definition.metric),
                            .identifier(definition.unit), .number(row.mean),
                        ] + FigureColumns.numbers(row.percentiles.values))
                }
            }
        }
    }

    private func weeks(of figure: Int, _ entry: Entry) throws(OutputError) -> [WeekSummary] {
        try reading(entry) {
            try WeekSummary.weeks(of: figure, in: entry.layout, from: StoredRecords(store: entry.store))
        }
    }

    /// What the records of a scenario say.
    private func reading<Value>(_ entry: Entry, _ read: () throws -> Value) throws(OutputError) -> Value {
        do {
            return try read()
        } catch let error as OutputError {
            throw error
        } catch {
            throw OutputError(
                path: entry.store.path, reason: "reading failed (\(error))", remedy: "run the same command again",
                exitCode: OutputError.inputOutput)
        }
    }

    /// The scenarios with a dated change that the baseline has not, and the week from which it holds.
    private var changed: [(entry: Entry, week: Int)] {
        entries.indices.filter { $0 != baseline }.compactMap { index in
            RecoveryTables.changeWeek(
                of: entries[index].reading.read.scenario, against: entries[baseline].reading.read.scenario
            ).map { (entry: entries[index], week: $0) }
        }.sorted { $0.entry.name.utf8.lexicographicallyPrecedes($1.entry.name.utf8) }
    }

    private func weeks(after changed: (entry: Entry, week: Int)) -> Recovery<StoredRecords, StoredRecords> {
        Recovery(
            changed.entry.layout, StoredRecords(store: changed.entry.store), baseline: entries[baseline].layout,
            StoredRecords(store: entries[baseline].store), rule: changed.entry.reading.read.scenario.recovery,
            changeWeek: changed.week)
    }

    private func recovery(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.recovery.header)
        for pair in changed {
            for row in try reading(pair.entry, { try weeks(after: pair).figures() }) {
                try table.row(
                    RecoveryTables.row(row, baseline: entries[baseline].name, scenario: pair.entry.name))
            }
        }
    }

    private func crossings(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.crossings.header)
        for pair in changed {
            for row in try reading(pair.entry, { try weeks(after: pair).crossings() }) {
                try table.row(
                    RecoveryTables.row(row, baseline: entries[baseline].name, scenario: pair.entry.name))
            }
        }
    }

    private func expectations(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.expectations.header)
        for row in judged { try table.row(ExpectationTable.row(row)) }
    }

    private func assumptions(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.assumptions.header)
        for entry in sorted {
            for row in entry.reading.read.assumptions {
                try table.row([
                    .identifier(entry.name), .identifier(row.key), .text(row.value), .text(row.unit),
                    .identifier(row.evidence.rawValue), .text(row.source), .number(row.year.map(Double.init)),
                    .text(row.note),
                ])
            }
        }
    }

    private func teams(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.teams.header)
        for entry in sorted {
            let scenario = entry.reading.read.scenario
            for team in scenario.teams.sorted(by: { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }) {
                try table.row([
                    .identifier(entry.name), .identifier(team.id), .identifier(team.locality), .integer(1),
                    .integer(scenario.run.weeks), .number(nil),
                ])
            }
        }
    }
}
