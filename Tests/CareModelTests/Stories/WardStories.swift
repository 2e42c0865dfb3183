import CareModel
import Foundation
import Scenario
import ScenarioFiles
import Testing

/// Two people in crisis from the first minute, who need a bed a day later: what can be reckoned by hand.
@Suite("Wards")
struct WardStories {
    static let people = """
        run: {length: 2 wk}
        needs:
          person:
            moves: {settled_to_crisis: 1000 per week, hospital_to_settled: 1 per week}
            in_crisis: {assessed: 100 %, admitted: 100 %, admission_after: 24 h}
        starting: {team: {caseload: 2, states: {settled: 100 %}}}

        """

    /// A ward of one bed with a stay of ten days.
    static func run(_ ward: String, _ more: String = "") throws -> Outcome {
        let source = ScenarioSource.memory([
            "base.yaml": SmallService.base, "people.yaml": "extends: base.yaml\n" + people,
            "test.yaml": "extends: people.yaml\nwards: {acute: {\(ward)}}\n" + more,
        ])
        return try SmallService.run(try ScenarioFile.read(path: "test.yaml", source: source).scenario)
    }

    /// Crises come within minutes: a tenth of a day at most.
    static func near(_ value: Double, _ expected: Double) -> Bool { abs(value - expected) < 0.15 }

    @Test("With one bed the second person waits in crisis until the first leaves")
    func oneBed() throws {
        let outcome = try Self.run("beds: 1, stay: 10 d")
        // In bed from day 1 to 11, and from then on the other; who left is in crisis again and asks on day 12.
        #expect(Self.near(outcome.bedDays(.occupiedSeconds), 13))
        #expect(Self.near(outcome.bedDays(.bedSeconds), 14))
        #expect(Self.near(outcome.bedDays(.waitingSeconds), 10 + 2))
        #expect(outcome.wards(.admissions) == 2)
        #expect(outcome.people(.admissions) == 2)
        #expect(outcome.wards(.bedsAtOnce) == 1)
        #expect(Self.near(outcome.bedDays(.waitSeconds), 10))
        #expect(outcome.wards(.discharges) == 1)
        #expect(Self.near(outcome.bedDays(.staySeconds), 10))
        // In crisis: a day each, ten days of waiting, and from day 11 on who left.
        #expect(Self.near(outcome.people(.crisisSeconds) / 86_400, 1 + 11 + 3))
    }

    @Test("A bed for each of them leaves nobody waiting")
    func enoughBeds() throws {
        let outcome = try Self.run("beds: 2, stay: 10 d")
        #expect(outcome.wards(.waitingSeconds) == 0)
        #expect(outcome.wards(.bedsAtOnce) == outcome.wards(.requests))
        #expect(outcome.wards(.requests) == 4)
    }

    @Test("Who has waited long enough goes out of area and comes back when a bed is free")
    func outOfArea() throws {
        let outcome = try Self.run("beds: 1, stay: 10 d, out_of_area: {after: 2 d, distance_km: 100}")
        // The second is away from day 3 to 11, and back until day 13.
        #expect(outcome.wards(.placements) == 1)
        #expect(Self.near(outcome.bedDays(.outOfAreaSeconds), 8))
        #expect(Self.near(outcome.bedDays(.outOfAreaKilometreSeconds), 800))
        #expect(outcome.wards(.returns) == 1)
        #expect(Self.near(outcome.bedDays(.waitSeconds), 2 + 1))
        #expect(Self.near(outcome.bedDays(.occupiedSeconds), 13))
    }

    @Test("A stay out of area that takes longer goes on as a local one once the person is back")
    func longerAway() throws {
        let outcome = try Self.run("beds: 1, stay: 10 d, out_of_area: {after: 2 d, stay_times: 2, returns: true}")
        // Eight days away are four of the ten; six are left on day 11, more than the run has.
        #expect(outcome.wards(.discharges) == 1)
        let stays = try Self.run("beds: 1, stay: 10 d, out_of_area: {after: 2 d, stay_times: 0.5, returns: false}")
        // Five days away, from day 3 to 8; then in crisis again, and away again from day 11 or into the bed.
        #expect(stays.wards(.discharges) >= 2)
        #expect(stays.wards(.returns) == 0)
    }

    @Test("A reason for delay keeps somebody who could leave, and is counted")
    func delay() throws {
        let outcome = try Self.run(
            "beds: 2, stay: 5 d, delays: {care: {share: 0 %, wait: 90 d}, housing: {share: 100 %, wait: 3 d}}")
        // From day 6 to 9 both; the next stay of five days begins on day 10.
        #expect(Self.near(outcome.delayedDays(cause: 0), 0))
        #expect(Self.near(outcome.delayedDays(cause: 1), 6))
        #expect(Self.near(outcome.people(.delayedDischargeSeconds) / 86_400, 6))
        #expect(Self.near(outcome.bedDays(.staySeconds), 16))
    }

    @Test("Beds close when their people leave, and who waits gets what is opened")
    func closing() throws {
        let closed = try Self.run(
            "beds: 2, stay: 5 d", "changes: {cut: {date: 2027-01-07, close_beds: {acute: 1}}}")
        // Two beds until both leave on day 6, one from then on.
        #expect(Self.near(closed.bedDays(.bedSeconds), 12 + 8))
        // They ask again on day 7: one waits until day 12.
        #expect(Self.near(closed.bedDays(.waitSeconds), 5))
        let opened = try Self.run(
            "beds: 1, stay: 10 d", "changes: {more: {date: 2027-01-08, open_beds: {acute: 1}}}")
        // The second waits from day 1 to day 4.
        #expect(Self.near(opened.bedDays(.waitSeconds), 3))
    }

    @Test("Whose crisis passes needs a bed no longer")
    func crisisPasses() throws {
        let outcome = try Self.run(
            "beds: 0, stay: 10 d", "needs: {person: {moves: {crisis_to_unsettled: 1 per week}}}")
        #expect(outcome.wards(.admissions) == 0)
        #expect(outcome.wards(.withdrawn) == outcome.wards(.requests))
        #expect(outcome.wards(.withdrawn) + outcome.wards(.waitingSeconds) > 0)
    }

    @Test("Somebody who is met within three days of leaving is followed up, others are not")
    func followUp() throws {
        let call = """
            work:
              call: {title: Call, arises: {on: hospital_discharge}, by: coordinator, priority: call, due: 1 d, time: {telephone: 10 min}, meaningfulness: 50 %}

            """
        let met = try Self.run("beds: 2, stay: 6 d", call)
        // They leave on day 7, a Monday, are called that morning, and are back in bed on day 8.
        #expect(met.wards(.followUps) == 2)
        #expect(met.wards(.followUpsMet) == 2)
        let late = try Self.run("beds: 2, stay: 6 d, follow_up_within: 8 h", call)
        #expect(late.wards(.followUps) == 2)
        #expect(late.wards(.followUpsMet) == 0)
        // On a Sunday nobody calls, and by Monday they are back: they are not counted.
        let back = try Self.run("beds: 2, stay: 5 d", call)
        #expect(back.wards(.followUps) == 0)
    }

    @Test("Whoever visits somebody out of area is on the road for longer")
    func travel() throws {
        let visit = """
            work:
              visit: {title: Visit, arises: {every: {hospital: 2 d}}, by: coordinator, priority: visit, due: 2 d, time: {direct: 10 min, travel: 20 min}, meaningfulness: 50 %}

            """
        let near = try Self.run("beds: 0, stay: 12 d, out_of_area: {after: 0 h}", visit)
        let far = try Self.run(
            "beds: 0, stay: 12 d, out_of_area: {after: 0 h, distance_km: 40, travel_per_100_km: 75 min}", visit)
        let visits = near.people(.visitsMade)
        #expect(visits > 2)
        #expect(near.hours(.travel) * 3 == visits)
        // Forty kilometres there and back are an hour.
        #expect(abs(far.hours(.travel) - far.people(.visitsMade) * 4 / 3) < 1e-6)
    }

    @Test("Whoever dies in bed leaves it once, and what was planned for them concerns nobody who has it next")
    func death() throws {
        // `replicate` throws where beds and people do not agree.
        let outcome = try Self.run(
            "beds: 2, stay: 4 d, other_admissions: 8 per week, out_of_area: {after: 1 d}",
            """
            needs: {person: {death_or_move: 0.5 per week}}
            run: {length: 26 wk}
            referrals: {door: {team: team, rate: 3 per week}}

            """)
        #expect(outcome.people(.departures) > 5)
        #expect(outcome.wards(.bedsFound) > 100)
    }
}
