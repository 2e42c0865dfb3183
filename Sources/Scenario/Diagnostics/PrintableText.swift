/// Text from files, made safe to show.
public enum PrintableText {
    /// What stands in place of a character that is not shown.
    public static let replacement: Unicode.Scalar = "\u{FFFD}"

    /// A text on one line, with nothing in it that a terminal would obey: line breaks and tabs are spaces, other
    /// hidden characters the replacement character.
    ///
    /// - Complexity: O(n) for n characters.
    public static func line(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\t", "\n", "\r": shown.append(" ")
            default: shown.append(isHidden(scalar) ? replacement : scalar)
            }
        }
        return String(shown)
    }

    /// Whether a character controls how others are shown instead of being seen: escapes, changes of the direction of
    /// writing, spaces without width. The two joiners that some scripts need are not among them.
    public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: return true
        case .format: return scalar != "\u{200C}" && scalar != "\u{200D}"
        default: return false
        }
    }
}
