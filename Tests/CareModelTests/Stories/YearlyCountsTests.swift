import CareModel
import Scenario
import Testing

/// What is counted of people and staff over a year, and of unmet need.
@Suite("Counts over a year")
struct YearlyCountsTests {
    private static let twoNurses = "posts: {other: {role: nurse, team: team, pattern: full_time}}\n"

    @Test("Somebody moved once has changed once within a year, and not several times")
    func changedOnce() throws {
        let outcome = try SmallService.run(
            Self.twoNurses + """
                run: {length: 80 wk}
                starting: {team: {caseload: 2}}
                changes: {cut: {date: 2027-06-07, cut_posts: {other: {count: 1}}}}
                """)
        // Counted at the ends of weeks 52 to 80; the change after 22 weeks is within the year until week 73.
        #expect(outcome.people(.inCareForAYear) == 2 * 29)
        #expect(outcome.people(.changedInAYear) == 22)
        #expect(outcome.people(.changedOftenInAYear) == 0)
    }

    @Test("Somebody moved to and fro has changed several times")
    func changedOften() throws {
        let outcome = try SmallService.run(
            Self.twoNurses + """
                run: {length: 60 wk}
                starting: {team: {caseload: 2}}
                teams: {team: {starter_takes: 1}}
                recruitment: {leaving_to_start: 4 wk}
                changes: {cut: {date: 2027-06-07, cut_posts: {other: {count: 1, until: 2027-08-02}}}}
                """)
        #expect(outcome.people(.coordinatorChanges) == 2)
        let changed = outcome.people(.changedInAYear)
        // Both moves may be of the same person, or of one each.
        #expect(changed + outcome.people(.changedOftenInAYear) == 18)
        #expect(outcome.staff(.starters) == 1)
    }

    @Test("A post that is vacant for two weeks has one starter, whose experience counts from then on")
    func starter() throws {
        let outcome = try SmallService.run(
            """
            starting: {team: {vacant: 100 %}}
            recruitment: {leaving_to_start: 2 wk}
            """)
        #expect(outcome.staff(.starters) == 1)
        #expect(outcome.staff(.serviceUnderTwo) == 2)
        #expect(outcome.staff(.serviceTwoToFive) == 0 && outcome.staff(.serviceOverFive) == 0)
    }

    @Test("People who leave a queue after a time that is always about the same have waited for so long")
    func leftQueue() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 52 wk}
            teams: {team: {queue: {leave_unseen: 1 per week}, first_contact: {for_each_wte: 0 per week}}}
            starting: {team: {waiting_first_contact: 40}}
            """)
        let left = outcome.people(.leftQueue)
        #expect(left == 40)
        // Exponential with mean one week; 4.5 standard errors.
        let mean = outcome.people(.leftQueueSeconds) / left / 604_800
        #expect(abs(mean - 1) < 4.5 / left.squareRoot())
        // What they waited is what was waited.
        #expect(abs(outcome.people(.leftQueueSeconds) - outcome.people(.waitingFirstContactSeconds)) < 60)
    }

    @Test("Visits that nobody makes are unmet hours, those made are none")
    func visits() throws {
        let visit = """
            starting: {team: {caseload: 5}}
            work:
              visit:
                {by: coordinator, priority: visit, arises: {every: {settled: 1 wk}}, time: {direct: 1 h, travel: 1 h}, meaningfulness: 100 %}

            """
        let made = try SmallService.run("run: {length: 8 wk}\n" + visit)
        #expect(made.people(.visitSecondsPlanned) == 5 * 8 * 7200)
        #expect(made.people(.visitSecondsMade) == made.people(.visitsMade) * 7200)
        #expect(made.work(.done, "visit") == made.people(.visitsMade))
        let nobody = try SmallService.run(
            "run: {length: 8 wk}\nroles: {doctor: {title: Doctor}}\n"
                + visit.replacing("by: coordinator", with: "by: team, roles: [doctor]"))
        #expect(nobody.people(.visitSecondsMade) == 0)
        #expect(nobody.people(.visitSecondsPlanned) == 5 * 8 * 7200)
    }

    @Test("Who is referred again within 26 weeks is so within 52 and 104")
    func referredAgain() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 208 wk}
            referrals: {gp: {team: team, rate: 4 per week, accepted: 100 %}}
            needs:
              person: {discharge: {rate: 0.5 per week}, rereferral: {rate: 0.02 per week, decay: 40 wk}}
            """)
        let (half, year, two) = (
            outcome.people(.rereferredInSixMonths), outcome.people(.rereferredInYear),
            outcome.people(.rereferredInTwoYears)
        )
        #expect(outcome.people(.dischargesFollowed) > outcome.people(.dischargesFollowedYear))
        #expect(outcome.people(.dischargesFollowedYear) > outcome.people(.dischargesFollowedTwoYears))
        let shares = [
            half / outcome.people(.dischargesFollowed), year / outcome.people(.dischargesFollowedYear),
            two / outcome.people(.dischargesFollowedTwoYears),
        ]
        // The integral of the hazard is 0.8 (1 - exp(-t / 40)).
        for (share, expected) in zip(shares, [0.3178, 0.4412, 0.5232]) {
            #expect(abs(share - expected) < 4.5 * (0.25 / outcome.people(.dischargesFollowedTwoYears)).squareRoot())
        }
    }
}
