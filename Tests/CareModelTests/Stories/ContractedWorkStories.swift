import CareModel
import Scenario
import Testing

@Suite("What a service that peer workers run buys")
struct ContractedWorkStories {
    /// A house with four people, one peer worker and one nurse, and a therapist's sessions every week.
    private static func yaml(_ contract: String, takes: String = "0 %", _ more: String = "") -> String {
        """
        teams: {house: {title: House}}
        roles: {peer_worker: {title: Peer worker, coordinates: true}}
        posts:
          peers: {role: peer_worker, team: house, count: 1, pattern: full_time}
          nurses: {role: nurse, team: house, count: 1, pattern: full_time}
        starting: {house: {caseload: 4, states: {settled: 100 %}}}
        work:
          therapy:
            arises: {every: {all: 1 wk}}
            by: team
            roles: [nurse]
            priority: visit
            meaningfulness: 100 %
            time: {direct: 60 min}
        peer_services:
          house: {team: house, takes: \(takes), each_brings: £25, contracts: {therapist: {work: [therapy], \(contract)}}}
        \(more)
        """
    }

    @Test("What is bought is contact for the person as much as what the team's own workers do, and no hour of theirs")
    func contact() throws {
        let own = try SmallService.run(Self.yaml("hours: 0 h per week, price: £1"))
        let bought = try SmallService.run(Self.yaml("hours: 30 h per week, price: £1"))
        #expect(own.people(.visitsPlanned, team: 1) == 16 && bought.people(.visitsPlanned, team: 1) == 16)
        #expect(bought.people(.visitsMade, team: 1) == 16)
        // The own workers' last pieces are not done yet when the run ends.
        #expect(own.people(.visitsMade, team: 1) >= 12 && own.people(.meaningfulSeconds, team: 1) >= 12 * 3600)
        #expect(abs(bought.people(.meaningfulSeconds, team: 1) - 16 * 3600) < 1)
        #expect(own.staff(.direct, team: 1) >= 12 * 3600 && bought.staff(.direct, team: 1) == 0)
        #expect(bought.people(.contactsMade, team: 1) == 0)
    }

    @Test("When the house becomes part of a team, what was not bought yet is that team's to do, once")
    func dissolved() throws {
        // There is no money: nothing is bought, until the house goes to the team after two weeks.
        let outcome = try SmallService.run(
            Self.yaml(
                "hours: 30 h per week, price: £1000",
                "changes: {merger: {date: 2027-01-18, merge: {teams: [team, house], into: team}}}"))
        #expect(outcome.contract(.pieces) == 0 && outcome.peers(.spent) == 0)
        #expect(outcome.peers(.received) == 200)
        #expect(outcome.people(.visitsMade, team: 1, weeks: 0..<2) == 0)
        // From then on the nurses do them: the four that waited and those of the weeks that remain.
        let done = outcome.people(.contactsMade, team: 1)
        #expect(done >= 8 && done <= 12)
    }

    @Test("Nobody goes to a house that is part of another team")
    func nobodyGoesThere() throws {
        let outcome = try SmallService.run(
            Self.yaml(
                "hours: 1 h per week, price: £1", takes: "100 %",
                """
                referrals: {gp: {team: team, rate: 40 per week}}
                changes: {merger: {date: 2027-01-18, merge: {teams: [team, house], into: team}}}
                """))
        let weeks = (0..<4).map { week in
            outcome.record.measures[
                week * outcome.model.layout.rowLength + outcome.model.layout.index(PeerMeasure.takenOver, service: 0)]
        }
        #expect(weeks[0] > 10 && weeks[1] > 10 && weeks[2] == 0 && weeks[3] == 0)
    }
}
