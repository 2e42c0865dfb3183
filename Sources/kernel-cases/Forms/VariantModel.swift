/// A system of several that a case is tested in, each quantity in each of them.
///
/// A quantity whose name holds the word of one system is about that one alone.
struct VariantModel: Model {
    let variant: String
    private let model: any Model
    private let word: String
    private let isForUnnamed: Bool
    private static let words = [
        "exponential", "lognormal", "deterministic", "constant", "fifo", "fcfs", "lifo", "lcfs", "priority",
    ]
    private static let synonyms = ["fcfs": "fifo", "lcfs": "lifo", "constant": "deterministic"]

    /// - Parameter isForUnnamed: whether quantities whose names hold no such word are tested in this system too.
    init(_ model: any Model, word: String, title: String, isForUnnamed: Bool = true) {
        self.model = model
        self.word = word
        self.isForUnnamed = isForUnnamed
        variant = title
    }

    var scale: ModelScale { model.scale }

    func claim(_ name: QuantityName) -> QuantityName? {
        guard let named = name.words.first(where: { Self.words.contains($0) }) else { return isForUnnamed ? name : nil }
        guard Self.synonyms[named, default: named] == word else { return nil }
        return name.with(words: name.words.filter { $0 != named })
    }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        model.measure(name, recording: &recording)
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        model.replicate(span, recording: recording, chance: chance)
    }
}
