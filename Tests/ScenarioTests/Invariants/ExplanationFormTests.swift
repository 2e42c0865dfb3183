import Scenario
import Testing

@Suite struct ExplanationFormTests {
    @Test("every code has a title and two to five sentences", arguments: DiagnosticCode.allCases)
    func form(_ code: DiagnosticCode) {
        let explanation = code.explanation
        #expect((5...60).contains(explanation.title.count) && explanation.title.last != ".")
        #expect(explanation.text.hasSuffix(".") && !explanation.text.contains("\n"))
        #expect(!explanation.text.contains("!") || code == .tag)
        let sentences = explanation.text.split(separator: ". ").count
        #expect((2...5).contains(sentences))
        #expect(explanation.text.count <= 480)
        #expect(explanation.right == nil || explanation.wrong != nil)
        #expect(explanation.wrong != explanation.right || explanation.wrong == nil)
    }

    @Test("no two codes have the same title")
    func titles() {
        let titles = DiagnosticCode.allCases.map(\.explanation.title)
        #expect(Set(titles).count == titles.count)
    }
}
