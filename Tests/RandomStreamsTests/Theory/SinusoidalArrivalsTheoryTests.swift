import CGSL
import Foundation
import RandomStreams
import Testing

@Suite("Arrivals at a sinusoidal rate")
struct SinusoidalArrivalsTheoryTests {
    static let intensities = [
        SinusoidalIntensity(meanRate: 2, amplitude: 1.5, period: 24),
        SinusoidalIntensity(meanRate: 2, amplitude: 2, period: 24, phase: 7),
        SinusoidalIntensity(meanRate: 0.01, amplitude: 0, period: 3),
        SinusoidalIntensity(meanRate: 1e-5, amplitude: 1e-5, period: 604_800, phase: -1e6),
    ]

    @Test("expected arrivals are the integral of the rate", arguments: intensities.indices)
    func integral(index: Int) {
        let intensity = Self.intensities[index]
        for (time, share) in [(0.0, 0.3), (17, 1.7), (1234.5, 0.01), (-50, 4)] {
            let distance = share * intensity.period
            let steps = 20_000
            let sum = (0..<steps).reduce(0.0) { sum, step in
                sum + intensity.rate(at: time + (Double(step) + 0.5) / Double(steps) * distance)
            }
            let integral = sum * distance / Double(steps)
            #expect(abs(intensity.expectedArrivals(after: time, within: distance) - integral) <= 1e-7 * integral)
        }
    }

    @Test("the distance to an expected number of arrivals is the one in which they are expected")
    func inversion() {
        var stream = RandomStream(key: RandomKey(seed: 31, replication: 0), purpose: 1, entity: 1)
        for intensity in Self.intensities {
            for _ in 0..<3000 {
                let time = (stream.uniform() - 0.3) * 50 * intensity.period
                let arrivals = exp(-20 + 26 * stream.uniform())
                let distance = intensity.distance(after: time, expecting: arrivals)
                let reached = intensity.expectedArrivals(after: time, within: distance)
                #expect(distance >= 0)
                #expect(abs(reached - arrivals) <= 1e-12 * arrivals + 1e-15 * intensity.meanRate * time.magnitude)
            }
            #expect(intensity.distance(after: 1, expecting: 0) == 0)
        }
    }

    @Test("counts by the time of the period follow the sine, and counts of periods are Poisson")
    func counts() {
        let intensity = Self.intensities[1]
        let periods = 400
        var arrivals = SinusoidalArrivals(
            intensity: intensity,
            stream: RandomStream(key: RandomKey(seed: 32, replication: 0), purpose: 1, entity: 2))
        var byTime = [Int](repeating: 0, count: 48)
        var byPeriod = [Int](repeating: 0, count: periods)
        while true {
            let time = arrivals.next()
            guard time < Double(periods) * 24 else { break }
            byTime[Int(time * 2) % 48] += 1
            byPeriod[Int(time / 24)] += 1
        }
        let expected = (0..<48).map {
            intensity.expectedArrivals(after: Double($0) / 2, within: 0.5) * Double(periods)
        }
        // Not a multinomial statistic: the total varies as well, which is one more degree of freedom.
        let statistic = zip(byTime, expected).reduce(0) {
            $0 + (Double($1.0) - $1.1) * (Double($1.0) - $1.1) / $1.1
        }
        #expect(gsl_cdf_chisq_Q(statistic, 48) > 1e-5 && gsl_cdf_chisq_P(statistic, 48) > 1e-5)
        let dispersion = byPeriod.reduce(0) { $0 + (Double($1) - 48) * (Double($1) - 48) / 48 }
        #expect(gsl_cdf_chisq_Q(dispersion, Double(periods)) > 1e-5)
        #expect(gsl_cdf_chisq_P(dispersion, Double(periods)) > 1e-5)
    }

    @Test("arrivals are where the integrated rate reaches the sum of unit exponentials")
    func unitRate() {
        let intensity = Self.intensities[0]
        let stream = RandomStream(key: RandomKey(seed: 33, replication: 0), purpose: 1, entity: 2)
        var arrivals = SinusoidalArrivals(intensity: intensity, from: 5, stream: stream)
        var gaps = stream
        var sum = 0.0
        for _ in 0..<2000 {
            sum += gaps.unitExponential()
            let time = arrivals.next()
            #expect(abs(intensity.expectedArrivals(after: 5, within: time - 5) - sum) <= 1e-11 * sum)
        }
        #expect(arrivals.time > 800)
    }

    @Test("a negative rate stops the program")
    func preconditions() async {
        await #expect(processExitsWith: .failure) { _ = SinusoidalIntensity(meanRate: 1, amplitude: 1.1, period: 1) }
        await #expect(processExitsWith: .failure) { _ = SinusoidalIntensity(meanRate: 1, amplitude: 0.5, period: 0) }
    }
}
