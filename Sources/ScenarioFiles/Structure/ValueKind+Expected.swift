internal import Scenario

extension ValueKind {
    /// What is expected, in words with an article, such as `a length of time`.
    var inWords: String {
        switch self {
        case .duration: "a length of time"
        case .rate: "a rate"
        case .share: "a share"
        case .number: "a number"
        case .integer: "a whole number"
        case .hoursPerWeek: "a number of hours per week"
        case .money: "an amount of money"
        case .flag: "true or false"
        case .text: "a text"
        case .identifier, .reference: "an id"
        case .date: "a date"
        case .choice(let choices): "one of \(EnglishList.joined(choices.map(\.name)))"
        case .hoursOfDay: "a stretch of a day"
        case .durationDistribution: "a length of time or a distribution"
        case .figure: "a figure in the unit of its metric"
        case .orNone(let kind): "\(kind.inWords) or the word none"
        case .list(let kind): "a list of which each item is \(kind.inWords)"
        case .table(let kind, _): "a map of names, each with \(kind.inWords)"
        case .shares: "a map of shares by name"
        case .map: "a map of keys"
        case .named(let what): "a map by id, each a \(what)"
        case .perNamed(let path): "a map by the ids of \(path)"
        }
    }
}

extension ValueKind {
    /// A right value, for remedies.
    var example: String {
        switch self {
        case .duration, .durationDistribution: "45 min"
        case .rate: "8.6 per week"
        case .share: "12 %"
        case .number: "1.5"
        case .integer: "12"
        case .hoursPerWeek: "3.5 h per week"
        case .money: "£42000"
        case .flag: "true"
        case .text: "some words"
        case .identifier, .reference: "north_team"
        case .date: "2027-01-04"
        case .choice(let choices): choices.first?.name ?? ""
        case .hoursOfDay: "\"09:00-17:00\""
        case .figure: "28 d"
        case .orNone(let kind), .list(let kind), .table(let kind, _): kind.example
        case .shares: "{settled: 25 %, unsettled: 75 %}"
        case .map, .named, .perNamed: "key: value"
        }
    }

    /// The kind of the same quantity with no other bound than 0 below.
    var withoutBounds: ValueKind {
        switch self {
        case .duration: .duration(0...Double.infinity)
        case .rate(_, let perPopulation): .rate(0...Double.infinity, perPopulation: perPopulation)
        case .share: .share(0...Double.infinity)
        case .hoursPerWeek: .hoursPerWeek(0...Double.infinity)
        case .money: .money(0...Double.infinity)
        case .integer, .number: .number(0...Double.infinity)
        default: self
        }
    }
}

extension ValueKind {
    /// The range of a figure in its base unit, or nil for what is none.
    var figureRange: ClosedRange<Double>? {
        switch self {
        case .duration(let range), .rate(let range, _), .share(let range), .number(let range),
            .hoursPerWeek(let range), .money(let range):
            range
        case .integer(let range): Double(range.lowerBound)...Double(range.upperBound)
        default: nil
        }
    }
}

extension DistributionFamily.ParameterKind {
    /// What may stand at a parameter where a value of some kind varies.
    func kind(where kind: ValueKind) -> ValueKind {
        switch self {
        case .value: kind
        case .positive: kind.withoutBounds
        case .shape: .number(0...Double.infinity)
        }
    }
}
