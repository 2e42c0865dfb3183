import ResultFiles
import Testing

@Suite struct SHA256Tests {
    @Test(
        "The examples that accompany FIPS 180-4 have their published digests",
        arguments: [
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
            (
                "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrst"
                    + "nopqrstu",
                "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
            ),
        ])
    func published(message: String, digest: String) {
        #expect(Digest(of: message).hexadecimal == digest)
    }

    @Test("A million letters a, in parts of uneven size, have their published digest")
    func million() {
        var hash = SHA256()
        var left = 1_000_000
        var size = 1
        while left > 0 {
            let part = min(size, left)
            hash.update(String(repeating: "a", count: part))
            left -= part
            size = size * 3 % 10_007
        }
        #expect(
            hash.digest().hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test("A message in parts has the digest of the whole, and a digest taken on the way does not disturb it")
    func parts() {
        var randomness = TestRandomness(seed: 1)
        for length in [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 1000] {
            let message = (0..<length).map { _ in UInt8.random(in: 0...127, using: &randomness) }
            var hash = SHA256()
            var start = 0
            while start < length {
                let end = min(length, start + Int.random(in: 1...70, using: &randomness))
                message[start..<end].withUnsafeBytes { hash.update($0) }
                _ = hash.digest()
                start = end
            }
            #expect(hash.digest() == Digest(of: String(decoding: message, as: UTF8.self)))
        }
    }

    @Test("A run's digest depends on every part, and on where a part ends")
    func runs() {
        func digest(_ scenarios: [String], _ seed: UInt64 = 1, _ replications: String = "100") -> Digest {
            Digest(scenarios: scenarios, seed: seed, replications: replications, version: "1.0.0")
        }
        let variants = [
            digest(["ab", "c"]), digest(["a", "bc"]), digest(["abc"]), digest(["c", "ab"]), digest(["ab", "c"], 2),
            digest(["ab", "c"], 1, "101"), digest(["ab", "c", ""]),
            Digest(scenarios: ["ab", "c"], seed: 1, replications: "100", version: "1.0.1"),
        ]
        #expect(Set(variants).count == variants.count)
        #expect(variants[0] == digest(["ab", "c"]))
        #expect(variants[0].short == String(variants[0].hexadecimal.prefix(8)))
    }
}
