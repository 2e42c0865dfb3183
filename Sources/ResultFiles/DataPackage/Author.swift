/// A person or body who wrote a scenario, as `authors` names them: with an ORCID or without.
public struct Author: Sendable, Equatable {
    /// The name.
    public let name: String
    /// The address of the ORCID, or nil.
    public let orcid: String?

    /// Reads `Name <https://orcid.org/0000-0002-1825-0097>` and `Name (0000-0002-1825-0097)`; anything else is a name.
    ///
    /// - SeeAlso: ISO 7064 11-2, by which the last figure of an ORCID is made of the others.
    public init(_ text: String) {
        let close = text.last
        let open: Character? = close == ">" ? "<" : close == ")" ? "(" : nil
        if let open, let start = text.lastIndex(of: open) {
            let inside = text[text.index(after: start)...].dropLast()
            let digits = inside.hasPrefix(Self.address) ? inside.dropFirst(Self.address.count) : inside
            let name = Self.trimmed(text[..<start])
            if !name.isEmpty, Self.isOrcid(digits) {
                self.name = name
                orcid = Self.address + digits
                return
            }
        }
        name = text
        orcid = nil
    }

    private static let address = "https://orcid.org/"

    private static func trimmed(_ text: Substring) -> String {
        var rest = text.drop { $0 == " " }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }

    /// Whether a text is four groups of four figures whose last one fits the others.
    private static func isOrcid(_ text: Substring) -> Bool {
        let groups = text.split(separator: "-", omittingEmptySubsequences: false)
        guard groups.count == 4, groups.allSatisfy({ $0.utf8.count == 4 }) else { return false }
        let figures = Array(groups.joined().utf8)
        var sum = 0
        for figure in figures.dropLast() {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(figure) else { return false }
            sum = (sum + Int(figure - UInt8(ascii: "0"))) * 2
        }
        let check = (12 - sum % 11) % 11
        return figures[15] == (check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check))
    }
}
