import CareModel
import Foundation
import Scenario
import Testing

@Suite("Conservation")
struct ConservationTests {
    /// A small generator for scenarios: the same numbers every time.
    struct Dice {
        var state: UInt64

        mutating func next() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 11) / Double(1 << 53)
        }

        mutating func between(_ low: Double, _ high: Double) -> Double { low + (high - low) * next() }

        mutating func whole(_ range: ClosedRange<Int>) -> Int {
            range.lowerBound + Int(next() * Double(range.count))
        }
    }

    /// 160, or as many as `CASELOAD_RANDOM_SCENARIOS` says.
    static let count = ProcessInfo.processInfo.environment["CASELOAD_RANDOM_SCENARIOS"].flatMap { Int($0) } ?? 160

    @Test("People and minutes add up on random scenarios", arguments: 0..<ConservationTests.count)
    func randomScenarios(number: Int) throws {
        // `replicate` throws if people or minutes are lost, in any team, role and week.
        let outcome = try SmallService.run(Self.scenario(number), seed: UInt64(number))
        #expect(outcome.staff(.contracted) > 0)
        // Parts of strain that relieve are below 0.
        for measure in StaffMeasure.allCases where measure != .strainSlack && measure != .strainReforms {
            #expect(outcome.staff(measure) >= -1e-6, "\(measure)")
        }
        for measure in PeopleMeasure.allCases { #expect(outcome.people(measure) >= 0, "\(measure)") }
    }

    /// A scenario made by chance, the same for each number.
    static func scenario(_ number: Int) throws -> ServiceScenario {
        var dice = Dice(state: UInt64(number) &* 977 &+ 5)
        var scenario = try CommonRandomNumbersTests.example
        scenario.run.weeks = dice.whole(2...12)
        scenario.run.warmUpWeeks = dice.whole(0...4)
        scenario.calendar.annualLeaveDays = dice.between(0, 40)
        for index in scenario.posts.indices { scenario.posts[index].count = dice.whole(1...5) }
        for index in scenario.referrals.indices { scenario.referrals[index].rate *= dice.between(0, 6) }
        for index in scenario.work.indices {
            scenario.work[index].pauses = dice.next() < 0.5
            scenario.work[index].due *= dice.between(0.1, 3)
            for time in scenario.work[index].time.indices where dice.next() < 0.3 {
                scenario.work[index].time[time].duration = .exponential(mean: dice.between(60, 40_000))
            }
        }
        var team = scenario.teams[0]
        team.starting.caseload = dice.whole(0...600)
        team.starting.waitingAllocation = dice.whole(0...80)
        team.starting.vacant = dice.between(0, 0.8)
        team.leastNotice = dice.between(0, 40) * 86_400
        team.firstContactRate = dice.next() < 0.3 ? .infinity : dice.between(0.1, 3) / 604_800
        team.starterTakes = dice.whole(0...30)
        scenario.teams[0] = team
        scenario.needs[0].dischargeRate *= dice.between(0, 30)
        scenario.needs[0].departureRate *= dice.between(0, 200)
        scenario.workforce.resignation *= dice.between(0, 60)
        scenario.workforce.notice *= dice.between(0, 1)
        scenario.workforce.timeToFill = .exponential(mean: dice.between(86_400, 10 * 604_800))
        for index in scenario.workforce.sickness.indices {
            scenario.workforce.sickness[index].rate *= dice.between(0, 40)
        }
        // The second half has diaries.
        if number % 2 == 1 { makeDiaries(&scenario, &dice) }
        var policy = scenario.policy
        policy.caseloadCap = dice.next() < 0.3 ? .infinity : dice.between(1, 40)
        policy.capHolds = dice.next() < 0.5 ? .new : .everybody
        policy.reserveForUrgent = dice.between(0, 0.4)
        policy.contacts.pressure = dice.next()
        policy.referralToContact.pressure = dice.next()
        scenario.changes = [
            PolicyChange(
                id: "change", date: scenario.run.start.adding(days: dice.whole(0...13)), why: "", team: nil,
                policy: policy,
                cuts: [
                    PolicyChange.PostCut(
                        group: scenario.posts[dice.whole(0...4)].id, count: dice.whole(1...5),
                        until: dice.next() < 0.5 ? scenario.run.start.adding(days: 13) : nil)
                ], referrals: [])
        ]
        if number % 4 >= 2 { scenario.makeRecruitment(&dice) }
        return scenario
    }

    /// Books, interrupts, puts on duty and fills free time by chance.
    private static func makeDiaries(_ scenario: inout ServiceScenario, _ dice: inout Dice) {
        scenario.working.order = WorkingOrder.allCases[dice.whole(0...2)]
        scenario.working.resumeTime = dice.between(0, 1200)
        scenario.working.givenBackAfter = dice.next() < 0.5 ? .infinity : dice.between(0, 5) * 86_400
        scenario.working.bookable = dice.between(0.2, 1)
        for index in scenario.work.indices {
            var diary = WorkType.Diary()
            let assignment = scenario.work[index].assignment
            if dice.next() < 0.5 {
                let companion =
                    dice.next() < 0.5
                    ? WorkType.Companion(share: dice.next(), roles: ["manager", "nurse"], skill: nil) : nil
                diary.appointment = WorkType.Appointment(
                    notice: dice.between(0, 9) * 86_400, latestStart: dice.between(0, 7200), companion: companion)
            } else if assignment == .worker, dice.next() < 0.5 {
                let start = dice.whole(0...20) * 3600
                diary.fixedTime = WorkType.FixedTime(
                    weekday: dice.whole(0...6), hours: start...(start + dice.whole(1...8) * 1800),
                    everyWeeks: dice.whole(1...3))
            }
            diary.interrupts = dice.next() < 0.3
            diary.isInterruptible = dice.next() < 0.4
            if assignment == .coordinator, dice.next() < 0.1 { diary.freeTimeShare = dice.next() }
            scenario.work[index].diary = diary
        }
        guard dice.next() < 0.7 else { return }
        let ofTeam = scenario.work.filter { $0.assignment == .team && dice.next() < 0.6 }.map(\.id)
        scenario.rotas = [
            DutyRota(
                id: "duty", team: scenario.teams[0].id, work: ofTeam, roles: [], skill: nil, workers: dice.whole(1...3),
                isKeptClear: dice.next() < 0.5)
        ]
    }
}
