import CareModel
import Scenario
import Testing

@Suite("The target of closures, and people after discharge")
struct ClosureTests {
    /// Ten settled people with one nurse, of whom nobody would be discharged by themselves.
    private static func closures(_ target: String, _ more: String = "") throws -> Outcome {
        try SmallService.run(
            "run: {length: 8 wk}\nstarting: {team: {caseload: 10}}\ntargets: {closures: {\(target)}}\n\(more)")
    }

    /// So many a month that one is asked for each week.
    private static let oneAWeek = "4.348214286"

    @Test("What is short at the end of a period is closed early, as far as the pressure goes")
    func closedEarly() throws {
        let full = try Self.closures("per_month: \(Self.oneAWeek), over_weeks: 1, pressure: 100 %")
        #expect(full.people(.closedEarly) == 8)
        #expect(full.people(.discharges) == 8)
        for week in 0..<8 { #expect(full.people(.closedEarly, weeks: week..<week + 1) == 1) }
        let none = try Self.closures("per_month: \(Self.oneAWeek), over_weeks: 1, pressure: 0 %")
        #expect(none.people(.closedEarly) == 0)
        // Half of four is closed at the end of each four weeks.
        let half = try Self.closures("per_month: \(Self.oneAWeek), over_weeks: 4, pressure: 50 %")
        #expect(half.people(.closedEarly, weeks: 0..<4) == 2)
        #expect(half.people(.closedEarly) == 4)
    }

    @Test("Attainment counts all closures, and the purpose those that were not early")
    func attainment() throws {
        let outcome = try Self.closures("per_month: \(Self.oneAWeek), over_weeks: 4, pressure: 50 %")
        #expect(outcome.model.targetIds == ["closures"])
        func sum(_ measure: TargetMeasure) -> Double {
            (0..<8).reduce(0) {
                $0
                    + outcome.record.measures[
                        $1 * outcome.model.layout.rowLength + outcome.model.layout.index(measure, target: 0, team: 0)]
            }
        }
        #expect(abs(sum(.asked) - 8) < 1e-6)
        #expect(sum(.met) == 4)
        #expect(sum(.metInFull) == 0)
    }

    @Test("Nobody is closed in crisis or in hospital, and the settled go before the unsettled")
    func order() throws {
        func run(_ states: String) throws -> Outcome {
            try SmallService.run(
                """
                run: {length: 8 wk}
                starting: {team: {caseload: 4, states: {\(states)}}}
                targets: {closures: {per_month: 1000, over_weeks: 1, pressure: 100 %}}
                """)
        }
        #expect(try run("crisis: 50 %, hospital: 50 %").people(.closedEarly) == 0)
        #expect(try run("unsettled: 100 %").people(.closedEarly) == 4)
        let mixed = try SmallService.run(
            """
            run: {length: 2 wk}
            starting: {team: {caseload: 40, states: {settled: 50 %, unsettled: 50 %}}}
            targets: {closures: {per_month: \(Self.oneAWeek), over_weeks: 1, pressure: 100 %}}
            """)
        #expect(mixed.people(.closedEarly) == 2)
        let plain = try SmallService.run(
            "run: {length: 2 wk}\nstarting: {team: {caseload: 40, states: {settled: 50 %, unsettled: 50 %}}}")
        #expect(mixed.people(.settledSeconds) == plain.people(.settledSeconds) - 604_800)
        #expect(mixed.people(.unsettledSeconds) == plain.people(.unsettledSeconds))
    }

    @Test("A target without pressure only counts")
    func neutral() throws {
        let plain = try SmallService.run("run: {length: 8 wk}\nstarting: {team: {caseload: 10}}")
        let counted = try Self.closures("per_month: 5, over_weeks: 2")
        #expect(plain.record.fingerprint == counted.record.fingerprint)
        for measure in PeopleMeasure.allCases {
            #expect(plain.people(measure) == counted.people(measure), "\(measure)")
        }
    }

    private static let discharged = """
        run: {length: 60 wk}
        starting: {team: {caseload: 200}}
        needs:
          person:
            care_length: 1 wk
            moves: {settled_to_crisis: 0.02 per week, crisis_to_settled: 2 per week}
            in_crisis: {assessed: 100 %, admitted: 100 %}

        """

    @Test("Followed for no time, nobody who is discharged has a crisis")
    func notFollowed() throws {
        let plain = try SmallService.run(Self.discharged)
        let stated = try SmallService.run(
            Self.discharged
                + "    after_discharge: {followed: 0 wk, worsening: 3, crisis_returns: 100 %}\n"
                + "    rereferral: {early_closure_times: 5}")
        #expect(plain.people(.crisesDischarged) == 0)
        #expect(plain.record.fingerprint == stated.record.fingerprint)
        #expect(plain.record.measures == stated.record.measures)
    }

    @Test("Crises of people who are followed count by themselves, with the assessments and admissions they lead to")
    func followed() throws {
        let outcome = try SmallService.run(Self.discharged + "    after_discharge: {followed: 52 wk}")
        let crises = outcome.people(.crisesDischarged)
        #expect(crises > 100)
        #expect(outcome.people(.assessmentsDischarged) == crises)
        #expect(outcome.people(.admissionsDischarged) > 0)
        #expect(outcome.people(.admissionsDischarged) < crises)
        // All were discharged after the first week, and followed until the fifty-third.
        #expect(outcome.people(.crisesDischarged, weeks: 54..<60) == 0)
        #expect(outcome.people(.referrals) == 0)
        let longer = try SmallService.run(Self.discharged + "    after_discharge: {followed: 104 wk}")
        #expect(longer.people(.crisesDischarged, weeks: 0..<50) == outcome.people(.crisesDischarged, weeks: 0..<50))
        #expect(longer.people(.crisesDischarged, weeks: 54..<60) > 0)
    }

    @Test("What makes worsening likelier after discharge is that of waiting, unless it is said")
    func worsening() throws {
        func crises(_ more: String) throws -> Double {
            try SmallService.run(Self.discharged + more).people(.crisesDischarged)
        }
        let plain = try crises("    after_discharge: {followed: 52 wk}")
        let waiting = try crises("    after_discharge: {followed: 52 wk}\n    effects: {waiting: 1}")
        let stated = try crises("    after_discharge: {followed: 52 wk, worsening: 1}")
        let neither = try crises("    after_discharge: {followed: 52 wk, worsening: 0}\n    effects: {waiting: 1}")
        #expect(waiting == stated)
        #expect(neither == plain)
        #expect(stated > 1.15 * plain)
    }

    @Test("A crisis brings people back at once, in crisis")
    func comesBack() throws {
        let outcome = try SmallService.run(
            Self.discharged + "    after_discharge: {followed: 52 wk, crisis_returns: 100 %}")
        #expect(outcome.people(.referrals) > 100)
        #expect(outcome.people(.referrals) == outcome.people(.crisesDischarged))
        #expect(outcome.people(.rereferredInSixMonths) > 0)
        // Admitted as people who are known by then, a day after the crisis.
        #expect(outcome.people(.admissionsDischarged) == 0)
        #expect(outcome.people(.admissions) > 0)
    }
}
