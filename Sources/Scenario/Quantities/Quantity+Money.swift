extension Quantity {
    /// Reads an amount of money, such as `£42000` or `£17.50`, in pounds.
    public static func money(_ text: String) throws(QuantityFault) -> Quantity {
        let remedy = "write pounds, such as £42000"
        let expected = "an amount of money"
        let trimmed = text.drop { $0 == " " }
        guard trimmed.first == "£" else {
            let written = try WrittenNumber(text, of: text, expected: expected, remedy: remedy)
            if ["", "£", "GBP", "gbp", "pounds"].contains(written.unit) {
                throw QuantityFault(
                    "\(QuantityFault.quoted(text)) does not begin with a pound sign",
                    remedy: "write £\(written.text)", code: .wrongUnit)
            }
            throw QuantityFault("\(QuantityFault.quoted(text)) is not \(expected)", remedy: remedy, code: .wrongUnit)
        }
        let written = try WrittenNumber(String(trimmed.dropFirst()), of: text, expected: expected, remedy: remedy)
        switch written.unit {
        case "": return Quantity(value: written.value, number: written.text, unit: "£", unitSize: 1)
        case "k", "K", "m", "M", "bn":
            let factor = written.unit == "bn" ? 1e9 : written.unit.lowercased() == "k" ? 1e3 : 1e6
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is not written out",
                remedy: "write £\(shortened(written.value * factor))")
        default:
            throw QuantityFault("\(QuantityFault.quoted(text)) is not \(expected)", remedy: remedy, code: .wrongUnit)
        }
    }
}
