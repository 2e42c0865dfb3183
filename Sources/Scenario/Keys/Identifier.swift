/// The rule of ids: `[a-z][a-z0-9_-]*`, at most 64 letters.
public enum Identifier {
    /// Whether a text is an id, however long.
    public static func isValid(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy {
            isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-")
        }
    }

    /// What is wrong with a text as an id, or nil if it is one.
    public static func fault(of text: String) -> QuantityFault? {
        if text.utf8.count > 64 {
            return QuantityFault(
                "an id has 64 letters at the most", remedy: "choose a shorter one", code: .badIdentifier)
        }
        if isValid(text) { return nil }
        let folded = String(text.lowercased().map { $0 == " " || $0 == "." || $0 == "/" ? "_" : $0 })
        return QuantityFault(
            "\(QuantityFault.quoted(text)) is not an id",
            remedy: isValid(folded)
                ? "write \(folded)" : "an id is lower-case letters, digits, _ and -, and begins with a letter",
            code: .badIdentifier)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
