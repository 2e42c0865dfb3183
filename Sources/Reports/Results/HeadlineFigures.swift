public import Scenario

/// The few figures of all teams together that a run prints, in order.
public enum HeadlineFigures {
    /// The keys of the rows and what they are called, unit included.
    public static let rows: [(key: FigureName, title: String)] = [
        (key("caseload_per_wte_in_post"), "Caseload per whole-time coordinator"),
        (key("waiting_allocation"), "People waiting for a coordinator"),
        (key("referral_to_contact_mean"), "Days from referral to first contact"),
        (key("left_queue"), "People a year who left a queue unseen"),
        (key("planned_contact_achieved"), "Planned visits made, %"),
        (key("meaningful_contact"), "Meaningful contact, hours a person-month"),
        (key("crises_per_person_year"), "Crises a person-year"),
        (key("utilisation"), "Work arising over hours at work"),
        (key("overtime"), "Unpaid overtime, hours a week at work"),
        (key("supervision_received"), "Supervision received, %"),
        (key("strain"), "Strain of coordinators, 0 to 1"),
        (key("sickness"), "Sickness absence, %"),
        (key("turnover_hazard"), "Hazard of leaving a year"),
        (key("wte_in_post"), "Whole-time equivalent in post"),
        (key("target_attainment", "target=contacts"), "Contact target met, % of periods"),
    ]

    /// The rows of a scenario that says in which figures its effect is to be looked for: those first.
    public static func rows(first shown: [String]) -> [(key: FigureName, title: String)] {
        var rows: [(key: FigureName, title: String)] = []
        for text in shown {
            let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
            let name = parts[0].split(separator: "@", maxSplits: 1).map(String.init)
            guard let metric = name.first.flatMap(MetricRegistry.metric) else { continue }
            let team = name.count > 1 ? name[1] : FigureName.all
            // A metric without a total is shown by its parts.
            var groups = Array(parts.dropFirst())
            if groups.isEmpty {
                let names = metric.groupNames
                groups = names.contains(FigureName.all) ? [FigureName.all] : names
            }
            for group in groups {
                let key = FigureName(metric: metric.id, team: team, group: group)
                if rows.contains(where: { $0.key == key }) { continue }
                let unit = metric.unit == "share" ? "%" : metric.unit
                let parts = [team, group].filter { $0 != FigureName.all }
                let title = ([metric.title] + parts).joined(separator: ", ")
                rows.append((key, Self.rows.first { $0.key == key }?.title ?? "\(title) (\(unit))"))
            }
        }
        return rows + Self.rows.filter { row in !rows.contains { $0.key == row.key } }
    }

    private static func key(_ metric: String, _ group: String = FigureName.all) -> FigureName {
        FigureName(metric: metric, group: group)
    }
}
