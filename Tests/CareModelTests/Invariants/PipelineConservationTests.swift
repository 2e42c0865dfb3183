import CareModel
import Scenario
import Testing

@Suite("Conservation with routes, approvals and students")
struct PipelineConservationTests {
    private static func scenario(_ dice: inout ConservationTests.Dice) throws -> ServiceScenario {
        var scenario = try CommonRandomNumbersTests.example
        scenario.run.weeks = dice.whole(10...40)
        scenario.run.warmUpWeeks = dice.whole(0...8)
        let week = 604_800.0
        for name in ["fast", "slow"] {
            var route = Pipelines.Route(id: name, title: name, roles: ["nurse", "social_worker"])
            route.cohort = dice.between(0, 6)
            route.month = dice.whole(1...12)
            route.speed = dice.between(0.1, 1)
            route.earlyLeaving = dice.between(0, 8)
            route.earlyFor = dice.between(0, 100) * week
            route.protectedFor = dice.between(0, 30) * week
            route.protectedLoad = dice.between(0.1, 1)
            if dice.next() < 0.5 { route.protectedWork = "reflection" }
            scenario.pipelines.routes.append(route)
        }
        scenario.pipelines.experienced = dice.next()
        scenario.pipelines.leadership.rate = dice.between(0, 0.05) / week
        scenario.pipelines.leadership.after = dice.between(0, 300) * week
        scenario.pipelines.students.perYear = dice.between(0.1, 30)
        scenario.pipelines.students.length = dice.between(0.1, 30) * week
        scenario.pipelines.students.supervision = "training"
        scenario.pipelines.students.relief = dice.next()
        scenario.pipelines.students.stays = dice.next()
        scenario.pipelines.students.route = "slow"
        for skill in ["amhp", "bia"] {
            var approval = Approval(id: skill, title: skill)
            if dice.next() < 0.5 { approval.roles = ["nurse", "social_worker"] }
            approval.holdersAtStart = dice.next()
            approval.startersHaveIt = dice.next()
            approval.training.places = dice.between(0, 30)
            approval.training.after = dice.between(0, 100) * week
            approval.training.over = dice.between(1, 12) * week
            approval.training.daysAway = dice.between(0, 5)
            approval.training.passes = dice.next()
            approval.minimumWork = "mha_assessment"
            approval.minimum = dice.between(0, 10)
            approval.renewal.every = dice.between(4, 40) * week
            approval.renewal.over = dice.between(1, 4) * week
            approval.renewal.daysAway = dice.between(0, 5)
            approval.renewal.granted = dice.next()
            scenario.approvals.append(approval)
        }
        for index in scenario.posts.indices where dice.next() < 0.5 { scenario.posts[index].skills.append("bia") }
        scenario.workforce.resignation *= dice.between(0, 40)
        scenario.workforce.notice *= dice.between(0, 1)
        scenario.workforce.timeToFill = .exponential(mean: dice.between(86_400, 60 * week))
        return scenario
    }

    @Test("People, minutes and approvals add up on random scenarios", arguments: 0..<30)
    func randomScenarios(number: Int) throws {
        var dice = ConservationTests.Dice(state: UInt64(number) &* 877 &+ 5)
        let scenario = try Self.scenario(&dice)
        // `replicate` throws if people, minutes or approvals are lost, in any team, role and week.
        let outcome = try SmallService.run(scenario, seed: UInt64(number))
        // Parts of strain that relieve are below 0.
        for measure in StaffMeasure.allCases where measure != .strainSlack && measure != .strainReforms {
            #expect(outcome.staff(measure) >= -1e-6, "\(measure)")
        }
        for place in 0..<scenario.pipelinePlaces {
            for measure in PipelineMeasure.allCases { #expect(outcome.pipelines(measure, place: place) >= 0) }
        }
        let reasons: [StaffMeasure] = [.leaversResigned, .leaversRetired, .leaversMoved, .leaversToLeadership]
        #expect(reasons.reduce(0) { $0 + outcome.staff($1) } == outcome.staff(.leavers))
        #expect(
            outcome.pipelines(.trainingSeconds) + outcome.pipelines(.trainingSeconds, place: 1) <= outcome.staff(
                .studyLeave) + 1e-6)
    }

    @Test(
        "A second replication of the same history is the same, whatever holders were approved for at the end of the first"
    )
    func again() throws {
        var dice = ConservationTests.Dice(state: 3)
        let model = try compile(try Self.scenario(&dice))
        let simulation = Simulation(model)
        let first = try simulation.replicate(seed: 1, replication: 0)
        let second = try simulation.replicate(seed: 1, replication: 0)
        #expect(first.measures == second.measures && first.fingerprint == second.fingerprint)
    }

    @Test("Neutral values of routes, students and approvals leave a history of the example team as it was")
    func neutral() throws {
        let plain = try CommonRandomNumbersTests.example
        var stated = plain
        stated.pipelines.routes = [Pipelines.Route(id: "unused", title: "Unused", roles: ["nurse"])]
        stated.approvals = [Approval(id: "amhp", title: "Approved mental health professional")]
        stated.pipelines.leadership.after = 0
        let one = try SmallService.run(plain)
        let other = try SmallService.run(stated)
        #expect(one.record.fingerprint == other.record.fingerprint)
        for measure in StaffMeasure.allCases { #expect(one.staff(measure) == other.staff(measure), "\(measure)") }
        for measure in PeopleMeasure.allCases { #expect(one.people(measure) == other.people(measure), "\(measure)") }
    }

    @Test("A longer history with routes, students and approvals asks for no more memory than a short one")
    func memory() throws {
        var dice = ConservationTests.Dice(state: 9)
        let scenario = try Self.scenario(&dice)
        let short = try Allocations.ofFourWeeks(scenario, warmUpWeeks: 4)
        let long = try Allocations.ofFourWeeks(scenario, warmUpWeeks: 80)
        #expect(long.events > 5 * short.events && long.count <= short.count)
    }
}
