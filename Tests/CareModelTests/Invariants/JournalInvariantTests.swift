import CareModel
import Scenario
import Testing

@Suite("The log of any replication")
struct JournalInvariantTests {
    @Test("Is whole and changes nothing on random scenarios", arguments: 0..<40)
    func random(number: Int) throws {
        try hold(ConservationTests.scenario(number), seed: UInt64(number))
    }

    @Test("Is whole and changes nothing on examples", arguments: examples)
    func example(path: String) throws {
        var scenario = try CommonRandomNumbersTests.read(path)
        scenario.run.weeks = 8
        scenario.run.warmUpWeeks = 4
        try hold(scenario, seed: 3)
    }

    static let examples = [
        "scenarios/examples/amhp-service.yaml", "scenarios/examples/older-adults-ward.yaml",
        "scenarios/examples/older-adults-lean-targets.yaml", "scenarios/systems/07-closing-target.yaml",
        "scenarios/systems/19-depot-by-a-colleague.yaml", "scenarios/systems/29-nobody-at-night.yaml",
    ]

    private func hold(_ scenario: ServiceScenario, seed: UInt64) throws {
        let log = try TracedLog(scenario, seed: seed)
        let plain = try SmallService.run(scenario, seed: seed)
        #expect(log.record.fingerprint == plain.record.fingerprint)
        #expect(log.record.measures == plain.record.measures)
        #expect(log.record.events == plain.record.events)
        #expect(zip(log.events, log.events.dropFirst()).allSatisfy { $0.seconds <= $1.seconds })
        #expect(log.events.allSatisfy { $0.seconds >= 0 && $0.seconds <= Double(log.model.weeks) * 604_800 })
        let faults = LogFollowing(log.events).faults
        #expect(faults.isEmpty, "\(faults.prefix(5))")
        count(log, plain)
    }

    /// What the log tells is what the figures count.
    private func count(_ log: TracedLog, _ plain: Outcome) {
        func sum(_ measure: PeopleMeasure) -> Int {
            log.model.teamIds.indices.reduce(0) { $0 + Int(plain.people(measure, team: $1)) }
        }
        func rows(_ activities: String...) -> Int {
            log.events.count { activities.contains($0.activity ?? "") && $0.entity?.first == "P" }
        }
        #expect(rows("referral") == sum(.referrals))
        #expect(rows("left_unseen") == sum(.leftQueue))
        #expect(rows("discharge", "closed_early") == sum(.discharges))
        #expect(rows("closed_early") == sum(.closedEarly))
        #expect(rows("death_or_move") == sum(.departures))
        let contacts = Set(log.model.scenario.work.filter { $0.meaningfulness != nil }.map(\.id))
        let made = log.events.count {
            $0.kind == .resourceUseEnd && $0.lifecycle == .complete && $0.entity?.first == "P"
                && contacts.contains($0.activity ?? "")
        }
        #expect(made == sum(.contactsMade))
    }
}
