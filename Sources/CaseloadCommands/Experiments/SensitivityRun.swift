import Experiments
import Reports
import ResultFiles
import Scenario
import ScenarioFiles

/// One `caseload sensitivity` by trajectories or by samples.
struct SensitivityRun {
    private let command: SensitivityCommand
    private let settings: ExperimentSettings
    private let context: CommandContext
    private let readings: [ScenarioReading]
    private let space: ParameterSpace
    private let selection: FigureSelection
    private let count: Int
    private let replications: Int
    private var isMorris: Bool { command.method == .morris }

    private static let usualTrajectories = 20
    private static let usualSample = 128
    private static let usualReplications = 5
    /// The most points of a design.
    private static let mostPoints = 100_000

    init(_ command: SensitivityCommand, _ context: CommandContext) throws(CommandFailure) {
        self.command = command
        self.context = context
        settings = try ExperimentSettings(command.options, environment: context.environment)
        readings = try ScenarioReading.readAll(command.scenarios, context, settings.colour)
        space = try ParameterSpace(command.vary, readings)
        selection = try OptionReading.selection(command.metric, in: readings)
        count = command.points ?? (command.method == .morris ? Self.usualTrajectories : Self.usualSample)
        replications = command.replications ?? Self.usualReplications
        try RunSettings.check("points", count, 2...Self.mostPoints)
        try RunSettings.check("replications", replications, 1...RunWindow.mostReplications)
        if command.method == .sobol, space.parameters.count > DesignPoints.mostSobolInputs {
            throw CommandFailure(
                "error: --method sobol is for \(DesignPoints.mostSobolInputs) assumptions at the most, here are "
                    + "\(space.parameters.count); screen them with --method morris first", exitCode: ExitStatus.usage)
        }
    }

    func perform() async throws -> Int32 {
        let parts =
            command.metric + command.vary + ["\(command.method)", "\(count) points", "\(replications) replications"]
        let folder = ExperimentFolder("sensitivity", settings, context, readings, parts: parts)
        return try await folder.perform { isMorris ? try await morris(in: $0) : try await sobol(in: $0) }
    }

    private func making(_ points: [ExperimentPoint]) -> PointMaking {
        PointMaking(
            settings: settings, context: context, readings: readings, selection: selection, points: points,
            replications: replications)
    }

    private func morris(in folder: RunFolder) async throws -> ExperimentResult? {
        let trajectories = DesignPoints.morrisTrajectories(space.inputs, count: count, seed: settings.seed)
        let making = making(trajectories.joined().map { space.point($0, trimming: true) })
        guard let store = try await making.make(in: folder) else { return nil }
        // Of values that stand for a part of the range each, a step is as long as the values it goes over.
        let moved = trajectories.map { points in
            points.map { point in zip(space.parameters, point).map { $0.coordinate(at: $1) } }
        }
        var rows: [[Cell]] = []
        var lines: [String] = []
        for (figure, definition) in selection.layout.figures.enumerated() {
            let figures = try making.figures(figure, from: store)
            let each = space.parameters.count + 1
            let byTrajectory = trajectories.indices.map { Array(figures[$0 * each..<($0 + 1) * each]) }
            let draws = ResampleDraws(of: OptionReading.name(definition), seed: settings.seed)
            guard
                let effects = SensitivityBootstrap.elementaryEffects(
                    points: moved, figures: byTrajectory, uniform: draws.next)
            else {
                lines += undefined(definition)
                continue
            }
            let order = effects.indices.sorted { effects[$0].size.value > effects[$1].size.value }
            for (rank, input) in order.enumerated() {
                let effect = effects[input]
                rows.append(
                    FigureColumns.key(subject, definition) + [
                        .identifier(definition.unit), .identifier(space.parameters[input].path), .integer(rank + 1),
                    ]
                        + FigureColumns.numbers([
                            effect.size.value, effect.size.low, effect.size.high, effect.mean, effect.deviation,
                        ]))
            }
            lines += morrisLines(definition, effects, order)
        }
        let about =
            "\(count) trajectories of \(space.parameters.count + 1) points, \(replications) replications each; an effect is "
            + "the change over the whole range of an assumption, uncertain ones from their 5th to their 95th percentile."
        return try result(lines + [about, intervals], .effects, rows, making, store)
    }

    private func sobol(in folder: RunFolder) async throws -> ExperimentResult? {
        let design = DesignPoints.saltelli(space.inputs, count: count, seed: settings.seed)
        let all = design.base + design.other + design.mixed.joined()
        let making = making(all.map { space.point($0) })
        guard let store = try await making.make(in: folder) else { return nil }
        var rows: [[Cell]] = []
        var lines: [String] = []
        for (figure, definition) in selection.layout.figures.enumerated() {
            let figures = try making.figures(figure, from: store)
            let parts = (0..<space.parameters.count + 2).map { Array(figures[$0 * count..<($0 + 1) * count]) }
            let draws = ResampleDraws(of: OptionReading.name(definition), seed: settings.seed)
            guard
                let indices = SensitivityBootstrap.sobolIndices(
                    base: parts[0], other: parts[1], mixed: Array(parts[2...]), uniform: draws.next)
            else {
                lines += undefined(definition)
                continue
            }
            let order = indices.total.indices.sorted { indices.total[$0].value > indices.total[$1].value }
            for (rank, input) in order.enumerated() {
                let (first, total) = (indices.first[input], indices.total[input])
                rows.append(
                    FigureColumns.key(subject, definition) + [
                        .identifier(definition.unit), .identifier(space.parameters[input].path), .integer(rank + 1),
                    ]
                        + FigureColumns.numbers([
                            first.value, first.low, first.high, total.value, total.low, total.high,
                        ]))
            }
            lines += sobolLines(definition, indices, order)
        }
        let about =
            "\(all.count) points (two samples of \(count), and one for each assumption), \(replications) replications each. "
            + "First-order: the share of the variance over points that goes with the assumption alone; total: alone or "
            + "together with others."
        return try result(lines + [about, intervals], .shares, rows, making, store)
    }

    /// What the intervals hold.
    private var intervals: String {
        replications > 1
            ? "Intervals (95 %) are from points and replications drawn again, and hold the doubt of both."
            : "With one replication at each point no interval holds the doubt of luck, and luck counts as if assumptions "
                + "made it: give --replications 2 or more."
    }

    /// The scenario, or the second of two.
    private var subject: String { readings[readings.count - 1].read.scenario.name }

    private func heading(_ definition: FigureDefinition) -> String {
        readings.count == 1
            ? OptionReading.title(definition)
            : "\(OptionReading.title(definition)), difference of \(subject) from \(readings[0].read.scenario.name)"
    }

    private func undefined(_ definition: FigureDefinition) -> [String] {
        ["\(heading(definition)): undefined at some point, or the same at all of them", ""]
    }

    private func morrisLines(
        _ definition: FigureDefinition, _ effects: [SensitivityBootstrap.Effect], _ order: [Int]
    ) -> [String] {
        let text = FigureText(unit: definition.unit)
        var columns = TextColumns([.left, .left, .right, .left, .right, .right])
        columns.add(["assumption", "range", "mean size", "95 % interval", "mean", "deviation"])
        for input in order {
            let size = effects[input].size
            columns.add([
                space.parameters[input].path, space.range(of: space.parameters[input]),
                text.estimate(size.value, low: size.low, high: size.high),
                text.interval(size.value, low: size.low, high: size.high),
                text.difference(effects[input].mean, low: size.low, high: size.high),
                text.estimate(effects[input].deviation, low: size.low, high: size.high),
            ])
        }
        return ["Effects on \(heading(definition)), \(text.unit)", ""] + columns.lines() + [""]
    }

    private func sobolLines(
        _ definition: FigureDefinition,
        _ indices: (first: [SensitivityBootstrap.Index], total: [SensitivityBootstrap.Index]), _ order: [Int]
    ) -> [String] {
        let text = FigureText(unit: "")
        var columns = TextColumns([.left, .left, .right, .left, .right, .left])
        columns.add(["assumption", "range", "first-order", "95 % interval", "total", "95 % interval"])
        for input in order {
            let (first, total) = (indices.first[input], indices.total[input])
            columns.add([
                space.parameters[input].path, space.range(of: space.parameters[input]),
                text.estimate(first.value, low: first.low, high: first.high),
                text.interval(first.value, low: first.low, high: first.high),
                text.estimate(total.value, low: total.low, high: total.high),
                text.interval(total.value, low: total.low, high: total.high),
            ])
        }
        return ["Shares of the variance of \(heading(definition))", ""] + columns.lines() + [""]
    }

    private func result(
        _ lines: [String], _ definition: TableDefinition, _ rows: [[Cell]], _ making: PointMaking, _ store: PartialStore
    ) throws -> ExperimentResult {
        let table = ResultFile(definition) { (file) throws(OutputError) in
            let csv = try CSVWriter(file, columns: definition.header)
            for row in rows { try csv.row(row) }
        }
        return ExperimentResult(
            files: [table, try making.table(space, from: store)], answer: lines.map { $0 + "\n" }.joined(),
            events: try making.events(in: store), replications: store.count)
    }
}
