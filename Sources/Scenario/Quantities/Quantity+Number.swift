extension Quantity {
    /// Reads a plain number, such as `1.5`.
    public static func number(_ text: String) throws(QuantityFault) -> Quantity {
        let remedy = "write a number without a unit, such as 1.5"
        let written = try WrittenNumber(text, of: text, expected: "a number", remedy: remedy)
        if written.unit == "%" {
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is a percentage, not a plain number",
                remedy:
                    "write \(shortened(written.value / 100)), or \(shortened(1 + written.value / 100)) for so much more",
                code: .wrongUnit)
        }
        guard written.words.isEmpty else {
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is not a plain number",
                remedy: "write the number without a unit: \(written.text)", code: .wrongUnit)
        }
        return Quantity(value: written.value, number: written.text, unit: "", unitSize: 1)
    }

    /// Reads a whole number, such as `12`; at most 2 to the power of 53 either side of zero.
    public static func integer(_ text: String) throws(QuantityFault) -> Quantity {
        let remedy = "write a whole number, such as 12"
        let written = try WrittenNumber(text, of: text, expected: "a whole number", remedy: remedy)
        guard written.words.isEmpty, written.value == written.value.rounded() else {
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is not a whole number", remedy: remedy,
                code: written.words.isEmpty ? .wrongValue : .wrongUnit)
        }
        guard abs(written.value) <= 9_007_199_254_740_992 else {
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is too large a number", remedy: remedy, code: .outOfRange)
        }
        return Quantity(value: written.value, number: written.text, unit: "", unitSize: 1)
    }
}
