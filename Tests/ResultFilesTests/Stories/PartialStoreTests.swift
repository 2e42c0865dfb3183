import ResultFiles
import Testing

@Suite struct PartialStoreTests {
    private let digest = Digest(of: "run")

    @Test("Figures come back bit by bit, by record and by column")
    func readBack() throws {
        let folder = try TemporaryFolder()
        let store = try PartialStore(folder("a"), digest: digest, figures: 3, firstReplication: 10)
        let records: [[Double]] = [[1, .nan, -0.0], [.infinity, .leastNonzeroMagnitude, 2], [3, 4, 5]]
        for record in records { try RunExamples.append(record, to: store) }
        var seen: [Int] = []
        try store.forEachRecord { replication, figures in
            #expect(figures.map(\.bitPattern) == records[replication - 10].map(\.bitPattern))
            seen.append(replication)
        }
        #expect(seen == [10, 11, 12])
        #expect(try store.column(0) == [1, .infinity, 3])
        #expect(
            try store.columns(1..<3).map { $0.map(\.bitPattern) }
                == [1, 2].map { index in
                    records.map { $0[index].bitPattern }
                })
        #expect(store.count == 3)
    }

    @Test("A store goes on where it was closed")
    func goesOn() throws {
        let folder = try TemporaryFolder()
        for figure in 0..<4 {
            let store = try PartialStore(folder("a"), digest: digest, figures: 1)
            #expect(store.count == figure)
            try RunExamples.append([Double(figure)], to: store)
            try store.close()
        }
        #expect(try PartialStore(folder("a"), digest: digest, figures: 1).column(0) == [0, 1, 2, 3])
    }

    @Test("Figures of another run, number or start, and files of another kind, are refused untouched")
    func refused() throws {
        let folder = try TemporaryFolder()
        try PartialStore(folder("a"), digest: digest, figures: 2).close()
        let bytes = try folder.bytes("a")
        #expect(throws: OutputError.self) { try PartialStore(folder("a"), digest: Digest(of: "other"), figures: 2) }
        #expect(throws: OutputError.self) { try PartialStore(folder("a"), digest: digest, figures: 3) }
        #expect(throws: OutputError.self) {
            try PartialStore(folder("a"), digest: digest, figures: 2, firstReplication: 1)
        }
        #expect(try folder.bytes("a") == bytes)
        try folder.put("b", Array("somebody's diary".utf8))
        let error = #expect(throws: OutputError.self) { try PartialStore(folder("b"), digest: digest, figures: 2) }
        #expect(error?.exitCode == 73)
        #expect(try folder.text("b") == "somebody's diary")
    }

    @Test("A record damaged while the store is open is told, not passed on")
    func damaged() throws {
        let folder = try TemporaryFolder()
        let store = try PartialStore(folder("a"), digest: digest, figures: 1)
        for figure in 0..<3 { try RunExamples.append([Double(figure)], to: store) }
        var bytes = try folder.bytes("a")
        bytes[64 + 16 + 3] ^= 1
        try folder.put("a", bytes)
        let reopened = try PartialStore(folder("a"), digest: digest, figures: 1)
        #expect(reopened.count == 1)
        for figure in 1..<3 { try RunExamples.append([Double(figure)], to: reopened) }
        #expect(try reopened.column(0) == [0, 1, 2])
    }
}
