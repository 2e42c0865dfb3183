import CareModel
import Scenario
import Testing

@Suite("Absence")
struct AbsenceTests {
    @Test("With every kind of absence and overtime at its neutral value nothing changes, to the byte")
    func neutral() throws {
        let plain = try SmallService.run(WorkThatVaries.yaml)
        let stated = try SmallService.run(
            try SmallService.scenario(
                WorkThatVaries.yaml.replacing(
                    "posts: {nurse: {count: 4}}",
                    with: "posts: {nurse: {count: 4, attendance: 100 %, study_leave: 0, works_bank_holidays: false}}"
                ).replacing(
                    "attrition:\n",
                    with: """
                        employers: {trust: {bank_holidays: calendar}}
                        safety: {qualified_on_duty: 2}
                        working: {overtime: {paid: 0 %, in_lieu: 0 %}}
                        attrition:
                          phased_return: {from: 100 %}
                          maternity_leave: {rate: 0 per year, backfill: 100 %}
                          special_leave: {rate: 0 per year}

                        """)))
        #expect(plain.record.measures == stated.record.measures)
        #expect(plain.record.fingerprint == stated.record.fingerprint)
    }

    /// Absence that comes again on the day after the return: days 1 and 2, 4 and 5, and so on; 13 working days of 20.
    private static let twoDaysInThree = "{rate: 50000 per week, length: 2 d}"

    @Test("After a long spell a share of each day is worked, and the rest is phased return")
    func phasedReturn() throws {
        let outcome = try SmallService.run(
            """
            attrition:
              sickness: {spell: \(Self.twoDaysInThree)}
              phased_return: {after: 2 d, over: 1 wk, from: 50 %, course: constant}
            """)
        #expect(abs(outcome.hours(.sickness) - 13 * 7.4) < 1e-9)
        #expect(abs(outcome.hours(.phasedReturn) - 6 * 3.7) < 1e-9)
        #expect(abs(outcome.hours(.attended) - (7.4 + 6 * 3.7)) < 1e-9)
        let short = try SmallService.run(
            """
            attrition:
              sickness: {spell: \(Self.twoDaysInThree)}
              phased_return: {after: 3 d, over: 1 wk, from: 50 %}
            """)
        #expect(short.hours(.phasedReturn) == 0)
    }

    @Test("A linear return rises day by day")
    func linearReturn() throws {
        let outcome = try SmallService.run(
            """
            attrition:
              sickness: {spell: \(Self.twoDaysInThree)}
              phased_return: {after: 2 d, over: 2 d, from: 0 %}
            """)
        // Each of the six days back begins nine hours into a return of 48: 9/48 of 444 minutes, rounded to 83.
        #expect(abs(outcome.hours(.phasedReturn) - 6 * (444 - 83) / 60) < 1e-9)
    }

    @Test("Special leave is a use of its own")
    func specialLeave() throws {
        let outcome = try SmallService.run("attrition: {special_leave: \(Self.twoDaysInThree)}")
        #expect(abs(outcome.hours(.specialLeave) - 13 * 7.4) < 1e-9)
        #expect(abs(outcome.hours(.attended) - 7 * 7.4) < 1e-9)
    }

    @Test("People of somebody sick for long wait for them, or are shared out after a time")
    func standInAfter() throws {
        let sick = "attrition: {sickness: {spell: {rate: 50000 per week, length: 10 wk}}"
        let waits = try SmallService.run("starting: {team: {caseload: 5}}\n" + sick + "}")
        #expect(waits.people(.waitingAllocationSeconds) == 0)
        let shared = try SmallService.run("starting: {team: {caseload: 5}}\n" + sick + ", stand_in_after: 1 wk}")
        // Sick from the second day, shared out on the ninth; nobody is there to take them on the twenty that remain.
        #expect(shared.people(.waitingAllocationSeconds) == 5 * 20 * 86_400)
        #expect(shared.people(.coordinatorChanges) == 5)
    }

    @Test("Maternity leave without a stand-in leaves the people to colleagues at once")
    func maternityLeave() throws {
        let outcome = try SmallService.run(
            """
            starting: {team: {caseload: 5}}
            attrition: {maternity_leave: {rate: 50000 per week}}
            """)
        #expect(abs(outcome.hours(.maternityLeave) - 19 * 7.4) < 1e-9)
        #expect(outcome.people(.waitingAllocationSeconds) == 5 * 27 * 86_400)
        #expect(outcome.staff(.vacant) == 0)
        let nobody = try SmallService.run("attrition: {maternity_leave: {rate: 50000 per week, eligible: 0 %}}")
        #expect(nobody.hours(.maternityLeave) == 0)
    }

    @Test("A stand-in comes after a time, has the people and works the hours; the holder's stay maternity leave")
    func backfill() throws {
        let outcome = try SmallService.run(
            """
            starting: {team: {caseload: 5}}
            attrition: {maternity_leave: {rate: 50000 per week, backfill: 100 %, backfill_after: 1 wk}}
            """)
        #expect(outcome.people(.waitingAllocationSeconds) == 0)
        #expect(outcome.people(.coordinatorChanges) == 5)
        #expect(abs(outcome.hours(.maternityLeave) - 19 * 7.4) < 1e-9)
        // From Tuesday of the second week: 14 days; and the holder's first Monday.
        #expect(abs(outcome.hours(.attended) - 15 * 7.4) < 1e-9)
        #expect(outcome.staff(.inPost) == (28 + 20) * 86_400)
        #expect(outcome.staff(.vacant) == 0)
        #expect(outcome.staff(.established) == 28 * 86_400)
    }

    @Test("When the leave ends the stand-in goes, and the people are with the holder again")
    func comesBack() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 3 wk}
            starting: {team: {caseload: 5}}
            attrition: {maternity_leave: {rate: 50000 per week, length: 2 wk, backfill: 100 %}}
            """)
        // Away from the second day to the fifteenth, back on the sixteenth; away again from the seventeenth, with another
        // stand-in. Each time five people change twice, three times in all.
        #expect(outcome.people(.coordinatorChanges) == 15)
        #expect(outcome.people(.waitingAllocationSeconds) == 0)
        #expect(outcome.staff(.leavers) == 0)
        #expect(outcome.staff(.inPost) == (21 + 14 + 5) * 86_400)
    }

    @Test("An employer's step, an unused kind of absence and stand-ins leave the luck of everything else as it was")
    func unusedAbsence() throws {
        var plain = try SmallService.scenario(WorkThatVaries.yaml)
        plain.workforce.absence.maternity.rate = 1e-15
        var more = plain
        more.workforce.absence.maternity.backfill = 1
        // Places for stand-ins who never come.
        #expect(try SmallService.run(plain).record.measures == SmallService.run(more).record.measures)
    }
}
