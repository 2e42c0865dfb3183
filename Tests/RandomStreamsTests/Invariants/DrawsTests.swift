import CGSL
import RandomStreams
import Testing

@Suite("Addressed draws")
struct DrawsTests {
    private let draws = Draws(key: RandomKey(seed: 5, replication: 1))

    @Test("a draw does not depend on the draws before it")
    func addressedNotConsumed() {
        let forwards = (0..<100).map { draws.uniform(purpose: 1, entity: 2, ordinal: $0) }
        let backwards = (0..<100).reversed().map { draws.uniform(purpose: 1, entity: 2, ordinal: $0) }
        #expect(forwards == backwards.reversed())
    }

    @Test("an event happens never at 0, always at 1, and at every probability above one at which it happens")
    func monotoneHappening() {
        for ordinal: UInt64 in 0..<1000 {
            #expect(!draws.happens(0, purpose: 1, entity: 1, ordinal: ordinal))
            #expect(draws.happens(1, purpose: 1, entity: 1, ordinal: ordinal))
            let answers = (0...20).map {
                draws.happens(Double($0) / 20, purpose: 1, entity: 1, ordinal: ordinal)
            }
            #expect(zip(answers, answers.dropFirst()).allSatisfy { !$0.0 || $0.1 })
        }
        #expect(!draws.happens(.nan, purpose: 1, entity: 1, ordinal: 0))
    }

    @Test("a unit exponential is the exponential quantile of the address's uniform number, greater than 0")
    func unitExponential() {
        for ordinal: UInt64 in 0..<10_000 {
            let u = draws.uniform(purpose: 1, entity: 1, ordinal: ordinal)
            let exponential = draws.unitExponential(purpose: 1, entity: 1, ordinal: ordinal)
            #expect(exponential > 0)
            #expect(abs(exponential - gsl_cdf_exponential_Pinv(u, 1)) <= 1e-14 * exponential)
            #expect(abs(exponential - Sampler.exponential(mean: 1).quantile(u)) <= 1e-14 * exponential)
        }
    }
}
