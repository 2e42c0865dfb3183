internal import Scenario

/// A single value as read by its kind.
struct SingleValue {
    /// The figure in the base unit of its kind; 0 if it is no figure.
    var figure = 0.0
    /// The text as it counts: the number of a figure, else the whole.
    var text: String
    /// The unit as written, empty if there is none.
    var unit = ""
    /// Whether it is the word `none` of a kind that allows it.
    var isNone = false

    /// Reads the text of a scalar; one in quotation marks is not plain.
    ///
    /// - Parameter population: what a rate per people is multiplied by; without it only the sign of such a rate is
    ///   held to the range.
    static func read(
        _ text: String, isPlain: Bool, as kind: ValueKind, population: Double? = nil
    ) throws(QuantityFault) -> SingleValue {
        switch kind {
        case .duration(let range): return try figure(Quantity.duration(text), text, range)
        case .hoursPerWeek(let range): return try figure(Quantity.hoursPerWeek(text), text, range)
        case .money(let range): return try figure(Quantity.money(text), text, range)
        case .number(let range):
            let number = try figure(Quantity.number(text), text, range)
            try refuseQuotationMarks(text, isPlain)
            return number
        case .integer(let range):
            let number = try figure(Quantity.integer(text), text, Double(range.lowerBound)...Double(range.upperBound))
            try refuseQuotationMarks(text, isPlain)
            return number
        case .figure: return try metricFigure(text, isPlain: isPlain)
        case .share(let range): return try share(text, isPlain: isPlain, range)
        case .rate(let range, let perPopulation):
            return try rate(text, range, perPopulation: perPopulation, population: population)
        case .durationDistribution: return try figure(Quantity.duration(text), text, 0...Double.infinity)
        case .orNone(let kind):
            if text == "none" { return SingleValue(text: text, isNone: true) }
            if text.lowercased() == "none" {
                throw QuantityFault(
                    "\(QuantityFault.quoted(text)) is not a number", remedy: "write none in small letters")
            }
            return try read(text, isPlain: isPlain, as: kind, population: population)
        case .flag: try requireFlag(text, isPlain)
        case .text: try refuseUnquoted(text, isPlain)
        case .identifier, .reference:
            if let fault = Identifier.fault(of: text) { throw fault }
            try refuseUnquoted(text, isPlain)
        case .date(let range): try requireDate(text, range)
        case .choice(let choices): try requireChoice(text, among: choices.map(\.name))
        case .hoursOfDay: try requireHours(text)
        case .list, .table, .shares, .map, .named, .perNamed:
            throw QuantityFault("\(QuantityFault.quoted(text)) is a single value", remedy: "write \(kind.inWords)")
        }
        return SingleValue(text: text)
    }

    private static func figure(
        _ quantity: Quantity, _ text: String, _ range: ClosedRange<Double>
    ) throws(QuantityFault) -> SingleValue {
        if !quantity.unit.isEmpty, quantity.number.contains(where: { $0 == "e" || $0 == "E" }) {
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) has a power of ten",
                remedy: "write the number out, as in 0.0008 per week")
        }
        try check(quantity, text, range)
        return SingleValue(figure: quantity.value, text: quantity.number, unit: quantity.unit)
    }

    private static func share(
        _ text: String, isPlain: Bool, _ range: ClosedRange<Double>
    ) throws(QuantityFault) -> SingleValue {
        let share = try Quantity.share(text)
        if share.unit.isEmpty { try refuseQuotationMarks(text, isPlain) }
        if share.unit.isEmpty, share.value > 1, share.value <= 100, range.upperBound <= 1 {
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is more than the whole, which is 1",
                remedy: "write \(share.number) % if it is a percentage", code: .outOfRange)
        }
        return try figure(share, text, range)
    }

    /// A figure whose quantity depends on a metric: in the base unit of what it is written in.
    private static func metricFigure(_ text: String, isPlain: Bool) throws(QuantityFault) -> SingleValue {
        let figure = try Quantity.figure(text)
        guard figure.unit.isEmpty else { return try self.figure(figure, text, -Double.infinity...Double.infinity) }
        let number = try self.figure(figure, text, -1e12...1e12)
        try refuseQuotationMarks(text, isPlain)
        return number
    }

    private static func rate(
        _ text: String, _ range: ClosedRange<Double>, perPopulation: Bool, population: Double?
    ) throws(QuantityFault) -> SingleValue {
        var rate = try Quantity.rate(text)
        guard rate.population != nil else { return try figure(rate, text, range) }
        guard perPopulation else {
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is a rate per people of the area, which is not asked for here",
                remedy: "write a rate such as 8.6 per week", code: .wrongUnit)
        }
        guard let population else { return try figure(rate, text, range.lowerBound...Double.infinity) }
        rate.value *= population
        rate.unitSize *= population
        return try figure(rate, text, range)
    }

    /// Refuses a value outside a range, whose bounds are told in the unit that the value has.
    private static func check(
        _ quantity: Quantity, _ text: String, _ range: ClosedRange<Double>
    ) throws(QuantityFault) {
        if range.contains(quantity.value) { return }
        let (low, high) = (quantity.inOwnUnit(range.lowerBound), quantity.inOwnUnit(range.upperBound))
        let allowed =
            switch (range.lowerBound.isFinite, range.upperBound.isFinite) {
            case (true, true): range.lowerBound == range.upperBound ? low : "a value from \(low) to \(high)"
            case (true, false): "\(low) or more"
            default: "\(high) or less"
            }
        throw QuantityFault(
            "\(QuantityFault.quoted(text)) is out of range", remedy: "write \(allowed)", code: .outOfRange)
    }

    /// Refuses a number in quotation marks, which YAML takes for a text.
    private static func refuseQuotationMarks(_ text: String, _ isPlain: Bool) throws(QuantityFault) {
        if isPlain { return }
        throw QuantityFault(
            "\(QuantityFault.quoted(text)) is a text because of its quotation marks", remedy: "write \(text)")
    }

    /// Refuses what YAML takes for a number or for true and false.
    private static func refuseUnquoted(_ text: String, _ isPlain: Bool) throws(QuantityFault) {
        switch ScalarKind(of: text, isPlain: isPlain) {
        case .text, .null: return
        case .number: throw QuantityFault("\(text) is a number, not a text", remedy: "write \"\(text)\"")
        case .boolean: throw QuantityFault("\(text) is a yes or no, not a text", remedy: "write \"\(text)\"")
        }
    }

    private static func requireFlag(_ text: String, _ isPlain: Bool) throws(QuantityFault) {
        if isPlain && (text == "true" || text == "false") { return }
        let remedy =
            switch text.lowercased() {
            case "yes", "on", "y", "true": "write true"
            case "no", "off", "n", "false": "write false"
            default: "write true or false"
            }
        throw QuantityFault("\(QuantityFault.quoted(text)) is not true or false", remedy: remedy)
    }

    private static func requireDate(_ text: String, _ range: ClosedRange<CivilDate>) throws(QuantityFault) {
        guard let date = CivilDate(iso: text) else {
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is not a date",
                remedy: "write year, month and day of the calendar, such as 2026-01-05")
        }
        if range.contains(date) { return }
        throw QuantityFault(
            "\(QuantityFault.quoted(text)) is out of range",
            remedy: "write a date from \(range.lowerBound) to \(range.upperBound)", code: .outOfRange)
    }

    private static func requireChoice(_ text: String, among names: [String]) throws(QuantityFault) {
        if names.contains(text) { return }
        let list = EnglishList.joined(names)
        let remedy =
            NearestName.nearest(to: text, among: names).map {
                names.count == 1 ? "did you mean \($0)?" : "did you mean \($0)? The names are \(list)"
            } ?? "write \(names.count == 1 ? "" : "one of ")\(list)"
        throw QuantityFault(
            "\(QuantityFault.quoted(text)) is not a name that is known here", remedy: remedy, code: .unknownChoice)
    }

    private static func requireHours(_ text: String) throws(QuantityFault) {
        if HoursOfDay.isWritten(text) { return }
        throw QuantityFault(
            "\(QuantityFault.quoted(text)) is not a stretch of a day",
            remedy: "write the hours with two digits each, such as \"09:00-17:00\"")
    }
}
