import Fitting
import Foundation
import Testing

@Suite struct EventTests {
    // Garwood 1936, table of the 95 % limits, to the digits published since in tables of Poisson limits.
    @Test(
        "Limits of Poisson counts are those of published tables",
        arguments: [
            (0, 0, 3.689), (1, 0.0253, 5.572), (2, 0.242, 7.225), (5, 1.623, 11.668), (10, 4.795, 18.390),
            (20, 12.217, 30.888), (50, 37.11, 65.92), (100, 81.36, 121.63),
        ])
    func garwood(_ count: Int, _ low: Double, _ high: Double) {
        let interval = EventRate(count: count, exposure: 1).interval()
        #expect(abs(interval.low - low) <= 0.0051 * max(1, low / 10))
        #expect(abs(interval.high - high) <= 0.0051 * max(1, high / 10))
    }

    @Test("Limits of great counts go on where the exact ones end")
    func great() {
        let (below, above) = (EventRate(count: 9_999, exposure: 1), EventRate(count: 10_001, exposure: 1))
        #expect(abs(above.interval().low - below.interval().low - 2) < 0.03)
        #expect(abs(above.interval().high - below.interval().high - 2) < 0.03)
    }

    @Test("Weekdays and months that do not differ are said to differ once in twenty times; those that do, always")
    func profiles() throws {
        let randomness = TestRandomness(seed: 3)
        func course(_ weekdays: [Double], _ summer: Double) -> EventCourse {
            EventCourse(
                (0..<730).map { day in
                    let month = day % 365 / 31 + 1
                    let mean = 1.5 * weekdays[day % 7] * (month == 7 || month == 8 ? summer : 1)
                    return EventCourse.Day(weekday: day % 7, month: month, count: randomness.poisson(mean))
                })
        }
        var rejected = (working: 0, months: 0, dispersed: 0)
        for _ in 0..<600 {
            let plain = course([1, 1, 1, 1, 1, 0.3, 0.3], 1)
            rejected.working += try #require(plain.weekdayTests.working).probability <= 0.05 ? 1 : 0
            rejected.months += try #require(plain.monthTest).probability <= 0.05 ? 1 : 0
            rejected.dispersed += try #require(plain.dispersion).test.probability <= 0.05 ? 1 : 0
        }
        // Four standard errors of 600 draws are 0.036; a dispersion below 1 counts as 1, which makes fewer.
        #expect((0.005...0.086).contains(Double(rejected.working) / 600), "\(rejected)")
        #expect((0.005...0.086).contains(Double(rejected.months) / 600), "\(rejected)")
        #expect((0.014...0.086).contains(Double(rejected.dispersed) / 600), "\(rejected)")
        for _ in 0..<50 {
            let marked = course([1.6, 1, 1, 1, 0.6, 0, 0], 0.3)
            #expect(try #require(marked.weekdayTests.working).probability < 0.01)
            #expect(try #require(marked.monthTest).probability < 0.01)
        }
    }

    @Test("A hole of two weeks is found, ordinary weekends and a quiet start are not")
    func gaps() {
        let randomness = TestRandomness(seed: 4)
        func days(_ hole: Range<Int>) -> EventCourse {
            EventCourse(
                (0..<364).map { day in
                    EventCourse.Day(
                        weekday: day % 7, month: day * 12 / 364 + 1,
                        count: day % 7 > 4 || hole.contains(day) ? 0 : 1 + randomness.poisson(1.5))
                })
        }
        #expect(days(0..<0).gaps.isEmpty)
        let gaps = days(98..<112).gaps
        #expect(gaps.map(\.first) == [96])
        #expect(gaps.map(\.days) == [16])
    }

    @Test("Hazards by band count time and ends where they belong, and find what differs")
    func bands() throws {
        let records = [
            LifetimeRecord(length: 0.5), LifetimeRecord(length: 3, entry: 1.5),
            LifetimeRecord(length: 6, hasEnded: false),
        ]
        let bands = HazardBands(records, from: [0, 1, 2, 5])
        #expect(bands.rates.map { $0?.count } == [1, 0, 1, 0])
        #expect(bands.rates.map { $0?.exposure } == [1.5, 1.5, 4, 1])
        #expect(bands.total?.count == 2)
        #expect(bands.test == nil)
        let randomness = TestRandomness(seed: 8)
        func sample(_ logNumber: Double) -> HazardBands {
            let frames = [LifetimeRecord](
                repeating: LifetimeRecord(length: 0, hasEnded: false, limit: 10), count: 400)
            let truth = LifetimeDistribution(.weibull, logTime: 1.6, logNumber: logNumber)
            return HazardBands(
                LifetimeSample(frames, rounding: 0).redrawn(from: truth, uniform: randomness.uniform).records,
                from: [0, 1, 2, 5])
        }
        var rejected = 0
        for _ in 0..<400 { rejected += try #require(sample(0).test).probability <= 0.05 ? 1 : 0 }
        #expect(abs(Double(rejected) / 400 - 0.05) < 0.044, "\(rejected)")
        for _ in 0..<20 { #expect(try #require(sample(-0.6).test).probability < 0.01) }
    }

    @Test("Survival with late entry is the product of those at risk")
    func survival() {
        let curve = SurvivalCurve([
            LifetimeRecord(length: 2), LifetimeRecord(length: 3, entry: 2.5),
            LifetimeRecord(length: 4, hasEnded: false),
            LifetimeRecord(length: 1, hasEnded: false),
        ])
        // At 2 two are at risk, at 3 two again.
        #expect(curve.survival(at: 1.9) == 1)
        #expect(curve.survival(at: 2) == 0.5)
        #expect(curve.survival(at: 3) == 0.25)
    }
}
