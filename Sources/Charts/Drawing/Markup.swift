/// Texts as they stand in markup.
enum Markup {
    /// The text with the signs of markup written as entities, without what XML forbids or what turns text about.
    static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "\t", "\n", "\r": result += " "
            default: if isAllowed(scalar) { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// An identifier for an attribute: letters, digits and hyphens; anything else becomes a hyphen.
    static func identifier(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "-", "_": result.unicodeScalars.append(scalar)
            default: result += "-"
            }
        }
        return result.first?.isLetter == true ? result : "c" + result
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0xFFFE, 0xFFFF: false
        // Marks that turn the direction of what follows, also beyond the text itself.
        case 0x202A...0x202E, 0x2066...0x2069: false
        // Noncharacters at the end of each plane.
        default: scalar.value & 0xFFFE != 0xFFFE
        }
    }
}
