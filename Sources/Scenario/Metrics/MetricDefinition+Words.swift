extension MetricDefinition {
    /// The groups that it is reported for, as they stand in tables.
    var groups: String { groupNames.joined(separator: ", ") }

    /// The groups that it is reported for, one by one.
    public var groupNames: [String] {
        switch breakdown {
        case .none: return ["all"]
        case .role: return ["all", "role=..."]
        case .workType: return ["work=..."]
        case .threshold: return ["threshold=..."]
        case .parts(let key, let hasTotal):
            var names: [String] = hasTotal ? ["all"] : []
            switch formula {
            case .parts(let parts, _, _), .growth(let parts): names += parts.map { "\(key)=\($0.part)" }
            case .money(let kinds, _, _): names += kinds.map { "\(key)=\($0.rawValue)" }
            case .sum, .difference, .workTypes, .threshold, .unpaidHours, .wait, .greatest, .clinics, .pipelines,
                .wards, .delays, .outOfAreaCost, .assessmentTime, .procedures, .procedureTime, .clusters, .budgets,
                .peers, .surveys:
                break
            case .ratios(let parts): names += parts.map { "\(key)=\($0.part)" }
            case .targetAttainment, .targetPurpose:
                names += ["target=closures", "target=contacts", "target=referral_to_contact", "target=..."]
            }
            return names + detailNames(key)
        case .clinics(let key):
            guard case .clinics(let parts, _) = formula else { return ["all"] }
            return ["all"] + (parts.count > 1 ? parts.map { "\(key)=\($0.part)" } : []) + ["clinic=..."]
        case .pipelines(let key):
            guard case .pipelines(_, let kind, _, _) = formula else { return ["all"] }
            switch kind {
            case .approvals: return ["\(key)=..."]
            case .routes: return ["all", "\(key)=..."]
            case .students: return ["all"]
            }
        case .wards:
            guard case .delays = formula else { return ["all", "ward=..."] }
            return ["all", "cause=..."]
        case .procedures(let withStages):
            if case .procedureTime = formula { return ["procedure=..."] }
            return ["all", "procedure=..."] + (withStages ? ["procedure=...;stage=..."] : [])
        case .clusters: return ["all", "cluster=..."]
        case .budgets:
            guard case .budgets(let figure) = formula else { return ["all"] }
            return figure.groupNames
        case .peers:
            guard case .peers(let figure) = formula else { return ["all"] }
            return figure.groupNames
        case .surveys: return ["all", "profile=..."]
        }
    }

    private func detailNames(_ key: String) -> [String] {
        details.flatMap { detail in
            switch detail {
            case .role: ["role=...", "role=...;\(key)=..."]
            case .weekday: ["weekday=...", "weekday=...;\(key)=..."]
            case .protection: ["protected=no", "protected=yes"]
            }
        }
    }

    /// Whether a group is one of the metric's, whatever roles, teams and weekdays there are.
    public func has(group: String) -> Bool {
        groupNames.contains { name in
            let pattern = name.split(separator: ";")
            let parts = group.split(separator: ";", omittingEmptySubsequences: false)
            return pattern.count == parts.count
                && zip(pattern, parts).allSatisfy { pattern, part in
                    guard pattern.hasSuffix("=...") else { return pattern == part }
                    return part.count > pattern.count - 3 && part.hasPrefix(pattern.dropLast(3))
                }
        }
    }

    /// How it is formed, in words.
    public var form: String {
        switch formula {
        case .sum(_, let divisor, _), .parts(_, let divisor, _), .difference(_, _, let divisor, _),
            .money(_, let divisor, _), .unpaidHours(let divisor):
            switch divisor {
            case .elapsed:
                details.isEmpty
                    ? "a total over elapsed time"
                    : "a total over elapsed time; groups of roles, weekdays and protection for the whole run only"
            case .elapsedYearsPer100000: "a total over years and population"
            case .terms: "a ratio of totals"
            }
        case .growth: "the slope of a straight line through each replication's weeks, by least squares"
        case .workTypes(_, let divisor, _):
            divisor.isEmpty
                ? "a total over elapsed time, for the whole run only" : "a ratio of totals, for the whole run only"
        case .threshold(.atEnd): "a share of replications"
        case .threshold: "a figure of each replication's weeks"
        case .pipelines(_, _, .elapsed, _), .wards(_, _, .elapsed, _), .delays(.elapsed, _), .outOfAreaCost(.elapsed):
            "a total over elapsed time"
        case .pipelines(_, _, .measures, _), .wards(_, _, .measures, _), .delays(.measures, _),
            .outOfAreaCost(.measures):
            "a ratio of totals"
        case .procedures(_, _, .elapsed, _): "a total over elapsed time"
        case .procedures(_, _, .measures, _): "a ratio of totals"
        case .clusters(_, .elapsed, _): "a total over elapsed time"
        case .clusters(_, .measures, _): "a ratio of totals"
        case .procedureTime: "a statistic of each replication's cohort"
        case .budgets(.gap): "a difference of ratios of totals, of each replication"
        case .budgets(let figure): figure.isOverTime ? "a total over elapsed time" : "a ratio of totals"
        case .peers(let figure): figure.isOverTime ? "a total over elapsed time" : "a ratio of totals"
        case .surveys(.bias): "a difference of ratios of totals, of each replication"
        case .clinics, .ratios, .surveys: "a ratio of totals"
        case .wait: "a statistic of each replication's cohort"
        case .assessmentTime: "a quantile of each replication's assessments"
        case .targetAttainment, .targetPurpose:
            "a ratio of totals, a statistic of the cohort for first contact"
        case .greatest: "the greatest figure of a replication's teams and weeks"
        }
    }
}
