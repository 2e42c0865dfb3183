import Foundation
import Scenario
import ScenarioFiles
import Testing

@Suite("Schema and reader agree") struct SchemaAgreementTests {
    /// How many scenarios are generated; CASELOAD_SCHEMA_CASES asks for another number.
    private static let cases = ProcessInfo.processInfo.environment["CASELOAD_SCHEMA_CASES"].flatMap { Int($0) } ?? 2000

    /// What each of the two says of a scenario, and whether the schema holds it to be whole.
    private struct Verdict {
        var schema: String?
        var reader: [Diagnostic]

        init(_ tree: ScenarioTree, _ schema: SchemaEvaluator) {
            self.schema = schema.fault(of: JSONValue(tree))
            reader = StructureCheck.diagnostics(of: tree).filter { $0.severity == .error }
        }

        var agrees: Bool { (schema == nil) == reader.isEmpty }

        var words: String {
            "the schema: \(schema ?? "valid"); the reader: \(reader.first.map { "\($0.key): \($0.message)" } ?? "valid")"
        }
    }

    @Test("What is made of the key table, at and around every bound, is accepted by both")
    func right() throws {
        let schema = try SchemaEvaluator(ScenarioSchema.value)
        for seed in 0..<(Self.cases / 10) {
            var scenario = GeneratedScenario(
                values: GeneratedValue(random: CaseGenerator(state: UInt64(seed))), fullness: seed % 2 == 0 ? 40 : 95)
            let tree = scenario.scenario()
            let verdict = Verdict(tree, schema)
            #expect(verdict.schema == nil && verdict.reader.isEmpty, "seed \(seed): \(verdict.words)")
        }
    }

    @Test("What is damaged is refused by both or accepted by both")
    func damaged() throws {
        let schema = try SchemaEvaluator(ScenarioSchema.value)
        var (accepted, refused) = (0, 0)
        for seed in 0..<Self.cases {
            let values = GeneratedValue(random: CaseGenerator(state: UInt64(seed + 1_000_000)))
            var scenario = GeneratedScenario(values: values, fullness: 15)
            let tree = scenario.scenario()
            var mutation = MutatedScenario(values: scenario.values)
            let damaged = mutation.mutated(tree)
            // Without a format a file is a part of another one, which the reader never sees by itself.
            guard let format = damaged["format"], format != .null(place: GeneratedValue.place) else { continue }
            let verdict = Verdict(damaged, schema)
            #expect(verdict.agrees, "seed \(seed): \(verdict.words)")
            if verdict.reader.isEmpty { accepted += 1 } else { refused += 1 }
        }
        #expect(accepted > Self.cases / 20 && refused > Self.cases / 4, "\(accepted) accepted, \(refused) refused")
    }
}
