import Experiments
import OutputAnalysis
import Reports
import ResultFiles
import Scenario
import ScenarioFiles

/// One `caseload solve`.
struct SolveRun {
    private let command: SolveCommand
    private let settings: ExperimentSettings
    private let context: CommandContext
    private let reading: ScenarioReading
    private let space: ParameterSpace
    private let held: HeldCondition
    private let selection: FigureSelection
    private let test: ConditionTest
    private let rounds: [Int]
    /// In the order of the search: the last is the one at which the condition is most likely to hold.
    private let values: [Double]

    /// Steps of a range for which no step is given.
    private static let usualSteps = 64

    /// What was seen at a value.
    private struct Look {
        var value: Double
        var estimate: Estimate
        /// At the usual level of 95 %.
        var interval: Estimate
        var verdict: ConditionTest.Verdict
    }

    init(_ command: SolveCommand, _ context: CommandContext) throws(CommandFailure) {
        self.command = command
        self.context = context
        settings = try ExperimentSettings(command.options, environment: context.environment)
        held = try HeldCondition(command.hold)
        let confidence = try OptionReading.share(command.confidence, option: "confidence", within: 0.501...0.9999)
        try RunSettings.check(
            "max-replications", command.maxReplications, RunSettings.firstRound...RunWindow.mostReplications)
        reading = try ScenarioReading.readAll([command.scenario], context, settings.colour)[0]
        space = try ParameterSpace([command.vary], [reading])
        let grid = try RangeGrid(space.parameters[0], step: command.step, usual: Self.usualSteps, option: "vary")
        values = command.find == .least ? grid.values : grid.values.reversed()
        let layout = MetricEvaluation(reading.model).layout
        let figure = try OptionReading.figure(
            held.reference, in: layout, of: reading.read.scenario.name, option: "hold")
        selection = FigureSelection([layout.figures[figure]])
        rounds = PrecisionRounds(first: RunSettings.firstRound, most: command.maxReplications).rounds
        test = ConditionTest(
            held.condition, confidence: confidence,
            looks: rounds.count * LeastValue.mostLooks(count: grid.values.count))
    }

    func perform() async throws -> Int32 {
        let parts = [
            command.vary, command.hold, "\(command.find)", "\(command.step ?? 0)", "\(test.confidence)",
            "\(command.maxReplications)",
        ]
        let folder = ExperimentFolder("solve", settings, context, [reading], parts: parts)
        return try await folder.perform { try await solve(in: $0) }
    }

    private func solve(in folder: RunFolder) async throws -> ExperimentResult? {
        var search = LeastValue(count: values.count)
        var looks: [Look] = []
        var stores: [PartialStore] = []
        let progress = ProgressLine(context.console, isQuiet: settings.isQuiet)
        defer { progress.clear() }
        while let place = search.next {
            let store = try folder.store(
                scenario: "value-\(place + 1)", figures: selection.layout.recordLength)
            stores.append(store)
            progress.note = "\(space.parameters[0].path) = \(space.parameters[0].text(of: values[place]))"
            guard let look = try await look(at: values[place], store, progress) else {
                for store in stores { try store.close() }
                return nil
            }
            looks.append(look)
            search.take(look.verdict)
        }
        let answer = lines(search, looks).map { $0 + "\n" }.joined()
        var events = 0.0
        for store in stores { events += try store.column(FigureLayout.eventsPlace).reduce(0, +) }
        return ExperimentResult(
            files: [table(looks)], answer: answer, events: UInt64(events),
            replications: stores.reduce(0) { $0 + $1.count })
    }

    /// Rounds of replications at a value until the condition is decided, or there are as many as there may be.
    private func look(at value: Double, _ store: PartialStore, _ progress: ProgressLine) async throws -> Look? {
        let cell = try space.point(setting: space.parameters[0].text(of: value)).cell(of: reading.loaded)
        let places = selection.places(in: cell.evaluation.layout)
        for round in rounds where round >= store.count || round == rounds.last {
            let work = stride(from: store.count, to: round, by: 5).map {
                CellWork(cell: 0, replications: $0..<min($0 + 5, round))
            }
            progress.begin(at: store.count)
            let ending = try await CellRunner(seed: settings.seed, jobs: settings.jobs).run(
                work, cell: { _ in cell }, isCancelled: context.isInterrupted,
                commit: { piece, _, records in
                    for record in records { try store.append(selection.record(of: record, places: places)) }
                    progress.update(work[piece].replications.upperBound, of: command.maxReplications)
                })
            guard ending == .finished else { return nil }
            let figures = try ScenarioFigures(selection.layout, from: StoredRecords(store: store, first: round))
            let estimate = figures.estimate(of: 0, level: test.level)
            let verdict = figures.isWithoutEnd(0) ? test.judge(endless: figures.values(of: 0)) : test.judge(estimate)
            if verdict != .undecided || round == rounds.last {
                return Look(value: value, estimate: estimate, interval: figures.estimate(of: 0), verdict: verdict)
            }
        }
        return nil
    }

    private func table(_ looks: [Look]) -> ResultFile {
        let parameter = space.parameters[0]
        let definition = selection.layout.figures[0]
        return ResultFile(.solve) { (file) throws(OutputError) in
            let csv = try CSVWriter(file, columns: TableDefinition.solve.header)
            for (place, look) in looks.enumerated() {
                try csv.row(
                    [.integer(place + 1), .identifier(parameter.path), .identifier(parameter.text(of: look.value))]
                        + FigureColumns.key(reading.read.scenario.name, definition)
                        + [.identifier(definition.unit), .integer(look.estimate.replications)]
                        + FigureColumns.numbers([
                            look.interval.value, look.interval.low, look.interval.high, look.estimate.low,
                            look.estimate.high,
                        ]) + [.identifier(look.verdict.rawValue)])
            }
        }
    }

    private func lines(_ search: LeastValue, _ looks: [Look]) -> [String] {
        let parameter = space.parameters[0]
        let definition = selection.layout.figures[0]
        let text = FigureText(unit: definition.unit)
        let which = command.find == .least ? "least" : "greatest"
        var columns = TextColumns([.right, .right, .right, .left, .left])
        columns.add([
            parameter.path, "replications", "estimate (\(text.unit))", "95 % interval", held.words(definition.unit),
        ])
        for look in looks.sorted(by: { $0.value < $1.value }) {
            let interval = look.interval
            columns.add([
                parameter.text(of: look.value), "\(look.estimate.replications)",
                text.estimate(interval.value, low: interval.low, high: interval.high),
                text.interval(interval.value, low: interval.low, high: interval.high), look.verdict.rawValue,
            ])
        }
        var lines = [
            "\(OptionReading.title(definition)) along \(parameter.path), \(reading.read.scenario.name)", "",
        ]
        lines += columns.lines() + [""] + plot(looks, text)
        let condition = "\(OptionReading.title(definition)) is \(held.words(definition.unit))"
        let sure = Quantity.percentage(test.confidence)
        if search.isTurnedRound {
            let other = command.find == .least ? "greatest" : "least"
            lines.append(
                "It holds that \(condition) at \(parameter.path) = \(parameter.text(of: values[0])), but was not seen to at "
                    + "\(parameter.text(of: values[values.count - 1])): it gets easier the other way, give --find \(other)."
            )
            return lines
        }
        guard let answer = search.answer else {
            let end = parameter.text(of: values[values.count - 1])
            lines.append(
                looks.allSatisfy { $0.verdict == .fails }
                    ? "There is none: at both ends of the range, \(parameter.text(of: values[0])) and \(end), it fails that "
                        + "\(condition), with \(sure) confidence."
                    : "Nothing could be decided at \(parameter.path) = \(end) in \(command.maxReplications) replications: "
                        + "give more with --max-replications.")
            return lines
        }
        lines.append(
            "The \(which) \(parameter.path) at which \(condition): \(parameter.text(of: values[answer])), with \(sure) "
                + "confidence.")
        if let failing = search.greatestFailing {
            let between = answer - failing - 1
            let failed = "At \(parameter.text(of: values[failing])) it fails"
            lines.append(
                between == 0
                    ? "\(failed), so that this is the \(which) of the values looked at."
                    : "\(failed); between the two it could not be decided in \(command.maxReplications) replications.")
        } else if answer > 0 {
            lines.append(
                "Nearer the other end of the range it could not be decided; --max-replications says how long to try.")
        } else {
            lines.append("That is the end of the range: it may hold beyond it.")
        }
        if !isMonotone(looks) {
            lines.append(
                "The curve turns within its intervals: that the condition holds on one side of a value only is not sure."
            )
        }
        return lines
    }

    /// Whether the figure nowhere goes back by more than its intervals allow for.
    private func isMonotone(_ looks: [Look]) -> Bool {
        let sorted = looks.sorted { $0.value < $1.value }.map(\.interval)
        var rises = false
        var falls = false
        for (place, left) in sorted.enumerated() {
            for right in sorted[(place + 1)...] {
                guard let low = left.low, let high = left.high, let lower = right.low, let upper = right.high else {
                    continue
                }
                if lower > high { rises = true }
                if upper < low { falls = true }
            }
        }
        return !(rises && falls)
    }

    private func plot(_ looks: [Look], _ text: FigureText) -> [String] {
        let sorted = looks.sorted { $0.value < $1.value }
        guard sorted.count > 2 else { return [] }
        let points = sorted.compactMap { look in look.interval.value.map { (look.value, $0) } }
        guard let first = points.first, let last = points.last, last.0 > first.0 else { return [] }
        let shares = points.map { (at: ($0.0 - first.0) / (last.0 - first.0), value: $0.1) }
        let lines = TextPlot().lines(at: shares, threshold: held.limit) { text.estimate($0, low: nil, high: nil) }
        guard !lines.isEmpty else { return [] }
        let parameter = space.parameters[0]
        return lines + [
            "The curve walked (*) and the limit (-), \(parameter.text(of: first.0)) to \(parameter.text(of: last.0)).",
            "",
        ]
    }
}
