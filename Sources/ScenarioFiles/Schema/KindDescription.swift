import Scenario

/// What may stand at a key, in words.
enum KindDescription {
    /// The words of a kind of value, such as `a length of time from 1 wk to 5200 wk`, without an example.
    static func words(of kind: ValueKind) -> String {
        switch kind {
        case .duration(let range): between("a length of time", range, unitOfTime)
        case .rate(let range, let perPopulation):
            between("a rate", range) { _ in period(range) }
                + (perPopulation ? ", or per so many people" : "")
        case .share(let range): between("a share", range) { _ in ("%", 0.01) }
        case .number(let range): between("a number", range) { _ in ("", 1) }
        case .integer(let range):
            range.lowerBound == range.upperBound
                ? "the number \(range.lowerBound)"
                : "a whole number from \(range.lowerBound) to \(range.upperBound)"
        case .hoursPerWeek(let range): between("hours per week", range) { _ in ("h per week", 1) }
        case .money(let range): between("an amount of money", range) { _ in ("£", 1) }
        case .identifier: "an id of lower-case letters, digits, _ and -, a letter first"
        case .reference(let path): "the id of one of \(path)"
        case .date(let range): "a date from \(range.lowerBound) to \(range.upperBound)"
        case .durationDistribution: "a length of time, or a distribution of lengths of time"
        case .orNone(let kind): "\(words(of: kind)), or none"
        case .list(let kind): "a list, for each item \(words(of: kind))"
        case .table(let kind, let names): "for each of \(words(of: names)) \(words(of: kind))"
        case .shares(let names): "for each of \(words(of: names)) a share"
        case .flag, .text, .hoursOfDay, .choice, .map, .named, .perNamed: kind.inWords
        }
    }

    /// A right value of a kind, within its range.
    static func example(of kind: ValueKind) -> String {
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

    private static func words(of names: ValueKind.Names) -> String {
        switch names {
        case .words(let words): EnglishList.joined(words)
        case .references(let path): path
        }
    }

    private typealias Unit = (name: String, size: Double)

    private static func between(_ words: String, _ range: ClosedRange<Double>, _ unit: (_ bound: Double) -> Unit)
        -> String
    {
        func written(_ bound: Double) -> String {
            let unit = unit(bound)
            let value = bound / unit.size
            let rounded = (value * 1_000_000).rounded() / 1_000_000
            let figure =
                rounded == rounded.rounded() && abs(rounded) < 1e15 ? String(Int(rounded)) : rounded.description
            if unit.name == "£" { return unit.name + figure }
            return unit.name.isEmpty || bound == 0 ? figure : "\(figure) \(unit.name)"
        }
        switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
        case (true, true): return "\(words) from \(written(range.lowerBound)) to \(written(range.upperBound))"
        case (true, false): return range.lowerBound == 0 ? words : "\(words) from \(written(range.lowerBound)) on"
        case (false, true): return "\(words) up to \(written(range.upperBound))"
        case (false, false): return words
        }
    }

    /// The longest unit in which a bound is a whole number.
    private static func unitOfTime(_ bound: Double) -> Unit {
        Quantity.durationUnits.last { isWhole(bound / $0.seconds) }.map { ($0.name, $0.seconds) } ?? ("s", 1)
    }

    /// The period for which the greatest rate is a whole number; a week if it can be.
    private static func period(_ range: ClosedRange<Double>) -> Unit {
        let periods = Quantity.ratePeriods.sorted { $0.name == "week" && $1.name != "week" }
        let fitting = periods.first { !range.upperBound.isFinite || isWhole(range.upperBound * $0.seconds) }
        return fitting.map { ("per \($0.name)", 1 / $0.seconds) } ?? ("per second", 1)
    }

    private static func isWhole(_ number: Double) -> Bool {
        abs(number - number.rounded()) <= 1e-9 * abs(number)
    }
}
