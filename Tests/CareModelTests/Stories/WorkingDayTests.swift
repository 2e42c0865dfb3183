import CareModel
import Scenario
import Testing

@Suite("A working day")
struct WorkingDayTests {
    @Test("A nurse with one person to visit every week makes the visit, writes it up and has the rest of the week free")
    func oneVisitAWeek() throws {
        let outcome = try SmallService.run(
            """
            starting: {team: {caseload: 1}}
            work:
              visit:
                arises: {every: {settled: 7 d}}
                by: coordinator
                priority: visit
                pauses: false
                time: {direct: 60 min, travel: 30 min, recording: 30 min}
                meaningfulness: 1
                counts: {registered: 1}
            """)
        #expect(outcome.people(.visitsPlanned) == 4)
        #expect(outcome.people(.visitsMade) == 4)
        #expect(abs(outcome.hours(.direct) - 4) < 0.01)
        #expect(abs(outcome.hours(.travel) - 2) < 0.01)
        #expect(abs(outcome.hours(.recording) - 2) < 0.01)
        #expect(abs(outcome.hours(.unassigned) - (4 * 37 - 8)) < 0.01)
        #expect(outcome.staff(.contactsRegistered) == 4)
        #expect(abs(outcome.people(.meaningfulSeconds) / 3600 - 4) < 0.01)
    }

    @Test("Work that cannot pause runs on beyond the shift as unpaid overtime")
    func runsOn() throws {
        let outcome = try SmallService.run(
            """
            work:
              long_day:
                arises: {every_weeks_at_work: 1}
                by: worker
                priority: duty
                pauses: false
                time: {indirect: 10 h}
            """)
        // The first one arises at a drawn point of the first week, so three or four begin.
        let begun = (outcome.hours(.indirect) / 10).rounded()
        #expect((3...4).contains(begun))
        #expect(abs(outcome.hours(.overrun) - begun * 2.6) < 0.01)
    }

    @Test("Work that can pause stops at the end of the shift and goes on in the next one")
    func pauses() throws {
        let outcome = try SmallService.run(
            """
            work:
              long_report:
                arises: {every_weeks_at_work: 2}
                by: worker
                priority: deadline
                time: {indirect: 20 h}
            """)
        #expect(outcome.hours(.overrun) == 0)
        #expect(outcome.hours(.indirect) > 20)
    }

    @Test("Bank holidays are taken out of contracted hours by England's rule")
    func bankHolidays() throws {
        let outcome = try SmallService.run(
            """
            run: {start: 2026-12-21, length: 2 wk}
            calendars: {bank_holidays: england}
            """)
        // Christmas Day, Boxing Day's substitute on the Monday, and New Year's Day.
        #expect(abs(outcome.hours(.bankHoliday) - 3 * 7.4) < 1e-9)
        #expect(abs(outcome.hours(.attended) - 7 * 7.4) < 1e-9)
    }

    @Test("A year's leave is the entitlement, in whole days, and bank holidays cost none of it")
    func annualLeave() throws {
        let outcome = try SmallService.run(
            """
            run: {start: 2026-04-06, length: 52 wk}
            calendars: {bank_holidays: england, annual_leave: {days: 29}}
            """)
        #expect(abs(outcome.hours(.annualLeave) / 7.4 - 29) < 1e-9)
    }

    @Test("A worker whose finished work sets off more work for the same worker does one thing at a time")
    func oneThingAtATime() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 26 wk}
            referrals: {gp: {team: team, rate: 3 per week}}
            work:
              first_contact:
                arises: {on: first_contact}
                priority: deadline
                pauses: false
                time: {direct: 60 min}
              care_plan:
                arises: {on: taken_on}
                by: coordinator
                priority: deadline
                pauses: false
                time: {indirect: 60 min}
            """)
        let firstContacts = outcome.people(.firstContacts)
        #expect(firstContacts > 40)
        #expect(abs(outcome.hours(.direct) - firstContacts) < 1.01)
        #expect(outcome.hours(.indirect) <= firstContacts + 0.01)
        #expect(outcome.hours(.overrun) < 26)
    }

    @Test("An item of paperwork alone takes no diary time when it arises and is written up later")
    func paperworkAlone() throws {
        let outcome = try SmallService.run(
            """
            work:
              email: {arises: {hours_at_work: 5 h per week}, by: worker, priority: carer}
            """)
        #expect(abs(outcome.hours(.recording) - 20) < 0.01)
    }

    @Test("A reserve keeps the end of the day free of all but urgent work")
    func reserve() throws {
        let outcome = try SmallService.run(
            """
            work:
              desk: {arises: {every_weeks_at_work: 0.05}, by: worker, priority: deadline, time: {indirect: 3 h}}
            protections: {reserve_for_urgent: 10 %}
            """)
        // A tenth of 7.4 hours on each of twenty days.
        #expect(abs(outcome.hours(.reserve) - 20 * 0.74) < 0.02)
    }
}

@Suite("Leave, breaks and leaving")
struct LeaveAndLeavingTests {
    @Test("A lunch break does not change how much leave there is")
    func lunch() throws {
        let outcome = try SmallService.run(
            """
            run: {start: 2026-04-06, length: 52 wk}
            calendars:
              bank_holidays: england
              annual_leave: {days: 29}
              patterns:
                full_time:
                  mon: ["09:00-12:30", "13:00-16:54"]
                  tue: ["09:00-12:30", "13:00-16:54"]
                  wed: ["09:00-12:30", "13:00-16:54"]
                  thu: ["09:00-12:30", "13:00-16:54"]
                  fri: ["09:00-12:30", "13:00-16:54"]
            """)
        #expect(abs(outcome.hours(.annualLeave) / 7.4 - 29) < 1e-9)
    }

    @Test("Somebody with nothing to do keeps the reserve as well")
    func idleReserve() throws {
        let outcome = try SmallService.run("protections: {reserve_for_urgent: 10 %}")
        #expect(abs(outcome.hours(.reserve) - 20 * 0.74) < 1e-9)
        #expect(abs(outcome.hours(.unassigned) - 148) < 1e-9)
    }

    @Test("Team work that somebody began and left is finished by others")
    func takenOverFromALeaver() throws {
        // Screening takes three days; whoever leaves in the middle leaves it to the colleague.
        let outcome = try SmallService.run(
            """
            run: {length: 30 wk}
            posts: {nurse: {count: 2}}
            referrals: {gp: {team: team, rate: 1 per week}}
            attrition: {resignation: 12 per year, notice: 0 d}
            recruitment: {leaving_to_start: 7 d}
            work:
              screening: {arises: {on: referral}, priority: duty, due: 1 d, time: {indirect: 20 h}}
            """)
        #expect(outcome.staff(.leavers) > 3)
        #expect(outcome.people(.referralsAccepted) >= outcome.people(.referrals) - 8)
    }

    @Test("Hours of a shift that ends at midnight on Sunday belong to the week that ends")
    func midnight() throws {
        let outcome = try SmallService.run(
            """
            calendars: {patterns: {full_time: {sun: "16:00-24:00"}}}
            work:
              desk: {arises: {every_weeks_at_work: 0.05}, by: worker, priority: deadline, time: {indirect: 3 h}}
            """)
        #expect(abs(outcome.hours(.attended) - 4 * 45) < 1e-9)
    }

    @Test("Nobody is seen before the notice of a first contact has ended")
    func notice() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 26 wk}
            referrals: {gp: {team: team, rate: 3 per week}}
            teams: {team: {first_contact: {for_each_wte: 5 per week, least_notice: 28 d}}}
            """)
        #expect(outcome.record.waits.filter(\.isObserved).count > 40)
        #expect(outcome.record.waits.filter(\.isObserved).allSatisfy { $0.seconds >= 28 * 86_400 })
    }
}
