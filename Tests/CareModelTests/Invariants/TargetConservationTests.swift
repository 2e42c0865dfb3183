import CareModel
import Scenario
import Testing

@Suite("People and minutes under targets")
struct TargetConservationTests {
    /// A replication throws if a person, a piece of work or a minute is lost.
    @Test("Nothing is lost under any mixture of targets, ceilings and people followed", arguments: 0..<6)
    func mixtures(index: Int) throws {
        var scenario = try CommonRandomNumbersTests.example
        let isEven = index % 2 == 0
        scenario.policy.closures.perMonth = [1, 3, 30, 0, 2, 5][index]
        scenario.policy.closures.pressure = isEven ? 1 : 0.6
        scenario.policy.closures.periodWeeks = index + 1
        scenario.policy.utilisationCeiling = isEven ? 0.7 : .infinity
        scenario.policy.caseloadCap = 25
        scenario.policy.capCounts = isEven ? .people : .weight
        scenario.policy.capPer = Policy.CapUnit.allCases[index % 3]
        scenario.policy.overCap = index < 3 ? .overload : .wait
        scenario.policy.contacts.pressure = 0.8
        scenario.policy.contacts.padding = 4
        for (work, isNumber) in [("review", false), ("safeguarding_enquiry", true), ("mha_assessment", true)] {
            var target = Policy.WorkTarget(work: work)
            target.perMonth = isNumber ? 4 : 0
            target.inTime = isNumber ? 0 : 0.9
            target.pressure = 0.7
            target.surplus = isNumber ? 1 : 0
            target.length = 0.6
            target.worth = 0.5
            scenario.policy.workTargets.append(target)
        }
        for index in scenario.work.indices where scenario.work[index].id == "telephone_contact" {
            scenario.work[index].counting.pads = true
        }
        for index in scenario.needs.indices {
            scenario.needs[index].afterDischarge.followed = isEven ? 10 * 604_800 : 52 * 604_800
            scenario.needs[index].afterDischarge.crisisReturns = isEven ? 1 : 0.5
            scenario.needs[index].afterDischarge.earlyClosureTimes = 3
        }
        let outcome = try SmallService.run(scenario, replication: UInt64(index))
        // Thirty closures a month leave enough people who are unsettled.
        #expect(index != 2 || outcome.people(.crisesDischarged) > 0)
        #expect(outcome.people(.surplusPieces) > 0)
        #expect((outcome.people(.closedEarly) > 0) == (scenario.policy.closures.perMonth > 0))
        // The same again, whatever ran before.
        let model = try compile(scenario)
        let simulation = Simulation(model)
        _ = try simulation.replicate(seed: 1, replication: 40)
        let again = try simulation.replicate(seed: 1, replication: UInt64(index))
        #expect(again.measures == outcome.record.measures && again.fingerprint == outcome.record.fingerprint)
    }
}
