extension Quantity {
    /// The units of a length of time with their lengths in seconds; a year is 365.25 days.
    public static let durationUnits: [(name: String, seconds: Double)] = [
        ("s", 1), ("min", 60), ("h", 3600), ("d", 86_400), ("wk", 604_800), ("y", 31_557_600),
    ]

    /// Reads a length of time, such as `37.5 h`, `45 min`, `30 s`, `14 d` (of 24 hours), `12 wk` or `2 y`, in seconds.
    ///
    /// Months are refused, since their length varies.
    public static func duration(_ text: String) throws(QuantityFault) -> Quantity {
        let remedy = "write a number with a unit, such as 45 min"
        let written = try WrittenNumber(text, of: text, expected: "a length of time", remedy: remedy)
        let quoted = QuantityFault.quoted(text)
        if let unit = durationUnits.first(where: { $0.name == written.unit }) {
            let value = try finite(written.value * unit.seconds, text, remedy)
            return Quantity(value: value, number: written.text, unit: unit.name, unitSize: unit.seconds)
        }
        if written.unit.isEmpty {
            throw QuantityFault("\(quoted) has no unit of time", remedy: remedy, code: .wrongUnit)
        }
        if isMonth(written.unit) {
            let weeks = shortened((written.value * 365.25 / 12 / 7).rounded())
            throw QuantityFault(
                "\(quoted) is in months, whose length varies", remedy: "write weeks, such as \(weeks) wk",
                code: .wrongUnit)
        }
        if let name = usualName(of: written.unit) {
            throw QuantityFault(
                "\(quoted) has the unit \"\(written.unit)\", which is written \"\(name)\" here",
                remedy: "write \(written.text) \(name)", code: .wrongUnit)
        }
        if written.words.contains("per") {
            throw QuantityFault("\(quoted) is a rate, not a length of time", remedy: remedy, code: .wrongUnit)
        }
        throw QuantityFault(
            "\(quoted) is not a length of time: there is no unit \(QuantityFault.quoted(written.unit))",
            remedy: "the units of time are s, min, h, d, wk and y", code: .wrongUnit)
    }

    static func isMonth(_ unit: String) -> Bool {
        ["month", "months", "mo", "mth", "mths"].contains(unit.lowercased())
    }

    /// The name this language has for a unit that is written otherwise, or nil.
    static func usualName(of unit: String) -> String? {
        switch unit.lowercased() {
        case "s", "sec", "secs", "second", "seconds": "s"
        case "min", "mins", "minute", "minutes": "min"
        case "h", "hr", "hrs", "hour", "hours": "h"
        case "d", "day", "days": "d"
        case "w", "wk", "wks", "week", "weeks": "wk"
        case "y", "yr", "yrs", "year", "years", "annum": "y"
        default: nil
        }
    }

    static func finite(_ value: Double, _ text: String, _ remedy: String) throws(QuantityFault) -> Double {
        guard value.isFinite else {
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is too large a number", remedy: remedy, code: .outOfRange)
        }
        return value
    }
}
