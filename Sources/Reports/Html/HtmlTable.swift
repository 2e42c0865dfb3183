/// A table of a page: a caption, heads of columns, rows whose first cell is their head.
public struct HtmlTable: Sendable {
    /// What a column holds.
    public enum Column: Sendable, Equatable {
        /// Words, set to the left.
        case text(String)
        /// Figures, set to the right.
        case figure(String)
        /// Words that may be long and get the room that is left.
        case prose(String)

        var title: String {
            switch self {
            case .text(let title), .figure(let title), .prose(let title): title
            }
        }

        var style: String? {
            switch self {
            case .text: nil
            case .figure: "figure"
            case .prose: "prose"
            }
        }
    }

    private let caption: String
    private let columns: [Column]
    private var rows: [Html] = []

    /// Makes a table without rows.
    public init(_ caption: String, _ columns: [Column]) {
        self.caption = caption
        self.columns = columns
    }

    /// Whether there is no row.
    public var isEmpty: Bool { rows.isEmpty }

    /// Adds a row with one text for each column.
    ///
    /// - Parameter style: The class of the row, or nil.
    public mutating func add(_ cells: [String], style: String? = nil) { add(cells.map { Html($0) }, style: style) }

    /// Adds a row with one piece for each column.
    ///
    /// - Parameter style: The class of the row, or nil.
    public mutating func add(_ cells: [Html], style: String? = nil) {
        precondition(cells.count == columns.count, "one cell for each column")
        let row = cells.enumerated().map { place, cell in
            place == 0
                ? Html.element("th", ["scope": "row", "class": columns[0].style], [cell])
                : Html.element("td", ["class": columns[place].style], [cell])
        }
        rows.append(.element("tr", ["class": style], row))
    }

    /// The table, in a region that scrolls by itself where it is too wide for the page.
    public var html: Html {
        let heads = columns.map { Html.element("th", ["scope": "col", "class": $0.style], $0.title) }
        let table = Html.element(
            "table", [:],
            [
                .element("caption", [:], caption), .element("thead", [:], [.element("tr", [:], heads)]),
                .element("tbody", [:], rows),
            ])
        return .element("div", ["class": "wide", "role": "region", "aria-label": caption, "tabindex": "0"], [table])
    }
}
