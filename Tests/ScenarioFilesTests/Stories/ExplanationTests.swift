import Foundation
import Scenario
import ScenarioFiles
import Testing

@Suite struct ExplanationTests {
    /// Codes that reading one scenario cannot give: two are compared.
    static let ofComparison: [DiagnosticCode] = [.undatedDifference]
    /// Codes without pieces of YAML: bytes that are no text, and sizes.
    static let withoutPieces: [DiagnosticCode] = [.encoding, .tooLarge]

    /// The codes of the diagnostics that a piece gives over the example team, each once.
    private func codes(of piece: String) throws -> Set<DiagnosticCode> {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let example = root.appending(path: "scenarios/examples/older-adults-team.yaml")
        let files = [
            "older-adults-team.yaml": try String(contentsOf: example, encoding: .utf8),
            DiagnosticExplanation.fileName: DiagnosticExplanation.preamble + piece + "\n",
        ]
        do {
            let read = try ScenarioFile.read(path: DiagnosticExplanation.fileName, source: .memory(files))
            return Set(read.warnings.map(\.code))
        } catch {
            return Set(error.diagnostics.map(\.code))
        }
    }

    @Test("the wrong piece of an explanation gives its code and no other", arguments: DiagnosticCode.allCases)
    func wrong(_ code: DiagnosticCode) throws {
        guard let piece = code.explanation.wrong else {
            #expect(Self.withoutPieces.contains(code))
            return
        }
        let found = try codes(of: piece)
        #expect(found == (Self.ofComparison.contains(code) ? [] : [code]))
    }

    @Test("the right piece of an explanation does not give its code", arguments: DiagnosticCode.allCases)
    func right(_ code: DiagnosticCode) throws {
        guard let piece = code.explanation.right else { return }
        let found = try codes(of: piece)
        #expect(!found.contains(code))
        #expect(!found.contains { $0.severity == .error }, "\(found)")
    }
}
