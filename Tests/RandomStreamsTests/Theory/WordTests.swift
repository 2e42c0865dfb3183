import RandomStreams
import Testing

@Suite("Words of streams and of neighbouring addresses")
struct WordTests {
    /// 11 sequences, 13 tests and two tails: one false alarm in 35,000 runs with other seeds.
    private static let threshold = 1e-7

    @Test("words pass as random, within a stream and across neighbouring addresses", arguments: WordSequence.addressed)
    func passes(sequence: WordSequence) {
        for test in WordTest.all {
            let tail = test.tail(sequence)
            #expect(tail > Self.threshold, "\(test.name)")
        }
    }

    // For each test a generator with a fault of the kind that it is there to find.
    static let found: [(test: String, fault: String)] = [
        ("values of the upper byte", "one word in 64 without its upper half"),
        ("values of the lowest byte", "even steps"),
        ("pairs of successive upper bits", "every second word is the one before"),
        ("pairs of successive low bits", "every second word is the one before"),
        ("pairs of words a block apart", "even steps"),
        ("bits that flip from word to word", "every second word is the one before"),
        ("bits that flip from block to block", "entities under two rounds of Philox in place of ten"),
        ("correlation of successive numbers", "every second word is the one before"),
        ("correlation of numbers a block apart", "even steps"),
        ("birthday spacings of the upper bits", "even steps"),
        ("birthday spacings of the low bits", "words of 33 bits, twice each"),
        ("collisions of four words' upper bits", "entities under two rounds of Philox in place of ten"),
        ("collisions of four words' low bits", "even steps"),
    ]

    @Test("each test finds a fault", arguments: found.indices)
    func finds(index: Int) throws {
        let test = try #require(WordTest.all.first { $0.name == Self.found[index].test })
        let fault = try #require(WordSequence.faulty[Self.found[index].fault])
        #expect(test.tail(fault) < Self.threshold)
    }

    @Test("no test is left without a fault that it finds")
    func complete() {
        #expect(Self.found.map(\.test) == WordTest.all.map(\.name))
    }
}
