import CGSL
import RandomStreams
import Testing

/// A test of random words: how probable what was seen, or something rarer, is with truly random ones.
struct WordTest: Sendable, CustomTestStringConvertible {
    let name: String
    /// The lesser of the two tails' probabilities.
    let tail: @Sendable (WordSequence) -> Double

    var testDescription: String { name }

    static let all: [WordTest] = [
        WordTest(name: "values of the upper byte") { byteValues($0) { $0 >> 56 } },
        WordTest(name: "values of the lowest byte") { byteValues($0) { $0 & 0xff } },
        WordTest(name: "pairs of successive upper bits") { serialPairs($0) { $0 >> 60 } },
        WordTest(name: "pairs of successive low bits") { serialPairs($0) { $0 & 15 } },
        WordTest(name: "pairs of words a block apart") { serialPairs($0, lag: 4) { $0 >> 60 } },
        WordTest(name: "bits that flip from word to word") { bitFlips($0, lag: 1) },
        WordTest(name: "bits that flip from block to block") { bitFlips($0, lag: 4) },
        WordTest(name: "correlation of successive numbers") { correlation($0, lag: 1) },
        WordTest(name: "correlation of numbers a block apart") { correlation($0, lag: 4) },
        WordTest(name: "birthday spacings of the upper bits") { birthdaySpacings($0) { $0 >> 28 } },
        WordTest(name: "birthday spacings of the low bits") { birthdaySpacings($0) { $0 & 0xf_ffff_ffff } },
        WordTest(name: "collisions of four words' upper bits") { collisions($0) { $0 >> 58 } },
        WordTest(name: "collisions of four words' low bits") { collisions($0) { $0 & 63 } },
    ]

    private static func tails(ofChiSquared statistic: Double, _ degreesOfFreedom: Double) -> Double {
        min(gsl_cdf_chisq_P(statistic, degreesOfFreedom), gsl_cdf_chisq_Q(statistic, degreesOfFreedom))
    }

    private static func chiSquared(_ counts: [Int]) -> Double {
        let expected = Double(counts.reduce(0, +)) / Double(counts.count)
        let statistic = counts.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
        return tails(ofChiSquared: statistic, Double(counts.count - 1))
    }

    private static func byteValues(_ sequence: WordSequence, _ byte: (UInt64) -> UInt64) -> Double {
        let next = sequence.begin()
        var counts = [Int](repeating: 0, count: 256)
        for _ in 0..<100_000 { counts[Int(byte(next()))] += 1 }
        return chiSquared(counts)
    }

    /// Pairs that do not overlap, of words that lie `lag` apart.
    private static func serialPairs(_ sequence: WordSequence, lag: Int = 1, _ four: (UInt64) -> UInt64) -> Double {
        let next = sequence.begin()
        var counts = [Int](repeating: 0, count: 256)
        for _ in 0..<100_000 / lag {
            let first = (0..<lag).map { _ in Int(four(next())) }
            for one in first { counts[one * 16 + Int(four(next()))] += 1 }
        }
        return chiSquared(counts)
    }

    /// How many of 64 bits differ between words that lie `lag` apart: binomial, and independent from pair to pair.
    private static func bitFlips(_ sequence: WordSequence, lag: Int) -> Double {
        let next = sequence.begin()
        var counts = [Int](repeating: 0, count: 65)
        let pairs = 100_000 / lag * lag
        for _ in 0..<pairs / lag {
            let first = (0..<lag).map { _ in next() }
            for one in first { counts[(one ^ next()).nonzeroBitCount] += 1 }
        }
        let expected = (0...64).map { gsl_ran_binomial_pdf(UInt32($0), 0.5, 64) * Double(pairs) }
        let tested = ChiSquared(observed: counts, expected: expected)
        return tails(ofChiSquared: tested.statistic, tested.degreesOfFreedom)
    }

    /// The sum of products of centred numbers, normal with variance 1/144 each.
    private static func correlation(_ sequence: WordSequence, lag: Int) -> Double {
        let next = sequence.begin()
        var last = (0..<lag).map { _ in Double(next()) * 0x1p-64 - 0.5 }
        var product = 0.0
        let count = 100_000
        for index in 0..<count {
            let number = Double(next()) * 0x1p-64 - 0.5
            product += number * last[index % lag]
            last[index % lag] = number
        }
        let deviate = 12 * product / Double(count).squareRoot()
        return gsl_cdf_ugaussian_Q(abs(deviate))
    }

    /// Marsaglia's test in the form of L'Ecuyer and Simard (2001, doi:10.1016/S0378-4754(00)00253-6): of *n* birthdays
    /// in a year of *d* days, the spacings that equal another number is Poisson with mean n^3 / 4d.
    ///
    /// Here 4096 birthdays in 2^36 days are repeated 128 times: 32 equal spacings are expected.
    private static func birthdaySpacings(_ sequence: WordSequence, _ day: (UInt64) -> UInt64) -> Double {
        let next = sequence.begin()
        let birthdays = 4096
        var equal = 0
        for _ in 0..<128 {
            let days = (0..<birthdays).map { _ in day(next()) }.sorted()
            let spacings = zip(days, days.dropFirst()).map { $0.1 - $0.0 }.sorted()
            for (one, other) in zip(spacings, spacings.dropFirst()) where one == other { equal += 1 }
        }
        let mean = 128 * 0x1p36 / (4 * 0x1p36)
        let upper = equal == 0 ? 1 : gsl_cdf_poisson_Q(UInt32(equal - 1), mean)
        return min(gsl_cdf_poisson_P(UInt32(equal), mean), upper)
    }

    /// Knuth's collision test (*The Art of Computer Programming*, volume 2, 3.3.2 I): 2^17 balls into 2^24 urns, each
    /// chosen by six bits of four successive words. Sparse: the number of collisions is nearly Poisson.
    private static func collisions(_ sequence: WordSequence, _ six: (UInt64) -> UInt64) -> Double {
        let next = sequence.begin()
        let balls = 1 << 17
        let urns = 0x1p24
        var occupied = [UInt64](repeating: 0, count: 1 << 18)
        var collisions = 0
        for _ in 0..<balls {
            var urn = 0
            for _ in 0..<4 { urn = urn << 6 | Int(six(next())) }
            let bit = UInt64(1) << UInt64(urn & 63)
            if occupied[urn >> 6] & bit != 0 { collisions += 1 }
            occupied[urn >> 6] |= bit
        }
        var empty = 1.0
        for _ in 0..<balls { empty *= 1 - 1 / urns }
        let mean = Double(balls) - urns * (1 - empty)
        let upper = collisions == 0 ? 1 : gsl_cdf_poisson_Q(UInt32(collisions - 1), mean)
        return min(gsl_cdf_poisson_P(UInt32(collisions), mean), upper)
    }
}
