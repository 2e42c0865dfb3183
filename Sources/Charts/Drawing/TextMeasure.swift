/// Widths of texts, on the safe side whichever font a browser takes.
enum TextMeasure {
    /// The width of a line of text in CSS pixels.
    static func width(_ text: String, _ font: Font) -> Double {
        var thousandths = 0
        for scalar in text.unicodeScalars { thousandths += advance(scalar, bold: font.bold) }
        return Double(thousandths) * font.size / 1000
    }

    /// The width of the widest text, 0 for none.
    static func widest(_ texts: [String], _ font: Font) -> Double {
        texts.reduce(0) { max($0, width($1, font)) }
    }

    private static func advance(_ scalar: Unicode.Scalar, bold: Bool) -> Int {
        switch scalar.value {
        case 0x20...0x7E:
            return (bold ? GlyphWidths.bold : GlyphWidths.regular)[Int(scalar.value) - 0x20]
        case 0xA0...0x17F:
            return (bold ? GlyphWidths.boldLatin : GlyphWidths.regularLatin)[Int(scalar.value) - 0xA0]
        default:
            if let sign = GlyphWidths.sign(scalar, bold: bold) { return sign }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark, .format: return 0
            // Nearly all letters of other scripts are within one and a half of the font's size.
            default: return 1500
            }
        }
    }
}
