import CareModel
import Scenario
import Testing

@Suite("Caps, ceilings and protected time")
struct ProtectionTests {
    /// Sixty referrals a week for two nurses, one of them half-time, taken on at once.
    private static func cap(_ protections: String) throws -> Outcome {
        try SmallService.run(
            """
            run: {length: 8 wk}
            calendars: {patterns: {half_time: {mon: "09:00-16:24", tue: "09:00-16:24", wed: "09:00-12:42"}}}
            needs: {person: {weight: 2}}
            posts: {half: {role: nurse, team: team, pattern: half_time, wte: 0.5}}
            referrals: {gp: {team: team, rate: 60 per week}}
            protections: {\(protections)}
            """)
    }

    private static func people(_ outcome: Outcome) -> Double {
        // The caseload in the last week, when the cap has long been reached.
        outcome.people(.caseloadSeconds, weeks: 7..<8) / 604_800
    }

    @Test("A cap counts weight or people, for each whole-time equivalent or for each head")
    func units() throws {
        // 20 of weight for each whole-time equivalent: 10 people with one nurse, 5 with the other.
        #expect(try Self.people(Self.cap("caseload_cap: 20")) == 15)
        #expect(try Self.people(Self.cap("caseload_cap: 20, cap_counts: weight, cap_per: effective_wte")) == 15)
        #expect(try Self.people(Self.cap("caseload_cap: 20, cap_per: wte")) == 15)
        #expect(try Self.people(Self.cap("caseload_cap: 20, cap_counts: people")) == 30)
        #expect(try Self.people(Self.cap("caseload_cap: 20, cap_per: head")) == 20)
        #expect(try Self.people(Self.cap("caseload_cap: 20, cap_counts: people, cap_per: head")) == 40)
    }

    @Test("Over a cap people wait, or are taken on and counted")
    func overload() throws {
        let waits = try Self.cap("caseload_cap: 20")
        #expect(waits.people(.waitingAllocationSeconds) > 0)
        #expect(waits.staff(.coordinatorWeeksOverCap) == 0)
        #expect(waits.staff(.coordinatorWeeksCapped) == 16)
        let overloads = try Self.cap("caseload_cap: 20, over_cap: overload")
        #expect(overloads.people(.waitingAllocationSeconds) == 0)
        #expect(overloads.staff(.coordinatorWeeksOverCap) == 16)
        #expect(overloads.staff(.peopleOverCap) > 0)
        let none = try Self.cap("caseload_cap: none")
        #expect(overloads.record.fingerprint == none.record.fingerprint)
        #expect(none.staff(.coordinatorWeeksCapped) == 0)
    }

    private static let busy = """
        run: {length: 8 wk}
        starting: {team: {caseload: 60}}
        work:
          visit:
            arises: {every: {settled: 7 d}}
            by: coordinator
            priority: visit
            due: 7 d
            lapses_after: 7 d
            time: {direct: 60 min}
            meaningfulness: 1

        """

    @Test("Above the ceiling no planned work is begun, and the rest of the week is slack")
    func ceiling() throws {
        let plain = try SmallService.run(Self.busy)
        let none = try SmallService.run(Self.busy + "protections: {utilisation_ceiling: none}")
        #expect(plain.record.fingerprint == none.record.fingerprint)
        #expect(plain.record.measures == none.record.measures)
        let held = try SmallService.run(Self.busy + "protections: {utilisation_ceiling: 50 %}")
        #expect(plain.hours(.direct) > 0.95 * plain.hours(.attended))
        // The piece during which the ceiling is reached is finished: at most one hour a day.
        #expect(held.hours(.direct) >= 0.5 * held.hours(.attended))
        #expect(held.hours(.direct) <= 0.5 * held.hours(.attended) + 8 * 5)
        #expect(held.hours(.unassigned) > 0.3 * held.hours(.attended))
    }

    @Test("The ceiling does not hold back what is urgent")
    func urgentAboveCeiling() throws {
        let duty = """
              call:
                arises: {area: 20 per week, area_team: team}
                by: team
                priority: duty
                lapses_after: 1 d
                time: {telephone: 60 min}
            """
        let plain = try SmallService.run(Self.busy + duty)
        let held = try SmallService.run(Self.busy + duty + "\nprotections: {utilisation_ceiling: 20 %}")
        #expect(held.hours(.telephone) >= 0.9 * plain.hours(.telephone))
        #expect(held.hours(.direct) <= plain.hours(.direct))
    }

    /// Supervision that load would cancel, beside more deadlines and visits than there are hours.
    private static let supervised =
        busy + """
              report:
                arises: {every: {settled: 7 d}}
                by: coordinator
                priority: deadline
                time: {indirect: 60 min}
              supervision:
                arises: {every_weeks_at_work: 0.5}
                by: worker
                priority: fixed
                lapses_after: 7 d
                time: {supervision: 1 h}
                cancelled_under_load: {from: 0, over: 0.01, at_most: 1}
            protections: {protected: [supervision]}

            """

    /// Twice as much duty work as there are hours.
    private static let desk = """
          desk: {arises: {every_weeks_at_work: 0.05}, by: worker, priority: duty, time: {indirect: 4 h}}

        """

    @Test("Protected time is displaced by crisis and duty work, and by nothing else")
    func protectedTime() throws {
        for order in ["risk_first", "target_first", "first_come"] {
            let outcome = try SmallService.run(
                Self.supervised
                    + "working: {order: \(order)}\ntargets: {work: {report: {per_month: 200, pressure: 100 %}}}")
            #expect(
                abs(outcome.staff(.supervisionReceived) / outcome.staff(.supervisionPlanned) - 1) < 0.07, "\(order)")
        }
        let urgent = try SmallService.run(
            Self.supervised.replacing("protections:", with: Self.desk + "protections:"))
        #expect(urgent.staff(.supervisionReceived) < 0.1 * urgent.staff(.supervisionPlanned))
    }
}
