import CGSL
import RandomStreams
import Testing

@Suite("Samplers of GSL: stories")
struct GSLGeneratorStories {
    private let key = RandomKey(seed: 8, replication: 2)

    @Test("a generator reads the words of the stream at its address, and again once it is pointed there")
    func sameWords() {
        var generator = GSLGenerator(key: key, purpose: 1, entity: 2, ordinal: 3)
        var stream = RandomStream(key: key, purpose: 1, entity: 2, ordinal: 3)
        for _ in 0..<10 {
            #expect(generator.word() == stream.word())
            #expect(generator.uniform() == stream.uniform())
        }
        generator.point(key: key, purpose: 9, entity: 2)
        var other = RandomStream(key: key, purpose: 9, entity: 2)
        #expect(generator.word() == other.word())
    }

    @Test("a rejection sampler takes no words from the next entity")
    func inStep() {
        var generator = GSLGenerator(key: key, purpose: 1, entity: 0)
        let together = (0..<50 as Range<UInt64>).map { entity in
            generator.point(key: key, purpose: 1, entity: entity)
            return [generator.gamma(shape: 2.5, scale: 1), generator.gamma(shape: 0.3, scale: 1)]
        }
        for entity: UInt64 in 0..<50 {
            var alone = GSLGenerator(key: key, purpose: 1, entity: entity)
            #expect(alone.gamma(shape: 2.5, scale: 1) == together[Int(entity)][0])
        }
    }

    @Test("any other function of GSL can be called on the generator")
    func otherFunctions() {
        var generator = GSLGenerator(key: key, purpose: 1, entity: 2)
        let rayleigh = generator.withUnsafeGenerator { gsl_ran_rayleigh($0, 2) }
        var again = RandomStream(key: key, purpose: 1, entity: 2)
        let u = again.uniform()
        #expect(abs(gsl_cdf_rayleigh_Q(rayleigh, 2) - u) < 1e-12)
    }

    @Test("draws at the edge of parameters are certain")
    func certainties() {
        var generator = GSLGenerator(key: key, purpose: 1, entity: 2)
        for _ in 0..<100 {
            #expect(generator.poisson(mean: 0) == 0)
            #expect(generator.binomial(trials: 7, probability: 1) == 7)
            #expect(generator.binomial(trials: 7, probability: 0) == 0)
            #expect(generator.negativeBinomial(successes: 3, probability: 1) == 0)
            #expect(generator.geometric(probability: 1) == 1)
            #expect(generator.hypergeometric(marked: 4, unmarked: 0, draws: 3) == 3)
            #expect(generator.hypergeometric(marked: 0, unmarked: 4, draws: 3) == 0)
            #expect(generator.hypergeometric(marked: 2, unmarked: 4, draws: 6) == 2)
            #expect(generator.normal(mean: 3, standardDeviation: 0) == 3)
        }
    }

    @Test("at extreme parameters draws are numbers still")
    func extremes() {
        var generator = GSLGenerator(key: key, purpose: 1, entity: 2)
        for _ in 0..<2000 {
            let share = generator.beta(alpha: 1e-3, beta: 1e-3)
            #expect(share >= 0 && share <= 1)
            let gamma = generator.gamma(shape: 1e-3, scale: 1)
            #expect(gamma >= 0)
            let tail = generator.studentT(degreesOfFreedom: 0.1)
            #expect(!tail.isNaN)
            let ratio = generator.fisherF(numeratorDegreesOfFreedom: 0.1, denominatorDegreesOfFreedom: 0.1)
            #expect(ratio >= 0)
            var shares = [0.0, 0]
            var room = shares.mutableSpan
            let concentrations = [1e-3, 1e-3]
            generator.dirichlet(concentrations: concentrations.span, into: &room)
            #expect(abs(shares[0] + shares[1] - 1) < 1e-12)
        }
    }

    @Test("impossible parameters stop the program")
    func preconditions() async {
        await #expect(processExitsWith: .failure) {
            var generator = GSLGenerator(key: RandomKey(seed: 1, replication: 1), purpose: 1, entity: 1)
            _ = generator.gamma(shape: 0, scale: 1)
        }
        await #expect(processExitsWith: .failure) {
            var generator = GSLGenerator(key: RandomKey(seed: 1, replication: 1), purpose: 1, entity: 1)
            _ = generator.normal(mean: .nan)
        }
        await #expect(processExitsWith: .failure) {
            var generator = GSLGenerator(key: RandomKey(seed: 1, replication: 1), purpose: 1, entity: 1)
            _ = generator.binomial(trials: 4, probability: 1.5)
        }
        await #expect(processExitsWith: .failure) {
            var generator = GSLGenerator(key: RandomKey(seed: 1, replication: 1), purpose: 1, entity: 1)
            _ = generator.hypergeometric(marked: 1, unmarked: 1, draws: 3)
        }
        await #expect(processExitsWith: .failure) {
            var generator = GSLGenerator(key: RandomKey(seed: 1, replication: 1), purpose: 1, entity: 1)
            // A mean of 1e8 and so wide a spread that counts exceed 32 bits.
            _ = generator.negativeBinomial(successes: 0.1, probability: 1e-9)
        }
        await #expect(processExitsWith: .failure) { _ = AliasTable(weights: [0, 0]) }
        await #expect(processExitsWith: .failure) { _ = AliasTable(weights: []) }
    }
}
