import CareModel
import Scenario
import Testing

@Suite("Conservation with budgets, providers and voluntary services")
struct BudgetConservationTests {
    private static func scenario(_ dice: inout ConservationTests.Dice) throws -> ServiceScenario {
        var scenario = try CommonRandomNumbersTests.read("scenarios/systems/personal-budgets.yaml")
        let week = 604_800.0
        scenario.run.weeks = dice.whole(10...30)
        scenario.run.warmUpWeeks = dice.whole(0...30)
        scenario.budgets.asks *= dice.between(0.2, 20)
        scenario.budgets.profiles[0].people = dice.next()
        scenario.budgets.profiles[0].error = dice.between(0, 1)
        scenario.budgets.profiles[0].worsening = dice.between(0, 1)
        scenario.budgets.allocation.carerDeduction = dice.next()
        scenario.budgets.allocation.override.share = dice.next()
        scenario.budgets.allocation.override.work = dice.next() < 0.5 ? "support_plan" : nil
        scenario.budgets.independent.share = dice.between(0, 0.5)
        scenario.budgets.independent.able = dice.next()
        scenario.budgets.independent.takes = .exponential(mean: dice.between(0.1, 10) * week)
        scenario.budgets.selfPlanned.share = dice.between(0, 0.5)
        scenario.budgets.selfPlanned.work = dice.next() < 0.5 ? "support_plan" : nil
        scenario.budgets.rushed.most = dice.next()
        scenario.budgets.panel.capacity = dice.next() < 0.5 ? Double(dice.whole(1...8)) : .infinity
        scenario.budgets.panel.approves = dice.between(0.05, 1)
        scenario.budgets.panel.agrees = dice.next()
        scenario.budgets.panel.above = dice.between(0, 200)
        scenario.budgets.review.every = dice.between(1, 30) * week
        scenario.budgets.review.falls = dice.between(0, 0.5)
        scenario.providers[0].block = dice.between(0, 600)
        scenario.providers[0].spot = dice.between(0, 100)
        scenario.providers[0].failures *= dice.between(0, 20)
        scenario.providers[0].handsBack = dice.next()
        scenario.providers[0].travelTimes = dice.between(0.5, 4)
        scenario.providers[0].renewedEvery = dice.between(2, 30) * week
        scenario.providers[0].renewalTimes = dice.between(0.5, 2)
        scenario.providers[0].heard = dice.next()
        scenario.providers[0].heardAfter = dice.between(0, 10) * week
        scenario.providers[0].improves = dice.between(0, 0.3)
        var second = scenario.providers[0]
        second.id = "second"
        second.block = dice.between(0, 300)
        if dice.next() < 0.5 { second.closes = scenario.run.start.adding(days: dice.whole(0...60)) }
        scenario.providers.append(second)
        var service = VoluntaryService(id: "advocacy", work: ["liaison", "carer_support_visit"])
        service.share = dice.next()
        service.until = scenario.run.start.adding(days: dice.whole(0...100))
        scenario.voluntary = [service]
        scenario.workforce.resignation *= dice.between(0, 40)
        scenario.workforce.timeToFill = .exponential(mean: dice.between(86_400, 60 * week))
        return scenario
    }

    @Test("People, hours of care and money add up on random scenarios", arguments: 0..<16)
    func randomScenarios(number: Int) throws {
        var dice = ConservationTests.Dice(state: UInt64(number) &* 613 &+ 11)
        let scenario = try Self.scenario(&dice)
        // `replicate` throws if somebody is lost on the way to care, or hours or money are not those of the people.
        let outcome = try SmallService.run(scenario, seed: UInt64(number))
        for measure in BudgetMeasure.allCases where measure != .secondsSaved {
            #expect(outcome.budgets(measure) >= -1e-6, "\(measure)")
        }
        #expect(outcome.budgets(.met) <= outcome.budgets(.need) * (1 + 1e-9))
        #expect(outcome.provider(.blockUsed) <= outcome.provider(.blockHours) * (1 + 1e-9) + 1e-6)
        #expect(
            outcome.budgets(.plansMade) == scenario.budgets.plans.indices.reduce(0) { $0 + outcome.plans(.made, $1) })
        let again = try SmallService.run(scenario, seed: UInt64(number))
        #expect(outcome.record.measures == again.record.measures)
    }

    @Test("Budgets that nobody waits for, works at or is worse without change no other figure")
    func commonRandomNumbers() throws {
        let plain = try CommonRandomNumbersTests.example
        var with = plain
        with.budgets = try CommonRandomNumbersTests.read("scenarios/systems/personal-budgets.yaml").budgets
        with.providers = try CommonRandomNumbersTests.read("scenarios/systems/personal-budgets.yaml").providers
        with.budgets.questionnaire = nil
        with.budgets.panel.work = nil
        with.budgets.panel.rework = nil
        with.budgets.review.work = nil
        with.budgets.profiles[0].worsening = 0
        with.budgets.profiles[0].carerBreakdown = 0
        for plan in with.budgets.plans.indices { with.budgets.plans[plan].work = nil }
        with.providers[0].failureWork = nil
        let one = try SmallService.run(plain)
        let other = try SmallService.run(with)
        #expect(other.budgets(.agreed) > 5)
        for measure in PeopleMeasure.allCases { #expect(one.people(measure) == other.people(measure), "\(measure)") }
        for measure in StaffMeasure.allCases { #expect(one.staff(measure) == other.staff(measure), "\(measure)") }
    }

    @Test("Budgets that nobody asks for, and services that take nothing, leave the very same bytes")
    func neutral() throws {
        let plain = try CommonRandomNumbersTests.example
        var stated = plain
        stated.budgets = try CommonRandomNumbersTests.read("scenarios/systems/personal-budgets.yaml").budgets
        stated.providers = try CommonRandomNumbersTests.read("scenarios/systems/personal-budgets.yaml").providers
        for id in stated.budgets.work where !stated.work.contains(where: { $0.id == id }) {
            stated.budgets.questionnaire = nil
        }
        stated.budgets.asks = 0
        let one = try SmallService.run(plain)
        let other = try SmallService.run(stated)
        #expect(one.record.measures == other.record.measures && one.record.fingerprint == other.record.fingerprint)
    }

    @Test("A longer history with budgets asks for no more memory than a short one")
    func memory() throws {
        var dice = ConservationTests.Dice(state: 9)
        let scenario = try Self.scenario(&dice)
        let short = try Allocations.ofFourWeeks(scenario, warmUpWeeks: 4)
        let long = try Allocations.ofFourWeeks(scenario, warmUpWeeks: 80)
        #expect(long.events > 5 * short.events && long.count <= short.count)
    }
}
