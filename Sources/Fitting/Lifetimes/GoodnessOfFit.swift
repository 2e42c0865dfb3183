import Glibc

/// How far lengths of time are from the distribution fitted to them, and how often chance alone takes them as far.
///
/// Each record is placed by the probability, given that it lasted until records begin, of having ended by its length;
/// under the distribution these places are uniform, and the share of records that have ended by each is Kaplan and
/// Meier's, so that censored, truncated and rounded records all count as what they are. What chance alone does is
/// drawn:
/// samples observed in the same way, from the distribution fitted, each fitted anew (parametric bootstrap; Stute,
/// González Manteiga and Presedo Quindimil 1993, doi:10.1007/BF02613687).
public struct GoodnessOfFit: Sendable, Equatable {
    /// Kolmogorov and Smirnov's: the greatest distance between the shares observed and fitted, in 0...1.
    public let distance: Double
    /// The probability of such a distance, or a greater one, if lengths are as fitted.
    public let distanceProbability: Double
    /// Anderson and Darling's: squared distances, those in the tails counting most; for rounded lengths in the form of
    /// Choulakian, Lockhart and Stephens 1994, doi:10.2307/3315828.
    public let tailDistance: Double
    /// The probability of such a tail distance, or a greater one, if lengths are as fitted.
    public let tailProbability: Double
    /// How many samples were drawn.
    public let samples: Int

    /// Tests a fit.
    ///
    /// Drawing stops early once both distances were reached twenty times, as Besag and Clifford 1991,
    /// doi:10.1093/biomet/78.2.301, whose probabilities these are.
    ///
    /// - Parameters:
    ///   - fit: The fit of that sample.
    ///   - samples: The most samples that are drawn, at least 1.
    ///   - uniform: Draws a number strictly between 0 and 1.
    /// - Complexity: O(samples) fits.
    public init(of fit: LifetimeFit, to sample: LifetimeSample, samples: Int = 199, uniform: () -> Double) {
        precondition(samples >= 1, "at least one sample is drawn")
        let observed = Self.distances(of: fit.distribution, in: sample)
        var probabilities: [Double?] = [nil, nil]
        var exceeding = [0, 0]
        var drawn = 0
        var attempts = 0
        while drawn < samples, attempts < 2 * samples, probabilities.contains(nil) {
            attempts += 1
            let other = sample.redrawn(from: fit.distribution, uniform: uniform)
            guard let refitted = LifetimeFit(fit.distribution.family, to: other, near: fit.distribution) else {
                continue
            }
            drawn += 1
            let distances = Self.distances(of: refitted.distribution, in: other)
            for (index, pair) in [(distances.greatest, observed.greatest), (distances.squared, observed.squared)]
                .enumerated()
            where probabilities[index] == nil && pair.0 >= pair.1 {
                exceeding[index] += 1
                if exceeding[index] == 20 { probabilities[index] = 20 / Double(drawn) }
            }
        }
        distance = observed.greatest
        tailDistance = observed.squared
        distanceProbability = probabilities[0] ?? Double(exceeding[0] + 1) / Double(drawn + 1)
        tailProbability = probabilities[1] ?? Double(exceeding[1] + 1) / Double(drawn + 1)
        self.samples = drawn
    }

    /// The greatest distance and the weighted sum of squares.
    static func distances(
        of distribution: LifetimeDistribution, in sample: LifetimeSample
    ) -> (greatest: Double, squared: Double) {
        var ended: [Double] = []
        var going: [Double] = []
        for record in sample.records {
            let length = record.hasEnded ? sample.bounds(of: record).high : record.length
            let share = distribution.tails(length).above / max(distribution.tails(record.entry).above, 1e-300)
            if record.hasEnded { ended.append(1 - min(1, share)) } else { going.append(1 - min(1, share)) }
        }
        ended.sort()
        going.sort()
        var survival = 1.0
        var greatest = 0.0
        var squared = 0.0
        var previous = 0.0
        var left = 0
        var index = 0
        while index < ended.count {
            let place = ended[index]
            while left < going.count, going[left] < place { left += 1 }
            let risk = ended.count - index + going.count - left
            var events = 0
            while index < ended.count, ended[index] == place {
                events += 1
                index += 1
            }
            survival *= 1 - Double(events) / Double(risk)
            let distance = abs(1 - survival - place)
            greatest = max(greatest, distance)
            let variance = place * (1 - place)
            if variance > 1e-12 { squared += distance * distance / variance * (place - previous) }
            previous = place
        }
        return (greatest, squared * Double(sample.records.count))
    }
}
