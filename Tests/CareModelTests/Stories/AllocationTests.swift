import Scenario
import Testing

@testable import CareModel

@Suite("Allocation of people to coordinators")
struct AllocationTests {
    /// How many people each post has after the run, in the order of posts.
    private func caseloads(_ more: String) throws -> [Int] {
        let model = try compile(try SmallService.scenario(more))
        let simulation = Simulation(model)
        _ = try simulation.replicate(seed: 1, replication: 0)
        return (0..<model.posts.count).map { Int(simulation.lists[simulation.caseloadList($0)].count) }
    }

    private let posts = """
        roles: {social_worker: {title: Social worker, coordinates: true}}
        posts:
          nurse: {count: 2}
          half: {role: social_worker, team: team, pattern: full_time, wte: 0.5}

        """

    @Test("The lowest caseload has regard to whole-time equivalents, and taking turns has none")
    func turns() throws {
        let waiting = posts + "starting: {team: {waiting_allocation: 15}}\n"
        #expect(try caseloads(waiting) == [6, 6, 3])
        #expect(try caseloads(waiting + "protections: {allocation: lowest_caseload}") == [6, 6, 3])
        #expect(try caseloads(waiting + "protections: {allocation: round_robin}") == [5, 5, 5])
    }

    @Test("Who is full is passed over when turns are taken")
    func turnsUnderCap() throws {
        let waiting = posts + "starting: {team: {waiting_allocation: 15}}\n"
        #expect(try caseloads(waiting + "protections: {allocation: round_robin, caseload_cap: 9}") == [6, 5, 4])
    }

    @Test("The profession that suits comes first, as far as it has room")
    func profession() throws {
        let waiting =
            posts + "needs: {person: {profession: [social_worker]}}\nstarting: {team: {waiting_allocation: 10}}\n"
        #expect(try caseloads(waiting) == [4, 4, 2])
        #expect(try caseloads(waiting + "protections: {allocation: best_profession}") == [0, 0, 10])
        #expect(
            try caseloads(waiting + "protections: {allocation: best_profession, caseload_cap: 8}") == [3, 3, 4])
    }

    @Test("The rule can change from a date on")
    func change() throws {
        let outcome = try SmallService.scenario(
            "changes: {turns: {date: 2027-01-11, protections: {allocation: round_robin}}}")
        #expect(outcome.policy.allocation == .lowestCaseload)
        #expect(outcome.changes.first?.policy?.allocation == .roundRobin)
    }
}
