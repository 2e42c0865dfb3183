import Experiments
import Scenario

/// The few figures of all teams together that a run prints, in order.
enum HeadlineFigures {
    /// The keys of the rows.
    static let keys: [RunResult.Key] = [
        key("caseload_per_wte_in_post"), key("waiting_allocation"), key("referral_to_contact_mean"),
        key("left_queue"), key("planned_contact_achieved"), key("meaningful_contact"), key("crises_per_person_year"),
        key("utilisation"), key("overtime"), key("supervision_received"), key("turnover"),
        key("target_attainment", "target=contacts"),
    ]

    /// What a figure is called.
    static func title(of key: RunResult.Key) -> String {
        let title = MetricRegistry.metric(key.metric)?.title ?? key.metric
        guard key.group != FigureDefinition.all else { return title }
        let part = key.group.split(separator: "=").last.map(String.init) ?? key.group
        return title + ", " + part.split(separator: "_").joined(separator: " ")
    }

    private static func key(_ metric: String, _ group: String = FigureDefinition.all) -> RunResult.Key {
        RunResult.Key(team: FigureDefinition.all, group: group, metric: metric)
    }
}
