extension MetricDefinition {
    /// The groups that it is reported for, as they stand in tables.
    var groups: String { groupNames.joined(separator: ", ") }

    /// The groups that it is reported for, one by one.
    var groupNames: [String] {
        switch breakdown {
        case .none: return ["all"]
        case .role: return ["all", "role=..."]
        case .parts(let key, let hasTotal):
            var names: [String] = hasTotal ? ["all"] : []
            switch formula {
            case .parts(let parts, _, _): names += parts.map { "\(key)=\($0.part)" }
            case .targetAttainment: names += ["target=contacts", "target=referral_to_contact"]
            case .sum, .wait: break
            }
            return names
        }
    }

    /// How it is formed, in words.
    var form: String {
        switch formula {
        case .sum(_, let divisor, _), .parts(_, let divisor, _):
            switch divisor {
            case .elapsed: "a total over elapsed time"
            case .elapsedYearsPer100000: "a total over years and population"
            case .terms: "a ratio of totals"
            }
        case .wait: "a statistic of each replication's cohort"
        case .targetAttainment: "a ratio of totals for contacts, a statistic of the cohort for first contact"
        }
    }
}
