extension Quantity {
    /// Reads hours in each week, such as `3.5 h per week` or `90 min per week`, in hours per week.
    public static func hoursPerWeek(_ text: String) throws(QuantityFault) -> Quantity {
        let remedy = "write hours per week, such as 3.5 h per week"
        let written = try WrittenNumber(text, of: text, expected: "a number of hours per week", remedy: remedy)
        switch written.unit {
        case "h per week":
            return Quantity(value: written.value, number: written.text, unit: written.unit, unitSize: 1)
        case "min per week":
            return Quantity(value: written.value / 60, number: written.text, unit: written.unit, unitSize: 1.0 / 60)
        case "h", "min":
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) does not say per what",
                remedy: "write \(written.text) \(written.unit) per week", code: .wrongUnit)
        case "":
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) has no unit", remedy: "write \(written.text) h per week",
                code: .wrongUnit)
        default:
            if let first = written.words.first, let unit = usualName(of: first), ["h", "min"].contains(unit),
                let last = written.words.last, usualName(of: last) == "wk"
            {
                throw QuantityFault(
                    "\(QuantityFault.quoted(text)) is not a number of hours per week",
                    remedy: "write \(written.text) \(unit) per week", code: .wrongUnit)
            }
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is not a number of hours per week", remedy: remedy, code: .wrongUnit)
        }
    }
}
