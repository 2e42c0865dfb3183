public import Scenario

// Values of a key. One that is absent has the standard of the key table; `optional...` is for keys without one.
extension MapReader {
    /// A length of time in seconds.
    public func duration(_ key: String) -> Double { figure(key, .duration) }

    /// A length of time in seconds, or nil if the key is absent.
    public func optionalDuration(_ key: String) -> Double? { optionalFigure(key, .duration) }

    /// A rate in events per second; one per people is multiplied by the people of the area.
    public func ratePerSecond(_ key: String) -> Double { figure(key, .rate) }

    /// A rate in events per second, or nil if the key is absent.
    public func optionalRatePerSecond(_ key: String) -> Double? { optionalFigure(key, .rate) }

    /// A share.
    public func share(_ key: String) -> Double { figure(key, .share) }

    /// A share, or nil if the key is absent.
    public func optionalShare(_ key: String) -> Double? { optionalFigure(key, .share) }

    /// A plain number.
    public func number(_ key: String) -> Double { figure(key, .number) }

    /// A plain number, or nil if the key is absent.
    public func optionalNumber(_ key: String) -> Double? { optionalFigure(key, .number) }

    /// A whole number.
    public func integer(_ key: String) -> Int { Int(figure(key, .integer).rounded()) }

    /// A whole number, or nil if the key is absent.
    public func optionalInteger(_ key: String) -> Int? { optionalFigure(key, .integer).map { Int($0.rounded()) } }

    /// Hours in each week.
    public func hoursPerWeek(_ key: String) -> Double { figure(key, .hoursPerWeek) }

    /// An amount of money in pounds.
    public func money(_ key: String) -> Double { figure(key, .money) }

    /// An amount of money in pounds, or nil if the key is absent.
    public func optionalMoney(_ key: String) -> Double? { optionalFigure(key, .money) }

    /// A number or a share, infinity for the word `none`; nil if the key is absent.
    public func optionalNumberOrNone(_ key: String) -> Double? { optionalFigure(key, .numberOrNone) }

    /// A figure in the unit of a metric: what was written, in the base unit of its quantity, and its unit; nil if the key
    /// is absent.
    public func optionalMetricFigure(_ key: String) -> (value: Double, unit: String)? {
        single(key) { $0 == .figure }.map { ($0.figure, $0.unit) }
    }

    /// `true` or `false`.
    public func flag(_ key: String) -> Bool { optionalFlag(key) ?? false }

    /// A text, or nil if the key is absent.
    public func optionalText(_ key: String) -> String? { single(key) { $0 == .text }?.text }

    /// An id of one's own or of something else, or nil if the key is absent.
    public func optionalIdentifier(_ key: String) -> String? { single(key, \.isIdentifier)?.text }

    /// An id of one's own or of something else; an empty text where it is missing.
    public func identifier(_ key: String) -> String { optionalIdentifier(key) ?? "" }

    /// A date, or nil if the key is absent.
    public func optionalDate(_ key: String) -> CivilDate? {
        single(key) { if case .date = $0 { true } else { false } }.flatMap { CivilDate(iso: $0.text) }
    }

    /// One of the names of an enumeration, or nil if the key is absent.
    ///
    /// - Precondition: the names are those of the key table.
    public func optionalChoice<Choice: RawRepresentable>(
        _ key: String, of type: Choice.Type = Choice.self
    ) -> Choice? where Choice.RawValue == String {
        guard let name = single(key, \.isChoice)?.text else { return nil }
        guard let choice = Choice(rawValue: name) else {
            preconditionFailure("the key table has the name \(name) at \(keyPath(key)), and \(Choice.self) has not")
        }
        return choice
    }

    /// One of the names of an enumeration; `fallback` stands for a missing one that has no standard.
    public func choice<Choice: RawRepresentable>(
        _ key: String, or fallback: Choice
    ) -> Choice where Choice.RawValue == String {
        optionalChoice(key) ?? fallback
    }

    /// Texts, ids or dates as texts; empty if the key is absent.
    public func texts(_ key: String) -> [String] {
        let definition = definition(of: key) { if case .list = $0 { true } else { false } }
        guard case .list(let kind) = definition.kind, let value = value(key), let list = WrittenValue(value).tree
        else { return [] }
        guard case .list(let items, _) = list else {
            return context.single(list, as: kind).map { [$0.text] } ?? []
        }
        return items.compactMap { context.single($0, as: kind)?.text }
    }

    /// Seconds; infinity for the word `none`; nil if the key is absent and has no standard.
    public func optionalDurationOrNone(_ key: String) -> Double? { optionalFigure(key, .durationOrNone) }

    /// Seconds from midnight of a stretch of a day, or nil if it does not end after it begins.
    public func hoursOfDay(_ key: String) -> ClosedRange<Int>? {
        single(key) { $0 == .hoursOfDay }.flatMap { HoursOfDay.seconds($0.text) }
    }

    private func optionalFlag(_ key: String) -> Bool? {
        single(key) { $0 == .flag }.map { $0.text == "true" }
    }

    private func figure(_ key: String, _ kind: FigureKind) -> Double {
        if let figure = optionalFigure(key, kind) { return figure }
        return kind.leastFigure(of: definition(of: key, kind.matches).kind)
    }

    private func optionalFigure(_ key: String, _ kind: FigureKind) -> Double? {
        let definition = definition(of: key, kind.matches)
        if let value = value(key) {
            if let figure = context.figure(value, as: definition.kind, path: keyPath(key), population: population) {
                return figure
            }
        }
        guard case .standard(let text) = definition.presence else { return nil }
        return context.standard(text, as: definition.kind)
    }

    private func single(_ key: String, _ isOfKind: (ValueKind) -> Bool) -> SingleValue? {
        let definition = definition(of: key, isOfKind)
        if let value = value(key), let tree = WrittenValue(value).tree,
            let single = context.single(tree, as: definition.kind)
        {
            return single
        }
        guard case .standard(let text) = definition.presence else { return nil }
        return try? SingleValue.read(text, isPlain: true, as: definition.kind)
    }
}

/// The kinds of figure that a reader asks for.
enum FigureKind {
    case duration, rate, share, number, integer, hoursPerWeek, money, numberOrNone, durationOrNone

    func matches(_ kind: ValueKind) -> Bool {
        switch (self, kind) {
        case (.duration, .duration), (.rate, .rate), (.share, .share), (.number, .number), (.integer, .integer),
            (.hoursPerWeek, .hoursPerWeek), (.money, .money), (.numberOrNone, .orNone(.number)),
            (.numberOrNone, .orNone(.share)), (.durationOrNone, .orNone(.duration)):
            true
        default: false
        }
    }

    /// What stands for a figure that is missing or wrong: 0, or what is nearest to it in range.
    func leastFigure(of kind: ValueKind) -> Double {
        switch kind {
        case .duration(let range), .rate(let range, _), .share(let range), .number(let range),
            .hoursPerWeek(let range), .money(let range):
            min(max(0, range.lowerBound), range.upperBound)
        case .integer(let range): Double(min(max(0, range.lowerBound), range.upperBound))
        default: .infinity
        }
    }
}

extension ValueKind {
    fileprivate var isIdentifier: Bool {
        switch self {
        case .identifier, .reference: true
        default: false
        }
    }

    fileprivate var isChoice: Bool { if case .choice = self { true } else { false } }
}

extension ReadingContext {
    /// A single value, or nil if it is wrong, which is reported elsewhere.
    func single(_ tree: ScenarioTree, as kind: ValueKind, population: Double? = nil) -> SingleValue? {
        guard case .scalar(let text, let isPlain, _) = tree else { return nil }
        return try? SingleValue.read(text, isPlain: isPlain, as: kind, population: population)
    }

    /// The figure of a standard of the key table.
    func standard(_ text: String, as kind: ValueKind) -> Double {
        guard let value = try? SingleValue.read(text, isPlain: true, as: kind) else {
            preconditionFailure("the standard \(text) of the key table is no \(kind)")
        }
        return value.isNone ? .infinity : value.figure
    }

    /// A figure in the base unit of its kind, annotated, uncertain or neither; infinity for the word `none`; nil if it
    /// is wrong.
    func figure(_ tree: ScenarioTree, as kind: ValueKind, path: String, population: Double?) -> Double? {
        let written = WrittenValue(tree)
        if let uncertain = written.uncertain {
            return figure(ofUncertain: uncertain, as: kind, path: path, population: population)
        }
        guard let value = written.tree, let single = single(value, as: kind) else { return nil }
        if single.isNone { return .infinity }
        guard case .rate = kind, population != nil, case .scalar(let text, let isPlain, let place) = value else {
            return single.figure
        }
        // Whether a rate per people is in range is known only with the people.
        do {
            return try SingleValue.read(text, isPlain: isPlain, as: kind, population: population).figure
        } catch {
            report(Diagnostic(error.code, at: place, key: path, error.message, remedy: error.remedy))
            return nil
        }
    }
}
