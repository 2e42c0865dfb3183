/// Numbers and words as tables of plain text have them.
enum TableText {
    /// A number with so many places after the point; `-` for what no table has room for.
    static func fixed(_ value: Double, _ places: Int) -> String {
        guard abs(value) < 1e12 else { return "-" }
        var scale = 1.0
        for _ in 0..<places { scale *= 10 }
        let whole = Int((abs(value) * scale).rounded())
        let sign = value < 0 && whole > 0 ? "-" : ""
        guard places > 0 else { return sign + String(whole) }
        let (integer, fraction) = whole.quotientAndRemainder(dividingBy: Int(scale))
        let digits = String(fraction)
        return sign + String(integer) + "." + String(repeating: "0", count: places - digits.count) + digits
    }

    /// A text at the left of a column of so many characters, cut where it is longer.
    static func left(_ text: String, _ width: Int) -> String {
        let shown = text.count > width ? text.prefix(max(0, width - 3)) + "..." : text[...]
        return shown + String(repeating: " ", count: max(0, width - shown.count))
    }

    /// A text at the right of a column of so many characters.
    static func right(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
