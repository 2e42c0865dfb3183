/// A title within a sentence.
enum LoweredTitle {
    /// The title with a small first letter, unless its first word is a name in capitals.
    static func text(_ title: String) -> String {
        guard let first = title.first, let second = title.dropFirst().first, !second.isUppercase else { return title }
        return first.lowercased() + title.dropFirst()
    }
}
