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
        // What waited is as old as it is: it counts as made for the week in which it arose, and in no week is more made than planned.
        #expect(outcome.people(.visitsMade, team: 1, weeks: 0..<2) == 4)
        for week in 0..<4 {
            let weeks = week..<(week + 1)
            #expect(
                outcome.people(.visitsMade, team: 1, weeks: weeks)
                    <= outcome.people(.visitsPlanned, team: 1, weeks: weeks))
        }
        #expect(outcome.contract(.waitingSeconds, weeks: 2..<4) == 0)
        // From then on the nurses do them: the four that waited and those of the weeks that remain.
        let done = outcome.people(.contactsMade, team: 1)
        #expect(done >= 8 && done <= 12)
    }

    @Test("What cannot be paid for waits and is seen to wait, and what is bought is counted as done by its type")
    func waiting() throws {
        let week = 604_800.0
        let poor = try SmallService.run(Self.yaml("hours: 30 h per week, price: £1000"))
        #expect(poor.contract(.pieces) == 0)
        // One piece for each of the four, from the first week on.
        #expect(abs(poor.contract(.waitingSeconds, weeks: 1..<4) - 12 * week) < 1)
        let rich = try SmallService.run(Self.yaml("hours: 30 h per week, price: £1"))
        #expect(rich.contract(.waitingSeconds) == 0)
    }

    @Test("People whom another team serves are that team's to work for, and the house buys nothing more for them")
    func moved() throws {
        let outcome = try SmallService.run(
            Self.yaml(
                "hours: 30 h per week, price: £1000",
                "changes: {moved: {date: 2027-01-18, move_profiles: {person: {to: team}}}}"))
        #expect(outcome.contract(.waitingSeconds, weeks: 0..<2) > 0)
        #expect(outcome.contract(.waitingSeconds, weeks: 2..<4) == 0)
    }

    @Test("What was asked for carers waits no longer when they are gone")
    func carersGone() throws {
        let outcome = try SmallService.run(
            """
            run: {length: 26 wk}
            teams: {house: {title: House}}
            roles: {peer_worker: {title: Peer worker, coordinates: true}}
            posts: {peers: {role: peer_worker, team: house, pattern: full_time}}
            needs: {person: {with_carer: 100 %, effects: {carer_breakdown: {rate: 1 per week, carer_lost: 100 %}}}}
            starting: {house: {caseload: 20, states: {settled: 100 %}}}
            work:
              support: {arises: {every: {all: 1 wk}, carers_only: true}, by: team, roles: [nurse], priority: carer, time: {direct: 60 min}}
            peer_services:
              house:
                team: house
                each_brings: £1
                contracts: {helper: {work: [support], hours: 30 h per week, price: £1000}}
            """)
        #expect(outcome.contract(.pieces) == 0 && outcome.people(.carerBreakdowns, team: 1) == 20)
        #expect(outcome.contract(.waitingSeconds, weeks: 0..<2) > 0)
        #expect(outcome.contract(.waitingSeconds, weeks: 24..<26) == 0)
    }

    @Test("Contracts without money, for crises or for work that lapses are refused")
    func refused() {
        func yaml(_ service: String, _ work: String = "priority: visit") -> String {
            """
            teams: {house: {title: House}}
            posts: {peers: {role: nurse, team: house, pattern: full_time}}
            work: {therapy: {arises: {every: {all: 1 wk}}, by: team, roles: [nurse], \(work), time: {direct: 60 min}}}
            peer_services: {house: {team: house, \(service)}}
            """
        }
        let contract = "contracts: {therapist: {work: [therapy], hours: 3 h per week, price: £1}}"
        #expect(SmallService.faults(yaml("each_brings: £5, " + contract)).isEmpty)
        #expect(SmallService.isRefused(yaml(contract), for: "no money"))
        let crisis = SmallService.faults(yaml("each_brings: £5, " + contract, "priority: crisis"))
        #expect(crisis.contains { $0.contains("cannot wait for hours and money") })
        #expect(
            SmallService.isRefused(
                yaml("each_brings: £5, " + contract, "priority: visit, lapses_after: 14 d"), for: "therapy lapses"))
        let copies = SmallService.faults(
            """
            teams: {house: {title: House, copies: 2}}
            posts: {peers: {role: nurse, team: house, pattern: full_time}}
            peer_services: {house: {team: house, takes: 10 %}}
            """)
        #expect(copies.contains { $0.contains("the peer-managed service house names one team") })
        #expect(SmallService.isRefused(yaml("takes: 10 %, from: 2035-01-01"), for: "not within the run"))
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
