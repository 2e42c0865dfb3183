/// A piece of HTML; text is escaped on its way in, so that nothing a scenario says can be markup.
public struct Html: Sendable, Equatable {
    /// The markup.
    public private(set) var markup: String

    /// Takes text as it is to be read.
    ///
    /// - Complexity: O(length of the text).
    public init(_ text: String) { markup = Html.escaped(text) }

    private init(markup: String) { self.markup = markup }

    /// Takes markup that was made elsewhere: a drawing.
    public static func drawing(_ svg: String) -> Html { Html(markup: svg) }

    /// Nothing.
    public static let empty = Html(markup: "")

    /// An element with attributes and what stands in it; attributes that are nil are left out.
    public static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ children: [Html] = []
    ) -> Html {
        var markup = "<" + name
        for (key, value) in attributes {
            if let value { markup += " \(key)=\"\(escaped(value))\"" }
        }
        markup += ">"
        if voidElements.contains(name) { return Html(markup: markup) }
        for child in children { markup += child.markup }
        return Html(markup: markup + "</\(name)>")
    }

    /// An element with text in it.
    public static func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:], _ text: String
    ) -> Html { element(name, attributes, [Html(text)]) }

    /// A paragraph of text.
    public static func paragraph(_ text: String) -> Html { element("p", [:], text) }

    /// A heading of a level from 1 to 6.
    public static func heading(_ level: Int, _ text: String, id: String? = nil) -> Html {
        element("h\(level)", ["id": id], text)
    }

    /// A list of items, each a piece of its own.
    public static func list(_ items: [Html]) -> Html { element("ul", [:], items.map { element("li", [:], [$0]) }) }

    /// Pieces one after the other.
    public static func + (left: Html, right: Html) -> Html { Html(markup: left.markup + right.markup) }

    private static let voidElements = ["br", "hr", "img", "link", "meta"]

    private static func escaped(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count)
        for character in text.unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\n", "\t": result.unicodeScalars.append(character)
            // What no document may hold, and what turns the direction of the text after it.
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{202A}"..."\u{202E}", "\u{2066}"..."\u{2069}",
                "\u{FFFE}", "\u{FFFF}":
                result += "\u{FFFD}"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}

extension [Html] {
    /// All pieces as one.
    public var joined: Html { reduce(.empty, +) }
}
