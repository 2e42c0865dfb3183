extension Quantity {
    /// Reads a share: a percentage such as `12 %`, or a plain number, 1 being the whole.
    ///
    /// The range is the caller's affair. A percentage has the value of the same decimal written with the point moved,
    /// so that `18.8 %` and `0.188` are equal.
    public static func share(_ text: String) throws(QuantityFault) -> Quantity {
        let remedy = "write a percentage, such as 12 %, or a number from 0 to 1"
        let written = try WrittenNumber(text, of: text, expected: "a share", remedy: remedy)
        switch written.unit {
        case "":
            return Quantity(value: written.value, number: written.text, unit: "", unitSize: 1)
        case "%":
            let hasExponent = written.text.contains { $0 == "e" || $0 == "E" }
            let value = hasExponent ? written.value / 100 : Double(written.text + "e-2") ?? written.value / 100
            return Quantity(value: value, number: written.text, unit: "%", unitSize: 0.01)
        case "percent", "per cent", "pct":
            throw QuantityFault(
                "\(QuantityFault.quoted(text)) is not a share", remedy: "write \(written.text) %", code: .wrongUnit)
        default:
            throw QuantityFault("\(QuantityFault.quoted(text)) is not a share", remedy: remedy, code: .wrongUnit)
        }
    }
}
