import RandomStreams
import Scenario
import Testing

@testable import CareModel

@Suite("Teams that merge, and who moves")
struct MergerStories {
    /// A second team, whose area's calls nobody of its own can answer where it has no posts.
    private let south = """
        run: {length: 10 wk}
        teams: {south: {title: South}}
        work:
          call:
            arises: {area: 10 per week, area_team: south}
            by: team
            priority: duty
            time: {telephone: 12 min}
          transfer: {by: coordinator, priority: deadline, time: {indirect: 30 min}}

        """

    @Test("After a merger the workers of one team take the other's calls, and the figures stay where they belong")
    func pooling() throws {
        let apart = try SmallService.run(south)
        #expect(apart.staff(.telephone) == 0)
        let merged = try SmallService.run(
            south + "changes: {merger: {date: 2027-02-01, merge: {teams: [team, south]}}}")
        #expect(merged.staff(.telephone, weeks: 0..<4) == 0)
        // Those that have waited for four weeks, and those of six weeks, in the hours of the nurse of the first team.
        #expect(merged.staff(.telephone) / 720 > 60)
        #expect(merged.staff(.telephone, team: 1) == 0)
    }

    @Test("A team that is short of staff is taken up by the other on the next Monday")
    func shortage() throws {
        let outcome = try SmallService.run(
            south + """
                posts: {south: {role: nurse, team: south, pattern: full_time}}
                changes:
                  cut: {date: 2027-02-03, cut_posts: {south: {count: 1}}}
                  merger: {date: 2027-01-11, when: {wte_below: 1}, merge: {teams: [team, south], into: team}}
                """)
        #expect(outcome.staff(.telephone, weeks: 0..<5) == 0)
        #expect(outcome.staff(.telephone, weeks: 5..<10) / 720 > 20)
    }

    @Test("People who do not keep their coordinator go to the other one, and stay in their locality's figures")
    func coordinators() throws {
        func run(_ keeps: String) throws -> Outcome {
            try SmallService.run(
                south + """
                    starting: {south: {caseload: 20}}
                    posts: {south: {role: nurse, team: south, pattern: full_time}}
                    changes:
                      merger:
                        date: 2027-02-01
                        merge: {teams: [team, south], keeps_coordinator: \(keeps), handover: transfer}
                    """)
        }
        let all = try run("0 %")
        #expect(all.people(.coordinatorChanges, team: 1) == 20)
        #expect(all.people(.coordinatorChanges, team: 0) == 0)
        #expect(all.people(.caseloadSeconds, team: 1, weeks: 9..<10) / 604_800 == 20)
        #expect(abs(all.staff(.indirect) / 1800 - 20) < 1e-6)
        let none = try run("100 %")
        #expect(none.people(.coordinatorChanges, team: 1) == 0)
        #expect(none.staff(.indirect) == 0)
    }

    @Test("Travel grows for the workers of the merged team")
    func travel() throws {
        func hours(_ times: String) throws -> Double {
            try SmallService.run(
                """
                run: {length: 12 wk}
                teams: {south: {title: South}}
                starting: {team: {caseload: 5}}
                work:
                  visit:
                    arises: {every: {settled: 7 d}}
                    by: coordinator
                    priority: visit
                    time: {direct: 60 min, travel: 30 min}
                changes: {merger: {date: 2027-01-04, merge: {teams: [team, south], travel_times: \(times)}}}
                """
            ).staff(.travel)
        }
        #expect(abs(try hours("1.5") / hours("1") - 1.5) < 0.01)
    }

    @Test("Two mergers one after the other leave one team")
    func threeToOne() throws {
        let simulation = Simulation(
            try compile(
                SmallService.scenario(
                    """
                    teams: {south: {title: South}, east: {title: East}}
                    posts:
                      south: {role: nurse, team: south, pattern: full_time, count: 2}
                      east: {role: nurse, team: east, pattern: full_time, count: 3}
                    starting: {south: {caseload: 9, waiting_first_contact: 4}, east: {caseload: 8}}
                    changes:
                      first: {date: 2027-01-11, merge: {teams: [south, east], into: east}}
                      second: {date: 2027-01-18, merge: {teams: [team, south]}}
                    """)))
        _ = try simulation.replicate(seed: 1, replication: 0)
        // The second names a team that is part of another by then.
        for team in 0..<3 { #expect(simulation.organisation.teamServing[team] == 0) }
        for post in 0..<simulation.posts.count { #expect(simulation.postTable[post].team == 0) }
        // And the next history begins with three.
        simulation.begin(RandomKey(seed: 1, replication: 1))
        #expect(simulation.postTable[5].team == 2)
    }

    @Test("People of a need profile, and those referred later, go to the other team")
    func profiles() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 20 wk}
            needs: {other: {}}
            teams: {south: {title: South}}
            posts: {south: {role: nurse, team: south, pattern: full_time}}
            starting: {team: {caseload: 20}}
            referrals: {gp: {team: team, rate: 5 per week}}
            changes: {blind: {date: 2027-02-01, move_profiles: {person: {to: south}}}}
            work:
              visit:
                arises: {every: {settled: 14 d}}
                by: coordinator
                priority: visit
                time: {direct: 10 min}
            """)
        #expect(outcome.staff(.direct, team: 1, weeks: 0..<4) == 0)
        #expect(outcome.staff(.direct, team: 0, weeks: 5..<20) == 0)
        #expect(outcome.staff(.direct, team: 1, weeks: 5..<20) > 0)
        // Of each who had one by then.
        #expect(
            outcome.people(.coordinatorChanges)
                == 20 + outcome.people(.allocations, weeks: 0..<4))
        #expect(outcome.people(.referrals, team: 1) == 0)
    }

    @Test("An employer takes its posts out, and with them, if it says so, the work that is theirs")
    func withdrawal() throws {
        func run(_ more: String) throws -> Outcome {
            try SmallService.run(
                """
                run: {length: 12 wk}
                roles: {social_worker: {title: Social worker, coordinates: true}}
                teams: {council: {title: Council}}
                posts: {seconded: {role: social_worker, team: team, pattern: full_time, employer: council}}
                starting: {team: {caseload: 20}}
                work:
                  assessment:
                    arises: {area: 10 per week, area_team: team}
                    by: team
                    roles: [social_worker]
                    priority: duty
                    time: {telephone: 12 min}
                changes: {withdrawal: {date: 2027-02-01, withdraw: {employer: council\(more)}}}
                """)
        }
        let gone = try run("")
        #expect(gone.staff(.inPost, role: "social_worker") / 604_800 == 4)
        #expect(gone.people(.coordinatorChanges) == 10)
        #expect(gone.staff(.telephone, weeks: 4..<12) == 0)
        let left = try run(", to: council")
        #expect(left.staff(.inPost, role: "social_worker") / 604_800 == 12)
        #expect(left.people(.coordinatorChanges) == 10)
        #expect(left.staff(.telephone, weeks: 4..<12) == 0)
        let taken = try run(", to: council, takes_work: [assessment], takes_people: 100 %")
        #expect(taken.people(.coordinatorChanges) == 0)
        #expect(taken.staff(.telephone, weeks: 4..<12) / 720 > 50)
    }
}
