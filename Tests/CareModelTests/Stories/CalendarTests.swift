import CareModel
import Scenario
import ScenarioFiles
import Testing

@Suite("The calendar of posts")
struct CalendarTests {
    @Test("A night belongs to the day on which it begins, and its hours to the weeks in which they are")
    func nights() throws {
        let outcome = try SmallService.run(
            """
            calendars: {patterns: {full_time: {mon: "21:00-07:00", tue: null, wed: null, thu: null, fri: null, sun: "21:00-07:00"}}}
            work:
              desk: {arises: {every_weeks_at_work: 0.05}, by: worker, priority: deadline, time: {indirect: 3 h}}
            """)
        // Monday night and three hours of Sunday's, then the seven after midnight as well; the run ends at midnight.
        #expect(outcome.hours(.attended, weeks: 0..<1) == 13)
        for week in 1..<4 { #expect(outcome.hours(.attended, weeks: week..<week + 1) == 20) }
        #expect(outcome.hours(.contracted) == 73)
        #expect(outcome.hours(.overrun) == 0)
    }

    @Test("A worker who leaves at midnight of a night on duty has no hours after it")
    func leavesAtNight() throws {
        // Conservation of minutes, which `replicate` checks, would not hold if the rest of the night still counted.
        let outcome = try SmallService.run(
            """
            run: {length: 52 wk}
            calendars:
              patterns:
                full_time: {mon: "21:00-07:00", tue: "21:00-07:00", wed: "21:00-07:00", thu: "21:00-07:00", fri: "21:00-07:00", sat: "21:00-07:00", sun: "21:00-07:00"}
            posts: {nurse: {count: 4}}
            attrition: {resignation: 0.2 per week, notice: 0 d}
            recruitment: {leaving_to_start: 2 wk}
            work:
              desk: {arises: {every_weeks_at_work: 0.05}, by: worker, priority: deadline, time: {indirect: 3 h}}
            """)
        #expect(outcome.staff(.leavers) > 10)
        #expect(outcome.staff(.attended) == outcome.staff(.contracted))
        #expect(outcome.staff(.attended).truncatingRemainder(dividingBy: 36_000) != 0)
    }

    @Test("A night that runs into the next stretch is refused, on Sunday as well, and so is a rotation with one")
    func overlaps() {
        for more in [
            #"calendars: {patterns: {full_time: {mon: "21:00-07:00", tue: "06:00-14:00"}}}"#,
            #"calendars: {patterns: {full_time: {mon: "06:00-14:00", sun: "21:00-07:00"}}}"#,
            #"calendars: {patterns: {full_time: {mon: "09:00-09:00"}}}"#,
            #"""
            calendars: {patterns: {early: {mon: "06:00-14:00"}, night: {sun: "21:00-07:00"}}}
            posts: {nurse: {rotation: [night, early]}}
            """#,
        ] {
            #expect(throws: ScenarioFaults.self, "\(more)") { try SmallService.scenario(more) }
        }
    }

    @Test("Patterns rotate week by week, the second post one week ahead of the first")
    func rotation() throws {
        let rotating = #"""
            calendars: {patterns: {long: {mon: "08:00-18:00"}, short: {tue: "08:00-12:00"}}}
            posts: {nurse: {rotation: [long, short]}}
            """#
        let one = try SmallService.run(rotating)
        for (week, hours) in [10.0, 4, 10, 4].enumerated() {
            #expect(one.hours(.attended, weeks: week..<week + 1) == hours)
        }
        var scenario = try SmallService.scenario(rotating)
        scenario.posts[0].count = 2
        let both = try SmallService.run(scenario)
        for week in 0..<4 { #expect(both.hours(.attended, weeks: week..<week + 1) == 14) }
    }

    @Test("A rotation of one pattern is that pattern")
    func rotationOfOne() throws {
        let plain = try SmallService.scenario(WorkThatVaries.yaml)
        var rotating = plain
        rotating.posts[0].rotation = ["full_time"]
        let before = try SmallService.run(plain)
        let after = try SmallService.run(rotating)
        #expect(before.record.measures == after.record.measures)
    }

    @Test("Leave of a year is that of the length of service when the year begins")
    func longService() throws {
        let outcome = try SmallService.run(
            """
            run: {start: 2026-04-06, length: 104 wk}
            calendars: {annual_leave: {days: 30, long_service: {fifty_weeks: {after: 50 wk, days: 35}}}}
            experience: {starting_tenure: 0 d}
            """)
        // A leave year begins on the first Monday of April: 52 weeks later the service is one of more than 50 weeks.
        #expect(abs(outcome.hours(.annualLeave, weeks: 0..<52) / 7.4 - 30) < 1e-9)
        #expect(abs(outcome.hours(.annualLeave, weeks: 52..<104) / 7.4 - 35) < 1e-9)
    }

    @Test("Posts have the terms of their employer, and those of the calendar where it has none")
    func employers() throws {
        let year = """
            run: {start: 2026-04-06, length: 52 wk}
            calendars: {bank_holidays: england, annual_leave: {days: 30}}

            """
        let plain = try SmallService.run(year + "employers: {local_authority: {annual_leave: {days: 20}}}")
        #expect(abs(plain.hours(.annualLeave) / 7.4 - 30) < 1e-9)
        #expect(plain.hours(.bankHoliday) > 7 * 7.4)
        let council = try SmallService.run(
            year
                + "employers: {council: {annual_leave: {days: 20}, bank_holidays: none}}\nposts: {nurse: {employer: council}}"
        )
        #expect(abs(council.hours(.annualLeave) / 7.4 - 20) < 1e-9)
        #expect(council.hours(.bankHoliday) == 0)
        let open = try SmallService.run(year + "posts: {nurse: {works_bank_holidays: true}}")
        #expect(open.hours(.bankHoliday) == 0)
        #expect(abs(open.hours(.annualLeave) / 7.4 - 30) < 1e-9)
    }

    @Test("Study leave is so many days of the leave year, none of them a day of annual leave")
    func studyLeave() throws {
        let outcome = try SmallService.run(
            """
            run: {start: 2026-04-06, length: 52 wk}
            calendars: {bank_holidays: england, annual_leave: {days: 29}}
            posts: {nurse: {study_leave: 5}}
            """)
        #expect(abs(outcome.hours(.studyLeave) / 7.4 - 5) < 1e-9)
        #expect(abs(outcome.hours(.annualLeave) / 7.4 - 29) < 1e-9)
    }

    @Test("Leave that falls into sickness is lost, or given back and taken later")
    func givenBack() throws {
        func days(_ share: String) throws -> Double {
            let scenario = try SmallService.scenario(
                """
                run: {start: 2026-04-06, length: 104 wk}
                calendars: {annual_leave: {days: 30, given_back: \(share)}}
                attrition: {sickness: {spell: {rate: 5 per year, length: 2 wk}}}
                """)
            return try Sample(scenario, replications: 40) { $0.hours(.annualLeave) / 7.4 }.mean
        }
        let lost = try days("0 %")
        let half = try days("50 %")
        let kept = try days("100 %")
        // Sick for some sixth of the time: of 60 days ten are lost. What is given back too late in the last year is lost.
        #expect(lost < 52)
        #expect(half > lost + 2 && half < kept - 2)
        #expect(kept > 57 && kept < 60.01, "\(lost) \(half) \(kept)")
    }
}

/// A service in which much happens, to hold two ways of stating the same against one another.
enum WorkThatVaries {
    static let yaml = """
        run: {start: 2026-04-06, warm_up: 4 wk, length: 60 wk}
        calendars: {bank_holidays: england, annual_leave: {days: 29}}
        posts: {nurse: {count: 4}}
        starting: {team: {caseload: 60}}
        referrals: {gp: {team: team, rate: 3 per week}}
        needs: {person: {discharge: {rate: 0.05 per week}}}
        attrition:
          resignation: 0.5 per year
          sickness: {short: {rate: 2 per year, length: {exponential: {mean: 1 wk}}}}
        recruitment: {leaving_to_start: 8 wk}
        work:
          visit:
            arises: {every: {settled: 2 wk}}
            by: coordinator
            priority: visit
            pauses: false
            time: {direct: {exponential: {mean: 60 min}}, travel: 30 min, recording: 30 min}
            meaningfulness: 1
            counts: {registered: 1}

        """
}
