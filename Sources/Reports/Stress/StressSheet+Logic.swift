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
        let whole = scenario.withTeamsWrittenOut()
        let posts = whole.posts.reduce(0.0) { $0 + Double($1.count) * $1.wholeTimeEquivalent }
        let teams = whole.teams.count
        var lines = [
            "\(teams == 1 ? "One team serves" : "\(teams) teams serve") an area of \(Int(whole.population)) people with "
                + "\(text(posts)) whole-time equivalent of posts."
        ]
        if scenario.partitions.count > 1 {
            lines.append(
                "\(scenario.partitions.count) services like this one, each with draws of its own, make up a replication."
            )
        }
        let pathway = ScenarioPathway(scenario)
        if !scenario.referrals.isEmpty {
            lines.append(
                (pathway.hasScreening ? "A referral is screened; who is accepted" : "Who is referred")
                    + " waits for a first contact, and who is taken on there for a coordinator.")
        }
        let states = NeedState.allCases.filter(pathway.has).map(\.name)
        if states.count > 1 {
            lines.append(
                "People move between the states \(EnglishList.joined(states)) by competing clocks of their need profile."
            )
        }
        lines += [
            "Workers are present by their weekly pattern, less leave, bank holidays, sickness and other absence. Each takes up "
                + "the work that is theirs in the working order, one piece at a time; what is undone waits, lapses, or is "
                + "done in unpaid time, as the scenario states."
        ]
        lines += PolicyText(scenario.policy, scenario).lines
        if scenario.strain.isSimulated {
            lines.append(
                "Strain of each worker is reckoned week by week and acts on sickness, leaving and contact as stated.")
        }
        lines += scenario.changes.map { change in
            "On \(change.date), \(FigureWords.words(change.id))" + (change.why.isEmpty ? "." : ": \(change.why)")
        }
        lines.append("docs/model.md of the program states every rule with the value at which it does nothing.")
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
        let isAnyStated = content.contains { $0.markup.contains("<table>") }
        return StressItem(
            number: "2.3", title: "Logic of the scenarios", asks: "How each scenario differs from the base model.",
            content: content.isEmpty
                ? [.paragraph("There is one scenario.")]
                : (isAnyStated ? [.paragraph(Self.whereLinesAre)] : []) + content,
            missing: [])
    }

    private static let whereLinesAre =
        "Lines are those of the files of the run's folder, scenario-ID.yaml, in which each scenario stands as it was run."

    private static func text(_ statement: Difference.Statement) -> String {
        switch statement {
        case .stated(let text, let place): "\(text) (line \(place.line))"
        case .absent(let meaning): meaning.map { "not stated: \($0)" } ?? "not stated"
        }
    }

    /// A figure of a scenario as people read it.
    func text(_ value: Double) -> String { FigureText(unit: "").plain(value) }
}
