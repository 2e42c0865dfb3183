public import Scenario

/// Limits of safety of a scenario, with what supports them, as they stand beside a figure.
public struct SafetyNote {
    private let limits: SafetyLimits
    private let assumptions: [Assumption]

    /// Takes the limits, and what supports each value of the scenario.
    public init(_ limits: SafetyLimits, _ assumptions: [Assumption]) {
        self.limits = limits
        self.assumptions = assumptions
    }

    /// The smallest difference that matters, as a share.
    public var smallestDifference: Double { limits.smallestDifference }

    /// The limit of a criterion in words, and its source, or how well it is supported where none is named.
    public func text(of criterion: String) -> String? {
        switch criterion {
        case "caseload":
            return plain(limits.caseload) + " weighted people for each effective whole-time equivalent"
                + support("caseload")
        case "crisis_response": return "within \(plain(limits.crisisWithin / 3600)) h" + support("crisis_within")
        case "qualified": return "\(limits.qualifiedOnDuty) qualified workers" + support("qualified_on_duty")
        case "risk_work": return "hours that coordinators attend"
        case "statutory": return "due times of statutory work"
        default: return nil
        }
    }

    private func plain(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }

    private func support(_ key: String) -> String {
        let given = assumptions.first { $0.key == "safety." + key }
        let text = given.map { $0.source.isEmpty ? $0.evidence.rawValue : $0.source } ?? Evidence.assumed.rawValue
        return " (\(PrintableText.line(text)))"
    }
}

/// The line of a comparison that says in which criterion of safety two scenarios differ most.
public struct SafetyLine {
    private let summaries: [FigureName: RunResult.Summary]
    private let baseline: [FigureName: RunResult.Summary]
    private let comparisons: [FigureName: RunResult.Comparison]
    private let note: SafetyNote

    private static let metric = "unsafe_weeks"
    private static let prefix = "criterion="

    /// Takes the figures of both by their keys.
    public init(
        scenario summaries: [FigureName: RunResult.Summary], baseline: [FigureName: RunResult.Summary],
        _ comparisons: [FigureName: RunResult.Comparison], _ note: SafetyNote
    ) {
        self.summaries = summaries
        self.baseline = baseline
        self.comparisons = comparisons
        self.note = note
    }

    /// The line, or nil where there are no such figures.
    public func text() -> String? {
        let criteria = MetricRegistry.metric(Self.metric)?.groupNames.compactMap(criterion) ?? []
        guard !criteria.isEmpty else { return nil }
        switch SafetyHeadline.choose(among: criteria, smallest: note.smallestDifference) {
        case .nothingTold: return "Safety: every criterion is broken in no week of either, or in all."
        case .tooSmall(let criterion):
            return
                "Safety: no criterion is estimated to differ by \(Quantity.percentage(note.smallestDifference)) of team-weeks; most does "
                + sentence(criterion)
        case .differs(let criterion): return "Safety: the criterion that differs most is " + sentence(criterion)
        }
    }

    private func criterion(_ group: String) -> SafetyCriterion? {
        let key = FigureName(metric: Self.metric, group: group)
        guard group.hasPrefix(Self.prefix), let before = baseline[key]?.estimate, let after = summaries[key]?.estimate,
            let difference = comparisons[key]?.difference
        else { return nil }
        return SafetyCriterion(
            name: String(group.dropFirst(Self.prefix.count)), baseline: before, scenario: after, difference: difference)
    }

    private func sentence(_ criterion: SafetyCriterion) -> String {
        let key = FigureName(metric: Self.metric, group: Self.prefix + criterion.name)
        guard let before = baseline[key], let after = summaries[key], let row = comparisons[key] else { return "" }
        let text = FigureText(unit: "share")
        var line = criterion.name + ", broken in "
        line += text.estimate(after.estimate, low: after.low, high: after.high) + " % of team-weeks, against "
        line += text.estimate(before.estimate, low: before.low, high: before.high) + " %"
        if row.low != nil {
            line += ", a difference of \(text.difference(row.difference, low: row.low, high: row.high)) points "
            line += "(\(text.interval(row.difference, low: row.low, high: row.high)))"
        }
        return line + (note.text(of: criterion.name).map { "; limit: \($0)" } ?? "") + "."
    }
}
