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
            "names a role. Metrics marked weekly stand in `weekly.csv` too.",
            "",
        ]
        for metric in MetricRegistry.all {
            lines += ["## `\(metric.id)`", "", "\(metric.title). \(metric.definition)", "", "- unit: \(metric.unit)"]
            lines.append("- \(metric.direction.rawValue)")
            lines.append("- groups: \(groups(of: metric))")
            lines += ["- formed as: \(form(of: metric.formula))\(metric.isWeekly ? "; weekly" : "")", ""]
        }
        return lines.dropLast().joined(separator: "\n") + "\n"
    }

    private static func groups(of metric: MetricDefinition) -> String {
        switch metric.breakdown {
        case .none: return "`all`"
        case .role: return "`all`, `role=...`"
        case .parts(let key, let hasTotal):
            var names: [String] = hasTotal ? ["`all`"] : []
            switch metric.formula {
            case .parts(let parts, _, _): names += parts.map { "`\(key)=\($0.part)`" }
            case .targetAttainment: names += ["`target=contacts`", "`target=referral_to_contact`"]
            case .sum, .wait: break
            }
            return names.joined(separator: ", ")
        }
    }

    private static func form(of formula: MetricDefinition.Formula) -> String {
        switch formula {
        case .sum(_, let divisor, _), .parts(_, let divisor, _):
            switch divisor {
            case .elapsed: return "a total over elapsed time"
            case .elapsedYearsPer100000: return "a total over years and population"
            case .terms: return "a ratio of totals"
            }
        case .wait: return "a statistic of each replication's cohort"
        case .targetAttainment: return "a ratio of totals for contacts, a statistic of the cohort for first contact"
        }
    }
}
