import CareModel
import Foundation
import Scenario
import Testing

/// Wards against queueing theory: Erlang's formulae, Little's law, and length-biased sampling.
@Suite("Wards in closed form")
struct WardTheoryTests {
    /// Erlang B: the share of arrivals who find all servers taken where nobody waits.
    static func erlangB(_ servers: Int, _ load: Double) -> Double {
        (1...servers).reduce(1.0) { blocked, k in load * blocked / (Double(k) + load * blocked) }
    }

    /// Erlang C: the share who have to wait where everybody does.
    static func erlangC(_ servers: Int, _ load: Double) -> Double {
        let blocked = erlangB(servers, load)
        let use = load / Double(servers)
        return blocked / (1 - use * (1 - blocked))
    }

    /// A ward that others use, and nobody of the team.
    static func scenario(_ ward: String, weeks: Int, warmUp: Int) throws -> ServiceScenario {
        try SmallService.scenario(
            """
            run: {length: \(weeks) wk, warm_up: \(warmUp) wk}
            calendars: {patterns: {full_time: {mon: "09:00-09:30", tue: null, wed: null, thu: null, fri: null}}}
            wards: {acute: {\(ward)}}
            """)
    }

    static func outcomes(_ scenario: ServiceScenario, _ replications: Int) throws -> [Outcome] {
        let model = try compile(scenario)
        let simulation = Simulation(model)
        return try (0..<replications).map {
            Outcome(model: model, record: try simulation.replicate(seed: 41, replication: UInt64($0)))
        }
    }

    @Test("Waits for a bed are those of Erlang C", arguments: ["first_come", "detained_first"])
    func waiting(order: String) throws {
        let scenario = try Self.scenario(
            "beds: 5, other_admissions: 5.6 per week, stay: {exponential: {mean: 5 d}}, next_bed: \(order), detained: 40 %",
            weeks: 250, warmUp: 50)
        let outcomes = try Self.outcomes(scenario, 40)
        let waits = Self.erlangC(5, 4)
        // Mean wait in days: C / (c mu - lambda).
        let mean = Sample(values: outcomes.map { $0.bedDays(.waitSeconds) / $0.wards(.bedsFound) })
        #expect(mean.agrees(with: waits / (1 - 0.8)), "\(mean.mean) +- \(mean.standardError), \(waits / 0.2)")
        let atOnce = Sample(values: outcomes.map { $0.wards(.bedsAtOnce) / $0.wards(.requests) })
        #expect(atOnce.agrees(with: 1 - waits), "\(atOnce.mean) +- \(atOnce.standardError), \(1 - waits)")
        let occupancy = Sample(values: outcomes.map { $0.wards(.occupiedSeconds) / $0.wards(.bedSeconds) })
        #expect(occupancy.agrees(with: 0.8), "\(occupancy.mean) +- \(occupancy.standardError)")
        // Little: people who wait are arrivals times the wait.
        let queue = Sample(values: outcomes.map { $0.bedDays(.waitingSeconds) / (250 * 7) })
        #expect(queue.agrees(with: 0.8 * waits / 0.2), "\(queue.mean) +- \(queue.standardError)")
    }

    @Test("Who goes out of area at once is the overflow of Erlang B, whatever the law of the stay")
    func overflow() throws {
        let scenario = try Self.scenario(
            """
            beds: 6, other_admissions: 7 per week, stay: {lognormal: {mean: 5 d, sd: 10 d}},
            out_of_area: {after: 0 h, returns: false}
            """, weeks: 250, warmUp: 50)
        let outcomes = try Self.outcomes(scenario, 40)
        let share = Sample(
            values: outcomes.map { $0.wards(.placements) / ($0.wards(.placements) + $0.wards(.admissions)) })
        let expected = Self.erlangB(6, 5)
        #expect(share.agrees(with: expected), "\(share.mean) +- \(share.standardError), \(expected)")
        // All that are in bed anywhere are those of a ward without limit: arrivals times the stay.
        let inBed = Sample(
            values: outcomes.map { ($0.bedDays(.occupiedSeconds) + $0.bedDays(.outOfAreaSeconds)) / (250 * 7) })
        #expect(inBed.agrees(with: 5), "\(inBed.mean) +- \(inBed.standardError)")
    }

    @Test("A ward begins as it goes on, and few long stays fill many beds: length-biased sampling in closed form")
    func lengthBias() throws {
        // 400 people whose stays have a mean of 39 days come at 400 / 39 a day.
        let scenario = try Self.scenario(
            """
            beds: 1000, occupied: 40 %, other_admissions: \(400.0 / 39 * 7) per week,
            stay: {lognormal: {mean: 39 d, sd: 90 d}}
            """, weeks: 12, warmUp: 0)
        let outcomes = try Self.outcomes(scenario, 60)
        for weeks in [0..<1, 5..<6, 11..<12] {
            let inBed = Sample(values: outcomes.map { $0.bedDays(.occupiedSeconds, weeks: weeks) / 7 })
            #expect(inBed.agrees(with: 400), "\(weeks): \(inBed.mean) +- \(inBed.standardError)")
        }
        let variance = log(1 + (90.0 / 39) * (90.0 / 39))
        let deviation = variance.squareRoot()
        let mean = log(39) - variance / 2
        func normal(_ x: Double) -> Double { 0.5 * erfc(-x / 2.0.squareRoot()) }
        // In bed for longer than t: E(L - t)+ / E(L).
        let beyond =
            normal((mean + variance - log(100)) / deviation) - 100 / 39 * normal((mean - log(100)) / deviation)
        let inBed = Sample(values: outcomes.map { $0.wards(.inBedLong) / $0.wards(.inBed) })
        #expect(inBed.agrees(with: beyond), "\(inBed.mean) +- \(inBed.standardError), \(beyond)")
        // Of those who leave far fewer have been there for so long: as many as of those who come.
        let leaving = Sample(values: outcomes.map { $0.wards(.longStays) / $0.wards(.discharges) })
        let expected = 1 - normal((log(100) - mean) / deviation)
        #expect(leaving.agrees(with: expected), "\(leaving.mean) +- \(leaving.standardError), \(expected)")
    }
}
