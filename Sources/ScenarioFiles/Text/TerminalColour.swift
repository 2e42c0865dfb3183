/// A colour of text on a terminal, with bold letters (ECMA-48).
enum TerminalColour: Int {
    case red = 31
    case yellow = 33
    case blue = 34
    case cyan = 36

    /// The text in this colour, or as it is if colours are off.
    func painted(_ text: String, if isOn: Bool) -> String {
        isOn && !text.isEmpty ? "\u{1B}[1;\(rawValue)m\(text)\u{1B}[0m" : text
    }
}
