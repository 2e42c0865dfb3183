extension Explanation {
    /// Everything about a key.
    static func key(_ path: String, _ definition: KeyDefinition, _ columns: Int) -> String {
        let isOfFile = KeyTable.files.contains { $0.name == path }
        let isOfAnnotation = KeyTable.annotation.contains { $0.name == path }
        var text = lines(
            [
                "\(path): a key" + (isOfAnnotation ? " beside value" : isOfFile ? " that reads other files" : ""), "",
                definition.summary, "",
            ], columns)
        text += facts(about: definition, at: path, columns)
        let choices = definition.kind.choices
        if !choices.isEmpty {
            text += "\nThe words:\n\n" + entries(choices.map { ($0.name, Topic.sentence($0.meaning)) }, columns)
        }
        if !definition.keys.isEmpty {
            let below: String =
                switch definition.kind {
                case .named(let noun): "The keys of each \(noun):"
                case .perNamed(let other): "The keys for each \(ValueKind.noun(of: other)):"
                default: "The keys below it:"
                }
            text += "\n\(below)\n\n" + entries(definition.keys.map { ($0.name, $0.summary) }, columns)
        }
        return text + "\nFor example:\n\n" + indented(example(of: path, definition, isOfAnnotation))
    }

    /// Everything about an error or a warning.
    static func code(_ code: DiagnosticCode, _ columns: Int) -> String {
        let explanation = code.explanation
        let kind = code.severity == .warning ? "a warning" : "an error"
        var text = lines(["\(code.rawValue): \(kind)", "", Topic.sentence(explanation.title), ""], columns)
        text += lines(explanation.text.split(separator: "\n").map(String.init), columns)
        if let wrong = explanation.wrong { text += "\nWrong:\n\n" + indented(wrong) }
        if let right = explanation.right { text += "\nRight:\n\n" + indented(right) }
        return text
    }

    /// Everything about a figure of results.
    static func metric(_ metric: MetricDefinition, _ columns: Int) -> String {
        lines(["\(metric.id): a figure of results", "", "\(metric.title). \(metric.definition)", ""], columns)
            + entries(
                [
                    ("unit", metric.unit), ("direction", metric.direction.rawValue), ("groups", metric.groups),
                    ("formed as", metric.form + (metric.isWeekly ? "; weekly too" : "")),
                ], columns)
    }

    /// Everything about a family of distributions.
    static func family(_ family: DistributionFamily, _ columns: Int) -> String {
        let values = [
            "mean": "60 min", "sd": "30 min", "median": "50 min", "p90": "2 h", "low": "20 min", "mode": "45 min",
            "high": "90 min", "shape": "1.5", "scale": "60 min",
        ]
        let shares = ["mean": "12 %", "sd": "3 %"]
        let examples = family.statements.map { statement in
            let parameters = statement.map { parameter in
                "\(parameter.name): \((family.isForSharesOnly ? shares : values)[parameter.name] ?? "1")"
            }
            return "{\(family.name): {\(parameters.joined(separator: ", "))}}"
        }
        return lines(["\(family.name): a family of distributions", "", family.summary, ""], columns)
            + entries(
                [
                    ("for", family.uses),
                    (
                        "stated by",
                        family.statements.map { $0.map(\.name).joined(separator: ", ") }.joined(separator: "; or by ")
                    ),
                ], columns) + "\nFor example:\n\n" + indented(examples.joined(separator: "\n"))
    }

    /// Everything about a way of writing.
    static func rule(_ rule: WritingRule, _ columns: Int) -> String {
        var text = lines(["\(rule.names.first ?? ""): a way of writing"], columns)
        for paragraph in rule.paragraphs { text += "\n" + lines([paragraph.replacing("`", with: "")], columns) }
        if rule.names.first == "distributions" {
            text += "\nThe families:\n\n" + entries(DistributionFamily.all.map { ($0.name, $0.summary) }, columns)
        }
        if rule.names.first == "annotations" {
            text += "\nBeside value:\n\n" + entries(KeyTable.annotation.map { ($0.name, $0.summary) }, columns)
        }
        return text + (rule.example.map { "\nFor example:\n\n" + indented($0) } ?? "")
    }

    private static func facts(about definition: KeyDefinition, at path: String, _ columns: Int) -> String {
        var facts: [(String, String)] = [("may stand there", definition.kind.words)]
        facts.append(("if it is absent", definition.presence.words))
        if KeyTable.canBeUncertain(definition.kind, at: path) {
            facts.append(("if not well known", "it can be uncertain: \"caseload explain uncertain\""))
        }
        if let twin = TopicIndex.pathInChanges(of: path) {
            facts.append(("in a dated change", "\(twin); what is left out there stays as it was"))
        }
        if let evidence = definition.evidence {
            facts.append(("what sources say", "\(evidence.low) to \(evidence.high): \(evidence.source)"))
        }
        if !definition.systems.isEmpty {
            let rows = definition.systems.map(String.init).joined(separator: ", ")
            facts.append(("list of systems", (definition.systems.count == 1 ? "row " : "rows ") + rows))
        }
        return entries(facts, columns)
    }

    private static func example(of path: String, _ definition: KeyDefinition, _ isOfAnnotation: Bool) -> String {
        if isOfAnnotation { return "caseload_cap: {value: 25, \(definition.name): \(definition.example)}" }
        return KeyExample.text(at: path, columns: 74) ?? "\(definition.name): \(definition.example)"
    }

    private static func indented(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined()
    }
}
