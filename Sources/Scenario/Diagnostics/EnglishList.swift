/// Joins names for a sentence.
public enum EnglishList {
    /// All of them: `a, b and c`.
    public static func joined(_ names: [String]) -> String { joined(names, by: "and") }

    /// One of them: `a, b or c`.
    public static func either(_ names: [String]) -> String { joined(names, by: "or") }

    /// At most twelve of them: `a, b, c, and 7 more`.
    public static func shortened(_ names: [String]) -> String {
        let shown = names.prefix(12)
        if shown.count == names.count { return joined(names) }
        return shown.joined(separator: ", ") + ", and \(names.count - shown.count) more"
    }

    private static func joined(_ names: [String], by word: String) -> String {
        guard names.count > 1, let last = names.last else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " \(word) " + last
    }
}
