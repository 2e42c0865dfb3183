import Experiments
import OutputAnalysis
import Reports
import ResultFiles
import Scenario
import ScenarioFiles

/// One `caseload select`.
struct SelectionRun {
    private let command: SelectCommand
    private let settings: ExperimentSettings
    private let context: CommandContext
    private let readings: [ScenarioReading]
    private let confidence: Double
    private let reference: MetricReference
    private let isHighestBest: Bool

    /// Replications of each scenario that are made at a time after the first stage.
    private static let block = 20

    init(_ command: SelectCommand, _ context: CommandContext) throws(CommandFailure) {
        self.command = command
        self.context = context
        settings = try ExperimentSettings(command.options, environment: context.environment)
        guard command.scenarios.count > 1 else {
            throw CommandFailure("error: select chooses among scenarios: name two or more", exitCode: ExitStatus.usage)
        }
        guard command.difference > 0, command.difference.isFinite else {
            throw CommandFailure(
                "error: --difference: the smallest difference that matters is more than 0", exitCode: ExitStatus.usage)
        }
        reference = try OptionReading.metric(command.metric, option: "metric")
        let least = 1 / Double(command.scenarios.count)
        confidence = try OptionReading.share(command.confidence, option: "confidence", within: least + 0.001...0.9999)
        try RunSettings.check("first-stage", command.firstStage, 2...RunWindow.mostReplications)
        try RunSettings.check(
            "max-replications", command.maxReplications, command.firstStage...RunWindow.mostReplications)
        switch (command.best, MetricRegistry.metric(reference.metric)?.direction ?? .neutral) {
        case (.highest?, _), (nil, .lowerIsWorse): isHighestBest = true
        case (.lowest?, _), (nil, .higherIsWorse): isHighestBest = false
        case (nil, .neutral):
            throw CommandFailure(
                "error: neither a high nor a low `\(reference.metric)` is better by itself: say `--best lowest` or "
                    + "`--best highest`", exitCode: ExitStatus.usage)
        }
        readings = try ScenarioReading.readAll(command.scenarios, context, settings.colour)
    }

    func perform() async throws -> Int32 {
        let folder = ExperimentFolder(
            "select", settings, context, readings,
            parts: [
                reference.text, "\(command.difference)", "\(confidence)", "\(isHighestBest)", "\(command.firstStage)",
                "\(command.maxReplications)",
            ])
        return try await folder.perform { try await select(in: $0) }
    }

    private func select(in folder: RunFolder) async throws -> ExperimentResult? {
        let cells = readings.map { ExperimentCell(model: $0.model) }
        var figures: [Int] = []
        var stores: [PartialStore] = []
        for (reading, cell) in zip(readings, cells) {
            let name = reading.read.scenario.name
            figures.append(try OptionReading.figure(reference, in: cell.evaluation.layout, of: name))
            stores.append(try folder.store(scenario: name, figures: cell.evaluation.layout.recordLength))
        }
        let progress = ProgressLine(context.console, isQuiet: settings.isQuiet)
        defer { progress.clear() }
        var selection = SystemSelection(
            count: readings.count, indifference: command.difference, confidence: confidence,
            firstStage: command.firstStage)
        var values = [[Double]](repeating: [], count: readings.count)
        var dropped = [Int?](repeating: nil, count: readings.count)
        while selection.best == nil, selection.replications < command.maxReplications {
            let made = selection.replications
            let target = min(command.maxReplications, made == 0 ? command.firstStage : made + Self.block)
            let contest = selection.contest
            progress.note = "\(contest.count) in contest"
            guard try await make(target, of: contest, cells, stores, progress) else { return nil }
            for scenario in contest {
                let layout = cells[scenario].evaluation.layout
                let all = try ScenarioFigures(layout, from: StoredRecords(store: stores[scenario], first: target))
                values[scenario] = all.values(of: figures[scenario])
            }
            while selection.best == nil, selection.replications < target {
                let replication = selection.replications
                for scenario in selection.contest where !values[scenario][replication].isFinite {
                    throw CommandFailure(
                        "error: `\(reference.text)` is undefined in replication \(replication + 1) of "
                            + "`\(readings[scenario].read.scenario.name)`: choose by a metric that every replication has",
                        exitCode: ExitStatus.badData)
                }
                let before = selection.contest
                let sign = isHighestBest ? 1.0 : -1.0
                selection.take(
                    readings.indices.map { before.contains($0) ? sign * values[$0][replication] : 0 })
                for scenario in before where !selection.contest.contains(scenario) {
                    dropped[scenario] = selection.replications
                }
            }
        }
        let definition = cells[0].evaluation.layout.figures[figures[0]]
        return result(selection, values, dropped, definition, cells, stores)
    }

    /// Makes what is missing of the first replications of scenarios; false if it was interrupted.
    private func make(
        _ target: Int, of contest: [Int], _ cells: [ExperimentCell], _ stores: [PartialStore], _ progress: ProgressLine
    ) async throws -> Bool {
        let work = contest.flatMap { scenario -> [CellWork] in
            let from = stores[scenario].count
            // In pieces, so that all threads have something to do.
            return stride(from: from, to: target, by: 5).map {
                CellWork(cell: scenario, replications: $0..<min($0 + 5, target))
            }
        }
        progress.begin(at: 0)
        let ending = try await CellRunner(seed: settings.seed, jobs: settings.jobs).run(
            work, cell: { cells[$0] }, isCancelled: context.isInterrupted,
            commit: { piece, _, records in
                for record in records { try stores[work[piece].cell].append(record) }
                progress.update(piece + 1, of: work.count)
            })
        return ending == .finished
    }

    private func result(
        _ selection: SystemSelection, _ values: [[Double]], _ dropped: [Int?], _ definition: FigureDefinition,
        _ cells: [ExperimentCell], _ stores: [PartialStore]
    ) -> ExperimentResult {
        let counts = dropped.map { $0 ?? selection.replications }
        let means = readings.indices.map { Estimation.mean(of: Array(values[$0].prefix(counts[$0]))) }
        let text = FigureText(unit: definition.unit)
        var columns = TextColumns([.left, .right, .right, .left])
        columns.add(["scenario", "replications", "mean (\(text.unit))", ""])
        for (index, reading) in readings.enumerated() {
            let mean = means[index]
            let state =
                selection.best == index
                ? "best" : dropped[index] == nil ? "still in contest" : "dropped after \(counts[index])"
            columns.add([
                reading.read.scenario.name, "\(counts[index])",
                text.estimate(mean.value, low: mean.low, high: mean.high), state,
            ])
        }
        let difference = text.estimate(command.difference, low: nil, high: nil) + " " + text.unit
        var lines = ["\(OptionReading.title(definition)), \(isHighestBest ? "highest" : "lowest") best", ""]
        lines += columns.lines() + [""]
        if let best = selection.best {
            lines.append(
                "\(readings[best].read.scenario.name) is the best, or within \(difference) of the best, with "
                    + "\(Quantity.percentage(confidence)) confidence.")
            lines.append(
                "A mean is of those replications only that were needed to decide: for an interval, run the scenarios.")
        } else {
            let names = selection.contest.map { readings[$0].read.scenario.name }
            lines.append(
                "Undecided after \(selection.replications) replications between \(names.joined(separator: ", ")): let "
                    + "--max-replications be more, or the difference that matters greater.")
        }
        let table = ResultFile(.selection) { (file) throws(OutputError) in
            let csv = try CSVWriter(file, columns: TableDefinition.selection.header)
            for (index, reading) in readings.enumerated() {
                try csv.row(
                    FigureColumns.key(reading.read.scenario.name, definition) + [
                        .identifier(definition.unit), .integer(counts[index]), .number(means[index].value),
                        .number(dropped[index].map(Double.init)), .identifier(selection.best == index ? "yes" : "no"),
                    ])
            }
        }
        return ExperimentResult(
            files: [table], answer: lines.map { $0 + "\n" }.joined(),
            events: UInt64(
                zip(cells, stores).reduce(0.0) { sum, pair in
                    sum + ((try? pair.1.column(FigureLayout.eventsPlace).reduce(0, +)) ?? 0)
                }),
            replications: counts.reduce(0, +))
    }
}
