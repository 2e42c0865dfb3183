import Experiments
import OutputAnalysis
import Scenario
import ScenarioFiles

/// Values of options that several experiments read in the same way.
enum OptionReading {
    /// A metric.
    ///
    /// - Throws: `CommandFailure` with exit code 64 if there is none of the name.
    static func metric(_ text: String, option: String) throws(CommandFailure) -> MetricReference {
        do throws(MetricReference.Fault) {
            return try MetricReference(text)
        } catch {
            throw CommandFailure("error: --\(option): \(error.message)", exitCode: ExitStatus.usage)
        }
    }

    /// A share written as a percentage, such as `95%`.
    ///
    /// - Throws: `CommandFailure` with exit code 64 if it is none, or not within the range.
    static func share(
        _ text: String, option: String, within range: ClosedRange<Double>
    ) throws(CommandFailure) -> Double {
        let digits = text.filter { $0 != " " }
        guard digits.hasSuffix("%"), let number = Double(digits.dropLast()), range.contains(number / 100) else {
            let ends = "\(Quantity.percentage(range.lowerBound)) to \(Quantity.percentage(range.upperBound))"
            throw CommandFailure(
                "error: --\(option): found `\(text)`, expected a percentage from \(ends)", exitCode: ExitStatus.usage)
        }
        return number / 100
    }

    /// The one figure of a layout that a reference names.
    ///
    /// - Throws: `CommandFailure` with exit code 64 if there is none, or one for each group.
    static func figure(
        _ reference: MetricReference, in layout: FigureLayout, of scenario: String, option: String = "metric"
    ) throws(CommandFailure) -> Int {
        let found = reference.figures(in: layout)
        if found.count == 1 { return found[0] }
        let groups = found.prefix(4).map { "\(reference.text)/\(layout.figures[$0].group)" }
        throw CommandFailure(
            found.isEmpty
                ? "error: --\(option): `\(scenario)` has no figure `\(reference.text)`; summary.csv of a run lists them "
                    + "by team and group"
                : "error: --\(option): `\(reference.text)` stands for \(found.count) figures, name one, such as "
                    + groups.joined(separator: " or "), exitCode: ExitStatus.usage)
    }

    /// The figures of scenarios that metrics name.
    ///
    /// - Throws: `CommandFailure` with exit code 64 if one names none.
    static func selection(
        _ texts: [String], in readings: [ScenarioReading]
    ) throws(CommandFailure) -> FigureSelection {
        let layouts = readings.map { MetricEvaluation($0.model).layout }
        var figures: [FigureDefinition] = []
        for text in texts {
            let reference = try metric(text, option: "metric")
            for (layout, reading) in zip(layouts, readings) {
                let found = reference.figures(in: layout)
                guard !found.isEmpty else {
                    _ = try figure(reference, in: layout, of: reading.read.scenario.name)
                    continue
                }
                figures += found.map { layout.figures[$0] }
            }
        }
        return FigureSelection(figures)
    }

    /// A figure as a user names it.
    static func name(_ definition: FigureDefinition) -> String {
        FigureName(metric: definition.metric, team: definition.team, group: definition.group).text
    }

    /// How a metric and a figure of it are called in an answer.
    static func title(_ definition: FigureDefinition) -> String {
        let metric = MetricRegistry.metric(definition.metric)?.title ?? definition.metric
        let parts = [definition.team, definition.group].filter { $0 != FigureDefinition.all }
        return ([metric] + parts).joined(separator: ", ")
    }
}
