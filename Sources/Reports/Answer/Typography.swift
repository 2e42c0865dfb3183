/// Figures as they are printed: a minus sign that is one.
enum Typography {
    /// A text of figures with the minus sign of typography in place of each hyphen before a digit.
    static func figure(_ text: String) -> String {
        var result = ""
        var rest = text[...]
        while let character = rest.popFirst() {
            let isMinus = character == "-" && (rest.first.map { "0123456789.".contains($0) } ?? false)
            result.append(isMinus ? "\u{2212}" : character)
        }
        return result
    }
}
