import RandomStreams
import Scenario
import Testing

@testable import CareModel

@Suite("Which posts go, and how")
struct CutStories {
    /// The place of a post of five, and of the one that goes.
    private func places(
        _ order: String, _ meant: (Double, Double) -> Bool
    ) throws -> (meant: Int, cut: Int) {
        let simulation = Simulation(
            try compile(
                SmallService.scenario(
                    """
                    posts: {nurse: {count: 5}}
                    changes: {cut: {date: 2027-01-04, cut_posts: {nurse: {count: 1, order: \(order)}}}}
                    """)))
        simulation.begin(RandomKey(seed: 3, replication: 0))
        var best = 0
        for post in 1..<5 where meant(simulation.posts[post].tenureSince, simulation.posts[best].tenureSince) {
            best = post
        }
        simulation.applyChange(0)
        var cut = -1
        for post in 0..<5 where simulation.posts[post].status == .cut { cut = post }
        return (best, cut)
    }

    @Test("Whoever has been there longest, or shortest, goes first if the order says so")
    func order() throws {
        let longest = try places("longest_serving_first") { $0 < $1 }
        #expect(longest.meant == longest.cut)
        let last = try places("last_in_first_out") { $0 > $1 }
        #expect(last.meant == last.cut)
        #expect(longest.cut != last.cut)
        #expect(try places("filled_first") { _, _ in false }.cut == 4)
    }

    @Test("A post goes when its notice has ended, and its people day by day before that")
    func notice() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 12 wk}
            posts: {nurse: {count: 2}}
            starting: {team: {caseload: 20}}
            changes: {cut: {date: 2027-01-11, cut_posts: {nurse: {count: 1, notice: 28 d, redistribute_over: 10 d}}}}
            """)
        // Ten people on ten days, from Friday the 29th of January on; the post goes on Monday the 8th of February.
        #expect(outcome.people(.coordinatorChanges, weeks: 0..<3) == 0)
        #expect(outcome.people(.coordinatorChanges, weeks: 3..<4) == 3)
        #expect(outcome.people(.coordinatorChanges, weeks: 4..<5) == 7)
        #expect(outcome.staff(.established, weeks: 4..<5) / 604_800 == 2)
        #expect(outcome.staff(.established, weeks: 5..<6) / 604_800 == 1)
        #expect(outcome.people(.coordinatorChanges) == 10)
    }

    @Test("Posts of holders with a spared skill go last")
    func sparedSkills() throws {
        func left(_ more: String) throws -> Double {
            try SmallService.run(
                """
                roles: {approved: {title: Approved, coordinates: true}}
                posts:
                  nurse: {count: 3}
                  approved: {role: approved, team: team, pattern: full_time, count: 2, skills: [amhp]}
                changes: {cut: {date: 2027-01-11, redundancy: {posts: 3, order: filled_first\(more)}}}
                """
            ).staff(.established, role: "approved") / 604_800
        }
        // Four weeks: the last of the table are the approved ones, who go with the first week unless they are spared.
        #expect(try left("") == 2)
        #expect(try left(", spare_skills: [amhp]") == 8)
    }

    @Test("Where each year of service raises the odds without limit those with the longest service ask to go")
    func volunteers() throws {
        let simulation = Simulation(
            try compile(
                SmallService.scenario(
                    """
                    posts: {nurse: {count: 8}}
                    experience: {starting_tenure: 500 y}
                    changes: {offer: {date: 2027-01-04, redundancy: {posts: 2, voluntary: 50 %, likelier_per_year: 200 %, order: last_in_first_out}}}
                    """)))
        simulation.begin(RandomKey(seed: 5, replication: 0))
        var byService: [(Double, Int)] = []
        for post in 0..<8 { byService.append((simulation.posts[post].tenureSince, post)) }
        byService.sort { $0.0 < $1.0 }
        simulation.applyChange(0)
        let oldest = simulation.posts[byService[0].1].status
        let newest = simulation.posts[byService[7].1].status
        #expect(oldest == .cut)
        #expect(newest == .cut)
    }

    @Test("Posts that are added are vacancies, and are filled as others are")
    func added() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 6 wk}
            recruitment: {leaving_to_start: 7 d}
            changes: {more: {date: 2027-01-18, add_posts: {nurse: {count: 2}}}}
            """)
        #expect(outcome.staff(.established, weeks: 1..<2) / 604_800 == 1)
        #expect(outcome.staff(.established, weeks: 2..<3) / 604_800 == 3)
        #expect(outcome.staff(.inPost, weeks: 2..<3) / 604_800 == 1)
        #expect(outcome.staff(.inPost, weeks: 3..<4) / 604_800 == 3)
    }

    @Test("An establishment that falls by a fifth a year loses a whole post as soon as the sum is reached")
    func falling() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 60 wk}
            posts: {nurse: {count: 10}}
            changes: {savings: {date: 2027-01-04, establishment: {loses_per_year: 20 %}}}
            """)
        // 0.8 to the power of t is 0.9 after 172.5 days, so that the first goes on the Monday after 25 weeks.
        #expect(outcome.staff(.established, weeks: 24..<25) / 604_800 == 10)
        #expect(outcome.staff(.established, weeks: 25..<26) / 604_800 == 9)
        // And 0.8 after 365.25 days: the Monday after 53 weeks.
        #expect(outcome.staff(.established, weeks: 52..<53) / 604_800 == 9)
        #expect(outcome.staff(.established, weeks: 53..<54) / 604_800 == 8)
    }
}
