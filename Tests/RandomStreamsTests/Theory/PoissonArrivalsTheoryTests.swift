import CGSL
import RandomStreams
import Testing

@Suite("Poisson arrivals: theory")
struct PoissonArrivalsTheoryTests {
    private static let hour = 3600.0

    // Referrals of a week in hours: busy mornings and none at night at the weekend, none whole hours alike.
    private static let expectedPerHour: [Double] = (0..<168).map { hourOfWeek in
        let day = hourOfWeek / 24
        let hourOfDay = hourOfWeek % 24
        if day >= 5 { return (8..<20).contains(hourOfDay) ? 0.1 + Double(hourOfDay) * 0.01 : 0 }
        return (9..<17).contains(hourOfDay) ? 2.0 - Double(hourOfDay - 9) * 0.15 : 0.05 + Double(day) * 0.02
    }

    @Test("counts by hour of week are Poisson with the profile's means")
    func countsByHourOfWeek() {
        let weeks = 50
        let rates = (0..<(168 * weeks)).map { Self.expectedPerHour[$0 % 168] / Self.hour }
        let intensity = PiecewiseConstantIntensity(
            breakpoints: (0...(168 * weeks)).map { Double($0) * Self.hour }, rates: rates)
        let replications: UInt64 = 8
        var counts = [Int](repeating: 0, count: 168)
        var totals: [Double] = []
        for replication in 0..<replications {
            var arrivals = PoissonArrivals(
                intensity: intensity, key: RandomKey(seed: 17, replication: replication), purpose: 1, entity: 2)
            while let time = arrivals.next() {
                counts[Int(time / Self.hour) % 168] += 1
            }
            totals.append(Double(arrivals.count))
        }
        var statistic = 0.0
        var degrees = 0.0
        for (count, perWeek) in zip(counts, Self.expectedPerHour) {
            let expected = perWeek * Double(weeks) * Double(replications)
            if expected == 0 {
                #expect(count == 0)
            } else {
                statistic += (Double(count) - expected) * (Double(count) - expected) / expected
                degrees += 1
            }
        }
        #expect(gsl_cdf_chisq_Q(statistic, degrees) > 2e-5)
        #expect(gsl_cdf_chisq_P(statistic, degrees) > 2e-5)
        // Totals of replications are Poisson with the integral as mean.
        let dispersion = totals.reduce(0) { $0 + ($1 - intensity.integral) * ($1 - intensity.integral) }
        #expect(gsl_cdf_chisq_Q(dispersion / intensity.integral, Double(replications)) > 2e-5)
        #expect(gsl_cdf_chisq_P(dispersion / intensity.integral, Double(replications)) > 2e-5)
    }

    @Test("gaps at a constant rate are exponential")
    func exponentialGaps() {
        let intensity = PiecewiseConstantIntensity(breakpoints: [0, 20_000], rates: [2])
        var arrivals = PoissonArrivals(
            intensity: intensity, key: RandomKey(seed: 4, replication: 0), purpose: 1, entity: 2)
        var bins = [Int](repeating: 0, count: 50)
        var previous = 0.0
        while let time = arrivals.next() {
            bins[Int(gsl_cdf_exponential_P(time - previous, 0.5) * 50)] += 1
            previous = time
        }
        let expected = Double(arrivals.count) / 50
        let statistic = bins.reduce(0) { $0 + (Double($1) - expected) * (Double($1) - expected) / expected }
        #expect(gsl_cdf_chisq_Q(statistic, 49) > 2e-5)
        #expect(gsl_cdf_chisq_P(statistic, 49) > 2e-5)
    }
}
