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
