import CareModel
import Scenario
import ScenarioFiles
import Testing

extension Outcome {
    /// A measure of a peer-managed service.
    func peers(_ measure: PeerMeasure, _ service: Int = 0) -> Double {
        (0..<model.weeks).reduce(0) {
            $0 + record.measures[$1 * model.layout.rowLength + model.layout.index(measure, service: service)]
        }
    }

    /// A measure of a contract.
    func contract(_ measure: ContractMeasure, _ contract: Int = 0, weeks: Range<Int>? = nil) -> Double {
        (weeks ?? 0..<model.weeks).reduce(0) {
            $0 + record.measures[$1 * model.layout.rowLength + model.layout.index(measure, contract: contract)]
        }
    }
}

@Suite("Services that peer workers run")
struct PeerServiceStories {
    /// A house with two peer workers beside the team of the small service.
    private static func yaml(_ service: String, _ more: String = "", count: Int = 2) -> String {
        """
        teams: {house: {title: House}}
        roles: {peer_worker: {title: Peer worker, coordinates: true}}
        posts: {peers: {role: peer_worker, team: house, count: \(count), pattern: full_time}}
        peer_services: {house: {team: house, \(service)}}
        \(more)
        """
    }

    @Test("Whoever agrees goes to the house while it has room, and stays with the team when it has none")
    func agreement() throws {
        let outcome = try SmallService.run(
            Self.yaml("takes: 100 %, room: 3", "referrals: {gp: {team: team, rate: 20 per week}}"))
        let accepted = outcome.people(.referralsAccepted) + outcome.people(.referralsAccepted, team: 1)
        #expect(outcome.peers(.takenOver) == 6 && accepted > 20)
        #expect(outcome.peers(.noRoom) == accepted - 6)
        #expect(outcome.people(.allocations, team: 1) == 6)
        let half = try SmallService.run(
            Self.yaml("takes: 50 %", "referrals: {gp: {team: team, rate: 400 per week}}"))
        let all = half.people(.referralsAccepted)
        #expect(abs(half.peers(.takenOver) / all - 0.5) < 4.5 * 0.5 / all.squareRoot())
        // Nobody beside is touched: referrals come as they do without the house.
        #expect(half.people(.referrals) == half.people(.referralsAccepted))
    }

    private static let therapy = """
        starting: {house: {caseload: 4, states: {settled: 100 %}}}
        work: {therapy: {arises: {every: {all: 1 wk}}, by: team, roles: [nurse], priority: visit, time: {direct: 60 min}}}
        """

    @Test("Hours are bought while there is money in the pool, and the rest waits for the next week's")
    func money() throws {
        // Four people bring £100 a week, which is two hours; each would have one.
        let outcome = try SmallService.run(
            Self.yaml(
                "each_brings: £25, contracts: {therapist: {work: [therapy], hours: 30 h per week, price: £50, takes: 2 d}}",
                Self.therapy))
        #expect(outcome.peers(.received) == 400 && outcome.peers(.spent) == 400)
        #expect(abs(outcome.contract(.secondsBought) - 8 * 3600) < 1)
        #expect(outcome.contract(.pieces) == 8)
        #expect(outcome.contract(.waitSeconds) >= 8 * 2 * 86_400)
        #expect(outcome.hours(.direct) == 0)
    }

    @Test("Dear work that has asked longest is saved for, and does not wait for ever behind cheap work")
    func dearWork() throws {
        // £100 a week; the sessions alone cost £80 of it, an opinion £250.
        let outcome = try SmallService.run(
            Self.yaml(
                "each_brings: £25, contracts: {therapist: {work: [therapy], hours: 30 h per week, price: £20}, "
                    + "expert: {work: [opinion], hours: 30 h per week, price: £250}}",
                """
                starting: {house: {caseload: 4, states: {settled: 100 %}}}
                work:
                  therapy: {arises: {every: {all: 1 wk}}, by: team, roles: [nurse], priority: visit, time: {direct: 60 min}}
                  opinion: {arises: {every: {all: 1 wk}}, by: team, roles: [nurse], priority: deadline, due: 7 d, time: {indirect: 60 min}}
                """))
        #expect(outcome.peers(.received) == 400)
        #expect(abs(outcome.contract(.secondsBought, 1) - 3600) < 1)
    }

    @Test("Hours are bought while there are any")
    func hours() throws {
        let outcome = try SmallService.run(
            Self.yaml(
                "each_brings: £25, contracts: {therapist: {work: [therapy], hours: 3 h per week, price: £1}}",
                Self.therapy))
        #expect(abs(outcome.contract(.secondsBought) - 12 * 3600) < 1)
        #expect(abs(outcome.contract(.secondsThere) - 12 * 3600) < 1)
        #expect(outcome.peers(.spent) == 12)
    }

    @Test("People who finish take the posts of peer workers that are vacant, and the others wait")
    func graduates() throws {
        // All four finish after a week and can begin a week later; of eight posts some are vacant, and no one else comes.
        func run(_ share: String) throws -> Outcome {
            try SmallService.run(
                Self.yaml(
                    "graduates: {share: \(share), after: 7 d, role: peer_worker}",
                    """
                    starting: {house: {caseload: 4, vacant: {value: 50 %, evidence: measured}, states: {settled: 100 %}}}
                    needs: {person: {care_length: 1 wk}}
                    recruitment: {leaving_to_start: 500 wk}
                    """, count: 8))
        }
        let all = try run("100 %")
        #expect(all.peers(.graduates) == 4)
        #expect(all.peers(.graduatesPlaced) > 0 && all.peers(.graduatesPlaced) <= 4)
        #expect(all.staff(.starters, team: 1) == all.peers(.graduatesPlaced))
        // Those of nobody who finishes are as vacant at the end as at the beginning.
        let none = try run("0.0001 %")
        #expect(none.peers(.graduates) == 0 && none.staff(.starters, team: 1) == 0)
    }
}
