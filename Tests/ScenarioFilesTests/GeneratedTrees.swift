import Scenario
import ScenarioFiles

/// A small generator of its own, so that the cases are the same everywhere (Steele, Lea and Flood 2014, SplitMix64).
struct CaseGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// Trees of odd texts, as no scenario has them.
enum GeneratedTrees {
    static let place = SourcePlace(file: "generated", line: 1, column: 1)
    static let texts = [
        "", " ", "a", "45 min", "12 %", "£42000", "null", "~", "true", "False", "yes", "no", "12", "-1.5", ".5", "0x1F",
        "12:30", "1_000", "- a", "-a", "--- a", "...", "? a", ": a", "a: b", "a:b", "a:", "a #b", "a#b", "#a", "[a]",
        "{a}", "*a", "&a", "!a", "|", ">", "'a'", "\"a\"", "%a", "@a", "`a", "a\nb", "a\n", "\n", "a\tb", "a\\b", " a ",
        "a\r\nb", "é", "日本", "🙂", "a\u{A0}b", "a\u{2028}b", "a\u{85}b", "a\u{FEFF}b", "2026-01-05", "<<", "=", ",",
        "\u{1}", "\u{7F}", "\u{FFFE}", "on", ".inf", "0o17", "1e5", "+", "-", "a, b", "a]",
    ]

    /// A tree of any kind; deeper ones are simpler.
    static func tree(_ depth: Int, _ random: inout CaseGenerator) -> ScenarioTree {
        switch Int.random(in: 0..<(depth > 4 ? 5 : 9), using: &random) {
        case 0: return .null(place: place)
        case 1..<5:
            let text = texts.randomElement(using: &random) ?? ""
            // No plain scalar of a file has line breaks or spaces around it, or is empty.
            let canBePlain =
                text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } && !text.isEmpty && text != "null"
            return .scalar(text: text, isPlain: canBePlain && Bool.random(using: &random), place: place)
        case 5..<8: return map(depth, &random)
        default:
            let count = Int.random(in: 0..<4, using: &random)
            return .list(items: (0..<count).map { _ in tree(depth + 1, &random) }, place: place)
        }
    }

    /// A map with up to four keys.
    static func map(_ depth: Int, _ random: inout CaseGenerator) -> ScenarioTree {
        var entries: [ScenarioTree.Entry] = []
        for _ in 0..<Int.random(in: 0..<5, using: &random) {
            let key = texts.randomElement(using: &random) ?? ""
            if entries.contains(where: { $0.key == key }) { continue }
            entries.append(ScenarioTree.Entry(key: key, keyPlace: place, value: tree(depth + 1, &random)))
        }
        return .map(entries: entries, place: place)
    }
}
