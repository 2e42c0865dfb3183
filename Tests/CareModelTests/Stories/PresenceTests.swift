import CareModel
import Scenario
import Testing

@Suite("Who is on duty")
struct PresenceTests {
    @Test("A nurse alone is one qualified worker on each working day, and a run as long as the measured time")
    func alone() throws {
        let outcome = try SmallService.run("run: {warm_up: 2 wk}")
        #expect(outcome.people(.workingDays) == 20)
        #expect(outcome.people(.daysOneQualified) == 20)
        #expect(outcome.people(.daysNoQualified) == 0)
        #expect(outcome.people(.daysShortOfQualified) == 20)
        for week in 0..<4 {
            #expect(outcome.people(.thinDaysInARow, weeks: week..<week + 1) == Double(5 * (week + 1)))
        }
    }

    @Test("The limit of a safe day decides which days are short, and nothing else")
    func limit() throws {
        let two = try SmallService.run("")
        let one = try SmallService.run("safety: {qualified_on_duty: 1}")
        #expect(one.people(.daysShortOfQualified) == 0)
        #expect(two.record.fingerprint == one.record.fingerprint)
        #expect(one.people(.daysOneQualified) == 20)
    }

    @Test("Workers of a role that does not coordinate count if it is said to be qualified")
    func roles() throws {
        let more = """
            roles: {therapist: {title: Therapist, qualified: true}, clerk: {title: Clerk}}
            posts:
              therapist: {role: therapist, team: team, pattern: full_time}
              clerk: {role: clerk, team: team, pattern: full_time}
            """
        let outcome = try SmallService.run(more)
        #expect(outcome.people(.daysOneQualified) == 0 && outcome.people(.daysShortOfQualified) == 0)
        let unqualified = try SmallService.run(more.replacing("qualified: true", with: "qualified: false"))
        #expect(unqualified.people(.daysOneQualified) == 20)
    }

    @Test("Bank holidays are no working days, unless somebody works them")
    func bankHolidays() throws {
        let christmas = """
            run: {start: 2026-12-21, length: 2 wk}
            calendars: {bank_holidays: england}

            """
        let closed = try SmallService.run(christmas)
        #expect(closed.people(.workingDays) == 7 && closed.people(.daysNoQualified) == 0)
        let open = try SmallService.run(
            christmas
                + """
                roles: {clerk: {title: Clerk}}
                posts: {clerk: {role: clerk, team: team, pattern: full_time, works_bank_holidays: true}}
                """)
        #expect(open.people(.workingDays) == 10 && open.people(.daysNoQualified) == 3)
        #expect(open.people(.thinDaysInARow, weeks: 1..<2) == 10)
    }

    @Test("A vacant post makes its days working days all the same")
    func vacant() throws {
        let outcome = try SmallService.run(
            """
            starting: {team: {vacant: 100 %}}
            recruitment: {leaving_to_start: 2 wk}
            """)
        #expect(outcome.people(.workingDays) == 20)
        #expect(outcome.people(.daysNoQualified) == 10)
        #expect(outcome.people(.daysOneQualified) == 10)
    }

    @Test("Days spent elsewhere are a use of contracted time, whole days with all their stretches")
    func elsewhere() throws {
        let outcome = try SmallService.run(
            #"""
            run: {length: 52 wk}
            calendars: {patterns: {full_time: {mon: ["09:00-12:00", "13:00-17:00"]}}}
            posts: {nurse: {attendance: 50 %}}
            """#)
        let days = outcome.hours(.elsewhere, weeks: 0..<52) / 7.4
        #expect(days > 60 && days < 200)
        for week in 0..<52 {
            #expect(
                outcome.hours(.elsewhere, weeks: week..<week + 1) + outcome.hours(.attended, weeks: week..<week + 1)
                    > 36.5)
        }
    }
}
