/// A system of several that a case is tested in, each quantity in each of them.
///
/// A quantity whose name holds the word of one system is about that one alone.
struct VariantModel: Model {
    let variant: String
    private let model: any Model
    private let word: String
    private static let words: Set<String> = [
        "exponential", "lognormal", "deterministic", "constant", "fifo", "fcfs", "lifo", "lcfs", "priority",
    ]
    private static let synonyms = ["fcfs": "fifo", "lcfs": "lifo", "constant": "deterministic"]

    init(_ model: any Model, word: String, title: String) {
        self.model = model
        self.word = word
        variant = title
    }

    var scale: ModelScale { model.scale }

    func claim(_ name: QuantityName) -> QuantityName? {
        guard let named = name.words.first(where: Self.words.contains) else { return name }
        return Self.synonyms[named, default: named] == word
            ? name.with(words: name.words.filter { $0 != named }) : nil
    }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        model.measure(name, recording: &recording)
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        model.replicate(span, recording: recording, chance: chance)
    }
}
