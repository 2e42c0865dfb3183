import CareModel
import Scenario
import ScenarioFiles
import Testing

@Suite("Work that others do, and work that moves up")
struct WorkByOthersStories {
    /// A call every two days for each of five settled people, half an hour long, and a support worker beside the nurse.
    private static func calls(_ rule: String, _ more: String = "") throws -> Outcome {
        try SmallService.run(
            """
            roles: {support_worker: {title: Support worker}}
            posts: {support_worker: {role: support_worker, team: team, pattern: full_time}}
            starting: {team: {caseload: 5, states: {settled: 100 %}}}
            work:
              call:
                arises: {every: {all: 2 d}}
                by: coordinator
                priority: call
                meaningfulness: 1
                time: {telephone: 30 min}
                \(rule)
            \(more)
            """)
    }

    @Test("A share of nothing, and work that never moves up, change nothing")
    func neutral() throws {
        let plain = try Self.calls("due: 7 d")
        let stated = try Self.calls(
            "delegated: {to: [support_worker], share: 0 %, oversight: 1 h, meaningfulness: 0.5}\n    escalated: {to: duty}"
        )
        #expect(plain.record.measures == stated.record.measures)
        #expect(plain.record.fingerprint == stated.record.fingerprint)
    }

    @Test("What is delegated is a colleague's, and costs the coordinator the time of talking it over")
    func delegated() throws {
        let own = try Self.calls("due: 7 d")
        #expect(own.staff(.telephone, role: "support_worker") == 0)
        let outcome = try Self.calls("delegated: {to: [support_worker], share: 100 %, oversight: 10 min}")
        let pieces = outcome.people(.workDelegated)
        let made = outcome.people(.contactsMade)
        // What arises on the last weekend is not done any more.
        #expect(pieces > made && made > 40)
        #expect(made == own.people(.contactsMade))
        #expect(outcome.staff(.telephone, role: "nurse") == 0)
        #expect(outcome.staff(.telephone, role: "support_worker") == made * 1800)
        #expect(outcome.staff(.indirect, role: "nurse") == made * 600)
    }

    @Test("A share is delegated, each piece by a draw of its own")
    func share() throws {
        let outcome = try Self.calls("delegated: {to: [support_worker], share: 30 %}", "run: {length: 40 wk}")
        let pieces = outcome.people(.contactsMade)
        let delegated = outcome.people(.workDelegated)
        #expect(abs(delegated / pieces - 0.3) < 4.5 * (0.3 * 0.7 / pieces).squareRoot(), "\(delegated) of \(pieces)")
    }

    @Test("A colleague's contact is a stranger's, and worth as much less as is said")
    func worth() throws {
        let more = "needs: {person: {effects: {engagement_at_start: 50 %, relationship_time: 1 wk}}}"
        let own = try Self.calls("due: 7 d", more)
        let usual = try Self.calls("delegated: {to: [support_worker], share: 100 %}", more)
        let less = try Self.calls("delegated: {to: [support_worker], share: 100 %, meaningfulness: 0.5}", more)
        #expect(usual.people(.meaningfulSeconds) < own.people(.meaningfulSeconds))
        #expect(abs(less.people(.meaningfulSeconds) - 0.5 * usual.people(.meaningfulSeconds)) < 1e-6)
        #expect(abs(usual.staff(.contactWorth) / usual.people(.contactsMade) - 0.5) < 1e-9)
    }

    @Test("What nobody of the roles is there to do stays with the coordinator, or comes back")
    func nobodyThere() throws {
        func run(_ more: String) throws -> Outcome {
            try SmallService.run(
                """
                roles: {support_worker: {title: Support worker}}
                starting: {team: {caseload: 20, states: {settled: 100 %}}}
                work:
                  call:
                    arises: {every: {all: 4 wk}}
                    by: coordinator
                    priority: call
                    time: {telephone: 6 h}
                    meaningfulness: 1
                    delegated: {to: [support_worker], share: 100 %}
                \(more)
                """)
        }
        let nobody = try run("")
        #expect(nobody.people(.workDelegated) == 0)
        #expect(nobody.people(.contactsMade) > 0)
        // The support worker goes after a week with some of it undone: the nurse does it.
        let gone = try run(
            """
            posts: {support_worker: {role: support_worker, team: team, pattern: full_time}}
            changes: {cut: {date: 2027-01-11, cut_posts: {support_worker: {count: 1}}}}
            """)
        #expect(gone.people(.workDelegated) > 0)
        #expect(gone.staff(.telephone, role: "support_worker") > 0)
        #expect(gone.people(.contactsMade) >= nobody.people(.contactsMade))
    }

    @Test("Late work moves up and is taken up before what was more urgent")
    func escalated() throws {
        func run(_ rule: String) throws -> Outcome {
            try SmallService.run(
                """
                starting: {team: {caseload: 40, states: {settled: 100 %}}}
                work:
                  visit: {arises: {every: {all: 2 d}}, by: coordinator, priority: visit, due: 1 d, time: {direct: 2 h}}
                  report: {arises: {every: {all: 1 wk}}, by: coordinator, priority: call, due: 2 d, time: {indirect: 1 h}\(rule)}
                """)
        }
        let waits = try run("")
        #expect(waits.staff(.indirect) == 0)
        #expect(waits.people(.workEscalated) == 0)
        let moves = try run(", escalated: {after: 3 d, to: deadline}")
        #expect(moves.people(.workEscalated) > 0)
        // From the sixth day on at the latest there is nothing but reports.
        #expect(moves.staff(.indirect) > 10 * 3600)
    }

    @Test("Only a coordinator's work is delegated, to somebody, and work moves up and not down")
    func rules() throws {
        func work(_ text: String) throws {
            _ = try SmallService.scenario("work: {call: {priority: call, arises: {every: {all: 2 d}}, \(text)}}")
        }
        #expect(throws: ScenarioFaults.self) { try work("by: team, delegated: {to: [nurse], share: 10 %}") }
        #expect(throws: ScenarioFaults.self) { try work("by: coordinator, delegated: {share: 10 %}") }
        #expect(throws: ScenarioFaults.self) { try work("by: team, escalated: {after: 1 d}") }
        #expect(throws: ScenarioFaults.self) { try work("by: coordinator, escalated: {after: 1 d, to: call}") }
        try work("by: coordinator, delegated: {to: [nurse], share: 10 %}, escalated: {after: 1 d}")
    }
}
