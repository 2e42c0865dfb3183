/// Something that `caseload explain` explains.
public struct Topic: Sendable {
    /// What it is about.
    enum Subject: Sendable {
        /// A key of the table by its path in it; of `extends`, `source` and their like by its name.
        case key(path: String, KeyDefinition)
        /// A word of a choice, with the paths of the keys at which it means this.
        case word(meaning: String, paths: [String])
        /// A need state.
        case needState(NeedState)
        /// A category of hours.
        case category(HoursCategory)
        /// A figure of results.
        case metric(MetricDefinition)
        /// An error or a warning.
        case code(DiagnosticCode)
        /// A family of distributions.
        case family(DistributionFamily)
        /// A unit or a period.
        case unit(meaning: String, rule: String)
        /// How something is written.
        case rule(WritingRule)
    }

    /// What it is asked for by.
    public var name: String
    /// What it is about.
    var subject: Subject

    /// What kind of thing it is, with an article, such as `a key`.
    public var kind: String {
        switch subject {
        case .key: "a key"
        case .word: "a word"
        case .needState: "a need state"
        case .category: "a category of hours"
        case .metric: "a figure of results"
        case .code(let code): code.severity == .warning ? "a warning" : "an error"
        case .family: "a family of distributions"
        case .unit: "a unit"
        case .rule: "a way of writing"
        }
    }

    /// By what name it is found where others have the same: the path of a key, else a word for its kind and its name.
    public var place: String {
        switch subject {
        case .key(let path, _): path
        case .word: "word \(name)"
        case .needState: "state \(name)"
        case .category: "category \(name)"
        case .metric: "figure \(name)"
        case .code: "code \(name)"
        case .family: "family \(name)"
        case .unit: "unit \(name)"
        case .rule: name
        }
    }

    /// Whether it is a word of a choice, of which a list says everything.
    var isWord: Bool { if case .word = subject { true } else { false } }

    /// Its line in a list.
    var heading: String {
        if case .word(_, let paths) = subject { return "\(place): a word at \(paths.joined(separator: ", "))" }
        return "\(place): \(kind)"
    }

    /// What it is, in one sentence.
    public var summary: String {
        switch subject {
        case .key(_, let definition): definition.summary
        case .word(let meaning, _): Topic.sentence(meaning)
        case .needState(let state): Topic.sentence(state.meaning)
        case .category(let category): Topic.sentence(category.meaning)
        case .metric(let metric): metric.definition
        case .code(let code): Topic.sentence(code.explanation.title)
        case .family(let family): family.summary
        case .unit(let meaning, _): Topic.sentence(meaning)
        case .rule(let rule): rule.summary
        }
    }

    /// A phrase as a sentence.
    static func sentence(_ phrase: String) -> String {
        phrase.prefix(1).uppercased() + phrase.dropFirst() + (phrase.hasSuffix(".") ? "" : ".")
    }
}
