import ResultFiles
import Testing

@Suite struct CSVInvariantTests {
    private let pieces = [
        "=", "+", "-", "@", "\t", "\r", "\n", "'", "\"", ",", ";", " ", "a", "é", "e\u{301}", "£", "🙂", "0", "\u{FEFF}",
        "\0",
    ]

    private func text(_ randomness: inout TestRandomness) -> String {
        (0..<Int.random(in: 0...6, using: &randomness)).map { _ in
            pieces.randomElement(using: &randomness) ?? ""
        }.joined()
    }

    @Test("Random tables of texts and numbers come back as they were, and nothing in them begins a formula")
    func roundTrip() throws {
        var randomness = TestRandomness(seed: 71)
        let folder = try TemporaryFolder()
        for _ in 0..<150 {
            let width = Int.random(in: 1...4, using: &randomness)
            let rows = (0..<Int.random(in: 0...20, using: &randomness)).map { _ in
                (0..<width).map { _ in (text(&randomness), Double(bitPattern: randomness.next())) }
            }
            let names = (0..<width).flatMap { ["text\($0)", "number\($0)"] }
            try AtomicFile.write(folder("t.csv")) { (file) throws(OutputError) in
                let table = try CSVWriter(file, columns: names)
                for row in rows { try table.row(row.flatMap { [.text($0.0), .number($0.1)] }) }
            }
            let table = try CSVTable(path: folder("t.csv"))
            #expect(table.columns == names)
            #expect(table.rows.count == rows.count)
            for column in 0..<width {
                let texts = try table.texts("text\(column)").map { Array($0.utf8) }
                #expect(texts == rows.map { Array($0[column].0.utf8) })
                let numbers = try table.numbers("number\(column)")
                #expect(numbers == rows.map { $0[column].1.isFinite ? $0[column].1 : nil })
                for row in table.rows {
                    let first = row[2 * column].utf8.first
                    #expect(first.map { !Array("=+-@\t\r".utf8).contains($0) } ?? true)
                }
            }
        }
    }

    @Test("Texts of one column come back too, empty ones included")
    func oneColumn() throws {
        var randomness = TestRandomness(seed: 72)
        let folder = try TemporaryFolder()
        let texts = (0..<500).map { _ in text(&randomness) }
        try AtomicFile.write(folder("t.csv")) { (file) throws(OutputError) in
            let table = try CSVWriter(file, columns: ["a"])
            for text in texts { try table.row([.text(text)]) }
        }
        let read = try CSVTable(path: folder("t.csv")).texts("a")
        #expect(read.map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    }

    @Test("Every number reads back from its shortest form")
    func numbers() {
        var randomness = TestRandomness(seed: 73)
        for _ in 0..<20_000 {
            let value = Double(bitPattern: randomness.next())
            let scaled = Double(Int64(truncatingIfNeeded: randomness.next() >> 12)) / 1000
            for number in [value, scaled, scaled.rounded()] where number.isFinite {
                #expect(ShortestNumber.text(number).flatMap(ShortestNumber.value) == number)
            }
        }
    }

    @Test("Random bytes are read or refused with a fault, never worse")
    func randomBytes() {
        var randomness = TestRandomness(seed: 74)
        let alphabet = Array("a,\"\n\r1".utf8) + [0xFF, 0xC3]
        for _ in 0..<3000 {
            let bytes = (0..<Int.random(in: 0...20, using: &randomness)).map { _ in
                alphabet.randomElement(using: &randomness) ?? 0
            }
            if let table = try? CSVTable(bytes: bytes, path: "t") {
                #expect(table.rows.allSatisfy { $0.count == table.columns.count })
            }
        }
    }
}
