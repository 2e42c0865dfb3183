import CareModel
import Foundation
import Scenario
import Testing

/// Re-referral against its integral, and crises after discharge against a pure death process; a false alarm is rarer than
/// one in a hundred thousand.
@Suite("Re-referral and crises after discharge")
struct RereferralTheoryTests {
    /// The hazard r exp(-t / d) leaves exp(-r d (1 - exp(-t / d))) without a re-referral by t.
    private static func share(rate: Double, decay: Double, weeks: Double) -> Double {
        1 - exp(-rate * decay * (1 - exp(-weeks / decay)))
    }

    private static let cohorts: [(again: PeopleMeasure, followed: PeopleMeasure, weeks: Double)] = [
        (.rereferredInSixMonths, .dischargesFollowed, 26), (.rereferredInYear, .dischargesFollowedYear, 52),
        (.rereferredInTwoYears, .dischargesFollowedTwoYears, 104),
    ]
    private static let closed: [(again: PeopleMeasure, followed: PeopleMeasure, weeks: Double)] = [
        (.rereferredClosed, .closuresFollowed, 26), (.rereferredClosedInYear, .closuresFollowedYear, 52),
        (.rereferredClosedInTwoYears, .closuresFollowedTwoYears, 104),
    ]

    private func expect(
        _ outcome: Outcome, _ cohorts: [(again: PeopleMeasure, followed: PeopleMeasure, weeks: Double)], rate: Double
    ) {
        for (again, followed, weeks) in cohorts {
            let people = outcome.people(followed)
            let expected = Self.share(rate: rate, decay: 26, weeks: weeks)
            let error = (expected * (1 - expected) / people).squareRoot()
            #expect(people >= 4000, "\(weeks) weeks")
            #expect(
                abs(outcome.people(again) / people - expected) <= 4.5 * error,
                "\(weeks) weeks: \(outcome.people(again) / people), expected \(expected)")
        }
    }

    @Test("Within 6, 12 and 24 months the share of the integral is referred again, followed after discharge or not")
    func planned() throws {
        for followed in ["0 wk", "52 wk"] {
            let outcome = try SmallService.run(
                """
                run: {length: 110 wk}
                starting: {team: {caseload: 4000}}
                needs:
                  person:
                    care_length: 1 wk
                    rereferral: {rate: 0.02 per week, decay: 26 wk, early_closure_times: 3}
                    after_discharge: {followed: \(followed)}
                """)
            expect(outcome, Self.cohorts, rate: 0.02)
            #expect(outcome.people(.closedEarly) == 0)
        }
    }

    @Test("Cases closed early are referred again at the multiplied rate")
    func closedEarly() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 110 wk}
            starting: {team: {caseload: 4000}}
            needs: {person: {rereferral: {rate: 0.0105 per week, decay: 26 wk, early_closure_times: 2.5}}}
            posts: {nurse: {count: 5}}
            targets: {closures: {per_month: 1000, over_weeks: 4, pressure: 100 %}}
            """)
        expect(outcome, Self.closed, rate: 2.5 * 0.0105)
        #expect(outcome.people(.dischargesFollowed) == 0)
    }

    @Test("The share in crisis within the time that people are followed is that of a constant hazard")
    func crises() throws {
        // Once in crisis they stay so: everybody has one crisis at most. Followed from the end of the first week.
        let outcome = try SmallService.run(
            """
            run: {length: 30 wk}
            starting: {team: {caseload: 4000}}
            needs:
              person:
                care_length: 1 h
                moves: {settled_to_crisis: 0.02 per week}
                after_discharge: {followed: 26 wk, worsening: 0.5}
            """)
        let expected = 1 - exp(-0.02 * 1.5 * 26)
        let error = (expected * (1 - expected) / 4000).squareRoot()
        #expect(abs(outcome.people(.crisesDischarged) / 4000 - expected) <= 4.5 * error)
    }
}
