import CareModel
import Scenario
import Testing

/// The five criteria of safety, on services whose doses can be reckoned by hand.
@Suite("Safety")
struct SafetyTests {
    /// One nurse is enough on duty, so that this criterion says nothing.
    private static let one = "safety: {qualified_on_duty: 1}\n"

    @Test("33 people for one nurse are three over the limit in each week, and none over a limit of 33")
    func caseload() throws {
        let start = "starting: {team: {caseload: 33}}\n"
        let outcome = try SmallService.run(Self.one + start)
        #expect(outcome.staff(.coordinatorWeeksOverSafe) == 4)
        #expect(outcome.staff(.overSafeCaseload) == 4 * 3)
        #expect(outcome.people(.unsafeCaseload) == 4 && outcome.people(.unsafeWeeks) == 4)
        #expect(outcome.people(.safetyWeeks) == 4)
        let wider = try SmallService.run("safety: {qualified_on_duty: 1, caseload: 33}\n" + start)
        #expect(wider.staff(.overSafeCaseload) == 0 && wider.people(.unsafeWeeks) == 0)
        #expect(wider.record.fingerprint == outcome.record.fingerprint)
    }

    @Test("A limit for new coordinators holds for those under two years, and for nobody else")
    func experience() throws {
        let more = """
            safety: {qualified_on_duty: 1, caseload_by_experience: {under_2y: 20}}
            starting: {team: {caseload: 25}}
            experience: {starting_tenure: TENURE}
            """
        let fresh = try SmallService.run(more.replacing("TENURE", with: "1 d"))
        #expect(fresh.staff(.overSafeCaseload) == 4 * 5)
        #expect(fresh.staff(.serviceUnderTwo) == 4 && fresh.staff(.serviceOverFive) == 0)
        let old = try SmallService.run(more.replacing("TENURE", with: "1000 y"))
        #expect(old.staff(.overSafeCaseload) == 0)
        #expect(old.staff(.serviceOverFive) == 4)
    }

    @Test("A starter at half speed is safe with half as many people")
    func effective() throws {
        let outcome = try SmallService.run(
            """
            safety: {qualified_on_duty: 1, caseload: 10}
            starting: {team: {caseload: 9}}
            experience: {starting_tenure: 1 d}
            recruitment: {starter_speed: 50 %, ramp_up: 520 wk}
            """)
        #expect(outcome.staff(.coordinatorWeeksOverSafe) == 4)
        #expect(abs(outcome.staff(.overSafeCaseload) - 4 * 4) < 0.2)
    }

    @Test("Forty hours of duty work in a week of 37 hours are three hours short")
    func risk() throws {
        let outcome = try SmallService.run(
            Self.one + """
                run: {length: 1 wk}
                starting: {team: {caseload: 5}}
                work:
                  watch: {by: coordinator, priority: duty, arises: {every: {settled: 1 wk}}, time: {indirect: 8 h}}
                """)
        #expect(outcome.people(.riskArising) == 40 * 3600)
        #expect(outcome.hours(.attended) == 37)
        #expect(outcome.people(.riskSecondsShort) == 3 * 3600)
        #expect(outcome.people(.unsafeRiskWork) == 1)
    }

    @Test("Planned visits are no risk work, until a crisis moves them up")
    func planned() throws {
        let more = """
            starting: {team: {caseload: 5}}
            work:
              visit:
                {by: coordinator, priority: visit, arises: {every: {settled: 1 wk, crisis: 1 wk}}, time: {direct: 1 h}}

            """
        #expect(try SmallService.run(more).people(.riskArising) == 0)
        let moved = try SmallService.run(more + "needs: {person: {moves: {settled_to_crisis: 5 per week}}}")
        #expect(moved.people(.riskArising) > 0)
    }

    @Test("A crisis at night is answered in the morning: late by an hour less for each hour more that is allowed")
    func crisis() throws {
        func outcome(_ within: String) throws -> Outcome {
            try SmallService.run(
                """
                run: {length: 1 wk}
                safety: {qualified_on_duty: 1, crisis_within: \(within)}
                starting: {team: {caseload: 1}}
                needs: {person: {moves: {settled_to_crisis: 1000 per week}}}
                work:
                  visit:
                    by: coordinator
                    priority: visit
                    arises: {every: {settled: 52 wk, crisis: 52 wk}, at_once_in: crisis}
                    time: {direct: 1 h}
                    meaningfulness: 100 %
                """)
        }
        let hour = try outcome("1 h")
        #expect(hour.people(.crisisResponses) == 1 && hour.people(.crisisResponsesLate) == 1)
        #expect(hour.people(.crisisSecondsLate) > 5 * 3600 && hour.people(.crisisSecondsLate) <= 8 * 3600)
        let two = try outcome("2 h")
        #expect(abs(hour.people(.crisisSecondsLate) - two.people(.crisisSecondsLate) - 3600) < 1e-6)
        #expect(hour.people(.unsafeCrisisResponse) == 1 && hour.people(.unsafeWeeks) == 1)
        let day = try outcome("24 h")
        #expect(day.people(.crisisResponses) == 1 && day.people(.crisisResponsesLate) == 0)
        #expect(day.people(.unsafeWeeks) == 0)
        #expect(day.record.fingerprint == hour.record.fingerprint)
    }

    @Test("Nobody to answer: what is overdue at the end is late by the time until then")
    func overdue() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 1 wk}
            safety: {qualified_on_duty: 1}
            starting: {team: {caseload: 1}}
            needs: {person: {moves: {settled_to_crisis: 1000 per week}}}
            roles: {doctor: {title: Doctor}}
            work:
              visit:
                by: team
                roles: [doctor]
                priority: visit
                arises: {every: {settled: 52 wk, crisis: 52 wk}, at_once_in: crisis}
                time: {direct: 1 h}
            """)
        #expect(outcome.people(.crisisResponsesLate) == 1)
        let late = outcome.people(.crisisSecondsLate) / 86_400
        #expect(late > 5.8 && late <= 6)
    }

    @Test("Days short of two qualified workers in a row are counted through the weeks, and not those of the warm-up")
    func daysInARow() throws {
        let outcome = try SmallService.run("run: {warm_up: 2 wk}")
        for week in 0..<4 {
            #expect(outcome.people(.shortDaysInARow, weeks: week..<week + 1) == Double(5 * (week + 1)))
        }
        #expect(outcome.people(.unsafeQualified) == 4)
        #expect(try SmallService.run(Self.one).people(.shortDaysInARow) == 0)
    }

    /// A form each week that takes longer than the law allows.
    private static let form = """
        run: {length: 8 wk}
        starting: {team: {caseload: 1}}
        work:
          form: {by: coordinator, priority: deadline, arises: {every: {settled: 1 wk}}, due: 1 h, time: {indirect: 4 h}}

        """

    @Test("Work that takes longer than the law allows breaks it each time, and only if it is marked as statutory")
    func statutory() throws {
        let plain = try SmallService.run(Self.one + Self.form)
        #expect(plain.people(.statutoryJudged) == 0 && plain.people(.unsafeStatutory) == 0)
        let lawful = try SmallService.run(
            Self.one + Self.form.replacing("due: 1 h", with: "due: 1 h, statutory: true"))
        #expect(lawful.record.fingerprint == plain.record.fingerprint)
        #expect(lawful.people(.statutoryLate) == 8 && lawful.people(.statutoryJudged) == 8)
        #expect(lawful.people(.statutorySecondsLate) >= 8 * 3 * 3600)
        #expect(lawful.people(.unsafeStatutory) >= 7)
        let done = lawful.work(.done, "form")
        #expect(done == 7 || done == 8)
        #expect(lawful.work(.judged, "form") == 8 && lawful.work(.late, "form") == 8)
        #expect(lawful.work(.secondsLate, "form") == lawful.people(.statutorySecondsLate))
    }

    @Test("Statutory work that nobody does is one breach, which lasts until the end")
    func undone() throws {
        let nobody =
            Self.form.replacing("by: coordinator", with: "by: team, roles: [doctor], statutory: true")
            + "roles: {doctor: {title: Doctor, coordinates: false}}\n"
        let outcome = try SmallService.run(Self.one + nobody)
        // While one piece is outstanding the next is missed.
        #expect(outcome.people(.statutoryLate) == 1)
        #expect(outcome.people(.statutorySecondsLate) > 6.9 * 604_800)
    }

    @Test("Statutory work that lapses after it was due is a breach like what is done late")
    func lapsed() throws {
        let fridays = """
            calendars: {patterns: {full_time: {mon: null, tue: null, wed: null, thu: null}}}

            """
        let form = Self.form.replacing("due: 1 h", with: "due: 1 h, statutory: true, lapses_after: 2 d")
        var done: Set<Double> = []
        for seed in 1...8 {
            let outcome = try SmallService.run(Self.one + fridays + form, seed: UInt64(seed))
            #expect(outcome.people(.statutoryJudged) == 8 && outcome.people(.statutoryLate) == 8)
            done.insert(outcome.work(.done, "form"))
        }
        #expect(done.contains(0) && done.count > 1)
    }

    @Test("A week that is unsafe by several criteria is one unsafe week")
    func anyCriterion() throws {
        let outcome = try SmallService.run("starting: {team: {caseload: 33}}")
        #expect(outcome.people(.unsafeCaseload) == 4 && outcome.people(.unsafeQualified) == 4)
        #expect(outcome.people(.unsafeWeeks) == 4)
    }
}

extension Outcome {
    /// A count of a work type of the first team over the run.
    func work(_ measure: WorkMeasure, _ id: String) -> Double {
        let type = model.scenario.work.firstIndex { $0.id == id } ?? 0
        return record.byWorkType[model.layout.workTypeIndex(measure, type: type, team: 0)]
    }
}
