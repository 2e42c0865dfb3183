import Foundation
import Scenario
import ScenarioFiles
import Testing

@Suite struct MergedScenarioWriterTests {
    @Test("a tree that is written and read again is the same, and is written the same")
    func roundTrip() throws {
        var random = CaseGenerator(state: 20_260_105)
        for _ in 0..<3000 {
            let tree = GeneratedTrees.map(0, &random)
            let text = MergedScenarioWriter.text(of: tree)
            let again = try ScenarioParser.parse(text, file: "again")
            #expect(again == tree, "\(text)")
            #expect(MergedScenarioWriter.text(of: again) == text)
        }
    }

    @Test("a tree that is written with the origins of its values and read again is the same")
    func origins() throws {
        var random = CaseGenerator(state: 20_260_106)
        for file in ["generated", "a #b: c/d.yaml", "a\nb: 1", "é\u{7}\u{2028}\u{FEFF}"] {
            for _ in 0..<500 {
                let tree = placed(GeneratedTrees.map(0, &random), file)
                let text = MergedScenarioWriter.text(of: tree, showsOrigins: true)
                let again = try ScenarioParser.parse(text, file: "again")
                #expect(again == tree, "\(text)")
            }
        }
    }

    @Test("origins are nothing but comments at the ends of the lines with values")
    func originsAreComments() throws {
        var random = CaseGenerator(state: 20_260_107)
        for _ in 0..<500 {
            let tree = GeneratedTrees.map(0, &random)
            let plain = MergedScenarioWriter.text(of: tree).split(separator: "\n", omittingEmptySubsequences: false)
            let shown = MergedScenarioWriter.text(of: tree, showsOrigins: true)
                .split(separator: "\n", omittingEmptySubsequences: false)
            try #require(plain.count == shown.count)
            for (line, other) in zip(plain, shown) {
                let isKeyAlone = line.hasSuffix(":") || line.isEmpty
                let space = String(repeating: " ", count: max(2, 60 - line.count))
                #expect(other == (isKeyAlone ? line : line + space + "# generated:1"))
            }
        }
    }

    @Test(
        "the examples are read the same from what shows their origins, each value with its file and line",
        arguments: ["team", "lean-targets", "slack-resource", "posts-frozen"])
    func examples(_ name: String) throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let folder = root.path + "/scenarios/examples/"
        let tree = try ScenarioLoader.load(path: folder + "older-adults-\(name).yaml").tree
        let text = MergedScenarioWriter.text(of: tree, showsOrigins: true)
        #expect(try ScenarioParser.parse(text, file: "again") == tree)
        #expect(MergedScenarioWriter.text(of: tree) != text)
        for line in text.split(separator: "\n") {
            #expect(line.hasSuffix(":") || line.contains("  # \(folder)older-adults-"), "\(line)")
        }
    }

    /// The tree as if it stood in another file.
    private func placed(_ tree: ScenarioTree, _ file: String) -> ScenarioTree {
        let place = SourcePlace(file: file, line: 12, column: 3)
        return switch tree {
        case .scalar(let text, let isPlain, _): .scalar(text: text, isPlain: isPlain, place: place)
        case .null: .null(place: place)
        case .list(let items, _): .list(items: items.map { placed($0, file) }, place: place)
        case .map(let entries, _):
            .map(
                entries: entries.map {
                    ScenarioTree.Entry(key: $0.key, keyPlace: place, value: placed($0.value, file))
                }, place: place)
        }
    }

    @Test("merging a tree over nothing, or nothing over a tree, changes nothing but nulls")
    func mergingNothing() throws {
        var random = CaseGenerator(state: 7)
        for _ in 0..<500 {
            var own: [ScenarioTree.Entry] = []
            if case .map(let entries, _) = GeneratedTrees.map(0, &random) {
                own = entries.filter { $0.key != "include" && $0.key != "extends" }
            }
            let text = MergedScenarioWriter.text(of: .map(entries: own, place: GeneratedTrees.place))
            let alone = try ScenarioLoader.load(path: "a", from: .memory(["a": text]))
            let twice = try ScenarioLoader.load(
                path: "b", from: .memory(["a": text, "b": "extends: a\ninclude: [c]\n", "c": "{}"]))
            #expect(alone.tree == twice.tree)
        }
    }

    @Test("texts are written without quotation marks where they need none")
    func quotation() {
        func written(_ text: String, isPlain: Bool = true) -> String {
            MergedScenarioWriter.text(of: .scalar(text: text, isPlain: isPlain, place: GeneratedTrees.place))
        }
        #expect(written("45 min", isPlain: false) == "45 min\n")
        #expect(written("12 %") == "12 %\n")
        #expect(written("12") == "12\n")
        #expect(written("12", isPlain: false) == "\"12\"\n")
        #expect(written("no") == "\"no\"\n")
        #expect(written("a: b", isPlain: false) == "\"a: b\"\n")
    }
}
