import CareModel
import Scenario
import Testing

@Suite("A caseload")
struct CaseloadTests {
    @Test("Nobody is given a coordinator over the cap, and those who wait are counted")
    func cap() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 20 wk}
            referrals: {gp: {team: team, rate: 5 per week}}
            protections: {caseload_cap: 10}
            """)
        let weeks = 20 * 604_800.0
        #expect(outcome.people(.allocations) == 10)
        #expect(outcome.people(.caseloadSeconds) / weeks < 10)
        #expect(outcome.people(.waitingAllocationSeconds, weeks: 19..<20) / 604_800 > 50)
    }

    @Test("A dated change lifts the cap on its day and not before")
    func datedChange() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 20 wk}
            referrals: {gp: {team: team, rate: 5 per week}}
            protections: {caseload_cap: 10}
            changes: {lift: {date: 2027-03-15, protections: {caseload_cap: none}}}
            """)
        #expect(outcome.people(.allocations, weeks: 0..<10) == 10)
        #expect(outcome.people(.waitingAllocationSeconds, weeks: 10..<20) == 0)
    }

    @Test("When a coordinator's post is cut the people go to the colleague, and each of them changes coordinator")
    func cut() throws {
        let outcome = try SmallService.run(
            """
            posts: {nurse: {count: 2}}
            starting: {team: {caseload: 20}}
            changes: {cut: {date: 2027-01-18, cut_posts: {nurse: {count: 1}}}}
            """)
        #expect(outcome.people(.coordinatorChanges) == 10)
        #expect(outcome.people(.caseloadSeconds, weeks: 3..<4) / 604_800 == 20)
        #expect(outcome.staff(.established, weeks: 3..<4) / 604_800 == 1)
        #expect(outcome.staff(.established, weeks: 0..<1) / 604_800 == 2)
    }

    @Test("Under a cap that holds everybody the people of a cut post wait")
    func cutUnderCap() throws {
        let outcome = try SmallService.run(
            """
            posts: {nurse: {count: 2}}
            starting: {team: {caseload: 20}}
            protections: {caseload_cap: 12, cap_holds: everybody}
            changes: {cut: {date: 2027-01-18, cut_posts: {nurse: {count: 1}}}}
            """)
        #expect(outcome.people(.caseloadSeconds, weeks: 3..<4) / 604_800 == 12)
        #expect(outcome.people(.waitingAllocationSeconds, weeks: 3..<4) / 604_800 == 8)
    }

    @Test("A post cut until a date comes back as a vacancy and is filled again")
    func givenBack() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 12 wk}
            posts: {nurse: {count: 2}}
            recruitment: {leaving_to_start: 14 d}
            changes: {cut: {date: 2027-01-18, cut_posts: {nurse: {count: 1, until: 2027-02-15}}}}
            """)
        #expect(outcome.staff(.inPost, weeks: 4..<5) / 604_800 == 1)
        #expect(outcome.staff(.established, weeks: 6..<7) / 604_800 == 2)
        #expect(outcome.staff(.inPost, weeks: 9..<10) / 604_800 == 2)
    }

    @Test("A crisis brings a visit at once, by whoever is there when the coordinator is not")
    func crisis() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 52 wk}
            needs: {person: {moves: {settled_to_crisis: 0.5 per week, crisis_to_settled: 1 per week}}}
            posts: {nurse: {count: 2}}
            starting: {team: {caseload: 10}}
            work:
              visit:
                arises: {every: {crisis: 3 d}, at_once_in: crisis}
                by: coordinator
                priority: visit
                pauses: false
                time: {direct: 60 min}
                meaningfulness: 1
            """)
        let crises = outcome.people(.crisesOnCaseload)
        #expect(crises > 100)
        #expect(outcome.people(.crisisResponses) > 0.7 * crises)
        // Only a crisis between Thursday evening and Sunday morning can wait longer than a day.
        #expect(outcome.people(.crisisResponsesLate) < 0.5 * outcome.people(.crisisResponses))
    }
}

@Suite("A caseload that changes hands")
struct ChangingHandsTests {
    @Test("Care that lost its coordinator goes on where it was, and ends when it would have")
    func careGoesOn() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 40 wk}
            needs: {person: {care_length: 210 d}}
            posts: {nurse: {count: 2}}
            starting: {team: {caseload: 20}}
            recruitment: {leaving_to_start: 7 d}
            protections: {caseload_cap: 10, cap_holds: everybody}
            changes: {cut: {date: 2027-06-28, cut_posts: {nurse: {count: 1, until: 2027-07-05}}}}
            """)
        // All twenty have 30 weeks; ten of them wait in week 25 and 26, and begin nothing anew.
        #expect(outcome.people(.waitingAllocationSeconds, weeks: 25..<26) > 0)
        #expect(outcome.people(.allocations) == 0)
        #expect(outcome.people(.discharges) == 20)
        #expect(outcome.people(.caseloadSeconds, weeks: 31..<40) == 0)
    }

    @Test("Whoever comes into a post is a stranger to the last holder's people")
    func newHolderIsAStranger() throws {
        let scenario = try SmallService.scenario(
            """
            run: {length: 12 wk}
            needs: {person: {effects: {engagement_at_start: 0, relationship_time: 5000 wk}}}
            starting: {team: {caseload: 10, relationship_age: 5000 wk}}
            recruitment: {leaving_to_start: 7 d}
            protections: {caseload_cap: 10, cap_holds: everybody}
            changes: {cut: {date: 2027-02-01, cut_posts: {nurse: {count: 1, until: 2027-02-08}}}}
            work:
              visit:
                arises: {every: {settled: 7 d}}
                by: coordinator
                priority: visit
                time: {direct: 60 min}
                meaningfulness: 1
            """)
        let outcome = try SmallService.run(scenario)
        let before = outcome.people(.meaningfulSeconds, weeks: 0..<4) / outcome.people(.visitsMade, weeks: 0..<4)
        let after = outcome.people(.meaningfulSeconds, weeks: 8..<12) / outcome.people(.visitsMade, weeks: 8..<12)
        #expect(before > 1000)
        #expect(after < 60)
    }

    @Test("A care plan that nobody had begun when the coordinator's post went is made by the next one")
    func laidDownWork() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 12 wk}
            starting: {team: {waiting_allocation: 10}}
            recruitment: {leaving_to_start: 7 d}
            protections: {caseload_cap: 10, cap_holds: everybody}
            changes: {cut: {date: 2027-01-05, cut_posts: {nurse: {count: 1, until: 2027-01-12}}}}
            work:
              care_plan:
                arises: {on: taken_on}
                by: coordinator
                priority: deadline
                due: 28 d
                time: {indirect: 5 h}
            """)
        #expect(outcome.people(.allocations) == 10)
        #expect(outcome.people(.deadlinesJudged) == 10)
        #expect(outcome.hours(.indirect) >= 50 && outcome.hours(.indirect) < 56)
    }

    @Test("Giving back one cut leaves another cut as it is")
    func twoCuts() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 12 wk}
            posts: {nurse: {count: 3}}
            changes:
              for_good: {date: 2027-01-11, cut_posts: {nurse: {count: 1}}}
              for_a_while: {date: 2027-01-18, cut_posts: {nurse: {count: 2, until: 2027-02-15}}}
            """)
        #expect(outcome.staff(.established, weeks: 3..<4) == 0)
        #expect(outcome.staff(.established, weeks: 11..<12) / 604_800 == 2)
    }

    @Test("A starter who is full does not keep others from taking people on")
    func roomElsewhere() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 8 wk}
            posts:
              nurse: {count: 1}
              half: {role: nurse, team: team, pattern: full_time, wte: 0.1}
            starting: {team: {waiting_allocation: 12}}
            protections: {caseload_cap: 12}
            """)
        // A tenth of a post is full with one person; eleven more go to the whole post.
        #expect(outcome.people(.allocations) == 12)
    }
}
