import RandomStreams
import Testing

@Suite("Stable names: collisions and avalanche")
struct StableNameCollisionTests {
    @Test("a million similar names and numbered things have a million hashes")
    func noCollisions() {
        var hashes: [UInt64] = []
        hashes.reserveCapacity(1_000_000)
        for index in 0..<200_000 {
            hashes.append(StableName.hash("team-\(index)"))
        }
        for name in ["gp", "hospital", "police", "self"] {
            let nameHash = StableName.hash(name)
            hashes.append(contentsOf: (0..<200_000).map { StableName.hash(nameHash, $0) })
        }
        hashes.sort()
        #expect(hashes.count == 1_000_000)
        #expect(zip(hashes, hashes.dropFirst()).allSatisfy { $0.0 != $0.1 })
    }

    @Test("changing one bit of a name, or its index by one, changes about half of the hash's bits")
    func avalanche() {
        var flippedByName = 0
        var flippedByIndex = 0
        for index in 0..<4096 {
            // The last digit's lowest bit is what distinguishes an even index from the odd one after it.
            let even = StableName.hash("post-\(index * 2)")
            let odd = StableName.hash("post-\(index * 2 + 1)")
            flippedByName += (even ^ odd).nonzeroBitCount
            let nameHash = StableName.hash("post")
            flippedByIndex +=
                (StableName.hash(nameHash, UInt64(index)) ^ StableName.hash(nameHash, UInt64(index) + 1))
                .nonzeroBitCount
        }
        // 4096 hashes of 64 bits: 131,072 flips expected, standard deviation 256; five of them either way.
        #expect(abs(flippedByName - 131_072) < 1280)
        #expect(abs(flippedByIndex - 131_072) < 1280)
    }
}
