extension DemandTable {
    /// The table as lines of text for a terminal, with the hours available, the load and a warning if it is far from 1.
    public func lines() -> [String] {
        let shown: [(String, [HoursCategory])] = [
            ("direct", [.direct]), ("travel", [.travel]), ("indirect", [.indirect]), ("record", [.recording]),
            ("phone", [.telephone]), ("meet/sup", [.meetings, .supervision]),
        ]
        let width = max(24, rows.map(\.title.count).max() ?? 0)
        var lines = [
            "\(team.title): hours a week for each of \(Self.text(inPost, 1)) whole-time coordinators in post, by formula",
            "",
            Self.padded("work", width) + Self.right("n/week", 8)
                + shown.map { Self.right($0.0, 9) }.joined() + Self.right("total", 8),
        ]
        func line(_ title: String, _ count: Double?, _ hours: [Double]) -> String {
            Self.padded(title, width) + Self.right(count.map { Self.text($0, 2) } ?? "", 8)
                + shown.map { column in
                    let sum = column.1.reduce(0) { $0 + hours[$1.rawValue] }
                    return Self.right(sum == 0 ? "-" : Self.text(sum, 2), 9)
                }.joined() + Self.right(Self.text(hours.reduce(0, +), 2), 8)
        }
        var totals = [Double](repeating: 0, count: HoursCategory.allCases.count)
        for row in rows where row.total > 0 {
            lines.append(line(row.title, row.count, row.hours))
            for category in totals.indices { totals[category] += row.hours[category] }
        }
        lines.append(line("all work", nil, totals))
        lines += [
            "",
            "hours contracted \(Self.text(available.contracted, 1)), annual leave \(Self.text(available.annualLeave, 1)), "
                + "bank holidays \(Self.text(available.bankHolidays, 1)), sickness \(Self.text(available.sickness, 1)): "
                + "\(Self.text(available.present, 1)) at work",
            "work over hours at work: \(Self.text(offeredLoad, 3))"
                + (offeredLoad > 1.05
                    ? "; more work than hours from the first week"
                    : offeredLoad < 0.85 ? "; a seventh of the hours or more has no work yet" : ""),
        ]
        return lines
    }

    private static func text(_ value: Double, _ places: Int) -> String {
        guard abs(value) < 1e12 else { return "-" }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let whole = Int((abs(value) * scale).rounded())
        let (integer, fraction) = whole.quotientAndRemainder(dividingBy: Int(scale))
        let digits = String(fraction)
        return (value < 0 ? "-" : "") + String(integer) + "."
            + String(repeating: "0", count: places - digits.count) + digits
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - text.count))
    }

    private static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
