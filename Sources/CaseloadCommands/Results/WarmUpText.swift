import Experiments
import OutputAnalysis
import Reports
import ResultFiles
import Scenario

/// How much of the beginning of a run still shows how it began, from the figures by week in its folder.
///
/// It says something of a run that comes to rest only: not where a change is dated within it, nor where a queue grows all
/// along.
struct WarmUpText {
    private let table: CSVTable
    private let folder: String

    /// Weeks before and after each that are averaged with it.
    private static let window = 4

    /// Reads the weeks of a run.
    ///
    /// - Throws: `CommandFailure` if the run has none; `InputFault` if they cannot be read.
    init(folder: String, record: RunRecord) throws {
        self.folder = folder
        guard record.files.contains("weekly.csv") else {
            throw CommandFailure(
                "error: --warm-up needs the figures of each week: run without --no-weekly", exitCode: ExitStatus.usage)
        }
        table = try CSVTable(path: folder + "/weekly.csv")
    }

    /// The text for one metric of one scenario, ending in a line feed.
    ///
    /// - Parameter growing: What is said of queues that grow.
    func text(of reference: MetricReference, in scenario: ServiceScenario, growing: [String]) throws -> String {
        let group = reference.group ?? FigureDefinition.all
        let series = try series(reference, group, scenario.name)
        var lines = ["Warm-up of \(reference.text), \(scenario.name)"]
        guard !series.isEmpty else {
            return lines[0] + ": there are no figures by week of it.\n"
        }
        let starts = scenario.run.start.dayNumber
        let dated = scenario.changes.map(\.date).filter { $0.dayNumber >= starts }.min { $0.dayNumber < $1.dayNumber }
        if let dated {
            lines.append(
                "does not apply: a change is dated \(dated.description), week \((dated.dayNumber - starts) / 7 + 1); "
                    + "its course is what is measured.")
        } else if let line = growing.first {
            lines.append("does not apply, the service is overloaded. " + line)
        } else if series.contains(where: { !$0.isFinite }) {
            lines.append("cannot be told: in some weeks the figure is undefined.")
        } else {
            lines.append(advice(InitialTransient(series), weeks: series.count, scenario))
        }
        let finite = series.filter(\.isFinite)
        let curve = finite.count == series.count ? WelchCurve.smoothed([series], window: Self.window) : []
        let text = FigureText(unit: MetricRegistry.metric(reference.metric)?.unit ?? "")
        lines += TextPlot().lines(points: finite, curve: curve) { text.estimate($0, low: nil, high: nil) }
        lines.append(
            "Means of all replications by week (.), and over \(2 * Self.window + 1) weeks (*, after Welch), week 1 to "
                + "\(series.count).")
        return lines.map { $0 + "\n" }.joined()
    }

    private func advice(_ transient: InitialTransient, weeks: Int, _ scenario: ServiceScenario) -> String {
        guard !transient.statistics.isEmpty else {
            return "cannot be told: \(weeks) weeks are too few, MSER-5 needs \(InitialTransient.least)."
        }
        guard let length = transient.length else {
            return "does not apply: by MSER-5 the run does not come to rest in \(weeks) weeks; make it longer, or let "
                + "`starting` describe the service as it is."
        }
        if length == 0 { return "MSER-5 leaves out nothing: the run is at rest from its first measured week." }
        return "MSER-5 leaves out the first \(length) of \(weeks) measured weeks: add \(length) wk to `run.warm_up`."
    }

    private func series(_ reference: MetricReference, _ group: String, _ scenario: String) throws -> [Double] {
        let names = ["scenario", "team", "group", "metric", "mean"]
        let columns = try names.map { try table.index(of: $0) }
        let wanted = [scenario, reference.team, group, reference.metric]
        return table.rows.compactMap { row in
            guard zip(columns, wanted).allSatisfy({ row[$0] == $1 }) else { return nil }
            return ShortestNumber.value(row[columns[4]]) ?? .nan
        }
    }
}
