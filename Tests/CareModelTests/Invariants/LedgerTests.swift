import CareModel
import Scenario
import Testing

@Suite("Ledgers")
struct LedgerTests {
    @Test("Hours by weekday add up to the hours of the measured weeks, for every role and category")
    func weekdays() throws {
        let model = try compile(CommonRandomNumbersTests.example)
        let simulation = Simulation(model)
        for replication in 0..<2 {
            let record = try simulation.replicate(seed: 3, replication: UInt64(replication))
            for role in model.roleIds.indices {
                for category in HoursCategory.allCases {
                    let place = model.layout.index(.direct, team: 0, role: role) + category.rawValue
                    let weeks = (0..<model.weeks).reduce(0.0) {
                        $0 + record.measures[$1 * model.layout.rowLength + place]
                    }
                    let days = (0..<7).reduce(0.0) { sum, weekday in
                        sum
                            + record.hoursByWeekday[
                                model.layout.weekdayIndex(category, weekday: weekday, team: 0, role: role)]
                    }
                    #expect(abs(weeks - days) <= 1e-9 * max(1, weeks), "\(model.roleIds[role]) \(category)")
                }
            }
        }
    }

    /// The example with everything that recording can have, at random.
    private static func scenario(_ number: Int) throws -> ServiceScenario {
        var dice = ConservationTests.Dice(state: UInt64(number) &* 7_919 &+ 11)
        var scenario = try CommonRandomNumbersTests.example
        scenario.run.weeks = dice.whole(4...16)
        scenario.run.warmUpWeeks = dice.whole(0...4)
        scenario.workforce.resignation *= dice.between(0, 40)
        scenario.working.paperLimit = dice.between(0, 40) * 3600
        var recording = RecordingRules()
        recording.registration = dice.next() < 0.7 ? .withNote : .atOnce
        recording.oldestNote = dice.next() < 0.5 ? .infinity : dice.between(1, 10) * 604_800
        recording.growthPerYear = dice.between(0, 3)
        var entry = RecordingRules.DoubleEntry(id: "again")
        entry.time = .exponential(mean: dice.between(60, 2000))
        entry.share = dice.next()
        recording.doubleEntries = [entry]
        var defect = RecordingRules.FormDefect(id: "misfit")
        defect.people = dice.next()
        defect.returns = dice.next()
        defect.time = .exponential(mean: dice.between(60, 2000))
        recording.formDefects = [defect]
        scenario.recording = recording
        scenario.policy.contacts.pressure = dice.next()
        for index in scenario.work.indices where scenario.work[index].meaningfulness != nil {
            scenario.work[index].counting.noAnswer = dice.next() < 0.5 ? nil : dice.next()
            scenario.work[index].counting.atLeast = dice.between(0, 2400)
            scenario.work[index].counting.recordingUnderPressure = dice.between(0.5, 3)
        }
        return scenario
    }

    @Test("No more contacts are recorded than made, or entered than to be registered", arguments: 0..<12)
    func bounds(number: Int) throws {
        let scenario = try Self.scenario(number)
        let outcome = try SmallService.run(scenario)
        for week in 0..<scenario.run.weeks {
            let weeks = week..<week + 1
            #expect(outcome.staff(.contactsRecorded, weeks: weeks) <= outcome.staff(.contactsMade, weeks: weeks))
            #expect(outcome.staff(.entryLag, weeks: weeks) >= 0)
            #expect(outcome.staff(.contactWorth, weeks: weeks) <= outcome.staff(.contactsMade, weeks: weeks) + 1e-9)
        }
        #expect(outcome.staff(.protectedDelivered) <= outcome.staff(.attended) + outcome.staff(.overrun) + 1e-6)
        if scenario.recording.registration == .atOnce {
            #expect(outcome.staff(.entryLag) == 0)
            #expect(outcome.staff(.contactsNeverEntered) == 0)
        }
    }

    @Test("A second entry, a defect and an employer that concern nobody leave every figure as it was")
    func unusedThings() throws {
        let plain = try Self.scenario(3)
        var more = plain
        var entry = RecordingRules.DoubleEntry(id: "unused")
        entry.employer = "elsewhere"
        entry.time = .constant(600)
        more.recording.doubleEntries.insert(entry, at: 0)
        var defect = RecordingRules.FormDefect(id: "unused")
        defect.work = ["nothing"]
        defect.time = .constant(600)
        more.recording.formDefects.insert(defect, at: 0)
        #expect(try SmallService.run(plain).record.measures == SmallService.run(more).record.measures)
    }
}
