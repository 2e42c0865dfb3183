internal import Scenario

/// What somebody may have meant by a key without a value that no map knows.
enum IdleKey {
    /// What to write instead.
    static func remedy(for key: String) -> String {
        // A no-break space is pasted from a word processor.
        let spaced = String(key.map { $0 == "\u{A0}" ? " " : $0 })
        if let colon = spaced.firstIndex(of: ":") {
            let value = spaced[spaced.index(after: colon)...].drop { $0 == " " }
            return "write an ordinary space after the colon: \(spaced[..<colon]): \(value)"
        }
        if key.first?.isNumber == true {
            return
                "a comma within { } begins a new key: write a decimal point, as in 1.5, and thousands without a comma"
        }
        if let space = spaced.firstIndex(of: " ") {
            return "write a colon after the key: \(spaced[..<space]):\(spaced[space...])"
        }
        return "write key: value, or delete it"
    }
}
