/// What `caseload explain` prints: text about a topic, or about what topics there are.
public enum Explanation {
    /// The answer to a name.
    public enum Answer: Sendable, Equatable {
        /// The text, with a line feed at the end.
        case text(String)
        /// There is no such topic; these names are like it, nearest first.
        case unknown(suggestions: [String])
    }

    /// What there is to say about a name.
    ///
    /// One topic is explained in full, and so is the one whose whole path was given; several are listed.
    ///
    /// - Parameters:
    ///   - name: The name as the user gave it.
    ///   - columns: The columns of a line.
    public static func answer(to name: String, columns: Int = 80) -> Answer {
        let topics = TopicIndex.topics(of: name)
        guard let first = topics.first else { return .unknown(suggestions: TopicIndex.suggestions(for: name)) }
        if topics.count == 1 { return .text(whole(first, columns)) }
        if first.path.map(TopicIndex.folded) == TopicIndex.folded(name) {
            return .text(
                whole(first, columns) + "\nThe name stands for more:\n\n" + list(Array(topics.dropFirst()), columns))
        }
        var text = lines(["\"\(name)\" stands for \(topics.count) things:"], columns) + "\n" + list(topics, columns)
        if let one = topics.first(where: { !$0.isWord }) {
            text += "\n" + lines(["More about one: caseload explain \"\(one.place)\""], .max)
        }
        return .text(text)
    }

    /// All topics in groups, briefly.
    public static func overview(columns: Int = 80) -> String {
        var text = lines(
            ["caseload explain NAME explains a key of scenarios, a word, a figure of results or an error by its name."],
            columns)
        text += "\n" + lines(["Keys of a scenario; \"caseload explain work\" lists those below work:"], columns) + "\n"
        text += entries(KeyTable.root.keys.map { ($0.name, $0.summary) }, columns)
        text += "\nHow values are written:\n\n"
        text += entries(WritingRule.all.map { ($0.names.first ?? "", $0.title) }, columns)
        func group(_ title: String, _ names: [String]) {
            text += "\n\(title):\n\n"
            text +=
                TextWrapping.wrapped(names.joined(separator: ", "), columns: columns, indentation: "  ")
                .joined(separator: "\n") + "\n"
        }
        group("Families of distributions", DistributionFamily.all.map(\.name))
        group(
            "Need states and categories of hours", NeedState.allCases.map(\.name) + HoursCategory.allCases.map(\.name))
        group("Figures of results", MetricRegistry.all.map(\.id))
        group("Errors", DiagnosticCode.allCases.filter { $0.severity == .error }.map(\.rawValue))
        group("Warnings", DiagnosticCode.allCases.filter { $0.severity == .warning }.map(\.rawValue))
        return text
    }

    /// Names with a sentence each, in two columns where the names are short.
    static func entries(_ entries: [(name: String, sentence: String)], _ columns: Int) -> String {
        let width = (entries.map(\.name.count).max() ?? 0) + 4
        guard width <= 28 else {
            return lines(
                entries.flatMap { entry in
                    ["  " + entry.name] + TextWrapping.wrapped(entry.sentence, columns: columns, indentation: "      ")
                }, .max)
        }
        let indentation = String(repeating: " ", count: width)
        return entries.map { entry in
            let first = ("  " + entry.name).padded(to: width)
            return TextWrapping.wrapped(entry.sentence, columns: columns, indentation: indentation, first: first)
                .joined(separator: "\n") + "\n"
        }.joined()
    }

    /// Paragraphs, each wrapped and ended by a line feed.
    static func lines(_ paragraphs: [String], _ columns: Int) -> String {
        paragraphs.map { paragraph in
            (columns == .max ? [paragraph] : TextWrapping.wrapped(paragraph, columns: columns))
                .joined(separator: "\n") + "\n"
        }.joined()
    }

    private static func list(_ topics: [Topic], _ columns: Int) -> String {
        lines(
            topics.flatMap { topic in
                ["  " + topic.heading]
                    + TextWrapping.wrapped(topic.summary, columns: columns, indentation: "      ")
            }, .max)
    }

    private static func whole(_ topic: Topic, _ columns: Int) -> String {
        switch topic.subject {
        case .key(let path, let definition): key(path, definition, columns)
        case .code(let code): self.code(code, columns)
        case .metric(let metric): self.metric(metric, columns)
        case .rule(let rule): self.rule(rule, columns)
        case .word(_, let paths):
            lines(
                ["\(topic.name): a word", "", topic.summary, "", "It can stand at \(paths.joined(separator: ", "))."],
                columns)
        case .needState(let state):
            lines(
                [
                    "\(state.name): a need state", "", topic.summary, "",
                    "People move from one need state to another by the rates of needs.*.moves.",
                ], columns)
        case .category(let category):
            lines(
                [
                    "\(category.name): a category of hours", "", topic.summary, "",
                    "Work takes time by category (work.*.time); results have the hours by category.",
                ], columns)
        case .family(let family): self.family(family, columns)
        case .unit(_, let rule):
            lines(
                ["\(topic.name): a unit", "", topic.summary, "", "\"caseload explain \(rule)\" has all of its kind."],
                columns)
        }
    }
}

extension String {
    /// The text with spaces after it up to so many characters.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
