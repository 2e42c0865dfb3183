/// Keeps spreadsheets from taking free text for a formula.
///
/// Text whose first character is `=`, `+`, `-`, `@`, a tab or a carriage return gets a leading apostrophe. So does such
/// text with apostrophes before it, so that taking one off always restores what was written.
public enum FormulaGuard {
    /// The text as a table holds it.
    public static func protect(_ text: String) -> String { looksLikeFormula(text.utf8) ? "'" + text : text }

    /// The text as it was before `protect`.
    public static func restore(_ field: String) -> String {
        guard field.utf8.first == apostrophe, looksLikeFormula(field.utf8.dropFirst()) else { return field }
        return String(field.unicodeScalars.dropFirst())
    }

    private static let apostrophe = UInt8(ascii: "'")

    private static func looksLikeFormula(_ bytes: some Sequence<UInt8>) -> Bool {
        switch bytes.first(where: { $0 != apostrophe }) {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D: true
        default: false
        }
    }
}
