import Charts
import Foundation

/// A chart on a page: drawn for a desk and for a telephone, with its data one click away.
struct ChartFigure {
    /// A name that is unique on the page, of the characters of an id.
    var id: String
    /// What is said under it.
    var caption: String
    /// The chart.
    var chart: any Chart
    /// Whether it has so many rows that it needs more of a printed page.
    var isTall = false

    /// Widths in CSS pixels for which a chart is drawn.
    private static let widths = (broad: 720.0, narrow: 340.0)

    /// The figure.
    var html: Html {
        let data = Data(ChartData.csv(of: chart.table).utf8).base64EncodedString()
        return .element(
            "figure", ["class": isTall ? "tall" : nil],
            [
                .element("div", ["class": "broad"], [.drawing(chart.svg(id: id + "-b", width: Self.widths.broad))]),
                .element("div", ["class": "narrow"], [.drawing(chart.svg(id: id + "-n", width: Self.widths.narrow))]),
                .element(
                    "figcaption", [:],
                    [
                        Html(caption.isEmpty ? "" : caption + " "),
                        .element(
                            "a",
                            [
                                "class": "screen", "download": "\(id).csv",
                                "href": "data:text/csv;charset=utf-8;base64,\(data)",
                            ], [Html("Figures as CSV"), .element("span", ["class": "hidden"], ": \(chart.title)")]),
                    ]),
            ])
    }
}
