import Scenario
import Testing

@testable import CareModel

/// Whatever is merged, moved, withdrawn, cut and reformed, nobody and no minute is lost.
@Suite("Conservation under change")
struct ChangeConservationTests {
    private func scenario(_ number: Int) throws -> ServiceScenario {
        var dice = ConservationTests.Dice(state: UInt64(number) &* 7919 &+ 11)
        var scenario = try CommonRandomNumbersTests.read("scenarios/systems/two-teams.yaml")
        scenario.run.weeks = 14
        scenario.run.warmUpWeeks = 2
        scenario.workforce.timeToFill = .exponential(mean: 3 * 604_800)
        scenario.workforce.resignation *= dice.between(0, 20)
        scenario.policy.caseloadCap = dice.next() < 0.5 ? .infinity : dice.between(10, 30)
        scenario.policy.capHolds = dice.next() < 0.5 ? .new : .everybody
        for index in scenario.work.indices where dice.next() < 0.3 {
            scenario.work[index].diary.appointment = WorkType.Appointment(
                notice: dice.between(0, 9) * 86_400, latestStart: 1800, companion: nil)
        }
        let ofTeam = scenario.work.filter { $0.assignment == .team && dice.next() < 0.6 }.map(\.id)
        for team in scenario.teams where dice.next() < 0.5 {
            scenario.rotas.append(
                DutyRota(
                    id: "duty_" + team.id, team: team.id, work: ofTeam, roles: [], skill: nil,
                    workers: dice.whole(1...2), isKeptClear: dice.next() < 0.5))
        }
        let orders = CutOrder.allCases
        let coordinators = scenario.work.filter { $0.assignment == .coordinator }.map(\.id)
        let teams = scenario.teams.map(\.id)
        for place in 0..<4 {
            var change = PolicyChange(
                id: "change\(place)", date: scenario.run.start.adding(days: dice.whole(0...80)), why: "", team: nil,
                policy: nil, cuts: [], referrals: [])
            var manner = CutManner()
            manner.order = orders[dice.whole(0...(orders.count - 1))]
            manner.notice = dice.next() < 0.5 ? 0 : dice.between(0, 40) * 86_400
            manner.sharedOutOver = manner.notice * dice.next()
            manner.sparedSkills = ["amhp"]
            switch dice.whole(0...7) {
            case 0:
                var merger = OrganisationChange.Merger(
                    teams: teams, into: teams[dice.whole(0...1)])
                merger.keepsCoordinator = dice.next()
                merger.travelTimes = dice.between(0.5, 2)
                merger.handover = coordinators[dice.whole(0...(coordinators.count - 1))]
                change.organisation.merger = merger
                if dice.next() < 0.3 { change.organisation.wteBelow = dice.between(1, 9) }
            case 1:
                var move = OrganisationChange.MovedProfile(
                    profile: scenario.needs[dice.whole(0...1)].id, from: nil, to: teams[dice.whole(0...1)])
                move.keepsCoordinator = dice.next()
                move.handover = coordinators[dice.whole(0...(coordinators.count - 1))]
                change.organisation.profiles = [move]
            case 2:
                var move = OrganisationChange.MovedPosts(
                    group: scenario.posts[dice.whole(0...(scenario.posts.count - 1))].id, to: teams[dice.whole(0...1)],
                    count: dice.next() < 0.5 ? nil : 1)
                move.takesPeople = dice.next()
                change.organisation.posts = [move]
            case 3:
                var withdrawal = OrganisationChange.Withdrawal(employer: "local_authority")
                withdrawal.share = dice.next()
                if dice.next() < 0.6 {
                    withdrawal.to = teams[dice.whole(0...1)]
                    withdrawal.takesPeople = dice.next()
                    withdrawal.takesWork = ofTeam
                }
                change.organisation.withdrawal = withdrawal
            case 4:
                var redundancy = StaffingChange.Redundancy(count: dice.whole(1...6), roles: [], manner: manner)
                redundancy.voluntary = dice.next()
                redundancy.likelierPerYear = dice.next()
                change.staffing.redundancy = redundancy
            case 5:
                change.staffing.establishment = StaffingChange.FallingEstablishment(
                    perYear: dice.between(0, 0.9), roles: [], manner: manner)
                change.staffing.added = [
                    StaffingChange.AddedPosts(
                        group: scenario.posts[dice.whole(0...(scenario.posts.count - 1))].id, count: dice.whole(1...3))
                ]
            case 6:
                var cut = PolicyChange.PostCut(
                    group: scenario.posts[dice.whole(0...4)].id, count: 1, until: change.date.adding(days: 60))
                cut.manner = manner
                change.cuts = [cut]
            default:
                change.staffing.shock = dice.next()
                change.staffing.reapplication = StaffingChange.Reapplication(
                    roles: [], work: "team_meeting", notReappointed: dice.next(), decidedAfter: dice.between(0, 1e6))
            }
            scenario.changes.append(change)
        }
        scenario.changes.sort { $0.date < $1.date }
        var reform = Intervention(id: "reform", start: scenario.run.start.adding(days: dice.whole(0...60)))
        reform.pilotShare = dice.next()
        reform.pilotTeams = dice.next() < 0.5 ? [] : [teams[0]]
        reform.strain = dice.between(-0.1, 0.1)
        reform.halfLife = dice.between(1e6, 1e7)
        reform.floor = dice.next()
        var rollOut = Intervention.RollOut(date: reform.start.adding(days: 20))
        rollOut.over = dice.between(0, 5e6)
        reform.rollOut = rollOut
        reform.effects = scenario.work.filter { _ in dice.next() < 0.5 }.map { work in
            var effect = Intervention.WorkEffect(work: work.id)
            effect.time = dice.between(0.2, 3)
            effect.arises = dice.next() < 0.2 ? 0 : dice.between(0, 3)
            effect.meaningfulness = dice.between(0, 3)
            return effect
        }
        scenario.interventions = [reform]
        return scenario
    }

    @Test("People, minutes and outstanding work add up whatever changes", arguments: 0..<60)
    func randomScenarios(number: Int) throws {
        let model = try compile(try scenario(number))
        let simulation = Simulation(model)
        // It throws if people, minutes or pieces of work are lost.
        let first = try simulation.replicate(seed: UInt64(number), replication: 0)
        #expect(first.events > 1000)
        // A history after another one is what it is by itself.
        let second = try simulation.replicate(seed: UInt64(number), replication: 1)
        let fresh = Simulation(model)
        let alone = try fresh.replicate(seed: UInt64(number), replication: 1)
        #expect(second.measures == alone.measures)
        for team in 0..<model.layout.teams {
            for measure in PeopleMeasure.allCases {
                for week in 0..<model.weeks {
                    let value = first.measures[week * model.layout.rowLength + model.layout.index(measure, team: team)]
                    #expect(value >= 0, "\(measure)")
                }
            }
        }
    }
}
