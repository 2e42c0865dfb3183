/// The reference page of the scenario language, as Markdown; `docs/scenario-reference.md` holds its text.
public enum ReferencePage {
    /// The page.
    public static var text: String {
        let parts = [
            introduction, chapter("How values are written", WritingRule.values),
            chapter("How values are put together", WritingRule.structure), chapter("Files", WritingRule.files), keys,
            words, codes,
        ]
        return parts.joined(separator: "\n\n") + "\n"
    }

    private static let introduction = """
        # Scenario reference

        Every key of a scenario, made from the key table in `Sources/Scenario/Keys`; a test holds this page to it.
        `caseload explain` says the same of one key at a time, `caseload check` holds a scenario to it. To begin with,
        read an [example](../scenarios/README.md) instead.

        - [How values are written](#how-values-are-written): lengths of time, rates, shares, distributions
        - [How values are put together](#how-values-are-put-together): lists, tables, sources, uncertain values
        - [Files](#files): a scenario that changes another one
        - [Keys](#keys): all of them, in the order in which a scenario is usually written
        - [Words of the model](#words-of-the-model): need states, categories of hours
        - [Errors and warnings](#errors-and-warnings)
        """

    private static func chapter(_ title: String, _ rules: [WritingRule]) -> String {
        var blocks = ["## \(title)"]
        for rule in rules {
            if rules.count > 1 { blocks.append("### \(rule.title)") }
            blocks += rule.paragraphs.map { TextWrapping.wrapped($0, columns: 120).joined(separator: "\n") }
            if let example = rule.example { blocks.append(fenced(example)) }
            if let table = table(of: rule) { blocks.append(table) }
        }
        return blocks.joined(separator: "\n\n")
    }

    /// What a rule leaves to a table.
    private static func table(of rule: WritingRule) -> String? {
        switch rule.names.first {
        case "distributions":
            table(
                ["family", "ways of stating it", "for", "what it is like"],
                DistributionFamily.all.map { family in
                    [
                        "`\(family.name)`", family.forms.map { "`\($0)`" }.joined(separator: " or "), family.uses,
                        family.summary,
                    ]
                })
        case "annotations":
            "Beside `value` may stand:\n\n" + keyTable(KeyTable.annotation, at: "") + "\n\n"
                + choices(of: KeyTable.annotation)
        case "files": keyTable(KeyTable.files, at: "")
        default: nil
        }
    }

    private static var words: String {
        "## Words of the model\n\nNeed states, in which people are:\n\n"
            + table(["state", "what it is"], NeedState.allCases.map { ["`\($0.name)`", $0.meaning] })
            + "\n\nCategories of hours, by which work takes time:\n\n"
            + table(["category", "what it is"], HoursCategory.allCases.map { ["`\($0.name)`", $0.meaning] })
    }

    private static var codes: String {
        "## Errors and warnings\n\n`caseload explain CODE` says more of each, with an example. An error keeps a scenario from "
            + "being run, a warning\ndoes not.\n\n"
            + table(
                ["code", "", "what it means"],
                DiagnosticCode.allCases.map { ["`\($0.rawValue)`", $0.severity.rawValue, $0.explanation.title] })
    }

    static func fenced(_ yaml: String) -> String { "```yaml\n" + yaml + "\n```" }

    static func table(_ heads: [String], _ rows: [[String]]) -> String {
        func line(_ cells: [String]) -> String {
            "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
        }
        let rule = "|" + heads.map { _ in "---|" }.joined()
        return ([line(heads), rule] + rows.map(line)).joined(separator: "\n")
    }
}
