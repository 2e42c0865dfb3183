import Scenario
import Testing

@testable import CareModel

@Suite("Conservation of arising work")
struct ArisingConservationTests {
    private typealias Dice = ConservationTests.Dice

    /// The example with everything that can make work arise thrown in at random.
    private func scenario(_ number: Int) throws -> ServiceScenario {
        var dice = Dice(state: UInt64(number) &* 7919 &+ 3)
        var scenario = try CommonRandomNumbersTests.example
        scenario.run.weeks = dice.whole(4...16)
        scenario.run.warmUpWeeks = dice.whole(0...3)
        scenario.needs[0].effects.carer = dice.between(0, 1)
        scenario.needs[0].effects.carerBreakdown = CarerBreakdown(
            rate: dice.between(0, 0.1) / 604_800, gap: dice.next(), thenCrisis: dice.next(), carerLost: dice.next())
        scenario.needs[0].travelVariation = dice.next()
        scenario.needs[0].professions = ["nurse"]
        scenario.needs[0].dischargeRate *= dice.between(0, 20)
        scenario.needs[0].departureRate *= dice.between(0, 100)
        scenario.workforce.resignation *= dice.between(0, 40)
        scenario.workforce.timeToFill = .exponential(mean: 3 * 604_800)
        scenario.policy.allocation = AllocationRule.allCases[dice.whole(0...2)]
        scenario.policy.caseloadCap = dice.next() < 0.5 ? .infinity : dice.between(5, 30)
        scenario.policy.capHolds = dice.next() < 0.5 ? .new : .everybody
        let ids = scenario.work.map(\.id)
        let events = WorkTrigger.allCases.filter { $0 != .referral && $0 != .firstContact }
        for index in scenario.work.indices {
            let steps: [WorkTrigger] = [.referral, .firstContact]
            var work = scenario.work[index]
            if !work.arising.triggers.contains(where: steps.contains) {
                work.arising.people = dice.next() < 0.3 ? dice.next() : 1
                if dice.next() < 0.5 { work.arising.triggers = [events[dice.whole(0...(events.count - 1))]] }
                if dice.next() < 0.3 {
                    work.arising.batch = WorkType.Batch(
                        every: Double(dice.whole(1...3)) * 604_800, weekday: dice.whole(0...6))
                }
                if dice.next() < 0.4 {
                    work.arising.followUp = WorkType.FollowUp(
                        work: [ids[dice.whole(0...(ids.count - 1))]], share: dice.between(0, 0.9),
                        delay: dice.between(0, 1e6))
                }
                if work.arising.triggers.contains(.readyForDischarge) {
                    work.lapses = nil
                    work.assignment = dice.next() < 0.5 ? .team : .coordinator
                }
                work.assignment = work.arising.triggers.contains(.referralAccepted) ? .team : work.assignment
            }
            work.arising.burst = WorkType.Burst(pieces: dice.whole(1...5), over: dice.between(0, 1e6))
            work.arising.growth = WorkType.Growth(perYear: dice.between(-0.4, 1), until: nil)
            work.arising.areaHours.days = WorkType.AreaHours.Days.allCases[dice.whole(0...2)]
            work.supportsCarer = dice.next()
            scenario.work[index] = work
        }
        return scenario
    }

    @Test("People, minutes and outstanding work add up whatever makes work arise", arguments: 0..<60)
    func randomScenarios(number: Int) throws {
        let model = try compile(try scenario(number))
        let simulation = Simulation(model)
        // It throws if people, minutes or pieces of work are lost.
        let record = try simulation.replicate(seed: UInt64(number), replication: 0)
        #expect(record.events > 1000)
        var ready = 0.0
        for person in 0..<simulation.people.count where simulation.people[person].readyFor >= 0 {
            let who = simulation.people[person]
            #expect(who.state == UInt8(NeedState.hospital.rawValue) && who.awaited != 0)
            #expect(who.stage != .gone && who.stage != .discharged)
            ready += 1
        }
        #expect(simulation.levels[PeopleLevel.delayedDischarge.rawValue] == ready)
    }
}
