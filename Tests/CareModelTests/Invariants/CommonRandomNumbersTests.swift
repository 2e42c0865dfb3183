import Foundation
import RandomStreams
import Scenario
import ScenarioFiles
import Testing

@testable import CareModel

@Suite("Common random numbers")
struct CommonRandomNumbersTests {
    /// A scenario by its path from the top of the repository.
    static func read(_ path: String) throws -> ServiceScenario {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        return try ScenarioFile.read(path: root.appending(path: path).path).scenario
    }

    static var example: ServiceScenario {
        get throws {
            var scenario = try read("scenarios/examples/older-adults-team.yaml")
            scenario.run.weeks = 20
            scenario.run.warmUpWeeks = 6
            return scenario
        }
    }

    @Test("An unused role, source, work type and team added anywhere leave every figure as it was")
    func unusedThings() throws {
        let plain = try Self.example
        var more = plain
        more.roles.insert(Role(id: "chaplain", title: "Chaplain", coordinates: true), at: 0)
        more.roles.insert(Role(id: "clerk", title: "Clerk", coordinates: false), at: 4)
        var team = plain.teams[0]
        team.id = "unused"
        team.locality = "elsewhere"
        team.starting.caseload = 0
        team.starting.waitingFirstContact = 0
        team.starting.waitingAllocation = 0
        more.teams.insert(team, at: 0)
        var source = plain.referrals[0]
        source.id = "prison"
        source.rate = 0
        more.referrals.insert(source, at: 1)
        source.id = "university"
        source.rate = plain.referrals[0].rate
        source.team = "unused"
        more.referrals.insert(source, at: 0)
        for (place, name) in [(0, "art_group"), (5, "allotment"), (20, "choir")] {
            var work = plain.work[0]
            work.id = name
            work.arising = WorkType.Arising()
            more.work.insert(work, at: place)
        }
        for replication in 0..<3 {
            let before = try SmallService.run(plain, replication: UInt64(replication))
            let after = try SmallService.run(more, replication: UInt64(replication))
            for measure in PeopleMeasure.allCases {
                #expect(before.people(measure) == after.people(measure, team: 1), "\(measure)")
            }
            for week in 0..<20 {
                for measure in StaffMeasure.allCases {
                    for (index, role) in plain.roles.enumerated() {
                        let other = more.roles.firstIndex { $0.id == role.id } ?? 0
                        let left = before.record.measures[
                            week * before.model.layout.rowLength
                                + before.model.layout.index(measure, team: 0, role: index)]
                        let right = after.record.measures[
                            week * after.model.layout.rowLength
                                + after.model.layout.index(measure, team: 1, role: other)]
                        #expect(left == right, "\(role.id) \(measure) week \(week)")
                    }
                }
            }
            let waitsBefore = before.record.waits.map(\.seconds).sorted()
            let waitsAfter = after.record.waits.filter { $0.team == 1 }.map(\.seconds).sorted()
            #expect(waitsBefore == waitsAfter)
        }
    }

    @Test("The first 25 people of a start of 30 are those of a start of 25")
    func largerStart() throws {
        func people(_ count: Int) throws -> [Person] {
            var scenario = try Self.example
            scenario.teams[0].starting.caseload = count
            let model = try compile(scenario)
            let simulation = Simulation(model)
            simulation.begin(.init(seed: 7, replication: 3))
            return (0..<count).map { simulation.people[$0] }
        }
        let small = try people(25)
        let large = try people(30)
        for (left, right) in zip(small, large) {
            #expect(left.entity == right.entity)
            #expect(left.state == right.state && left.hasCarer == right.hasCarer && left.frailty == right.frailty)
            #expect(left.relationshipSince == right.relationshipSince && left.profile == right.profile)
        }
        #expect(Set(large.map(\.entity)).count == 30)
    }

    @Test("The order in which replications are run and what ran before leave no trace")
    func order() throws {
        let model = try compile(try Self.example)
        let simulation = Simulation(model)
        let first = try simulation.replicate(seed: 5, replication: 2)
        _ = try simulation.replicate(seed: 5, replication: 9)
        let again = try simulation.replicate(seed: 5, replication: 2)
        #expect(first.measures == again.measures && first.fingerprint == again.fingerprint)
        let other = try simulation.replicate(seed: 6, replication: 2)
        #expect(first.measures != other.measures)
    }

    @Test("A policy that changes half-way leaves everything before its date as it was")
    func sameLuckBeforeAChange() throws {
        let plain = try Self.example
        var changed = plain
        var policy = plain.policy
        policy.caseloadCap = 15
        policy.contacts.pressure = 1
        changed.changes = [
            PolicyChange(
                id: "lean", date: plain.run.start.adding(days: 70), why: "", team: nil, policy: policy, cuts: [],
                referrals: [])
        ]
        let before = try SmallService.run(plain)
        let after = try SmallService.run(changed)
        let length = before.model.layout.rowLength
        #expect(before.record.measures[..<(10 * length)] == after.record.measures[..<(10 * length)])
        #expect(before.record.measures[(10 * length)...] != after.record.measures[(10 * length)...])
    }
}
