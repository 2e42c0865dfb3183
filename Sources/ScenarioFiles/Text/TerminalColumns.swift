/// How many columns of a terminal a character takes.
enum TerminalColumns {
    /// 0 for marks that stand on the character before them and for joiners, 2 for the wide characters of East Asia and
    /// for emoji, else 1.
    ///
    /// The wide ones are whole blocks of Unicode, not the table of its annex 11: enough to put a caret under a word.
    static func count(of scalar: Unicode.Scalar) -> Int {
        if scalar.isASCII { return 1 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
            0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
