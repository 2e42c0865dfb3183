import Scenario

/// Where coordinators' hours go, as small bars for a terminal.
struct HoursBars {
    private let rows: [(name: String, hours: Double, share: Double)]

    /// Columns of the longest bar.
    private static let columns = 30
    private static let prefix = "category="

    /// Takes the figures of a scenario by their keys.
    init(_ summaries: [FigureName: RunResult.Summary]) {
        let groups = MetricRegistry.metric("hours")?.groupNames.filter { $0.hasPrefix(Self.prefix) } ?? []
        rows = groups.compactMap { group in
            guard let hours = summaries[FigureName(metric: "hours", group: group)]?.estimate,
                let share = summaries[FigureName(metric: "hours_share", group: group)]?.estimate, hours > 0
            else { return nil }
            return (FigureWords.words(String(group.dropFirst(Self.prefix.count))), hours, share)
        }.sorted { ($1.hours, $0.name) < ($0.hours, $1.name) }
    }

    /// A line for each category, the longest first; none where there are no such figures.
    func lines() -> [String] {
        guard let most = rows.first?.hours else { return [] }
        var columns = TextColumns([.left, .right, .right, .left])
        for row in rows {
            let length = Int((row.hours / most * Double(Self.columns)).rounded())
            let text = FigureText(unit: "share").estimate(row.share, low: nil, high: nil)
            columns.add([
                row.name, FigureText(unit: "hours").estimate(row.hours, low: nil, high: nil) + " h", text + " %",
                String(repeating: "#", count: max(1, length)),
            ])
        }
        return ["Coordinators' hours a week, by what they were spent on"] + columns.lines()
    }
}
