import Experiments
import OutputAnalysis
import Reports
import ResultFiles
import Scenario
import ScenarioFiles

/// One `caseload sensitivity --flip`: the value of an assumption at which the ranking of two policies flips.
struct FlipRun {
    private let command: SensitivityCommand
    private let settings: ExperimentSettings
    private let context: CommandContext
    private let readings: [ScenarioReading]
    private let space: ParameterSpace
    private let selection: FigureSelection
    private let values: [Double]
    private let replications: Int

    private static let usualValues = 9
    private static let usualReplications = 50

    init(_ command: SensitivityCommand, _ context: CommandContext) throws(CommandFailure) {
        self.command = command
        self.context = context
        settings = try ExperimentSettings(command.options, environment: context.environment)
        readings = try ScenarioReading.readAll(command.scenarios, context, settings.colour)
        space = try ParameterSpace([command.flip ?? ""], readings, option: "flip")
        selection = try OptionReading.selection(command.metric, in: readings)
        replications = command.replications ?? Self.usualReplications
        try RunSettings.check("replications", replications, 2...RunWindow.mostReplications)
        let count = command.points ?? Self.usualValues
        try RunSettings.check("points", count, 2...1000)
        values = try RangeGrid(space.parameters[0], count: count, option: "flip").values
    }

    func perform() async throws -> Int32 {
        let parts = command.metric + [command.flip ?? "", "\(values.count) values", "\(replications) replications"]
        let folder = ExperimentFolder("flip", settings, context, readings, parts: parts)
        return try await folder.perform { try await flip(in: $0) }
    }

    private func flip(in folder: RunFolder) async throws -> ExperimentResult? {
        let parameter = space.parameters[0]
        let points = values.map { space.point(setting: parameter.text(of: $0)) }
        let making = PointMaking(
            settings: settings, context: context, readings: readings, selection: selection, points: points,
            replications: replications)
        guard let store = try await making.make(in: folder) else { return nil }
        var lines: [String] = []
        var rows: [[Cell]] = []
        for (figure, definition) in selection.layout.figures.enumerated() {
            let figures = try making.figures(figure, from: store)
            let comparisons = figures.map { $0.comparison(isRatio: definition.kind == .ratio) }
            for (value, row) in zip(values, comparisons) {
                rows.append(
                    FigureColumns.key(readings[1].read.scenario.name, definition) + [
                        .identifier(definition.unit), .identifier(parameter.path),
                        .identifier(parameter.text(of: value)),
                    ] + FigureColumns.numbers([row.difference, row.low, row.high]) + [.integer(row.replications)])
            }
            let draws = ResampleDraws(of: OptionReading.name(definition), seed: settings.seed)
            let flip =
                figures.allSatisfy { $0.value().isFinite }
                ? FlipPoint(
                    values: values, replications: replications, uniform: draws.next,
                    difference: { figures[$0].value(of: $1) }) : nil
            lines += text(definition, comparisons, flip)
        }
        let table = ResultFile(.flip) { (file) throws(OutputError) in
            let csv = try CSVWriter(file, columns: TableDefinition.flip.header)
            for row in rows { try csv.row(row) }
        }
        return ExperimentResult(
            files: [table, try making.table(space, from: store)], answer: lines.map { $0 + "\n" }.joined(),
            events: try making.events(in: store), replications: store.count)
    }

    private func text(
        _ definition: FigureDefinition, _ comparisons: [PairedComparison], _ flip: FlipPoint?
    ) -> [String] {
        let parameter = space.parameters[0]
        let unit = FigureText(unit: definition.unit)
        let (first, second) = (readings[0].read.scenario.name, readings[1].read.scenario.name)
        var columns = TextColumns([.right, .right, .left])
        columns.add([parameter.path, "difference (\(unit.unit))", "95 % interval"])
        for (value, row) in zip(values, comparisons) {
            columns.add([
                parameter.text(of: value), unit.difference(row.difference, low: row.low, high: row.high),
                unit.interval(row.difference, low: row.low, high: row.high),
            ])
        }
        var lines = ["\(OptionReading.title(definition)), \(second) less \(first)", ""] + columns.lines() + [""]
        guard let flip else {
            return lines + ["At some value the figure is undefined: nothing can be said of a flip.", ""]
        }
        guard let value = flip.value else {
            let share = FigureText(unit: "share").estimate(1 - flip.shareWithFlip, low: nil, high: nil) + " %"
            let range = "between \(parameter.text(of: values[0])) and \(parameter.text(of: values[values.count - 1]))"
            lines.append("The ranking does not flip \(range): it stays in \(share) of resamples.")
            return lines + [""]
        }
        let low = flip.low.map { parameter.text(of: $0) } ?? "less than \(parameter.text(of: values[0]))"
        let high =
            flip.high.map { parameter.text(of: $0) } ?? "more than \(parameter.text(of: values[values.count - 1]))"
        let isSure = flip.low != nil && flip.high != nil
        lines.append(
            "The ranking flips at \(parameter.path) = \(parameter.text(of: value)) (95 % interval \(low) to \(high))"
                + (isSure ? "." : ": that it flips within the range at all is not sure."))
        if flip.flips > 1 {
            lines.append("It flips \(flip.flips) times within the range; this is the first.")
        }
        return lines + [""]
    }
}
