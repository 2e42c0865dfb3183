public import ResultFiles
import Scenario
import ScenarioFiles

/// A Jupyter notebook about a run: it reads the run's tables, draws its figures and makes the test of its differences anew.
///
/// No figure stands in it: all are computed from the tables when it is run. The same run gives the same bytes.
///
/// - SeeAlso: nbformat 4.5, https://nbformat.readthedocs.io
public struct Notebook {
    /// A figure that is shown before all others.
    public struct Headline: Sendable, Equatable {
        var team: String
        var group: String
        var metric: String

        /// Makes a headline.
        public init(team: String, group: String, metric: String) {
            self.team = team
            self.group = group
            self.metric = metric
        }

        /// What it is called: the metric's title, and whom it is about unless that is everybody.
        var title: String {
            let parts = [team, group].filter { $0 != "all" }
            return ([MetricRegistry.metric(metric)?.title ?? metric] + parts).joined(separator: ", ")
        }
    }

    let record: RunRecord
    let folder: String
    let headlines: [Headline]

    /// The tables of a run without which there is nothing to be shown.
    public static let tables = ["summary.csv", "replications.csv", "assumptions.csv", "teams.csv"]

    /// Makes the notebook of a run that has these tables.
    ///
    /// - Parameters:
    ///   - record: The record of the run.
    ///   - folder: The run's folder, as seen from the notebook's.
    ///   - headlines: The figures to be shown, in order.
    public init(_ record: RunRecord, folder: String, headlines: [Headline]) {
        self.record = record
        self.folder = folder
        self.headlines = headlines
    }

    /// The file's text.
    public var text: String {
        let metadata: JSONValue = [
            "kernelspec": ["display_name": "Python 3", "language": "python", "name": "python3"],
            "language_info": ["name": "python"],
        ]
        let document: JSONValue = .object([
            .init("cells", .array(cells.map(\.json))), .init("metadata", metadata), .init("nbformat", 4),
            .init("nbformat_minor", 5),
        ])
        return document.text + "\n"
    }

    private var cells: [NotebookCell] {
        var cells = beginning + figures
        if isComparison { cells += differences }
        if isComparison, pairs > 1 { cells += tests }
        if record.files.contains("weekly.csv") { cells += weeks }
        return cells + histories + safety + [ending]
    }

    var isComparison: Bool { record.plan.scenarios.count > 1 }

    /// Replications of each draw of uncertain figures; 1 where nothing is drawn.
    var replicationsPerDraw: Int { record.plan.parameterDraws.map { record.plan.replications / $0 } ?? 1 }

    /// How many values a difference is estimated from: draws, or else replications.
    var pairs: Int { record.plan.replications / max(1, replicationsPerDraw) }

    /// A text as Python writes it.
    static func quoted(_ text: String) -> String { JSONValue.text(text).text }
}
