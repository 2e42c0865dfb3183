import Scenario

/// Examples of values for an editor's messages.
enum ExampleInRange {
    /// A right value of a kind, within its range.
    static func text(of kind: ValueKind) -> String {
        switch kind {
        case .duration(let range):
            let inRange = ["45 min", "7 d", "12 wk", "2 y"].first { text in
                (try? Quantity.duration(text)).map { range.contains($0.value) } ?? false
            }
            return inRange ?? kind.example
        case .rate(_, perPopulation: true): return "268 per 100000 per year"
        default: return kind.example
        }
    }
}
