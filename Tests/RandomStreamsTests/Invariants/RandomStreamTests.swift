import CGSL
import CPhilox
import RandomStreams
import Testing

@Suite("Random streams")
struct RandomStreamTests {
    private let key = RandomKey(seed: 41, replication: 6)

    private func stream(ordinal: UInt64 = 0, antithetic: Bool = false) -> RandomStream {
        RandomStream(key: key, purpose: 3, entity: 9, ordinal: ordinal, antithetic: antithetic)
    }

    @Test("a stream reads its address's words, block after block")
    func wordsOfTheAddress() {
        let draws = Draws(key: key)
        for ordinal in [0, 1, UInt64.max] {
            var stream = stream(ordinal: ordinal)
            for block: UInt64 in 0..<50 {
                let words = draws.words(purpose: 3, entity: 9, ordinal: ordinal, block: block)
                for word in [words.0, words.1, words.2, words.3] {
                    #expect(stream.word() == word)
                }
                #expect(stream.position == 4 * block + 4)
            }
        }
    }

    @Test("uniform numbers are those that the GSL generator makes at the same address")
    func uniformNumbersOfGSL() throws {
        let generator = try #require(gsl_rng_alloc(caseload_gsl_philox_type()))
        defer { gsl_rng_free(generator) }
        caseload_gsl_philox_address(generator, key.seed, key.replication, 3, 9, 5)
        var stream = stream(ordinal: 5)
        for _ in 0..<1000 {
            #expect(stream.uniform() == gsl_rng_uniform(generator))
        }
    }

    @Test("the first draw of a stream is the draw of its address")
    func firstDraw() {
        let draws = Draws(key: key)
        for ordinal: UInt64 in 0..<1000 {
            var uniforms = stream(ordinal: ordinal)
            #expect(uniforms.uniform() == draws.uniform(purpose: 3, entity: 9, ordinal: ordinal))
            var exponentials = stream(ordinal: ordinal)
            #expect(exponentials.unitExponential() == draws.unitExponential(purpose: 3, entity: 9, ordinal: ordinal))
            var events = stream(ordinal: ordinal)
            let happens = events.happens(0.3)
            #expect(happens == draws.happens(0.3, purpose: 3, entity: 9, ordinal: ordinal))
        }
    }

    @Test("a jump, forward or back, leads to the word that reading would have led to")
    func jumps() {
        var read = stream()
        let words = (0..<200).map { _ in read.word() }
        var choices = RandomStream(key: key, purpose: 1, entity: 1)
        var jumping = stream()
        for _ in 0..<2000 {
            let position = choices.word() % 200
            jumping.jump(to: position)
            #expect(jumping.position == position)
            for index in position..<min(position + choices.word() % 6, 200) {
                #expect(jumping.word() == words[Int(index)])
            }
        }
        let last = Draws(key: key).words(purpose: 3, entity: 9, ordinal: 0, block: .max >> 2)
        jumping.jump(to: .max)
        #expect(jumping.word() == last.3)
    }

    @Test("an antithetic stream mirrors every uniform number and stays inside the open interval")
    func antithetic() {
        var plain = stream()
        var mirrored = stream(antithetic: true)
        for _ in 0..<10_000 {
            #expect(mirrored.uniform() == 1 - plain.uniform())
        }
        #expect(mirrored.word() == plain.word())
    }

    @Test("exponential numbers are greater than 0 and increase with the uniform number")
    func increasingExponentials() {
        var uniforms = stream()
        var exponentials = stream()
        let pairs = (0..<20_000).map { _ in (uniforms.uniform(), exponentials.unitExponential()) }
            .sorted { $0.0 < $1.0 }
        #expect(pairs.allSatisfy { $0.1 > 0 })
        #expect(zip(pairs, pairs.dropFirst()).allSatisfy { $0.1 <= $1.1 })
        #expect(pairs.allSatisfy { abs($0.1 - gsl_cdf_exponential_Pinv($0.0, 1)) <= 1e-14 * $0.1 })
    }

    @Test("an event happens never at 0 and always at 1")
    func certainties() {
        var stream = stream()
        for _ in 0..<1000 {
            let impossible = stream.happens(0)
            let certain = stream.happens(1)
            #expect(!impossible && certain)
        }
    }

    @Test("a copy reads the same words again")
    func copies() {
        var original = stream()
        _ = original.word()
        var copy = original
        let words = (0..<10).map { _ in original.word() }
        #expect((0..<10).map { _ in copy.word() } == words)
    }
}
