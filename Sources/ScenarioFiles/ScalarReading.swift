internal import Scenario

/// How one kind of single value is read.
struct ScalarReading<Value> {
    /// A value with the texts of its number and its unit.
    struct Result {
        var value: Value
        var number: String
        var unit: String
    }

    /// What should stand there, such as `a length of time`.
    let expected: String
    /// A right value, for remedies.
    let example: String
    /// Whether a value is a figure, which needs a row among the assumptions.
    let isFigure: Bool
    /// What stands in for a value that is missing or wrong.
    let neutral: Value
    /// Reads a text, of which is known whether it stands without quotation marks.
    let read: (_ text: String, _ isPlain: Bool) throws(QuantityFault) -> Result
}

extension ScalarReading<Double> {
    static func duration(in range: ClosedRange<Double>) -> ScalarReading {
        quantity("a length of time", "45 min", range) { text, _ throws(QuantityFault) in
            try Quantity.duration(text)
        }
    }

    static func rate(population: Double?, in range: ClosedRange<Double>) -> ScalarReading {
        quantity("a rate", "8.6 per week", range) { text, _ throws(QuantityFault) in
            var rate = try Quantity.rate(text)
            guard rate.population != nil else { return rate }
            guard let population else {
                throw QuantityFault(
                    "\(QuantityFault.quoted(text)) is a rate per people, and no population is known here",
                    remedy: "write a rate such as 8.6 per week")
            }
            rate.value *= population
            rate.unitSize *= population
            return rate
        }
    }

    static func share(in range: ClosedRange<Double>) -> ScalarReading {
        quantity("a share", "12 %", range) { text, isPlain throws(QuantityFault) in
            let share = try Quantity.share(text)
            if share.unit.isEmpty { try refuseQuotationMarks(text, isPlain) }
            if share.unit.isEmpty, share.value > 1, share.value <= 100, range.upperBound <= 1 {
                throw QuantityFault(
                    "\(QuantityFault.quoted(text)) is more than the whole, which is 1",
                    remedy: "write \(share.number) % if it is a percentage")
            }
            return share
        }
    }

    static func number(in range: ClosedRange<Double>) -> ScalarReading {
        quantity("a number", "1.5", range) { text, isPlain throws(QuantityFault) in
            let number = try Quantity.number(text)
            try refuseQuotationMarks(text, isPlain)
            return number
        }
    }

    static func hoursPerWeek(in range: ClosedRange<Double>) -> ScalarReading {
        quantity("a number of hours per week", "3.5 h per week", range) { text, _ throws(QuantityFault) in
            try Quantity.hoursPerWeek(text)
        }
    }

    static func money(in range: ClosedRange<Double>) -> ScalarReading {
        quantity("an amount of money", "£42000", range) { text, _ throws(QuantityFault) in
            try Quantity.money(text)
        }
    }

    private static func quantity(
        _ expected: String, _ example: String, _ range: ClosedRange<Double>,
        _ read: @escaping (_ text: String, _ isPlain: Bool) throws(QuantityFault) -> Quantity
    ) -> ScalarReading {
        ScalarReading(
            expected: expected, example: example, isFigure: true,
            neutral: min(max(0, range.lowerBound), range.upperBound)
        ) { text, isPlain throws(QuantityFault) in
            let quantity = try read(text, isPlain)
            try check(quantity, text, range)
            return Result(value: quantity.value, number: quantity.number, unit: quantity.unit)
        }
    }
}

extension ScalarReading<Int> {
    static func integer(in range: ClosedRange<Int>) -> ScalarReading {
        ScalarReading(
            expected: "a whole number", example: "12", isFigure: true,
            neutral: min(max(0, range.lowerBound), range.upperBound)
        ) { text, isPlain throws(QuantityFault) in
            let quantity = try Quantity.integer(text)
            try refuseQuotationMarks(text, isPlain)
            let bounds = (
                range.lowerBound == .min ? -Double.infinity : Double(range.lowerBound),
                range.upperBound == .max ? Double.infinity : Double(range.upperBound)
            )
            try check(quantity, text, bounds.0...bounds.1)
            return Result(value: Int(quantity.value), number: quantity.number, unit: "")
        }
    }
}

extension ScalarReading {
    /// Refuses a value outside a range, whose bounds are told in the unit that the value has.
    fileprivate static func check(
        _ quantity: Quantity, _ text: String, _ range: ClosedRange<Double>
    ) throws(QuantityFault) {
        if range.contains(quantity.value) { return }
        let (low, high) = (quantity.inOwnUnit(range.lowerBound), quantity.inOwnUnit(range.upperBound))
        let allowed =
            switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
            case (true, true): "a value from \(low) to \(high)"
            case (true, false): "\(low) or more"
            default: "\(high) or less"
            }
        throw QuantityFault("\(QuantityFault.quoted(text)) is out of range", remedy: "write \(allowed)")
    }

    /// Refuses a number in quotation marks, which YAML takes for a text.
    fileprivate static func refuseQuotationMarks(_ text: String, _ isPlain: Bool) throws(QuantityFault) {
        if isPlain { return }
        throw QuantityFault(
            "\(QuantityFault.quoted(text)) is a text because of its quotation marks", remedy: "write \(text)")
    }

    /// Refuses what YAML takes for a number or for true and false.
    fileprivate static func refuseUnquoted(_ text: String, _ isPlain: Bool) throws(QuantityFault) {
        switch ScalarKind(of: text, isPlain: isPlain) {
        case .text, .null: return
        case .number: throw QuantityFault("\(text) is a number, not a text", remedy: "write \"\(text)\"")
        case .boolean: throw QuantityFault("\(text) is a yes or no, not a text", remedy: "write \"\(text)\"")
        }
    }
}

extension ScalarReading<Bool> {
    static var flag: ScalarReading {
        ScalarReading(expected: "true or false", example: "true", isFigure: false, neutral: false) {
            text, isPlain throws(QuantityFault) in
            if isPlain && (text == "true" || text == "false") {
                return Result(value: text == "true", number: text, unit: "")
            }
            let remedy =
                switch text.lowercased() {
                case "yes", "on", "y", "true": "write true"
                case "no", "off", "n", "false": "write false"
                default: "write true or false"
                }
            throw QuantityFault("\(QuantityFault.quoted(text)) is not true or false", remedy: remedy)
        }
    }
}

extension ScalarReading<String> {
    static var text: ScalarReading {
        ScalarReading(expected: "a text", example: "some words", isFigure: false, neutral: "") {
            text, isPlain throws(QuantityFault) in
            try refuseUnquoted(text, isPlain)
            return Result(value: text, number: text, unit: "")
        }
    }

    static var identifier: ScalarReading {
        ScalarReading(expected: "an id", example: "community_team", isFigure: false, neutral: "") {
            text, isPlain throws(QuantityFault) in
            if let fault = Identifier.fault(of: text) { throw fault }
            try refuseUnquoted(text, isPlain)
            return Result(value: text, number: text, unit: "")
        }
    }
}

extension ScalarReading<CivilDate> {
    static var date: ScalarReading {
        ScalarReading(
            expected: "a date", example: "2026-01-05", isFigure: false, neutral: CivilDate(dayNumber: 0)
        ) { text, _ throws(QuantityFault) in
            guard let date = CivilDate(iso: text) else {
                throw QuantityFault(
                    "\(QuantityFault.quoted(text)) is not a date",
                    remedy: "write year, month and day of the calendar, such as 2026-01-05")
            }
            return Result(value: date, number: text, unit: "")
        }
    }
}

extension ScalarReading where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// - Precondition: the type has a case.
    static func choice(default: Value?) -> ScalarReading {
        let names = Value.allCases.map(\.rawValue)
        guard let neutral = `default` ?? Value.allCases.first else { preconditionFailure("a choice needs a case") }
        return ScalarReading(
            expected: "one of \(EnglishList.joined(names))", example: neutral.rawValue, isFigure: false,
            neutral: neutral
        ) { text, _ throws(QuantityFault) in
            if let value = Value.allCases.first(where: { $0.rawValue == text }) {
                return Result(value: value, number: text, unit: "")
            }
            let suggestion = NearestName.nearest(to: text, among: names).map { "did you mean \($0)? " } ?? ""
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is not a name that is known here",
                remedy: suggestion.isEmpty
                    ? "write \(names.count == 1 ? "" : "one of ")\(EnglishList.joined(names))"
                    : "\(suggestion)The names are \(EnglishList.joined(names))")
        }
    }
}
