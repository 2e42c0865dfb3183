/// A kind of case: the parameters that it takes, and the systems that are simulated for it.
struct Form: Sendable {
    /// A parameter as `--list` shows it.
    struct Parameter: Sendable {
        let key: String
        let meaning: String
        var isOptional = false
    }

    let name: String
    /// The system in words.
    let system: String
    let parameters: [Parameter]
    /// Examples of quantities that can be measured, by their usual names.
    let quantities: [String]
    /// The systems of a case; faults of parameters are thrown.
    let models: @Sendable (Parameters, NameHabits) throws(CaseFault) -> [any Model]
}

/// What the names of a case's quantities show of the habits of who wrote them.
struct NameHabits: Sendable {
    /// Whether classes, nodes and the like are numbered from 0: where some name has the number 0 in it.
    let countsFromZero: Bool

    init(_ names: [QuantityName]) {
        let numbered = names.filter { !QuantityVocabulary.states.contains($0.joined) }
        countsFromZero = numbered.contains { $0.numbers.contains(0) }
    }
}
