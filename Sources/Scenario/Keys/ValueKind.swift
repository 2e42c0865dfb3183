/// What may stand at a key of a scenario; ranges are in base units: seconds, events per second, shares, hours per
/// week, pounds.
public indirect enum ValueKind: Sendable, Equatable {
    /// A length of time, such as `45 min`, in seconds.
    case duration(ClosedRange<Double>)
    /// A rate, such as `8.6 per week`, in events per second; `268 per 100000 per year` too where the population counts.
    case rate(ClosedRange<Double>, perPopulation: Bool)
    /// A share, such as `12 %` or `0.12`.
    case share(ClosedRange<Double>)
    /// A plain number.
    case number(ClosedRange<Double>)
    /// A whole number.
    case integer(ClosedRange<Int>)
    /// Hours in each week, such as `3.5 h per week`, in hours.
    case hoursPerWeek(ClosedRange<Double>)
    /// An amount of money, such as `£42000`, in pounds.
    case money(ClosedRange<Double>)
    /// `true` or `false`.
    case flag
    /// A text.
    case text
    /// An id of one's own: lower-case letters, digits, `_` and `-`, a letter first.
    case identifier
    /// The id of a thing that stands in the map of that path, such as `teams`.
    case reference(to: String)
    /// A date, such as `2027-01-04`.
    case date(ClosedRange<CivilDate>)
    /// One of some words, each with what it means.
    case choice([Choice])
    /// A stretch of a day, such as `"09:00-17:00"`.
    case hoursOfDay
    /// A distribution of lengths of time; a bare length of time is always the same.
    case durationDistribution
    /// A figure in the unit of a metric that stands beside it: a number, or `12 %`, `28 d`, `£40`.
    case figure
    /// A value, or the word `none`.
    case orNone(ValueKind)
    /// Values in order; one alone may stand without brackets.
    case list(of: ValueKind)
    /// Values by name.
    case table(of: ValueKind, by: Names)
    /// Shares by name that add up to 100 %; a name that is left out has none.
    case shares(by: Names)
    /// A map with the keys of the definition.
    case map
    /// Maps by ids of one's own, each with the keys of the definition; the word says what one of them is.
    case named(String)
    /// Maps by the ids of things that stand in the map of that path, each with the keys of the definition.
    case perNamed(in: String)

    /// A word and what it means.
    public struct Choice: Sendable, Equatable {
        /// The word.
        public var name: String
        /// What it means, in a sentence without a final full stop.
        public var meaning: String

        /// Makes a choice.
        public init(_ name: String, _ meaning: String) {
            self.name = name
            self.meaning = meaning
        }
    }

    /// The names by which a table has values.
    public enum Names: Sendable, Equatable {
        /// These words, no others; each may be left out.
        case words([String])
        /// Ids of things that stand in the map of that path.
        case references(to: String)
    }

    /// Whether a single value of the kind can be uncertain, which a count of whole things cannot: `{uncertain: {triangular: {low: 4, mode: 5, high: 8}}}`.
    public var canBeUncertain: Bool {
        switch self {
        case .duration, .rate, .share, .number, .hoursPerWeek, .money: true
        default: false
        }
    }

    /// Whether it is a figure, which is an assumption about the service.
    public var isFigure: Bool {
        switch self {
        case .duration, .rate, .share, .number, .integer, .hoursPerWeek, .money, .durationDistribution, .shares,
            .figure:
            true
        case .orNone(let kind), .list(let kind), .table(let kind, _): kind.isFigure
        case .flag, .text, .identifier, .reference, .date, .choice, .hoursOfDay, .map, .named, .perNamed: false
        }
    }
}
