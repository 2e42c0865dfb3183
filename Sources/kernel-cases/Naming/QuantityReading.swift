/// Makes out which quantity of theory a name means.
enum QuantityReading {
    /// The quantity of a name without words for classes or nodes; nil when the name means none.
    ///
    /// - Parameters:
    ///   - bound: what a tail such as `P_Wq_gt_t` is compared with where the name has no number.
    static func quantity(_ name: QuantityName, bound: Double?) -> StandardQuantity? {
        if let state = state(name) { return state }
        if name.numbers.isEmpty, let other = other(name.joined) { return other }
        if let tail = tail(name, bound: bound) { return tail }
        return statistic(name)
    }

    private static func other(_ joined: String) -> StandardQuantity? {
        QuantityVocabulary.others.first { $0.names.contains(joined) }?.quantity
    }

    private static func state(_ name: QuantityName) -> StandardQuantity? {
        guard QuantityVocabulary.states.contains(name.joined) else { return nil }
        let places = name.numbers.map { Int(exactly: $0) ?? -1 } + name.indices
        guard places.count == 1, places[0] >= 0 else { return nil }
        return .state(places[0])
    }

    private static let fillers: Set<String> = [
        "mean", "average", "avg", "expected", "expectation", "of", "in", "the", "e", "steady", "per", "customer", "for",
        "prob", "probability", "pr", "m",
    ]

    /// The variable that words mean, with and without those that say nothing.
    static func variable(_ words: [String]) -> StandardQuantity.Variable? {
        for candidate in [words, words.filter { !fillers.contains($0) }] {
            let joined = candidate.joined()
            if let found = variable(joined: joined) { return found }
            // Words that grew together: "meanwait", "ewq".
            for filler in ["mean", "avg", "e"] where joined.hasPrefix(filler) {
                if let found = variable(joined: String(joined.dropFirst(filler.count))) { return found }
            }
        }
        return nil
    }

    private static func variable(joined: String) -> StandardQuantity.Variable? {
        if QuantityVocabulary.wait.contains(joined) { return .wait }
        if QuantityVocabulary.sojourn.contains(joined) { return .sojourn }
        if QuantityVocabulary.number.contains(joined) { return .number }
        if QuantityVocabulary.queue.contains(joined) { return .queue }
        if QuantityVocabulary.waitOfAll.contains(joined) { return .waitOfAll }
        if QuantityVocabulary.waitOfAbandoned.contains(joined) { return .waitOfAbandoned }
        if QuantityVocabulary.waitOfDelayed.contains(joined) { return .waitOfDelayed }
        if QuantityVocabulary.busy.contains(joined) { return .busy }
        if QuantityVocabulary.service.contains(joined) { return .service }
        return nil
    }

    private static let above: Set<String> = [
        "gt", "greater", "exceeds", "exceeding", "above", "over", "longer", "more",
    ]
    private static let below: Set<String> = ["le", "lt", "within", "below", "less", "under", "leq", "atmost", "cdf"]
    private static let orMore: Set<String> = ["ge", "geq", "atleast"]

    /// `P_Wq_gt_t`, `P(N >= 3)`, `P_wait_less_than_2`, `service_level`.
    private static func tail(_ name: QuantityName, bound: Double?) -> StandardQuantity? {
        if ["servicelevel", "sl", "servicelevelt", "fractionwithin"].contains(name.joined) {
            guard let limit = name.numbers.first ?? bound else { return nil }
            return .statistic(.atMost(limit), .wait)
        }
        let isAbove = name.words.contains(where: above.contains)
        let isBelow = name.words.contains(where: below.contains)
        let isOrMore = name.words.contains(where: orMore.contains)
        let isUnder = name.words.contains("lt")
        guard isAbove || isBelow || isOrMore, let limit = name.numbers.first ?? bound else { return nil }
        let comparing = above.union(below).union(orMore).union(["p", "t", "than", "given", "x", "k"])
        guard let variable = variable(name.words.filter { !comparing.contains($0) }) else { return nil }
        if variable == .number || variable == .queue {
            guard variable == .number, let whole = Int(exactly: limit) else { return nil }
            if isAbove { return .stateAtLeast(whole + 1) }
            return isOrMore ? .stateAtLeast(whole) : .statistic(.atMost(isUnder ? limit - 1 : limit), .number)
        }
        return .statistic(isBelow ? .atMost(limit) : .exceeding(limit), variable)
    }

    /// `sd_sojourn`, `var_L`, `E_Wq2`, `sojourn_p95`, `median_wait`, `W`.
    private static func statistic(_ name: QuantityName) -> StandardQuantity? {
        var words = name.words
        var joined = words.joined()
        func without(_ names: Set<String>) -> Bool {
            let rest = words.filter { !names.contains($0) }
            if rest.count < words.count {
                words = rest
                return true
            }
            for prefix in names where joined.hasPrefix(prefix) && prefix.count > 1 {  // order does not reach a result
                let remainder = String(joined.dropFirst(prefix.count))
                guard !remainder.isEmpty, variable([remainder]) != nil else { continue }
                joined = remainder
                words = [remainder]
                return true
            }
            return false
        }
        var statistic = StandardQuantity.Statistic.mean
        if without(["var", "variance", "v"]) {
            statistic = .variance
        } else if without(["sd", "std", "stdev", "standarddeviation", "stddev", "standard", "deviation"]) {
            statistic = .deviation
        } else if without(["cv", "coefficient", "variation"]) {
            statistic = .variationCoefficient
        } else if without(["second", "moment", "squared", "square", "sq", "meansquare"]) {
            statistic = .secondMoment
        } else if without(["median"]) {
            statistic = .quantile(0.5)
        } else if name.numbers == [2], words.first?.hasPrefix("e") == true || words.contains("m") {
            statistic = .secondMoment
        } else if let number = name.numbers.first {
            guard without(["p", "percentile", "quantile", "q", "pct", "perc"]) else { return nil }
            let level = number < 1 ? number : number / 100
            guard level > 0, level < 1 else { return nil }
            _ = without(["percentile", "quantile", "th"])
            statistic = .quantile(level)
        }
        return variable(words).map { .statistic(statistic, $0) }
    }
}
