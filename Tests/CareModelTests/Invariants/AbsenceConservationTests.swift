import CareModel
import Scenario
import Testing

@Suite("Conservation with absence, nights and overtime")
struct AbsenceConservationTests {
    @Test("People and minutes add up on random scenarios with every kind of absence", arguments: 0..<30)
    func randomScenarios(number: Int) throws {
        var dice = ConservationTests.Dice(state: UInt64(number) &* 1201 &+ 11)
        var scenario = try CommonRandomNumbersTests.example
        scenario.run.weeks = dice.whole(4...16)
        scenario.run.warmUpWeeks = dice.whole(0...4)
        scenario.calendar.leaveGivenBack = dice.next()
        scenario.calendar.longService = [LeaveStep(id: "step", after: 1e7, days: 35)]
        var night = scenario.calendar.patterns[0]
        night.id = "night"
        night.stretches = [0, 1, 3, 6].map { WeeklyPattern.Stretch(weekday: $0, start: 75_600, end: 111_600) }
        var early = scenario.calendar.patterns[0]
        early.id = "early"
        early.stretches = [0, 2, 4].map { WeeklyPattern.Stretch(weekday: $0, start: 25_200, end: 54_000) }
        scenario.calendar.patterns += [night, early]
        for index in scenario.posts.indices {
            scenario.posts[index].count = dice.whole(1...4)
            if dice.next() < 0.5 { scenario.posts[index].rotation = [scenario.posts[index].pattern, "night", "early"] }
            // A night on Sunday runs into seven o'clock on Monday, when the early stretch begins.
            if dice.next() < 0.3 { scenario.posts[index].pattern = "night" }
            scenario.posts[index].worksBankHolidays = dice.next() < 0.3
            scenario.posts[index].attendance = dice.next() < 0.5 ? 1 : dice.next()
            scenario.posts[index].studyLeave = dice.between(0, 20)
        }
        let week = 604_800.0
        var absence = LongAbsence()
        absence.phasedReturn.after = dice.between(0, 4) * week
        absence.phasedReturn.from = dice.next()
        absence.phasedReturn.course = dice.next() < 0.5 ? .linear : .constant
        absence.maternity.rate = dice.between(0, 0.2) / week
        absence.maternity.eligible = dice.next()
        absence.maternity.length = .exponential(mean: dice.between(0.5, 12) * week)
        absence.maternity.backfill = dice.next()
        absence.maternity.backfillAfter = dice.between(0, 4) * week
        absence.special.rate = dice.between(0, 0.5) / week
        absence.special.length = .exponential(mean: dice.between(0.1, 2) * week)
        absence.standInAfter = dice.next() < 0.3 ? .infinity : dice.between(0, 3) * week
        scenario.workforce.absence = absence
        scenario.workforce.resignation *= dice.between(0, 60)
        scenario.workforce.notice *= dice.between(0, 1)
        scenario.workforce.timeToFill = .exponential(mean: dice.between(86_400, 10 * week))
        for index in scenario.workforce.sickness.indices {
            scenario.workforce.sickness[index].rate *= dice.between(0, 40)
        }
        scenario.working.overtimePaid = dice.between(0, 0.5)
        scenario.working.overtimeInLieu = dice.between(0, 0.5)
        scenario.changes = [
            PolicyChange(
                id: "change", date: scenario.run.start.adding(days: dice.whole(0...20)), why: "", team: nil,
                policy: nil,
                cuts: [PolicyChange.PostCut(group: scenario.posts[0].id, count: 1, until: nil)], referrals: [])
        ]
        // `replicate` throws if people or minutes are lost, in any team, role and week.
        let outcome = try SmallService.run(scenario, seed: UInt64(number))
        // Parts of strain that relieve are below 0.
        for measure in StaffMeasure.allCases where measure != .strainSlack && measure != .strainReforms {
            #expect(outcome.staff(measure) >= -1e-6, "\(measure)")
        }
        for measure in PeopleMeasure.allCases { #expect(outcome.people(measure) >= 0, "\(measure)") }
        #expect(outcome.people(.workingDays) >= outcome.people(.daysNoQualified) + outcome.people(.daysOneQualified))
    }
}
