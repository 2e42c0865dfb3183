/// The reference page of all tables and their columns, as Markdown; `docs/tables.md` holds its text.
public enum TablePage {
    /// The page.
    public static var text: String {
        var lines = [
            "# Tables", "",
            "Made from the definitions in `Sources/ResultFiles/DataPackage`; a test holds this page to them. Every folder of",
            "results has a `datapackage.json` with the same definitions, the size and the SHA-256 of each file:",
            "[frictionless](https://framework.frictionlessdata.io) checks it with `frictionless validate datapackage.json`.",
            "",
            "Tables are UTF-8 with commas and one line for the header. An empty field means that there is no value. A point",
            "stands before decimals. Free text that a spreadsheet would take for a formula has an apostrophe in front, which",
            "is not part of it. `yes` and `no` are yes and no.", "",
        ]
        for (heading, tables) in chapters {
            lines += ["## \(heading)", ""]
            for table in tables {
                lines += ["### \(table.title)", "", "`\(table.file)`. \(table.meaning)"]
                if !table.key.isEmpty {
                    lines += ["", "No two rows agree in " + table.key.map { "`\($0)`" }.joined(separator: ", ") + "."]
                }
                lines += ["", "| column | kind | what it says |", "|---|---|---|"]
                lines += table.columns.map(row) + [""]
            }
        }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }

    /// All tables by what writes them; of those whose columns depend on the run, an example.
    private static let chapters: [(String, [TableDefinition])] = [
        (
            "`caseload run`",
            [
                .summary, .replications, .weekly, .comparison, .pairs, .ranks(3), .precision, .draws, .uncertainty,
                .crossings, .recovery, .expectations, .assumptions, .teams,
                .events,
            ]
        ),
        (
            "`caseload sweep merge`",
            [
                .sweepPoints(["posts.nurses.count"]), TableDefinition.summary.byPoint,
                TableDefinition.comparison.byPoint, TableDefinition.replications.byPoint,
            ]
        ),
        ("`caseload select`", [.selection]), ("`caseload solve`", [.solve]),
        ("`caseload sensitivity`", [.effects, .shares, .flip, .points(["posts.nurses.count"])]),
    ]

    private static func row(_ column: ColumnDefinition) -> String {
        var meaning = column.meaning
        if !column.values.isEmpty {
            meaning += " One of " + column.values.map { "`\($0)`" }.joined(separator: ", ") + "."
        }
        let kind = column.kind == .flag ? "yes or no" : column.kind == .text ? "text" : column.kind.rawValue
        return "| `\(column.name)` | \(kind)\(column.isOptional ? ", or empty" : "") | \(meaning) |"
    }
}
