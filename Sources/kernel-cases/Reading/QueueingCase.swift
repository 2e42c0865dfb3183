/// A case as the file states it: a system, and what theory expects of it.
struct QueueingCase: Sendable {
    let name: String
    let form: String
    let parameters: Parameters
    let expected: [ExpectedQuantity]
}

/// A quantity as the file names it, with what it is expected to be.
struct ExpectedQuantity: Sendable {
    /// What the file expects.
    enum Value: Sendable, Equatable {
        case number(Double)
        case text(String)
    }

    let name: QuantityName
    let value: Value
}
