import CareModel
import Scenario
import Testing

@Suite("Conservation with services that peer workers run")
struct PeerConservationTests {
    @Test("People, hours and money add up on random scenarios", arguments: 0..<10)
    func randomScenarios(number: Int) throws {
        var dice = ConservationTests.Dice(state: UInt64(number) &* 971 &+ 5)
        let week = 604_800.0
        var scenario = try CommonRandomNumbersTests.read("scenarios/systems/94-peer-managed-service.yaml")
        scenario.run.weeks = dice.whole(10...30)
        scenario.run.warmUpWeeks = dice.whole(0...30)
        scenario.peerServices[0].takes = dice.between(0.05, 1)
        scenario.peerServices[0].room = dice.next() < 0.5 ? dice.between(1, 20) : .infinity
        scenario.peerServices[0].eachBrings = dice.between(0, 60)
        for contract in scenario.peerServices[0].contracts.indices {
            scenario.peerServices[0].contracts[contract].hours = dice.between(0.1, 20)
            scenario.peerServices[0].contracts[contract].price = dice.between(1, 200)
            scenario.peerServices[0].contracts[contract].takes = .exponential(mean: dice.between(0.01, 4) * week)
        }
        scenario.peerServices[0].graduates.share = dice.next()
        scenario.peerServices[0].graduates.role = "peer_worker"
        scenario.peerServices[0].graduates.after = .exponential(mean: dice.between(0.1, 20) * week)
        scenario.workforce.resignation *= dice.between(0, 40)
        scenario.workforce.timeToFill = .exponential(mean: dice.between(86_400, 60 * week))
        // `replicate` throws if somebody is lost, or if a pool holds what it did not receive or spent what it did not hold.
        let outcome = try SmallService.run(scenario, seed: UInt64(number))
        for measure in PeerMeasure.allCases { #expect(outcome.peers(measure) >= -1e-6, "\(measure)") }
        #expect(outcome.peers(.graduatesPlaced) <= outcome.peers(.graduates) + 1e-9 || scenario.run.warmUpWeeks > 0)
        #expect(outcome.contract(.secondsBought) <= outcome.contract(.secondsThere) * (1 + 1e-9))
        let again = try SmallService.run(scenario, seed: UInt64(number))
        #expect(outcome.record.measures == again.record.measures)
    }

    @Test("A house to which nobody goes leaves the team beside it as it was")
    func beside() throws {
        let plain = try CommonRandomNumbersTests.read("scenarios/systems/therapy-for-some.yaml")
        var house = try CommonRandomNumbersTests.read("scenarios/systems/94-peer-managed-service.yaml")
        house.peerServices[0].takes = 0
        let one = try SmallService.run(plain)
        let other = try SmallService.run(house)
        for measure in PeopleMeasure.allCases { #expect(one.people(measure) == other.people(measure), "\(measure)") }
        for role in plain.roles.map(\.id) {
            for measure in StaffMeasure.allCases {
                #expect(one.staff(measure, role: role) == other.staff(measure, role: role), "\(role) \(measure)")
            }
        }
    }

    @Test("Contracts without hours, and people who finish and never come, leave the very same bytes")
    func neutral() throws {
        var plain = try CommonRandomNumbersTests.read("scenarios/systems/94-peer-managed-service.yaml")
        plain.peerServices[0].contracts = []
        var stated = try CommonRandomNumbersTests.read("scenarios/systems/94-peer-managed-service.yaml")
        for contract in stated.peerServices[0].contracts.indices {
            stated.peerServices[0].contracts[contract].hours = 0
        }
        stated.peerServices[0].graduates.role = "peer_worker"
        stated.peerServices[0].graduates.after = .constant(604_800)
        let one = try SmallService.run(plain)
        let other = try SmallService.run(stated)
        #expect(one.peers(.takenOver) > 0)
        #expect(one.record.measures == other.record.measures && one.record.fingerprint == other.record.fingerprint)
    }

    @Test("A longer history with contracts asks for no more memory than a short one")
    func memory() throws {
        let scenario = try CommonRandomNumbersTests.read("scenarios/systems/94-peer-managed-service.yaml")
        let short = try Allocations.ofFourWeeks(scenario, warmUpWeeks: 4)
        #expect(try Allocations.ofFourWeeks(scenario, warmUpWeeks: 80).count <= short.count)
    }
}
