import CareModel
import Scenario
import Testing

@Suite("Conservation of beds")
struct WardConservationTests {
    @Test("Beds, people and stays add up on random wards", arguments: 0..<60)
    func randomWards(number: Int) throws {
        var dice = ConservationTests.Dice(state: UInt64(number) &* 1_299_721 &+ 11)
        var scenario = try CommonRandomNumbersTests.example
        let day = 86_400.0
        scenario.run.weeks = dice.whole(4...16)
        scenario.run.warmUpWeeks = dice.whole(0...4)
        for index in scenario.needs.indices {
            scenario.needs[index].assessedInCrisis = dice.next()
            scenario.needs[index].admittedWhenAssessed = dice.next()
            scenario.needs[index].departureRate *= dice.between(0, 200)
            scenario.needs[index].dischargeRate *= dice.between(0, 60)
            scenario.needs[index].settledBeforeDischarge *= dice.next()
            scenario.needs[index].afterDischarge.followed = dice.next() < 0.6 ? dice.between(0, 60) * day : 0
            scenario.needs[index].rereferralRate *= dice.between(0, 40)
            // Some are discharged out of hospital, some while they wait for a bed.
            if dice.next() < 0.4 { scenario.needs[index].careLength = .exponential(mean: dice.between(10, 60) * day) }
        }
        if dice.next() < 0.5, let planning = scenario.work.firstIndex(where: { $0.id == "discharge_planning" }) {
            scenario.work[planning].arising.triggers = [.readyForDischarge]
        }
        scenario.wards = (0..<dice.whole(1...3)).map { place in
            var ward = Ward(id: "ward\(place)", title: "", beds: dice.whole(0...12))
            if dice.next() < 0.7 {
                ward.stay = .lognormal(mean: dice.between(1, 40) * day, standardDeviation: dice.between(1, 60) * day)
                ward.otherAdmissions = dice.between(0, 8) / (7 * day)
                ward.occupied = dice.next()
                ward.longStays.share = dice.next() < 0.5 ? dice.between(0, 0.3) : 0
                ward.longStays.stay = .exponential(mean: dice.between(1, 200) * day)
            }
            ward.detained = dice.next()
            ward.order = dice.next() < 0.5 ? .detainedFirst : .firstCome
            ward.delays = [
                Ward.Delay(
                    id: "care", share: dice.between(0, 0.5), wait: .exponential(mean: dice.between(0, 20) * day)),
                Ward.Delay(id: "housing", share: dice.between(0, 0.5), wait: .constant(dice.between(0, 9) * day)),
            ]
            if dice.next() < 0.6 { ward.outOfArea.after = dice.next() < 0.3 ? 0 : dice.between(0, 6) * day }
            ward.outOfArea.stayTimes = dice.between(0.3, 3)
            ward.outOfArea.returns = dice.next() < 0.5
            ward.outOfArea.distance = dice.between(0, 200)
            ward.outOfArea.travelPer100Kilometres = dice.between(0, 7200)
            return ward
        }
        var change = PolicyChange(
            id: "beds", date: scenario.run.start.adding(days: dice.whole(0...20)), why: "", team: nil, policy: nil,
            cuts: [], referrals: [])
        change.beds = [BedChange(ward: "ward0", beds: dice.whole(-scenario.wards[0].beds...6))]
        scenario.changes = [change]
        // `replicate` throws where beds, people in them and people who wait do not agree.
        let outcome = try SmallService.run(scenario, seed: UInt64(number))
        for measure in WardMeasure.allCases { #expect(outcome.wards(measure) >= 0, "\(measure)") }
        #expect(outcome.wards(.bedsFound) + outcome.wards(.withdrawn) == outcome.wards(.requests))
        #expect(outcome.wards(.admissions) + outcome.wards(.placements) == outcome.wards(.bedsFound))
        #expect(outcome.wards(.followUpsMet) <= outcome.wards(.followUps))
        // Of the people of the team, those in bed are no more than those in hospital.
        let inHospital = outcome.people(.hospitalSeconds)
        #expect(outcome.wards(.occupiedSeconds, slot: 0) >= 0 && inHospital >= 0)
    }

    @Test("A ward with a bed for everybody leaves all other figures as they are")
    func plentiful() throws {
        var scenario = try CommonRandomNumbersTests.example
        scenario.run.weeks = 26
        scenario.run.warmUpWeeks = 4
        let before = try SmallService.run(scenario)
        scenario.wards = [Ward(id: "acute", title: "", beds: 10_000)]
        let after = try SmallService.run(scenario)
        #expect(after.wards(.requests) > 0)
        #expect(after.wards(.bedsAtOnce) == after.wards(.requests))
        for measure in PeopleMeasure.allCases { #expect(before.people(measure) == after.people(measure), "\(measure)") }
        for measure in StaffMeasure.allCases { #expect(before.staff(measure) == after.staff(measure), "\(measure)") }
        #expect(before.record.waits.count == after.record.waits.count)
    }

    @Test("Stays, distances and who is detained do not hang on how many beds there are")
    func commonDraws() throws {
        // Where everybody goes out of area at once, and where there is a bed for all: the same people stay as long.
        func days(_ beds: Int) throws -> Double {
            let outcome = try SmallService.run(
                """
                run: {length: 60 wk}
                wards: {acute: {beds: \(beds), other_admissions: 3 per week, stay: {lognormal: {mean: 9 d, sd: 20 d}},
                  delays: {housing: {share: 20 %, wait: {exponential: {mean: 9 d}}}}, out_of_area: {after: 0 h}}}
                """)
            return outcome.bedDays(.staySeconds)
        }
        #expect(try days(0) == days(1000))
    }
}
