import CGSL
import CPhilox
import RandomStreams
import Testing

@Suite("The GSL generator and the addressed draws")
struct GSLGeneratorTests {
    private let seed: UInt64 = 99
    private let replication: UInt64 = 3

    private func withGenerator(_ body: (UnsafeMutablePointer<gsl_rng>) -> Void) {
        guard let generator = gsl_rng_alloc(caseload_gsl_philox_type()) else {
            Issue.record("no generator")
            return
        }
        defer { gsl_rng_free(generator) }
        body(generator)
    }

    @Test("a generator pointed at an address yields that address's words, block after block")
    func wordsInOrder() {
        let draws = Draws(key: RandomKey(seed: seed, replication: replication))
        withGenerator { generator in
            for ordinal: UInt64 in 0..<50 {
                caseload_gsl_philox_address(generator, seed, replication, 11, 12, ordinal)
                for block: UInt64 in 0..<3 {
                    let words = draws.words(purpose: 11, entity: 12, ordinal: ordinal, block: block)
                    for word in [words.0, words.1, words.2, words.3] {
                        #expect(gsl_rng_get(generator) == word)
                    }
                }
                // Leaves a block half used, which the next address must not inherit.
                _ = gsl_rng_get(generator)
            }
        }
    }

    @Test("its uniform numbers are those of the addressed draws")
    func uniformNumbers() {
        let draws = Draws(key: RandomKey(seed: seed, replication: replication))
        withGenerator { generator in
            caseload_gsl_philox_address(generator, seed, replication, 1, 2, 3)
            let four = draws.uniforms4(purpose: 1, entity: 2, ordinal: 3)
            for expected in [four.0, four.1, four.2, four.3] {
                #expect(gsl_rng_uniform(generator) == expected)
            }
            #expect(draws.uniform(purpose: 1, entity: 2, ordinal: 3) == four.0)
        }
    }

    @Test("seeding in GSL's way is the zero address of replication 0")
    func seeding() {
        withGenerator { generator in
            gsl_rng_set(generator, 42)
            let words = Draws(key: RandomKey(seed: 42, replication: 0)).words(purpose: 0, entity: 0, ordinal: 0)
            #expect(gsl_rng_get(generator) == words.0)
            #expect(gsl_rng_min(generator) == 0)
            #expect(gsl_rng_max(generator) == .max)
            #expect(String(cString: gsl_rng_name(generator)) == "philox4x64-10")
        }
    }

    @Test("with the error handler off GSL answers an impossible request with NaN")
    func errorHandler() {
        caseload_gsl_error_handler_off()
        #expect(gsl_sf_log(-1).isNaN)
    }

    @Test("the open interval has neither end, whatever the word")
    func openInterval() {
        #expect(caseload_open_uniform(0) == 0x1p-54)
        #expect(caseload_open_uniform(2047) == 0x1p-54)
        #expect(caseload_open_uniform(2048) == 0x1p-53)
        #expect(caseload_open_uniform(.max) == 1 - 0x1p-53)
    }
}
