import Scenario
import ScenarioFiles

/// Section 2, logic: the diagram, the base model, how scenarios differ, algorithms.
extension StressSheet {
    var logic: [StressItem] { [diagram, base, differences, algorithms] }

    private var diagram: StressItem {
        let pathway = ScenarioPathway(source.baseline)
        return StressItem(
            number: "2.1", title: "Diagram of the base model",
            asks: "A picture of the flow, simple enough to show the whole.",
            content: [
                ChartFigure(id: "pathway", caption: "\(source.baseline.title).", chart: pathway.diagram).html,
                Self.details("The same in words", [.list(pathway.steps.map { Html($0 + ".") })]),
            ], missing: [])
    }

    private var base: StressItem {
        let scenario = source.baseline
        let posts = scenario.posts.reduce(0.0) { $0 + Double($1.count) * $1.wholeTimeEquivalent }
        var lines = [
            "\(scenario.teams.count == 1 ? "One team serves" : "\(scenario.teams.count) teams serve") an area of "
                + "\(Int(scenario.population)) people with \(text(posts)) whole-time equivalent of posts.",
            "A referral is screened; who is accepted waits for a first contact, and who is taken on there for a coordinator.",
            "People move between the states settled, unsettled, crisis and hospital with rates of their need profile, which "
                + "depend on gaps between contacts, on strangers, on waiting and on meaningful contact.",
            "Workers are present by their weekly pattern, less leave, bank holidays, sickness and other absence. Each takes up "
                + "the work that is theirs in the working order, one piece at a time; what is undone stays in the queue and "
                + "may be finished unpaid.",
        ]
        if scenario.policy.caseloadCap.isFinite {
            lines.append("Nobody is given more than a weighted caseload of \(text(scenario.policy.caseloadCap)).")
        }
        if !scenario.policy.protected.isEmpty {
            lines.append(
                "Protected kinds of work: \(scenario.policy.protected.map(FigureWords.words).joined(separator: ", ")).")
        }
        if source.has(FigureName(metric: "strain")) {
            lines.append(
                "Strain of each worker is reckoned week by week and acts on sickness, leaving and contact as stated.")
        }
        if !scenario.changes.isEmpty {
            lines.append(
                "Dated changes: "
                    + scenario.changes.map { "\($0.date) \(FigureWords.words($0.id))" }.joined(separator: "; ") + ".")
        }
        return StressItem(
            number: "2.2", title: "Logic of the base model", asks: "Enough detail to understand how it works.",
            content: [.list(lines.map { Html($0) })], missing: [])
    }

    private var differences: StressItem {
        var content: [Html] = []
        for other in source.scenarios.dropFirst() {
            let rows = ScenarioDifference.differences(first: source.scenarios[0].tree, other: other.tree)
                .filter { $0.aspect == .value }
            var table = HtmlTable(
                "What differs in \(other.scenario.title)",
                [.text("Key"), .prose(source.baseline.title), .prose(other.scenario.title)])
            for row in rows { table.add([row.key, Self.text(row.first), Self.text(row.other)]) }
            content.append(
                rows.isEmpty
                    ? .paragraph("\(other.scenario.title): nothing differs.")
                    : rows.count <= 12 && source.others.count <= 3
                        ? table.html : Self.details("\(other.scenario.title): \(rows.count) values", [table.html]))
        }
        return StressItem(
            number: "2.3", title: "Logic of the scenarios", asks: "How each scenario differs from the base model.",
            content: content.isEmpty ? [.paragraph("There is one scenario.")] : content, missing: [])
    }

    private static func text(_ statement: Difference.Statement) -> String {
        switch statement {
        case .stated(let text, _): text
        case .absent(let meaning): meaning.map { "not stated: \($0)" } ?? "not stated"
        }
    }

    private var algorithms: StressItem {
        let scenario = source.baseline
        var lines = [
            "Allocation: a person who is taken on goes \(ScenarioPathway.allocation(scenario.policy.allocation)).",
            "Working order: " + Self.words(for: scenario.working.order) + ".",
            "Appointments are booked at the earliest free time of the worker's diary, beside leave, duty and fixed times.",
            "Competing transitions of people: the modified next-reaction method (Anderson 2007, doi:10.1063/1.2799998).",
        ]
        if !scenario.rotas.isEmpty {
            lines.append(
                "Duty rotas are made six weeks ahead: "
                    + scenario.rotas.map { FigureWords.words($0.id) }.joined(separator: ", ") + ".")
        }
        if source.has(FigureName(metric: "strain")) {
            lines.append(
                "Strain: a weighted sum of what a worker meets with, smoothed over weeks and mapped to 0 to 1; docs/model.md has "
                    + "the equation.")
        }
        if scenario.assessments != nil {
            lines.append(
                "Mental Health Act assessments are gathered step by step (worker, doctors, warrant, police, bed, ambulance); each "
                    + "second of delay is put down to the step that was last.")
        }
        return StressItem(
            number: "2.4", title: "Algorithms", asks: "Rules that stand for complex or manual processes.",
            content: [.list(lines.map { Html($0) })], missing: [])
    }

    private static func words(for order: WorkingOrder) -> String {
        switch order {
        case .riskFirst: "by class of urgency, then by due time"
        case .targetFirst: "by class of urgency, but visits first for whoever is behind the contact target"
        case .firstCome: "in the order of arising, crises apart"
        }
    }

    /// A figure of a scenario as people read it.
    func text(_ value: Double) -> String { FigureText(unit: "").plain(value) }
}
