import CareModel
import Scenario
import Testing

@Suite("Conservation of statutory work by stages")
struct ProcedureConservationTests {
    /// The example team with procedures by chance, in the midst of people who come, go and change their coordinator.
    private static func scenario(_ dice: inout ConservationTests.Dice) throws -> ServiceScenario {
        let week = 604_800.0
        var scenario = try CommonRandomNumbersTests.example
        scenario.run.weeks = dice.whole(4...20)
        scenario.run.warmUpWeeks = dice.whole(0...6)
        scenario.needs[0].dischargeRate *= dice.between(0, 20)
        scenario.needs[0].departureRate *= dice.between(0, 50)
        scenario.workforce.resignation *= dice.between(0, 40)
        scenario.workforce.notice *= dice.between(0, 1)
        guard let model = scenario.work.first(where: { $0.id == "review" }) else { return scenario }
        for index in 0..<3 {
            var procedure = Procedure(id: "procedure\(index)", title: "", section: "")
            procedure.isStatutory = dice.next() < 0.5
            procedure.withdrawal = dice.next() < 0.5 ? 0 : dice.between(0, 0.5) / week
            let isOfArea = dice.next() < 0.4
            for number in 0..<dice.whole(1...4) {
                var stage = Procedure.Stage(id: "stage\(number)", title: "", section: "")
                for part in 0..<(number == 0 ? dice.whole(1...2) : dice.whole(0...2)) {
                    var work = model
                    work.id = "work\(index)\(number)\(part)"
                    work.arising = WorkType.Arising()
                    work.assignment = isOfArea || dice.next() < 0.5 ? .team : .coordinator
                    work.pauses = dice.next() < 0.5
                    work.lapses = dice.next() < 0.3 ? dice.between(0.1, 8) * week : nil
                    if dice.next() < 0.3 { work.noAnswer = WorkType.NoAnswer(share: dice.next(), time: []) }
                    if dice.next() < 0.3 {
                        work.diary.appointment = WorkType.Appointment(notice: 0, latestStart: 3600, companion: nil)
                    }
                    if dice.next() < 0.3 { work.workClass = .visit }
                    if number == 0, part == 0 {
                        if isOfArea {
                            work.arising.areaRate = dice.between(0, 10) / week
                        } else {
                            work.arising.rate = ByNeedState(repeating: dice.between(0, 0.05) / week)
                            if dice.next() < 0.5 { work.arising.triggers = [.worsening, .admission] }
                            if dice.next() < 0.3 { work.arising.triggers.append(.readyForDischarge) }
                            if dice.next() < 0.3 { work.lapses = nil }
                            if work.arising.triggers.contains(.readyForDischarge) { work.lapses = nil }
                        }
                    }
                    stage.work.append(work.id)
                    scenario.work.append(work)
                }
                if dice.next() < 0.5 { stage.wait = .exponential(mean: dice.between(0, 3) * week) }
                if dice.next() < 0.7 { stage.within = dice.between(0, 4) * week }
                stage.countedFrom = dice.next() < 0.5 ? .request : .stage
                stage.goesOn = dice.next() < 0.5 ? 1 : dice.next()
                procedure.stages.append(stage)
            }
            if dice.next() < 0.6 {
                var force = Procedure.Force(first: dice.between(1, 10) * week)
                force.later = dice.between(1, 10) * week
                force.renewed = dice.next()
                force.ahead = dice.between(0, 1) * week
                procedure.force = force
            }
            if index > 0, dice.next() < 0.7, let first = scenario.procedures[0].beginsWith {
                procedure.stages[0].brings = [first]
            }
            scenario.procedures.append(procedure)
        }
        if dice.next() < 0.5 { scenario.makeRecruitment(&dice) }
        if dice.next() < 0.6 { makeClusters(&scenario, model, &dice) }
        return scenario
    }

    private static func makeClusters(
        _ scenario: inout ServiceScenario, _ model: WorkType, _ dice: inout ConservationTests.Dice
    ) {
        var work = model
        work.id = "clustering"
        work.arising = WorkType.Arising()
        work.assignment = dice.next() < 0.5 ? .team : .coordinator
        work.due = dice.between(0, 4) * 604_800
        scenario.work.append(work)
        let count = dice.whole(1...4)
        scenario.clusters = (0..<count).map { number in
            var cluster = Cluster(id: "cluster\(number)", title: "")
            cluster.tariff = dice.between(0, 20)
            if dice.next() < 0.8 { cluster.review = dice.between(0.2, 12) * 604_800 }
            return cluster
        }
        var clustering = Clustering(work: "clustering")
        clustering.wrong = dice.next()
        clustering.upwards = dice.next()
        clustering.changed = dice.next()
        clustering.paidOverdue = dice.next()
        scenario.clustering = clustering
        for index in scenario.needs.indices {
            scenario.needs[index].clusters = scenario.clusters.map {
                NeedProfile.ClusterShare(cluster: $0.id, share: 1 / Double(count))
            }
        }
    }

    @Test("Proceedings, people, clusters and minutes add up on random scenarios", arguments: 0..<30)
    func randomScenarios(number: Int) throws {
        var dice = ConservationTests.Dice(state: UInt64(number) &* 1013 &+ 7)
        let scenario = try Self.scenario(&dice)
        // `replicate` throws if a proceeding is lost or stuck, or a piece of work is nobody's.
        let outcome = try SmallService.run(scenario, seed: UInt64(number))
        for measure in ClusterMeasure.allCases { #expect(outcome.clusters(measure) >= -1e-6, "\(measure)") }
        let inClusters = outcome.clusters(.seconds)
        #expect(outcome.clusters(.wrongSeconds) <= inClusters && outcome.clusters(.overdueSeconds) <= inClusters)
        for (index, procedure) in scenario.procedures.enumerated() {
            for measure in ProcedureMeasure.allCases {
                #expect(outcome.procedures(measure, index) >= -1e-6, "\(procedure.id) \(measure)")
            }
            let stages = procedure.stages.indices
            func sum(_ measure: ProcedureMeasure) -> Double {
                stages.reduce(0) { $0 + outcome.procedures(measure, index, stage: $1) }
            }
            for measure in [ProcedureMeasure.withdrawn, .judged, .late] {
                #expect(outcome.procedures(measure, index) == sum(measure), "\(procedure.id) \(measure)")
            }
            for measure in [ProcedureMeasure.underWaySeconds, .workSeconds, .secondsLate] {
                let whole = outcome.procedures(measure, index)
                #expect(abs(whole - sum(measure)) <= 1e-6 * max(1, whole), "\(procedure.id) \(measure)")
            }
        }
    }

    @Test("A second replication of the same history is the same")
    func again() throws {
        var dice = ConservationTests.Dice(state: 11)
        let model = try compile(try Self.scenario(&dice))
        let simulation = Simulation(model)
        let first = try simulation.replicate(seed: 1, replication: 0)
        _ = try simulation.replicate(seed: 1, replication: 1)
        let second = try simulation.replicate(seed: 1, replication: 0)
        #expect(first.measures == second.measures && first.fingerprint == second.fingerprint)
    }

    @Test("Without people about whom they could be, procedures leave the example team as it was")
    func neutral() throws {
        let plain = try CommonRandomNumbersTests.example
        var stated = plain
        for index in stated.work.indices where stated.work[index].id == "review" {
            var work = stated.work[index]
            work.id = "enquiry"
            work.arising = WorkType.Arising()
            stated.work.append(work)
        }
        var procedure = Procedure(id: "enquiry", title: "", section: "")
        procedure.stages = [Procedure.Stage(id: "enquiry", title: "", section: "")]
        procedure.stages[0].work = ["enquiry"]
        stated.procedures = [procedure]
        let before = try SmallService.run(plain)
        let after = try SmallService.run(stated)
        #expect(before.record.fingerprint == after.record.fingerprint)
        for measure in PeopleMeasure.allCases { #expect(before.people(measure) == after.people(measure)) }
        for measure in StaffMeasure.allCases { #expect(before.staff(measure) == after.staff(measure)) }
    }
}
