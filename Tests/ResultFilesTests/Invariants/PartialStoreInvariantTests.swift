import ResultFiles
import Testing

@Suite struct PartialStoreInvariantTests {
    private let digest = Digest(of: "run")

    private func made(_ folder: TemporaryFolder, figures: Int, records: Int, _ randomness: inout TestRandomness) throws
        -> [[Double]]
    {
        let store = try PartialStore(folder("whole"), digest: digest, figures: figures)
        let values = (0..<records).map { _ in
            (0..<figures).map { _ in Double(bitPattern: randomness.next()) }
        }
        for record in values { try RunExamples.append(record, to: store) }
        try store.close()
        return values
    }

    @Test("Cut off anywhere, a store resumes with the records before the cut, and filling up gives the same bytes")
    func truncations() throws {
        var randomness = TestRandomness(seed: 61)
        for _ in 0..<20 {
            let folder = try TemporaryFolder()
            let figures = Int.random(in: 1...7, using: &randomness)
            let records = Int.random(in: 0...12, using: &randomness)
            let values = try made(folder, figures: figures, records: records, &randomness)
            let whole = try folder.bytes("whole")
            for _ in 0..<10 {
                let cut = Int.random(in: 0...whole.count, using: &randomness)
                try folder.put("cut", Array(whole[..<cut]))
                let store = try PartialStore(folder("cut"), digest: digest, figures: figures)
                #expect(store.count == max(0, cut - 64) / (8 * (figures + 1)))
                let prefix = Array(whole[..<(64 + store.count * 8 * (figures + 1))])
                #expect(try folder.bytes("cut") == prefix)
                for record in values[store.count...] { try RunExamples.append(record, to: store) }
                try store.close()
                #expect(try folder.bytes("cut") == whole)
            }
        }
    }

    @Test("Whatever bit is flipped, what resumes is a prefix of the same records")
    func flippedBits() throws {
        var randomness = TestRandomness(seed: 62)
        let folder = try TemporaryFolder()
        let values = try made(folder, figures: 3, records: 6, &randomness)
        let whole = try folder.bytes("whole")
        for _ in 0..<300 {
            var bytes = whole
            let place = Int.random(in: 8..<bytes.count, using: &randomness)
            bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &randomness)
            try folder.put("flipped", bytes)
            let store = try PartialStore(folder("flipped"), digest: digest, figures: 3)
            #expect(store.count == max(0, place - 64) / 32)
            try store.forEachRecord { replication, figures in
                #expect(figures.map(\.bitPattern) == values[replication].map(\.bitPattern))
            }
        }
    }

    @Test("Records exchanged or left out are not taken for a prefix")
    func order() throws {
        var randomness = TestRandomness(seed: 63)
        let folder = try TemporaryFolder()
        _ = try made(folder, figures: 1, records: 4, &randomness)
        let whole = try folder.bytes("whole")
        let records = (0..<4).map { Array(whole[(64 + 16 * $0)..<(80 + 16 * $0)]) }
        for (order, kept) in [([0, 2, 1, 3], 1), ([1, 0, 2, 3], 0), ([0, 1, 3], 2)] {
            try folder.put("a", Array(whole[..<64]) + order.flatMap { records[$0] })
            #expect(try PartialStore(folder("a"), digest: digest, figures: 1).count == kept)
        }
    }
}
