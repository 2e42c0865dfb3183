import CareModel
import Scenario
import Testing

@Suite("Newly qualified workers")
struct EntrantTests {
    /// Three posts of which nobody has one, and no recruitment within the run; the first Monday of February is its fifth.
    private static let vacant = """
        run: {length: 12 wk}
        posts: {nurse: {count: 3}}
        starting: {team: {vacant: 100 %}}
        recruitment: {leaving_to_start: 5000 wk}

        """

    private static func route(_ more: String) -> String {
        vacant + "pipelines: {routes: {fast: {roles: [nurse], arrives_in_month: 2, \(more)}}}\n"
    }

    @Test("Two who come take two of three vacant posts on the first Monday of their month")
    func cohort() throws {
        let outcome = try SmallService.run(Self.route("cohort: 2"))
        #expect(outcome.hours(.contracted, weeks: 0..<4) == 0)
        #expect(abs(outcome.hours(.contracted, weeks: 4..<12) - 2 * 8 * 37) < 1e-6)
        #expect(outcome.pipelines(.entrants) == 2 && outcome.pipelines(.entrantsWithoutPost) == 0)
    }

    @Test("Who finds no vacant post is lost to the service, and counted")
    func tooMany() throws {
        let outcome = try SmallService.run(Self.route("cohort: 5"))
        #expect(outcome.pipelines(.entrants) == 3 && outcome.pipelines(.entrantsWithoutPost) == 2)
    }

    @Test("A fraction of a person is a chance; nobody comes with a cohort of 0 or before a training can be over")
    func fraction() throws {
        let half = try Sample(SmallService.scenario(Self.route("cohort: 0.5")), replications: 400) {
            $0.pipelines(.entrants)
        }
        #expect(half.agrees(with: 0.5), "\(half.mean)")
        #expect(try SmallService.run(Self.route("cohort: 0")).pipelines(.entrants) == 0)
        let late = Self.route("cohort: 2, begins: 2026-09-07, training: 1 y")
        #expect(try SmallService.run(late).pipelines(.entrants) == 0)
        let inTime = Self.route("cohort: 2, begins: 2026-01-05, training: 1 y")
        #expect(try SmallService.run(inTime).pipelines(.entrants) == 2)
    }

    @Test("The post that has been vacant longest is taken first")
    func longestVacant() throws {
        // Both lose their holder on one day; a post is vacant from the day on which it is given back.
        let outcome = try SmallService.run(
            """
            run: {length: 12 wk}
            roles: {senior: {title: Senior, coordinates: true}}
            posts: {senior: {role: senior, team: team, pattern: full_time}}
            recruitment: {leaving_to_start: 5000 wk}
            changes:
              first: {date: 2027-01-11, cut_posts: {senior: {count: 1, until: 2027-01-18}}}
              second: {date: 2027-01-11, cut_posts: {nurse: {count: 1, until: 2027-01-25}}}
            pipelines: {routes: {fast: {roles: [nurse, senior], arrives_in_month: 2, cohort: 1}}}
            """)
        #expect(outcome.staff(.contracted, role: "senior") / 3600 == 37 + 8 * 37)
        #expect(outcome.staff(.contracted, role: "nurse") / 3600 == 37)
    }

    @Test("An entrant works at the speed of the route, and in protected time has a smaller load")
    func readiness() throws {
        let slow = try SmallService.run(Self.route("cohort: 1, speed: 50 %, ramp_up: 520 wk"))
        let speed = slow.staff(.effective) / slow.staff(.inPost)
        #expect(abs(speed - 0.5) < 0.01, "\(speed)")
        let protected = try SmallService.run(Self.route("cohort: 1, protected: {for: 4 wk, load: 90 %}"))
        func share(_ weeks: Range<Int>) -> Double {
            protected.staff(.effective, weeks: weeks) / protected.staff(.inPost, weeks: weeks)
        }
        #expect(abs(share(4..<8) - 0.9) < 1e-9)
        #expect(share(8..<12) == 1)
    }

    @Test("Protected hours are those of entrants, in their time, and of nobody else")
    func protectedHours() throws {
        let more = """
            run: {length: 12 wk}
            posts: {nurse: {count: 2}}
            roles: {junior: {title: Junior, coordinates: true}}
            starting: {team: {vacant: 0 %}}
            recruitment: {leaving_to_start: 5000 wk}
            work:
              learning: {by: worker, priority: fixed, arises: {every_weeks_at_work: 1}, time: {supervision: 3.7 h}}

            """
        let nobody = try SmallService.run(
            more + "pipelines: {routes: {fast: {roles: [nurse], protected: {work: learning}}}}")
        #expect(nobody.hours(.supervision) == 0)
        let everybody = try SmallService.run(more)
        #expect(everybody.hours(.supervision) > 80)
        let entrant = try SmallService.run(
            more.replacing("vacant: 0 %", with: "vacant: 100 %")
                + "pipelines: {routes: {fast: {roles: [nurse], cohort: 1, arrives_in_month: 2, "
                + "protected: {for: 4 wk, work: learning}}}}")
        #expect(abs(entrant.hours(.supervision) - 4 * 3.7) <= 3.7 + 1e-6, "\(entrant.hours(.supervision))")
        #expect(entrant.hours(.supervision, weeks: 9..<12) == 0)
    }

    @Test("Starters with experience are not slow")
    func others() throws {
        let more = """
            run: {length: 12 wk}
            posts: {nurse: {count: 3}}
            starting: {team: {vacant: 100 %}}
            recruitment: {leaving_to_start: 1 wk, starter_speed: 50 %, ramp_up: 520 wk}

            """
        let plain = try SmallService.run(more)
        #expect(plain.staff(.effective) / plain.staff(.inPost) < 0.52)
        let experienced = try SmallService.run(more + "pipelines: {others: {experienced: 100 %, tenure: 11 y}}")
        #expect(experienced.staff(.effective) == experienced.staff(.inPost))
    }

    @Test("A student takes an educator's hours and nothing else, unless there is relief; and may stay")
    func students() throws {
        // Placements from the Mondays after a quarter and three quarters of a year.
        let more = """
            run: {length: 52 wk}
            work:
              supervising: {by: worker, priority: fixed, arises: {every_weeks_at_work: 1}, time: {supervision: 3.7 h}}

            """
        let students = "per_year: 2, length: 10 wk, supervision: supervising"
        let plain = try SmallService.run(more + "pipelines: {students: {\(students)}}")
        #expect(plain.pipelines(.placements) == 2 && plain.pipelines(.placementsWithdrawn) == 0)
        #expect(abs(plain.hours(.supervision) - 20 * 3.7) < 1e-6, "\(plain.hours(.supervision))")
        #expect(plain.staff(.effective) == plain.staff(.inPost))
        let relieved = try SmallService.run(more + "pipelines: {students: {\(students), relief: 100 %}}")
        let share = relieved.staff(.effective) / relieved.staff(.inPost)
        #expect(abs(share - (1 - 0.1 * 20 / 52)) < 1e-9, "\(share)")
        let loaded = try SmallService.run(more + "pipelines: {students: {\(students), offered_below_load: 0}}")
        #expect(loaded.pipelines(.placements) == 0 && loaded.pipelines(.placementsWithdrawn) == 2)
        let staying = try SmallService.run(
            more
                + """
                roles: {junior: {title: Junior}}
                posts: {junior: {role: junior, team: team, pattern: full_time}}
                changes: {gone: {date: 2027-01-11, cut_posts: {junior: {count: 1, until: 2027-01-18}}}}
                recruitment: {leaving_to_start: 5000 wk}
                pipelines: {routes: {stayed: {roles: [junior]}}, students: {\(students), stays: 100 %, route: stayed}}
                """)
        #expect(staying.pipelines(.entrants) == 1 && staying.pipelines(.entrantsWithoutPost) == 1)
    }
}
