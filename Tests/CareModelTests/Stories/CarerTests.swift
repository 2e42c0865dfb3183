import Scenario
import Testing

@testable import CareModel

@Suite("Carers")
struct CarerTests {
    private func run(
        breakdown: String = "{rate: 0.01 per week}", carer: Double = 0, support: String = "", weeks: Int = 52
    ) throws -> Outcome {
        try SmallService.run(
            """
            run: {length: \(weeks) wk}
            needs:
              person:
                with_carer: 100 %
                moves: {settled_to_unsettled: 0.02 per week, unsettled_to_settled: 0.2 per week, crisis_to_settled: 1 per week}
                effects: {carer: \(carer), carer_breakdown: \(breakdown)}
            starting: {team: {caseload: 60}}
            work:
              other: {arises: {hours_at_work: 1 h per week}, by: worker, priority: carer}
            \(support)
            """)
    }

    private func visits(every: String, minutes: Int) -> String {
        """
          support:
            arises: {every: {all: \(every)}, carers_only: true}
            by: coordinator
            priority: carer
            supports_carer: 100 %
            time: {direct: \(minutes) min}
        """
    }

    @Test("No carer breaks down unless that is asked for")
    func neutral() throws {
        let plain = try run(breakdown: "{rate: 0 per week, gap: 3, then_crisis: 100 %, carer_lost: 100 %}")
        #expect(plain.people(.carerBreakdowns) == 0 && plain.people(.crisesOnCaseload) == 0)
        #expect(plain.record.measures == (try run(breakdown: "{}")).record.measures)
    }

    @Test("A breakdown brings a crisis, work, and the end of caring")
    func consequences() throws {
        let crises = try run(breakdown: "{rate: 0.01 per week, then_crisis: 100 %}")
        #expect(crises.people(.carerBreakdowns) > 15)
        #expect(crises.people(.crisesOnCaseload) > 0.9 * crises.people(.carerBreakdowns))
        let lost = try run(
            breakdown: "{rate: 0.1 per week, carer_lost: 100 %}",
            support:
                "  respite: {arises: {on: carer_breakdown}, by: coordinator, priority: deadline, time: {indirect: 60 min}}"
        )
        // Each carer breaks down once, and is gone.
        #expect(lost.people(.carerBreakdowns) > 50 && lost.people(.carerBreakdowns) <= 60)
        #expect(abs(lost.hours(.indirect) - lost.people(.carerBreakdowns)) < 2)
    }

    @Test("Where carers are gone their support visits end")
    func visitsEnd() throws {
        let outcome = try run(
            breakdown: "{rate: 1 per week, carer_lost: 100 %}", support: visits(every: "4 wk", minutes: 10))
        #expect(outcome.people(.carerBreakdowns) == 60)
        #expect(outcome.hours(.direct, weeks: 0..<8) > 0)
        #expect(outcome.hours(.direct, weeks: 26..<52) == 0)
    }

    @Test("Support that is overdue lets carers break down sooner, and support in time does not")
    func overdue() throws {
        func breakdowns(_ minutes: Int, gap: Double) throws -> Double {
            // Visits of 60 minutes to sixty carers a week are more than one nurse can make; those of one minute are not.
            let outcome = try run(
                breakdown: "{rate: 0.02 per week, gap: \(gap)}", support: visits(every: "2 d", minutes: minutes))
            return outcome.people(.carerBreakdowns)
        }
        let supported = try breakdowns(1, gap: 2)
        let neglected = try breakdowns(60, gap: 2)
        #expect(neglected > 1.5 * supported)
        let unaffected = try breakdowns(60, gap: 0)
        #expect(unaffected == (try breakdowns(1, gap: 0)))
    }

    @Test("Want of support worsens people for whom that effect is switched on")
    func worsening() throws {
        let support = visits(every: "2 d", minutes: 60)
        let off = try run(breakdown: "{}", carer: 0, support: support, weeks: 104)
        let on = try run(breakdown: "{}", carer: 1.5, support: support, weeks: 104)
        #expect(on.people(.unsettledSeconds) > 1.3 * off.people(.unsettledSeconds))
    }
}
