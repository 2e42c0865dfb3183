import Scenario

/// Names of figures, groups and verdicts as they stand on a page.
enum FigureWords {
    /// What a figure is called, with its unit: "Sickness absence, %".
    static func title(_ key: FigureName) -> String {
        if let headline = HeadlineFigures.rows.first(where: { $0.key == key }) { return headline.title }
        let definition = MetricRegistry.metric(key.metric)
        let unit = FigureText(unit: definition?.unit ?? "").unit
        let parts = [definition?.title ?? words(key.metric)] + (key.team == FigureName.all ? [] : [words(key.team)])
        let name = (parts + (key.group == FigureName.all ? [] : [group(key.group)])).joined(separator: ", ")
        return unit.isEmpty ? name : unit == "%" ? "\(name), %" : "\(name) (\(unit))"
    }

    /// A group without its key: "recording" for `category=recording`.
    static func group(_ group: String) -> String {
        group.split(separator: ";").map { part in
            words(part.split(separator: "=", maxSplits: 1).last.map(String.init) ?? String(part))
        }.joined(separator: ", ")
    }

    /// An id with spaces.
    static func words(_ id: String) -> String {
        String(id.map { $0 == "_" || $0 == "-" ? " " : $0 })
    }

    /// A verdict in words and, besides, in colour.
    static func verdict(_ finding: Finding) -> Html {
        .element("span", ["class": style(finding)], finding.verdictText)
    }

    /// A verdict in a sign and a word, for tables of many scenarios.
    static func mark(_ finding: Finding) -> Html {
        let sign = (finding.row.difference ?? 0) > 0 ? "+" : "\u{2212}"
        switch finding.verdict {
        case .better, .worse: return .element("span", ["class": style(finding)], "\(sign) \(finding.verdict.rawValue)")
        case .higher, .lower: return Html(sign)
        case .same, .undecided, .tooSmall, .undefined: return .empty
        }
    }

    private static func style(_ finding: Finding) -> String? {
        finding.verdict == .better || finding.verdict == .worse ? finding.verdict.rawValue : nil
    }
}

extension FigureWords {
    /// A title without its unit, with a small first letter, for a list within a sentence.
    static func short(_ title: String) -> String {
        LoweredTitle.text(title.hasSuffix(", %") ? String(title.dropLast(3)) : title)
    }
}
