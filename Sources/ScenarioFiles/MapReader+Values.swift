public import Scenario

// Values of a key. A `default` of nil makes the key required.
extension MapReader {
    /// What a rate can be where nothing narrower is asked for, in events per second: up to a hundred thousand a week.
    public static var rates: ClosedRange<Double> { 0...(100_000 / 604_800) }

    /// A length of time in seconds, such as `45 min`; the range is in seconds.
    public func duration(
        _ key: String, default: Double? = nil, in range: ClosedRange<Double> = 0...Double.infinity
    ) -> Double {
        value(key, .duration(in: range), default: `default`)
    }

    /// A length of time in seconds, or nil if the key is absent; the range is in seconds.
    public func optionalDuration(
        _ key: String, in range: ClosedRange<Double> = 0...Double.infinity
    ) -> Double? {
        optionalValue(key, .duration(in: range))
    }

    /// A rate in events per second, such as `8.6 per week`, or `407 per 100000 per year` times the population.
    ///
    /// A rate per people is a fault where the population is nil. The range is in events per second.
    public func ratePerSecond(
        _ key: String, default: Double? = nil, population: Double? = nil,
        in range: ClosedRange<Double> = MapReader.rates
    ) -> Double {
        value(key, .rate(population: population, in: range), default: `default`)
    }

    /// A rate in events per second as `ratePerSecond` reads it, or nil if the key is absent.
    public func optionalRatePerSecond(
        _ key: String, population: Double? = nil, in range: ClosedRange<Double> = MapReader.rates
    ) -> Double? {
        optionalValue(key, .rate(population: population, in: range))
    }

    /// A share, such as `12 %` or `0.12`.
    public func share(
        _ key: String, default: Double? = nil, in range: ClosedRange<Double> = 0...1
    ) -> Double {
        value(key, .share(in: range), default: `default`)
    }

    /// A share, such as `12 %` or `0.12`, or nil if the key is absent.
    public func optionalShare(_ key: String, in range: ClosedRange<Double> = 0...1) -> Double? {
        optionalValue(key, .share(in: range))
    }

    /// A plain number.
    public func number(
        _ key: String, default: Double? = nil, in range: ClosedRange<Double> = -Double.infinity...Double.infinity
    ) -> Double {
        value(key, .number(in: range), default: `default`)
    }

    /// A plain number, or nil if the key is absent.
    public func optionalNumber(_ key: String, in range: ClosedRange<Double> = -Double.infinity...Double.infinity)
        -> Double?
    {
        optionalValue(key, .number(in: range))
    }

    /// A whole number.
    public func integer(
        _ key: String, default: Int? = nil, in range: ClosedRange<Int> = Int.min...Int.max
    ) -> Int {
        value(key, .integer(in: range), default: `default`)
    }

    /// A whole number, or nil if the key is absent.
    public func optionalInteger(_ key: String, in range: ClosedRange<Int> = Int.min...Int.max) -> Int? {
        optionalValue(key, .integer(in: range))
    }

    /// Hours in each week, such as `3.5 h per week`.
    public func hoursPerWeek(
        _ key: String, default: Double? = nil, in range: ClosedRange<Double> = 0...168
    ) -> Double {
        value(key, .hoursPerWeek(in: range), default: `default`)
    }

    /// Hours in each week, such as `3.5 h per week`, or nil if the key is absent.
    public func optionalHoursPerWeek(_ key: String, in range: ClosedRange<Double> = 0...168) -> Double? {
        optionalValue(key, .hoursPerWeek(in: range))
    }

    /// An amount of money in pounds, such as `£42000`.
    public func money(
        _ key: String, default: Double? = nil, in range: ClosedRange<Double> = 0...Double.infinity
    ) -> Double {
        value(key, .money(in: range), default: `default`)
    }

    /// An amount of money in pounds, such as `£42000`, or nil if the key is absent.
    public func optionalMoney(_ key: String, in range: ClosedRange<Double> = 0...Double.infinity) -> Double? {
        optionalValue(key, .money(in: range))
    }

    /// `true` or `false`.
    public func flag(_ key: String, default: Bool? = nil) -> Bool {
        value(key, .flag, default: `default`)
    }

    /// `true` or `false`; nil if the key is absent.
    public func optionalFlag(_ key: String) -> Bool? { optionalValue(key, .flag) }

    /// A text; numbers and `true` or `false` need quotation marks.
    public func text(_ key: String, default: String? = nil) -> String {
        value(key, .text, default: `default`)
    }

    /// A text; numbers and `true` or `false` need quotation marks; nil if the key is absent.
    public func optionalText(_ key: String) -> String? { optionalValue(key, .text) }

    /// An id: lower-case letters, digits, `_` and `-`, a letter first.
    public func identifier(_ key: String, default: String? = nil) -> String {
        value(key, .identifier, default: `default`)
    }

    /// An id: lower-case letters, digits, `_` and `-`, a letter first; nil if the key is absent.
    public func optionalIdentifier(_ key: String) -> String? { optionalValue(key, .identifier) }

    /// A date, such as `2026-01-05`.
    public func date(_ key: String, default: CivilDate? = nil) -> CivilDate {
        value(key, .date, default: `default`)
    }

    /// A date, such as `2026-01-05`; nil if the key is absent.
    public func optionalDate(_ key: String) -> CivilDate? { optionalValue(key, .date) }

    /// One of the names of an enumeration.
    ///
    /// - Precondition: the enumeration has a case.
    public func choice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, default: Choice? = nil
    ) -> Choice where Choice.RawValue == String {
        value(key, .choice(default: `default`), default: `default`)
    }

    /// One of the names of an enumeration, or nil if the key is absent.
    ///
    /// - Precondition: the enumeration has a case.
    public func optionalChoice<Choice: RawRepresentable & CaseIterable>(
        _ key: String, of type: Choice.Type = Choice.self
    ) -> Choice? where Choice.RawValue == String {
        optionalValue(key, ScalarReading<Choice>.choice(default: nil))
    }

    func value<Value>(_ key: String, _ reading: ScalarReading<Value>, default: Value?) -> Value {
        guard let entry = entry(key) else {
            if `default` == nil { reportMissing(key, example: reading.example) }
            return `default` ?? reading.neutral
        }
        return read(entry, reading) ?? `default` ?? reading.neutral
    }

    func optionalValue<Value>(_ key: String, _ reading: ScalarReading<Value>) -> Value? {
        entry(key).flatMap { read($0, reading) }
    }

    private func read<Value>(_ entry: ScenarioTree.Entry, _ reading: ScalarReading<Value>) -> Value? {
        context.value(entry.value, path: keyPath(entry.key), as: reading, recordsFigures: recordsFigures)
    }
}
