extension String {
    /// The text with its first letter small and without a final full stop, to stand within a sentence.
    var loweredAtStart: String {
        let text = hasSuffix(".") ? String(dropLast()) : self
        return text.prefix(1).lowercased() + text.dropFirst()
    }
}
