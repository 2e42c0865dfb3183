extension DemandTable {
    /// The table as lines of text for a terminal, at most 100 characters wide.
    public func lines() -> [String] {
        let shown: [(String, [HoursCategory])] = [
            ("direct", [.direct]), ("travel", [.travel]), ("indirect", [.indirect]), ("record", [.recording]),
            ("phone", [.telephone]), ("meet/sup", [.meetings, .supervision]),
        ]
        let width = min(30, max(24, rows.map(\.title.count).max() ?? 0))
        var lines = [
            "hours a week for each of \(TableText.fixed(inPost, 1)) whole-time coordinators in post, by formula",
            "",
            TableText.left("work", width) + TableText.right("n/week", 8)
                + shown.map { TableText.right($0.0, 9) }.joined() + TableText.right("total", 8),
        ]
        func line(_ title: String, _ count: Double?, _ hours: [Double]) -> String {
            TableText.left(title, width) + TableText.right(count.map { TableText.fixed($0, 2) } ?? "", 8)
                + shown.map { column in
                    let sum = column.1.reduce(0) { $0 + hours[$1.rawValue] }
                    return TableText.right(sum == 0 ? "-" : TableText.fixed(sum, 2), 9)
                }.joined() + TableText.right(TableText.fixed(hours.reduce(0, +), 2), 8)
        }
        var totals = [Double](repeating: 0, count: HoursCategory.allCases.count)
        for row in rows where row.total > 0 {
            lines.append(line(row.title, row.count, row.hours))
            for category in totals.indices { totals[category] += row.hours[category] }
        }
        lines.append(line("all work", nil, totals))
        lines += [
            "",
            "hours contracted \(TableText.fixed(available.contracted, 1)), "
                + "annual leave \(TableText.fixed(available.annualLeave, 1)), "
                + "bank holidays \(TableText.fixed(available.bankHolidays, 1)), "
                + "sickness \(TableText.fixed(available.sickness, 1)): \(TableText.fixed(available.present, 1)) at work",
            "work over hours at work: \(TableText.fixed(offeredLoad, 3))"
                + (offeredLoad > ScenarioAdvice.mostLoad
                    ? "; more work than hours from the first week"
                    : offeredLoad < 0.85 ? "; a seventh of the hours or more has no work yet" : ""),
        ]
        return lines
    }
}
