import Scenario
import ScenarioFiles

/// The STRESS-DES sheet of a run: all items of the checklist, in order.
struct StressSheet {
    let source: ReportSource
    let charts: ReportCharts

    init(_ source: ReportSource, _ charts: ReportCharts) {
        self.source = source
        self.charts = charts
    }

    /// The items, in the order of the checklist.
    var items: [StressItem] { objectives + logic + components + data + experimentation + implementation }

    /// The section of the report.
    var section: ReportPage.Section {
        let items = items
        let count = { (state: StressItem.State) in items.filter { $0.state == state }.count }
        var table = HtmlTable("Items of STRESS-DES", [.text("Item"), .prose("About"), .text("State")])
        for item in items {
            table.add([
                .element("a", ["href": "#stress-\(item.number)"], item.number), Html(item.title),
                Html(item.state.rawValue),
            ])
        }
        let introduction = Html.paragraph(
            "The checklist by which simulation studies of this kind are reported (Monks and others 2019, "
                + "doi:10.1080/17477778.2018.1442155), filled in from the scenarios and the run: \(count(.given)) of "
                + "\(items.count) items are given, \(count(.inPart)) in part, \(count(.missing)) missing.")
        return ReportPage.Section(
            id: "stress", title: "STRESS-DES sheet",
            content: [introduction, Self.details("All items and their states", [table.html])] + items.map(\.html))
    }

    /// What an author has said of a study, in the scenarios that say it; the baseline's first.
    func said(_ text: (Reporting) -> String) -> [Html] { texts(text).map { .paragraph($0) } }

    /// The same as texts.
    func texts(_ text: (Reporting) -> String) -> [String] {
        var texts: [String] = []
        for read in source.scenarios {
            let text = text(read.scenario.reporting)
            if !text.isEmpty, !texts.contains(text) { texts.append(text) }
        }
        return texts
    }

    /// A list that opens on demand.
    static func details(_ title: String, _ content: [Html]) -> Html {
        .element("details", [:], [.element("summary", [:], title)] + content)
    }
}
