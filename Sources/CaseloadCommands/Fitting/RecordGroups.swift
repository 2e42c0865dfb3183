import Scenario

/// Rows of records by the value of a column, such as the source of referrals.
struct RecordGroups {
    /// The groups in the order of their ids: one without an id if there is no column to split by.
    let groups: [(id: String?, rows: [RecordTable.Row])]
    /// Rows that were left out since the column is empty there.
    let withoutGroup: Int

    /// The most groups; more of them look like names of people.
    static let most = 20
    /// A count below which a figure published could point to somebody.
    static let identifying = 5

    /// - Throws: `CommandFailure` with exit code 65 if there are too many groups or a value makes no id.
    init(_ table: RecordTable, _ request: FitRequest) throws(CommandFailure) {
        guard let column = table.names[.group] else {
            groups = [(nil, table.rows)]
            withoutGroup = 0
            return
        }
        func refuse(_ message: String) -> CommandFailure {
            CommandFailure(
                "error: \(PrintableText.line(request.path)): `\(RecordTable.shown(column))` \(message)",
                exitCode: ExitStatus.badData)
        }
        var ids: [String] = []
        var rows: [[RecordTable.Row]] = []
        var missing = 0
        for row in table.rows {
            guard let text = row[.group] else {
                missing += 1
                continue
            }
            var id = ColumnPurpose.folded(text)
            if id.first?.isNumber == true { id = "group_" + id }
            guard Identifier.fault(of: id) == nil else {
                throw refuse("holds a value in line \(row.line) that makes no id; give it a letter from a to z")
            }
            if let index = ids.firstIndex(of: id) {
                rows[index].append(row)
            } else {
                ids.append(id)
                rows.append([row])
            }
            guard ids.count <= Self.most else {
                throw refuse(
                    "has more than \(Self.most) different values, which look like identifiers; split by a column "
                        + "of kinds"
                )
            }
        }
        withoutGroup = missing
        groups = zip(ids, rows).sorted { $0.0 < $1.0 }.map { ($0.0, $0.1) }
    }

    /// Warnings of counts so small that they could point to somebody.
    static func warnings(_ counts: [(name: String, count: Int)]) -> [String] {
        counts.filter { $0.count > 0 && $0.count < identifying }.map {
            "\($0.name): \($0.count) only; a count below \(identifying) that is published can point to somebody"
        }
    }
}
