import Scenario
import ScenarioFiles
import Testing

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

@Suite struct MergedScenarioWriterTests {
    static let place = SourcePlace(file: "generated", line: 1, column: 1)
    static let texts = [
        "", " ", "a", "45 min", "12 %", "£42000", "null", "~", "true", "False", "yes", "no", "12", "-1.5", ".5", "0x1F",
        "12:30", "1_000", "- a", "-a", "--- a", "...", "? a", ": a", "a: b", "a:b", "a:", "a #b", "a#b", "#a", "[a]",
        "{a}", "*a", "&a", "!a", "|", ">", "'a'", "\"a\"", "%a", "@a", "`a", "a\nb", "a\n", "\n", "a\tb", "a\\b", " a ",
        "a\r\nb", "é", "日本", "🙂", "a\u{A0}b", "a\u{2028}b", "a\u{85}b", "a\u{FEFF}b", "2026-01-05", "<<", "=", ",",
        "\u{1}", "\u{7F}", "\u{FFFE}", "on", ".inf", "0o17", "1e5", "+", "-", "a, b", "a]",
    ]

    private func tree(_ depth: Int, _ random: inout CaseGenerator) -> ScenarioTree {
        switch Int.random(in: 0..<(depth > 4 ? 5 : 9), using: &random) {
        case 0: return .null(place: Self.place)
        case 1..<5:
            let text = Self.texts.randomElement(using: &random) ?? ""
            // No plain scalar of a file has line breaks or spaces around it, or is empty.
            let canBePlain =
                text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "." } && !text.isEmpty && text != "null"
            return .scalar(text: text, isPlain: canBePlain && Bool.random(using: &random), place: Self.place)
        case 5..<8: return map(depth, &random)
        default:
            let count = Int.random(in: 0..<4, using: &random)
            return .list(items: (0..<count).map { _ in tree(depth + 1, &random) }, place: Self.place)
        }
    }

    private func map(_ depth: Int, _ random: inout CaseGenerator) -> ScenarioTree {
        var entries: [ScenarioTree.Entry] = []
        for _ in 0..<Int.random(in: 0..<5, using: &random) {
            let key = Self.texts.randomElement(using: &random) ?? ""
            if entries.contains(where: { $0.key == key }) { continue }
            entries.append(ScenarioTree.Entry(key: key, keyPlace: Self.place, value: tree(depth + 1, &random)))
        }
        return .map(entries: entries, place: Self.place)
    }

    @Test("a tree that is written and read again is the same, and is written the same")
    func roundTrip() throws {
        var random = CaseGenerator(state: 20_260_105)
        for _ in 0..<3000 {
            let tree = map(0, &random)
            let text = MergedScenarioWriter.text(of: tree)
            let again = try ScenarioParser.parse(text, file: "again")
            #expect(again == tree, "\(text)")
            #expect(MergedScenarioWriter.text(of: again) == text)
        }
    }

    @Test("merging a tree over nothing, or nothing over a tree, changes nothing but nulls")
    func mergingNothing() throws {
        var random = CaseGenerator(state: 7)
        for _ in 0..<500 {
            var own: [ScenarioTree.Entry] = []
            if case .map(let entries, _) = map(0, &random) {
                own = entries.filter { $0.key != "include" && $0.key != "extends" }
            }
            let text = MergedScenarioWriter.text(of: .map(entries: own, place: Self.place))
            let alone = try ScenarioLoader.load(path: "a", from: .memory(["a": text]))
            let twice = try ScenarioLoader.load(
                path: "b", from: .memory(["a": text, "b": "extends: a\ninclude: [c]\n", "c": "{}"]))
            #expect(alone.tree == twice.tree)
        }
    }

    @Test("texts are written without quotation marks where they need none")
    func quotation() {
        func written(_ text: String, isPlain: Bool = true) -> String {
            MergedScenarioWriter.text(of: .scalar(text: text, isPlain: isPlain, place: Self.place))
        }
        #expect(written("45 min", isPlain: false) == "45 min\n")
        #expect(written("12 %") == "12 %\n")
        #expect(written("12") == "12\n")
        #expect(written("12", isPlain: false) == "\"12\"\n")
        #expect(written("no") == "\"no\"\n")
        #expect(written("a: b", isPlain: false) == "\"a: b\"\n")
    }
}
