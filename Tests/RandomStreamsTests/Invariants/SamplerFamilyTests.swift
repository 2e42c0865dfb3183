import CGSL
import RandomStreams
import Testing

@Suite("Samplers: every family")
struct SamplerFamilyTests {
    @Test("quantiles invert the distribution function", arguments: SamplerCase.continuous)
    func inverses(tested: SamplerCase) {
        for u in SamplerCase.probabilities {
            let x = tested.sampler.quantile(u)
            if u < 0.5 {
                let coarseness = tested.below(x.nextUp) - tested.below(x.nextDown)
                #expect(abs(tested.below(x) - u) <= 1e-9 * u + coarseness, "at \(u)")
            } else {
                // Next to an upper bound a last digit is a good part of the tail, and GSL inverts gamma from below.
                let coarseness = tested.above(x.nextDown) - tested.above(x.nextUp)
                #expect(abs(tested.above(x) - (1 - u)) <= 1e-9 * (1 - u) + coarseness + 1.2e-16, "at \(u)")
            }
        }
    }

    @Test("a quantile of a count is the least count that reaches the probability", arguments: SamplerCase.counts)
    func leastCounts(tested: SamplerCase) {
        for u in SamplerCase.probabilities {
            let count = tested.sampler.quantile(u)
            #expect(count == count.rounded() && count >= 0)
            // Of a probability that is a step itself, rounding decides which of two counts it is.
            if u < 0.5 {
                #expect(tested.below(count) >= u * (1 - 1e-9), "at \(u)")
                #expect(tested.below(count - 1) <= u * (1 + 1e-9), "at \(u)")
            } else {
                #expect(tested.above(count) <= (1 - u) * (1 + 1e-9) + 1e-15, "at \(u)")
                #expect(tested.above(count - 1) >= (1 - u) * (1 - 1e-9) - 1e-15, "at \(u)")
            }
        }
    }

    @Test("distribution and survival function are GSL's", arguments: SamplerCase.continuous + SamplerCase.counts)
    func tails(tested: SamplerCase) {
        for u in SamplerCase.probabilities {
            let x = tested.sampler.quantile(u)
            for value in [x, x - 0.5, x + 1e-3] where value > 0 || tested.name == "normal" {
                let (below, above) = (tested.below(value), tested.above(value))
                #expect(abs(tested.sampler.probability(upTo: value) - below) <= 1e-11 * below + 1e-300, "at \(value)")
                #expect(abs(tested.sampler.probability(above: value) - above) <= 1e-11 * above + 1e-15, "at \(value)")
            }
        }
        #expect(tested.sampler.probability(upTo: -.infinity) == 0)
        #expect(tested.sampler.probability(upTo: .infinity) == 1)
        #expect(tested.sampler.probability(above: -.infinity) == 1)
        #expect(tested.sampler.probability(above: .infinity) == 0)
    }

    @Test(
        "a greater uniform number, however near it is, gives no lesser variate but by last digits: 1e-12, of gamma 1e-9",
        arguments: SamplerCase.continuous + SamplerCase.counts)
    func monotone(tested: SamplerCase) {
        var us = [0x1p-54, 1 - 0x1p-53]
        for u in SamplerCase.probabilities { us += [u, u.nextUp, min(u * (1 + 1e-9), 1 - 0x1p-53)] }
        us.sort()
        let values = us.map(tested.sampler.quantile)
        #expect(values.allSatisfy { $0.isFinite })
        // Gamma quantiles are those of GSL, which end ten digits behind the point.
        let slack = tested.name.contains("gamma") || tested.name == "Erlang" ? 1e-9 : 1e-12
        #expect(zip(values, values.dropFirst()).allSatisfy { $0.0 <= $0.1 + slack * $0.1.magnitude })
    }

    @Test("mean and variance are those of the distribution", arguments: SamplerCase.continuous + SamplerCase.counts)
    func moments(tested: SamplerCase) {
        #expect(abs(tested.sampler.mean - tested.mean) <= 1e-12 * tested.mean.magnitude)
        #expect(abs(tested.sampler.variance - tested.variance) <= 1e-12 * tested.variance)
    }

    // 2a / sin 2a - (a / sin a)^2 with a = pi / shape, with fifty digits.
    static let logLogisticVariances = [
        (7.0, 0.0781369833042308001), (10, 0.0354009410128954901), (100, 0.000329225040507792514),
        (1e4, 3.28986837180757589e-8), (1e7, 3.28986813369669098e-14),
    ]

    @Test("the variance of a log-logistic distribution keeps its digits for large shapes")
    func narrowLogLogistic() {
        for (shape, variance) in Self.logLogisticVariances {
            let sampler = Sampler.logLogistic(shape: shape, median: 3)
            #expect(abs(sampler.variance - 9 * variance) <= 1e-14 * 9 * variance, "shape \(shape)")
        }
    }

    @Test("heavy tails have no mean or no variance")
    func infiniteMoments() {
        for shape in [0.5, 1.0] {
            #expect(Sampler.pareto(shape: shape, minimum: 1).mean == .infinity)
            #expect(Sampler.pareto(shape: shape, minimum: 1).variance == .infinity)
            #expect(Sampler.logLogistic(shape: shape, median: 1).mean == .infinity)
        }
        #expect(Sampler.pareto(shape: 1.5, minimum: 1).mean.rounded() == 3)
        #expect(Sampler.pareto(shape: 2, minimum: 1).variance == .infinity)
        #expect(Sampler.logLogistic(shape: 1.5, median: 1).mean.isFinite)
        #expect(Sampler.logLogistic(shape: 2, median: 1).variance == .infinity)
    }

    static let extremeShapes = [1e-3, 0.01, 0.09, 1, 50, 1e4, 1e5]

    @Test("beta quantiles exist for extreme shapes, and invert where numbers are fine enough", arguments: extremeShapes)
    func extremeBeta(alpha: Double) {
        for beta in Self.extremeShapes {
            let sampler = Sampler.beta(alpha: alpha, beta: beta)
            let values = SamplerCase.probabilities.map(sampler.quantile)
            #expect(values.allSatisfy { $0 >= 0 && $0 <= 1 })
            #expect(zip(values, values.dropFirst()).allSatisfy { $0.0 <= $0.1 })
            for (u, x) in zip(SamplerCase.probabilities, values) where x > 1e-300 && x < 1 - 1e-15 {
                let coarseness = gsl_cdf_beta_P(x.nextUp, alpha, beta) - gsl_cdf_beta_P(x.nextDown, alpha, beta)
                #expect(
                    abs(gsl_cdf_beta_P(x, alpha, beta) - u) <= 1e-7 * min(u, 1 - u) + 2 * coarseness + 1e-15,
                    "shapes \(alpha) and \(beta) at \(u)")
            }
        }
    }

    @Test("gamma quantiles exist and invert for small shapes", arguments: [1e-3, 0.01, 0.05, 0.099])
    func smallGamma(shape: Double) {
        let sampler = Sampler.gamma(shape: shape, scale: 1)
        let values = SamplerCase.probabilities.map(sampler.quantile)
        #expect(values.allSatisfy { $0.isFinite && $0 >= 0 })
        #expect(zip(values, values.dropFirst()).allSatisfy { $0.0 <= $0.1 })
        for (u, x) in zip(SamplerCase.probabilities, values) where x > 1e-300 && u < 1 - 1e-5 {
            #expect(abs(gsl_cdf_gamma_P(x, shape, 1) - u) <= 1e-8 * u, "shape \(shape) at \(u)")
        }
    }

    // The density integrated with forty digits. GSL itself is wrong here, by up to a tenth.
    static let largeGamma: [(shape: Double, value: Double, below: Double, above: Double)] = [
        (1e5, 97786, 8.7819029348463117e-13, 0.99999999999912181),
        (1e5, 99684, 0.15882956241747924, 0.84117043758252076),
        (1e5, 99921, 0.40174552741469112, 0.59825447258530888),
        (1e5, 101897, 0.99999999875700932, 1.2429906845483699e-9),
        (1e6, 993_000, 1.1410047078311215e-12, 0.999999999998859),
        (1e6, 999_000, 0.15865521357430365, 0.84134478642569635),
        (1e6, 1_001_000, 0.84134478636834029, 0.15865521363165971),
        (1e6, 1_006_000, 0.99999999894026026, 1.0597397352843813e-9),
        (1e8, 99_930_000, 1.2652725299611572e-12, 0.99999999999873473),
        (1e8, 100_010_000, 0.84134474647179881, 0.15865525352820119),
        (1e8, 100_060_000, 0.99999999900630152, 9.9369848273425536e-10),
    ]

    @Test("gamma and Poisson distributions are exact for large shapes and means", arguments: largeGamma.indices)
    func exactForLargeShapes(index: Int) {
        let (shape, value, below, above) = Self.largeGamma[index]
        let gamma = Sampler.gamma(shape: shape, scale: 3)
        #expect(abs(gamma.probability(upTo: 3 * value) - below) <= 1e-11 * below)
        #expect(abs(gamma.probability(above: 3 * value) - above) <= 1e-11 * above)
        let quantile = gamma.quantile(below)
        #expect(abs(quantile - 3 * value) <= 1e-7 * 3 * shape.squareRoot())
        // The shape-th event comes after the value exactly if fewer events come before it.
        let events = Sampler.poisson(mean: value)
        #expect(abs(events.probability(upTo: shape - 1) - above) <= 1e-11 * above)
        #expect(abs(events.probability(above: shape - 1) - below) <= 1e-11 * below)
    }

    // The upper tail by its continued fraction with fifty digits, at 1 - 1e-8, 1 - 1e-9, ... as they are rounded.
    static let upperGamma: [(shape: Double, quantiles: [Double])] = [
        (1e3, [1187.748813437175, 1201.472873111694, 1214.499555866878, 1226.935962102422, 1238.864581605411]),
        (1e4, [10571.40277106424, 10611.486364889, 10649.34814305845, 10685.32918027763, 10719.69209967729]),
        (3.2e4, [33014.09137763901, 33084.6050597357, 33151.13966462434, 33214.30609934502, 33274.57472037776]),
        (5e4, [51265.06347786627, 51352.82980394305, 51435.6209376651, 51514.20075147496, 51589.15736348356]),
        (9e4, [91693.77791020883, 91811.01603646594, 91921.5774609402, 92026.48734845699, 92126.53497489797]),
    ]

    @Test("gamma quantiles are right far up the upper tail", arguments: upperGamma.indices)
    func upperTailOfGamma(index: Int) {
        let (shape, expected) = Self.upperGamma[index]
        let sampler = Sampler.gamma(shape: shape, scale: 1)
        for (complement, value) in zip([1e-8, 1e-9, 1e-10, 1e-11, 1e-12], expected) {
            // Half of the last digit of 1 - 1e-12 moves the quantile by 1e-5 of a standard deviation.
            #expect(abs(sampler.quantile(1 - complement) - value) <= 2e-5 * shape.squareRoot(), "1 - \(complement)")
        }
        #expect(abs(sampler.quantile(1 - 1e-8) - expected[0]) <= 1e-8 * shape.squareRoot())
        #expect(sampler.quantile(1 - 0x1p-53) < shape + 11 * shape.squareRoot())
    }

    @Test("gamma quantiles of large shapes are monotone", arguments: [1e5, 1e6, 1e8, 1e14])
    func monotoneLargeGamma(shape: Double) {
        let values = SamplerCase.probabilities.map(Sampler.gamma(shape: shape, scale: 1).quantile)
        #expect(values.allSatisfy { abs($0 - shape) < 8 * shape.squareRoot() })
        #expect(zip(values, values.dropFirst()).allSatisfy { $0.0 <= $0.1 })
    }
}
