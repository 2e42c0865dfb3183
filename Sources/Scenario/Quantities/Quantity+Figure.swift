extension Quantity {
    /// Reads a figure whose unit depends on a metric: a plain number, a share in %, a length of time, or pounds.
    ///
    /// The value is in the base unit of its quantity; a plain number has no unit. Whether the metric is measured in the
    /// unit is the caller's affair.
    public static func figure(_ text: String) throws(QuantityFault) -> Quantity {
        if text.contains("£") { return try money(text) }
        let written = try WrittenNumber(
            text, of: text, expected: "a figure", remedy: "write a number, or one with its unit, such as 28 d or 12 %")
        if written.unit.isEmpty { return try number(text) }
        if written.unit == "%" { return try share(text) }
        if written.words.contains("per") {
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is a rate",
                remedy: "write the number alone, in the unit of the metric: \(written.text)", code: .wrongUnit)
        }
        return try duration(text)
    }
}
