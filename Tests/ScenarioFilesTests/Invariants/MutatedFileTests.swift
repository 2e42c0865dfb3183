import Scenario
import ScenarioFiles
import Testing

@Suite struct MutatedFileTests {
    static let original = """
        format: 1
        # a comment
        teams: {north: {size: 12, share: {value: 12 %, source: "Audit: 2016"}}}
        work:
          home_visit:
            direct: {lognormal: {mean: 60 min, sd: 30 min}}
            days: [mon, 'tue']
            note: |
              two lines
              of text
        """
    static let pieces = Array("&*!|>'\"%@`{}[],:?-# \t\nab1~".utf8) + [0x00, 0xC3, 0xFF, 0xE2]

    @Test("a damaged file is read or refused with a place in it, and what is read can be written and read again")
    func mutations() throws {
        var random = CaseGenerator(state: 99)
        var refused = 0
        for _ in 0..<4000 {
            var bytes = Array(Self.original.utf8)
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let index = Int.random(in: bytes.indices, using: &random)
                let piece = Self.pieces.randomElement(using: &random) ?? 0
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[index] = piece
                case 1: bytes.insert(piece, at: index)
                default: bytes.remove(at: index)
                }
            }
            let lines = bytes.count { $0 == 0x0A } + 2
            do {
                let tree = try ScenarioParser.parse(bytes, file: "x")
                #expect(try ScenarioParser.parse(MergedScenarioWriter.text(of: tree), file: "y") == tree)
            } catch {
                refused += 1
                #expect(!error.diagnostics.isEmpty)
                #expect(error.diagnostics.allSatisfy { (1...lines).contains($0.place?.line ?? 0) && $0.remedy != nil })
            }
        }
        #expect((400...3900).contains(refused))
    }
}
