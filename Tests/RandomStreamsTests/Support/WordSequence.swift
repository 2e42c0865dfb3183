import CPhilox
import RandomStreams
import Testing

/// A sequence of random words, begun anew each time it is asked for.
struct WordSequence: Sendable, CustomTestStringConvertible {
    let name: String
    let begin: @Sendable () -> () -> UInt64

    var testDescription: String { name }

    /// Words of addresses as a model uses them, and of neighbours as far as they can be.
    static let addressed: [WordSequence] = [
        WordSequence(name: "one long stream") {
            var stream = RandomStream(key: RandomKey(seed: 1, replication: 1), purpose: 1, entity: 1)
            return { stream.word() }
        },
        WordSequence(name: "64 streams in turn") {
            var streams = (0..<64).map { RandomStream(key: RandomKey(seed: 1, replication: 1), purpose: 1, entity: $0) }
            var turn = 63
            return {
                turn = (turn + 1) & 63
                return streams[turn].word()
            }
        },
        blocks("entities") { RandomStream(key: RandomKey(seed: 1, replication: 1), purpose: 1, entity: $0) },
        blocks("entities that differ in high bits") {
            RandomStream(key: RandomKey(seed: 1, replication: 1), purpose: 1, entity: $0 << 44)
        },
        blocks("entities by name and number") {
            RandomStream(
                key: RandomKey(seed: 1, replication: 1), purpose: StableName.hash("source/arrivals"),
                entity: StableName.hash(StableName.hash("gp"), $0))
        },
        blocks("ordinals") {
            RandomStream(key: RandomKey(seed: 1, replication: 1), purpose: 1, entity: 1, ordinal: $0)
        },
        blocks("purposes") { RandomStream(key: RandomKey(seed: 1, replication: 1), purpose: $0, entity: 1) },
        blocks("replications") { RandomStream(key: RandomKey(seed: 1, replication: $0), purpose: 1, entity: 1) },
        blocks("seeds") { RandomStream(key: RandomKey(seed: $0, replication: 1), purpose: 1, entity: 1) },
        blocks("seeds against replications") {
            RandomStream(key: RandomKey(seed: $0, replication: .max - $0), purpose: 1, entity: 1)
        },
        blocks("entities against ordinals") {
            RandomStream(key: RandomKey(seed: 1, replication: 1), purpose: 1, entity: $0, ordinal: .max - $0)
        },
    ]

    /// Words with a fault each, for tests to find.
    static let faulty: [String: WordSequence] = {
        let all = [
            WordSequence(name: "even steps") {
                var word: UInt64 = 1
                return {
                    word &+= 0x9e37_79b9_7f4a_7c15
                    return word
                }
            },
            WordSequence(name: "entities under two rounds of Philox in place of ten") {
                var entity: UInt64 = 0
                var words: [UInt64] = []
                return {
                    if words.isEmpty {
                        words = [0, 0, entity, 1]
                        caseload_philox_round(&words, 1, 1)
                        caseload_philox_round(&words, 0x9e37_79b9_7f4a_7c16, 0xbb67_ae85_84ca_a73c)
                        entity += 1
                    }
                    return words.removeFirst()
                }
            },
            altered("one word in 64 without its upper half") { word, index in
                index % 64 == 0 ? word & 0xffff_ffff : word
            },
            altered("every second word is the one before") { word, _ in word },
            altered("words of 33 bits, twice each") { word, _ in (word & 0x1_ffff_ffff) &* 0x8000_0000_8000_0001 },
        ]
        return Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })
    }()

    /// Four words of each address, one address after another.
    private static func blocks(
        _ name: String, _ address: @escaping @Sendable (UInt64) -> RandomStream
    ) -> WordSequence {
        WordSequence(name: name) {
            var stream = address(0)
            var number: UInt64 = 0
            return {
                if stream.position == 4 {
                    number += 1
                    stream = address(number)
                }
                return stream.word()
            }
        }
    }

    private static func altered(
        _ name: String, _ alteration: @escaping @Sendable (UInt64, Int) -> UInt64
    ) -> WordSequence {
        WordSequence(name: name) {
            var stream = RandomStream(key: RandomKey(seed: 1, replication: 1), purpose: 1, entity: 1)
            var index = 0
            var word: UInt64 = 0
            return {
                if !name.hasPrefix("every second") || index % 2 == 0 { word = stream.word() }
                index += 1
                return alteration(word, index)
            }
        }
    }
}
