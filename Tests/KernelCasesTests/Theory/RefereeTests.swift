import RandomStreams
import Testing

@testable import kernel_cases

@Suite("The referee")
struct RefereeTests {
    /// Cases that take well under a second each.
    static let quick = ["erlangB_c5_a3", "mm1_ps", "mmck_simmer_2_3", "weibull_leavers"]

    /// Cases in which nothing is left to chance.
    static let exact = ["det_rejections_simmer", "release_before_seize", "littles_law", "capacity_by_timetable"]

    @Test("Finds no fault with right values, whatever the seed", arguments: [1, 2])
    func noFalseAlarm(seed: UInt64) async throws {
        let judgements = try await CaseTexts.judge(try CaseTexts.kept(Self.quick + Self.exact), seed: seed)
        #expect(judgements.filter { $0.verdict != .pass } == [])
    }

    @Test("Finds values wrong that are off by 2 %, nine times in ten, and sees as sharply as it says")
    func power() async throws {
        let cases = try CaseTexts.kept(Self.quick)
        let judgements = try await CaseTexts.judge(cases, seed: 4, factor: 1.02)
        let detected = judgements.filter { $0.verdict == .fail }.count
        // Of so many quantities of one run, many of which belong together, a few may be missed by chance.
        #expect(detected * 10 >= judgements.count * 8, "\(detected) of \(judgements.count)")
        #expect(judgements.filter { $0.visibleError > 0.0225 } == [])
    }

    @Test("Finds an exact value wrong that is off by one part in a million")
    func exactPower() async throws {
        let judgements = try await CaseTexts.judge(
            try CaseTexts.kept(["capacity_by_timetable"]), seed: 1, factor: 1.000001)
        #expect(judgements.allSatisfy { $0.verdict == .fail || $0.expected == 0 })
    }

    @Test("Nothing is left of the empty start after the warm-up, of which much would be seen without it")
    func warmUp() throws {
        let station = StationDescription(classes: [.init(gap: .exponential(mean: 1.25), service: .exponential(mean: 1))]
        )
        let model = StationModel(station)
        var recording = Recording()
        let measure = try #require(model.measure(QuantityName("L"), recording: &recording))
        func estimate(warmUp: Double) -> Estimate {
            let span = Span(warmUp: warmUp, length: 50)
            let replications = (0..<800).map { number in
                model.replicate(
                    span, recording: recording,
                    chance: Chance(key: RandomKey(seed: 5, replication: UInt64(number)), entity: 1))
            }
            return Estimator.estimates(of: [measure], from: replications)[0]
        }
        // The mean number of M/M/1 at a load of 0.8 is 4; the span is half a relaxation time, right after the warm-up.
        let warm = estimate(warmUp: Plan.warmUpRelaxations * model.scale.relaxation)
        let cold = estimate(warmUp: 0)
        #expect(abs(warm.value - 4) < 5 * warm.standardError)
        #expect(warm.standardError < 0.15)
        #expect(cold.value < 3.2)
    }
}
