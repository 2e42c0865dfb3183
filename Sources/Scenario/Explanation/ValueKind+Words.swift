extension ValueKind {
    /// What may stand there, in words, with the range: `a length of time, 1 wk to 5200 wk`.
    public var words: String {
        switch self {
        case .duration(let range): "a length of time, " + ValueKind.rangeText(range, ValueKind.duration)
        case .rate(let range, let perPopulation):
            "a rate, " + ValueKind.rangeText(range) { ValueKind.perPeriod($0) }
                + (perPopulation ? ", or for each so many people of the area" : "")
        case .share(let range): "a share, " + ValueKind.rangeText(range) { Quantity.shortened($0 * 100) + " %" }
        case .number(let range): "a number, " + ValueKind.rangeText(range, Quantity.shortened)
        case .integer(let range):
            range.lowerBound == range.upperBound
                ? "the number \(range.lowerBound)" : "a whole number, \(range.lowerBound) to \(range.upperBound)"
        case .hoursPerWeek(let range):
            "hours a week, " + ValueKind.rangeText(range) { Quantity.shortened($0) + " h per week" }
        case .money(let range): "an amount of money, " + ValueKind.rangeText(range) { "£" + Quantity.shortened($0) }
        case .flag: "true or false"
        case .text: "a text"
        case .identifier: "an id of your own"
        case .reference(let path): "the id of \(ValueKind.withArticle(ValueKind.noun(of: path)))"
        case .date(let range): "a date, \(range.lowerBound) to \(range.upperBound)"
        case .choice(let choices):
            choices.count == 1
                ? "the word \(choices.map(\.name).joined())" : "one word of " + EnglishList.either(choices.map(\.name))
        case .hoursOfDay: "a stretch of a day, such as \"09:00-17:00\""
        case .durationDistribution: "a length of time, or a distribution of lengths of time"
        case .figure: "a figure in the unit of its metric, with or without that unit"
        case .orNone(let kind): kind.words + ", or the word none"
        case .list(let kind): "a list; each item is " + kind.words
        case .table(let kind, let names): "a table by \(names.words); each value is " + kind.words
        case .shares(let names): "a table of shares by \(names.words); together 100 %"
        case .map: "a map"
        case .named(let noun): "a map by ids of your own, one for each \(noun)"
        case .perNamed(let path): "a map by the id of each \(ValueKind.noun(of: path))"
        }
    }

    /// The words of a choice with what they mean, also where the choice stands in a list or beside `none`; else none.
    public var choices: [Choice] {
        switch self {
        case .choice(let choices): choices
        case .orNone(let kind), .list(let kind), .table(let kind, _): kind.choices
        default: []
        }
    }

    /// A noun with its article.
    static func withArticle(_ noun: String) -> String {
        (noun.first.map { "aeiou".contains($0) } ?? false ? "an " : "a ") + noun
    }

    /// What one thing in the map of a path of the table is called, such as `team` for `teams`.
    static func noun(of path: String) -> String {
        if case .named(let noun)? = KeyTable.definition(at: path)?.kind { noun } else { "thing in \(path)" }
    }

    /// A length of time in the largest unit in which it is a whole number; years only where weeks are not.
    static func duration(_ seconds: Double) -> String {
        let order = ["wk", "y", "d", "h", "min", "s"]
        for name in order {
            guard let unit = Quantity.durationUnits.first(where: { $0.name == name }) else { continue }
            let count = seconds / unit.seconds
            if seconds != 0, count == count.rounded() { return Quantity.shortened(count) + " " + name }
        }
        return Quantity.shortened(seconds) + " s"
    }

    private static func perPeriod(_ perSecond: Double) -> String {
        Quantity.shortened(perSecond * KeyTable.week) + " per week"
    }

    private static func rangeText(_ range: ClosedRange<Double>, _ text: (Double) -> String) -> String {
        let isOpen = range.upperBound == .infinity
        if range.lowerBound == 0 { return isOpen ? "0 or more" : "0 to " + text(range.upperBound) }
        return text(range.lowerBound) + (isOpen ? " or more" : " to " + text(range.upperBound))
    }
}

extension ValueKind.Names {
    /// What the names are, in words.
    var words: String {
        switch self {
        case .words(let names):
            switch names {
            case KeyTable.needStates: "need state (\(names.joined(separator: ", ")))"
            case KeyTable.needStates + ["all"]: "need state (\(KeyTable.needStates.joined(separator: ", "))) or all"
            case KeyTable.weekdays: "day of the week (mon to sun)"
            case KeyTable.months: "month (jan to dec)"
            case KeyTable.categories: "category of hours (\(names.joined(separator: ", ")))"
            default: "name (\(names.joined(separator: ", ")))"
            }
        case .references(let path): "the id of each \(ValueKind.noun(of: path))"
        }
    }
}

extension KeyDefinition.Presence {
    /// What the absence of the key means, in words.
    public var words: String {
        switch self {
        case .required: "it must be there"
        case .standard(let value): value
        case .optional(let meaning): meaning
        }
    }
}
