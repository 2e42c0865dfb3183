import RandomStreams
import Testing

@Suite("Samplers: tables, data and mixtures")
struct TableSamplerTests {
    private func cases(_ count: Int, _ body: (inout RandomStream) -> Void) {
        for ordinal in 0..<UInt64(count) {
            var stream = RandomStream(key: RandomKey(seed: 77, replication: 0), purpose: 1, entity: 1, ordinal: ordinal)
            body(&stream)
        }
    }

    @Test("a discrete quantile is the first value whose cumulative weight reaches the probability")
    func discrete() {
        cases(300) { stream in
            let count = 1 + Int(stream.word() % 40)
            var weights = (0..<count).map { _ in stream.happens(0.2) ? 0 : stream.unitExponential() }
            weights[Int(stream.word() % UInt64(count))] = 1
            let values = (0..<count).map { Double($0 * $0) - 5 }
            let sampler = DiscreteSampler(values: values, weights: weights)
            let total = weights.reduce(0, +)
            for _ in 0..<200 {
                let u = stream.uniform()
                var sum = 0.0
                let expected = weights.firstIndex { weight in
                    sum += weight
                    return sum / total >= u
                }
                #expect(sampler.index(u) == expected)
                #expect(sampler.quantile(u) == expected.map { values[$0] })
            }
            let last = weights.lastIndex { $0 > 0 }
            #expect(sampler.index(1 - 0x1p-53) == last)
            #expect(weights[sampler.index(0x1p-54)] > 0)
        }
    }

    @Test("a discrete distribution has the mean, the variance and the probabilities of its table")
    func discreteMoments() {
        let sampler = DiscreteSampler(values: [1, 2, 10], weights: [2, 1, 1])
        #expect(sampler.mean == 3.5)
        #expect(sampler.variance == 0.5 * 6.25 + 0.25 * 2.25 + 0.25 * 42.25)
        #expect(sampler.count == 3)
        let probabilities = [0.9, 1, 1.5, 2, 9, 10, 11].map { sampler.probability(upTo: $0) }
        #expect(probabilities == [0, 0.5, 0.5, 0.75, 0.75, 1, 1])
    }

    @Test("steps of data are its order statistics, lines between them go through them")
    func empirical() {
        cases(100) { stream in
            let count = 1 + Int(stream.word() % 30)
            let data = (0..<count).map { _ in stream.unitExponential() - 1 }
            let sorted = data.sorted()
            let steps = EmpiricalSampler(observations: data, form: .steps)
            let lines = EmpiricalSampler(observations: data, form: .interpolated)
            for index in 0..<count {
                #expect(steps.quantile((Double(index) + 0.5) / Double(count)) == sorted[index])
                if index > 0 && index < count - 1 {
                    let u = Double(index) / Double(count - 1)
                    #expect(abs(lines.quantile(u) - sorted[index]) <= 1e-12)
                }
            }
            let us = (0..<200).map { _ in stream.uniform() }.sorted()
            for values in [us.map { steps.quantile($0) }, us.map { lines.quantile($0) }] {
                #expect(zip(values, values.dropFirst()).allSatisfy { $0.0 <= $0.1 })
                #expect(values.allSatisfy { $0 >= sorted[0] && $0 <= sorted[count - 1] })
            }
            // Whole lines and steps, each by the middle of many small parts.
            let parts = 30 * max(count * (count - 1), 1)
            for (mean, variance, values) in [
                (steps.mean, steps.variance, (0..<parts).map { steps.quantile((Double($0) + 0.5) / Double(parts)) }),
                (lines.mean, lines.variance, (0..<parts).map { lines.quantile((Double($0) + 0.5) / Double(parts)) }),
            ] {
                let average = values.reduce(0, +) / Double(parts)
                let squares = values.reduce(0) { $0 + ($1 - average) * ($1 - average) } / Double(parts)
                #expect(abs(mean - average) <= 1e-9)
                #expect(abs(variance - squares) <= 2e-3 * squares + 1e-20)
            }
        }
    }

    @Test("a mixture's quantile is where the weighted distribution functions reach the probability, and ascends")
    func mixtures() {
        cases(60) { stream in
            let families: [Sampler] = [
                .exponential(mean: 1 + stream.unitExponential()), .normal(mean: -1, standardDeviation: 0.3),
                .lognormal(mean: 4, standardDeviation: 2 * stream.uniform()), .constant(2), .poisson(mean: 3),
                .uniform(low: 10, high: 12), .gamma(shape: 2, scale: 1),
            ]
            let weights = families.map { _ in stream.happens(0.3) ? 0 : stream.unitExponential() } + [0.5]
            let components = families + [.exponential(mean: 0.01)]
            let total = weights.reduce(0, +)
            let mixture = MixtureSampler(components: components, weights: weights)
            func below(_ x: Double) -> Double {
                zip(components, weights).reduce(0) { $0 + $1.1 / total * $1.0.probability(upTo: x) }
            }
            let us = ([1e-9, 1 - 1e-9] + (0..<100).map { _ in stream.uniform() }).sorted()
            let values = us.map { mixture.quantile($0) }
            #expect(zip(values, values.dropFirst()).allSatisfy { $0.0 <= $0.1 })
            for (u, x) in zip(us, values) {
                #expect(below(x) >= u - 1e-14)
                #expect(below(x.nextDown) <= u + 1e-14)
                #expect(abs(mixture.probability(upTo: x) - below(x)) <= 1e-14)
                #expect(abs(mixture.probability(above: x) - (1 - below(x))) <= 1e-14)
            }
            let mean = zip(components, weights).reduce(0) { $0 + $1.1 / total * $1.0.mean }
            let second = zip(components, weights).reduce(0) {
                $0 + $1.1 / total * ($1.0.variance + $1.0.mean * $1.0.mean)
            }
            #expect(abs(mixture.mean - mean) <= 1e-12)
            #expect(abs(mixture.variance - (second - mean * mean)) <= 1e-10)
        }
    }

    @Test("a mixture of one distribution is that distribution")
    func single() {
        let alone = MixtureSampler(components: [.exponential(mean: 2), .constant(9)], weights: [3, 0])
        #expect(alone.count == 1)
        #expect(alone.quantile(0.7) == Sampler.exponential(mean: 2).quantile(0.7))
        let endless = MixtureSampler(components: [.pareto(shape: 1, minimum: 1), .constant(9)], weights: [1, 1])
        #expect(endless.mean == .infinity && endless.variance == .infinity)
    }

    @Test("empty tables and impossible weights stop the program")
    func preconditions() async {
        await #expect(processExitsWith: .failure) { _ = DiscreteSampler(values: [], weights: []) }
        await #expect(processExitsWith: .failure) { _ = DiscreteSampler(values: [2, 1], weights: [1, 1]) }
        await #expect(processExitsWith: .failure) { _ = DiscreteSampler(values: [1, 2], weights: [0, 0]) }
        await #expect(processExitsWith: .failure) { _ = DiscreteSampler(values: [1, 2], weights: [1, -1]) }
        await #expect(processExitsWith: .failure) { _ = EmpiricalSampler(observations: [], form: .steps) }
        await #expect(processExitsWith: .failure) { _ = MixtureSampler(components: [.constant(1)], weights: [.nan]) }
    }
}
