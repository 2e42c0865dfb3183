/// The reference page of all metrics, as Markdown; `docs/metrics.md` holds its text.
public enum MetricPage {
    /// The page.
    public static var text: String {
        var lines = [
            "# Metrics",
            "",
            "Made from the registry in `Sources/Scenario/Metrics`; a test holds this page to it.",
            "",
            "Each figure is formed in every replication and stands in `replications.csv`; `summary.csv` has its mean over",
            "replications, or for a ratio the ratio of totals, with a 95 % interval. `team` is a team or `all`. `group` is",
            "`all` or one part of the breakdown. Figures of staff are about those whose role coordinates, unless the group",
            "names a role. Metrics marked weekly stand in `weekly.csv` too, but for the groups of hours by role, by weekday and",
            "by protection.",
            "",
        ]
        for metric in MetricRegistry.all {
            lines += ["## `\(metric.id)`", "", "\(metric.title). \(metric.definition)", "", "- unit: \(metric.unit)"]
            lines.append("- \(metric.direction.rawValue)")
            lines.append("- groups: \(metric.groupNames.map { "`\($0)`" }.joined(separator: ", "))")
            lines += ["- formed as: \(metric.form)\(metric.isWeekly ? "; weekly" : "")", ""]
        }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }
}
