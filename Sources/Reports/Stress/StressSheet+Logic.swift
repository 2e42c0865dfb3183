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
            "People move between the states settled, unsettled, crisis and hospital by competing clocks of their need profile; "
                + "gaps between contacts, a strange coordinator and waiting make worsening more frequent, as far as the "
                + "effects of the profile are not neutral.",
            "Workers are present by their weekly pattern, less leave, bank holidays, sickness and other absence. Each takes up "
                + "the work that is theirs in the working order, one piece at a time; what is undone waits, lapses, or is "
                + "done in unpaid time, as the scenario states.",
            "docs/model.md of the program states every rule with the value at which it does nothing.",
        ]
        if scenario.policy.caseloadCap.isFinite {
            lines.append("A cap on caseloads holds at \(text(scenario.policy.caseloadCap)).")
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
            scenario.teams.contains { $0.firstContactRate.isFinite }
                ? "First contacts: every Monday a team books as many as it has slots for, in the order of referral"
                    + (scenario.clinics.isEmpty ? "." : "; of sources with a clinic, into its slots.")
                : "First contacts are not limited by slots"
                    + (scenario.clinics.isEmpty ? "." : " but by those of clinics."),
            "Allocation: to the former coordinator where there is one and room, else "
                + "\(ScenarioPathway.allocation(scenario.policy.allocation)).",
            "Working order: " + Self.words(for: scenario.working.order) + ".",
            "Appointments are booked at the earliest free time of the worker's diary, beside leave, duty and fixed times.",
        ]
        if !scenario.rotas.isEmpty {
            lines.append(
                "Duty rotas are made six weeks ahead: "
                    + scenario.rotas.map { FigureWords.words($0.id) }.joined(separator: ", ") + ".")
        }
        if source.has(FigureName(metric: "strain")) {
            lines.append(
                "Strain: reckoned each week for each worker from the parts that the scenario weighs; docs/model.md has the "
                    + "equation.")
        }
        if scenario.assessments != nil {
            lines.append(
                "Mental Health Act assessments step by step: a professional, doctors, and where they are needed a warrant, police, "
                    + "a bed and an ambulance; each second of delay is put down to its cause.")
        }
        return StressItem(
            number: "2.4", title: "Algorithms", asks: "Rules that stand for complex or manual processes.",
            content: [.list(lines.map { Html($0) })], missing: [])
    }

    private static func words(for order: WorkingOrder) -> String {
        switch order {
        case .riskFirst: "by class of urgency, then by due time; pressed by a target, visits may come before deadlines"
        case .targetFirst: "by class of urgency, but visits before deadlines for whoever is behind the contact target"
        case .firstCome: "in the order of arising, crises apart"
        }
    }

    /// A figure of a scenario as people read it.
    func text(_ value: Double) -> String { FigureText(unit: "").plain(value) }
}
