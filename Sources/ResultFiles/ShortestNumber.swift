/// Numbers as the shortest decimal text that reads back to the same `Double`.
public enum ShortestNumber {
    /// The text of a number, or nil if it is not finite: a table leaves such a cell empty.
    ///
    /// Whole numbers have no fraction, zero no sign, and an exponent neither plus nor leading zeros: `12`, `0.1`,
    /// `1.5e-7`, `1e16`.
    ///
    /// - Complexity: O(1).
    public static func text(_ value: Double) -> String? {
        guard value.isFinite else { return nil }
        if let whole = Int64(exactly: value), whole.magnitude < 1 << 53 { return String(whole) }
        let text = value.description
        let end = text.utf8.firstIndex(of: UInt8(ascii: "e")) ?? text.utf8.endIndex
        let fraction = text.utf8[..<end].suffix(2).elementsEqual(".0".utf8)
        if end == text.utf8.endIndex { return fraction ? String(text.dropLast(2)) : text }
        let digits = fraction ? text[..<end].dropLast(2) : text[..<end]
        return Int(text[end...].dropFirst()).map { "\(digits)e\($0)" } ?? text
    }

    /// The number that a text holds, or nil if it holds none or one that is not finite.
    public static func value(_ text: some StringProtocol) -> Double? {
        guard let value = Double(text), value.isFinite else { return nil }
        return value
    }
}
