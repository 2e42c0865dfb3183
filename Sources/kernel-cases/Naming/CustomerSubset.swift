/// Which customers, or which node, a name speaks of.
enum CustomerSubset: Sendable, Equatable {
    /// All of them, or the whole network.
    case all
    /// One class or node, from 0.
    case one(Int)

    private static let wordsForOne: Set<String> = [
        "class", "classes", "node", "nodes", "station", "stage", "priority", "k", "i",
    ]
    private static let wordsForAll: Set<String> = ["total", "overall", "network", "aggregate", "everybody", "combined"]

    /// The quantity that a name means, and of whom; nil when it means nothing.
    static func read(
        _ name: QuantityName, count: Int, countsFromZero: Bool, bound: Double?
    ) -> (subset: CustomerSubset, quantity: StandardQuantity)? {
        // Before numbers are taken for those of classes: the 95 of `sojourn_p95`, the states of a list `P`.
        let isAboutOne = name.words.contains(where: wordsForOne.contains)
        if !isAboutOne, let quantity = QuantityReading.quantity(name, bound: bound) {
            if name.indices.isEmpty { return (.all, quantity) }
            if case .state = quantity { return (.all, quantity) }
        }
        guard let (subset, rest) = part(name, count: count, countsFromZero: countsFromZero),
            let quantity = QuantityReading.quantity(rest, bound: bound)
        else { return nil }
        return (subset, quantity)
    }

    /// Parts a name into the subset it speaks of and the name of the quantity; nil when it names none of them.
    ///
    /// Lists are counted from 0. Numbers are counted from 1, unless `countsFromZero`.
    private static func part(
        _ name: QuantityName, count: Int, countsFromZero: Bool
    ) -> (subset: CustomerSubset, name: QuantityName)? {
        let kept = name.words.filter { !wordsForOne.contains($0) && !wordsForAll.contains($0) }
        let rest = name.with(words: kept.isEmpty ? name.words : kept)
        if count == 1 && name.indices.isEmpty && !name.words.contains(where: wordsForOne.contains) {
            return (.all, rest)
        }
        if let index = name.indices.first {
            guard index < count else { return nil }
            return (.one(index), rest.without(numbers: [], indices: 1))
        }
        if name.words.contains(where: wordsForAll.contains) { return (.all, rest) }
        if name.words.contains(where: wordsForOne.contains) || !name.numbers.isEmpty && count > 1,
            let number = name.numbers.last, let whole = Int(exactly: number)
        {
            let index = countsFromZero ? whole : whole - 1
            guard index >= 0, index < count else { return nil }
            return (.one(index), rest.without(numbers: [name.numbers.count - 1], indices: 0))
        }
        return (.all, rest)
    }
}

extension QuantityName {
    /// The same name without some numbers, by their places, and without its first indices.
    func without(numbers places: [Int], indices first: Int) -> QuantityName {
        QuantityName(
            label: label, words: words,
            numbers: numbers.enumerated().filter { !places.contains($0.offset) }.map(\.element),
            indices: Array(indices.dropFirst(first)))
    }
}
