import CareModel
import Scenario
import Testing

@Suite("Closed forms of clinics")
struct ClinicClosedFormTests {
    private static let week = 604_800.0

    @Test("One slot a day is a queue in discrete time: the mean wait is 1 + rho / (2 (1 - rho)) working days")
    func oneSlotADay() throws {
        // Booked people with a slot on day k or later: X' = max(X - 1, 0) + A with Poisson A of mean rho, so that
        // E X = rho + rho^2 / (2 (1 - rho)); with a day's notice each is counted as many days as they wait (Little).
        let load = 0.8
        let scenario = try SmallService.scenario(
            """
            run: {start: 2027-01-04, warm_up: 52 wk, length: 1040 wk}
            referrals: {gp: {team: team, clinic: east, rate: \(5 * load) per week, by_weekday: {sat: 0, sun: 0}}}
            teams: {team: {first_contact: {taken_on: 0 %}}}
            clinics: {east: {team: team, slots: {mon: 1, tue: 1, wed: 1, thu: 1, fri: 1}, notice_working_days: 1}}
            """)
        let waits = try Sample(scenario, replications: 30) {
            $0.clinics(.routineWait) / $0.clinics(.routineBookings)
        }
        let expected = 1 + load / (2 * (1 - load))
        #expect(waits.agrees(with: expected), "\(waits.mean) +- \(waits.standardError), \(expected)")
        let used = try Sample(scenario, replications: 10) { $0.clinics(.slotsUsed) / $0.clinics(.slotsOffered) }
        #expect(used.agrees(with: load), "\(used.mean) +- \(used.standardError)")
    }

    @Test("With non-attendance and everybody booked anew the slots carry referrals over the share that comes")
    func nonAttendance() throws {
        let scenario = try SmallService.scenario(
            """
            run: {start: 2027-01-04, warm_up: 52 wk, length: 104 wk}
            referrals: {gp: {team: team, clinic: east, rate: 6 per week, by_weekday: {sat: 0, sun: 0}}}
            teams: {team: {first_contact: {taken_on: 0 %}}}
            clinics: {east: {team: team, slots: {mon: 5, wed: 5}, did_not_attend: 25 %}}
            """)
        let used = try Sample(scenario, replications: 60) { $0.clinics(.slotsUsed) / (104 * 10) }
        #expect(used.agrees(with: 0.6 / 0.75), "\(used.mean) +- \(used.standardError)")
        let missed = try Sample(scenario, replications: 60) { $0.clinics(.notAttended) / $0.clinics(.appointments) }
        #expect(missed.agrees(with: 0.25), "\(missed.mean) +- \(missed.standardError)")
    }

    @Test("Below the cap the caseload of a follow-up clinic is intake times stay: wait for a slot and all intervals")
    func followUpStay() throws {
        // Referred at nine, with a day's notice and slots to spare: seen on the next working day at nine, a wait of one
        // day, on Fridays of three; then twelve weeks, and nobody is over the cap.
        let scenario = try SmallService.scenario(
            """
            run: {start: 2027-01-04, warm_up: 52 wk, length: 52 wk}
            referrals: {gp: {team: team, rate: 5 per week, by_weekday: {sat: 0, sun: 0}, between: "09:00-09:01"}}
            clinics:
              sessions:
                {kind: follow_up, team: team, posts: nurse, slots: {mon: 64, tue: 64, wed: 64, thu: 64, fri: 64}, notice_working_days: 1, every: {person: 1 wk}, sessions: 12}
            """)
        let stay: Double = 12 + 1.4 / 7
        let sample = try Sample(scenario, replications: 80) { $0.people(.caseloadSeconds) / (52 * Self.week) }
        // A slot is seven and a half minutes long, and a few are taken: less than an hour beyond nine.
        let slack = 5 / (7.0 * 24)
        #expect(
            sample.agrees(with: 5 * stay) || abs(sample.mean - 5 * stay) < 4.5 * sample.standardError + slack,
            "\(sample.mean) +- \(sample.standardError)")
    }

    @Test("The example of a follow-up clinic has the caseload of the closed form below the cap")
    func belowTheCap() throws {
        let scenario = try ValidationScenarios.read("follow-up-clinic")
        let people = try Sample(scenario, replications: 12) { $0.people(.caseloadSeconds) / (52 * Self.week) }
        let weighted = try Sample(scenario, replications: 12) {
            $0.people(.weightedCaseloadSeconds) / (52 * Self.week)
        }
        // Some days fill up, so that sessions slip now and then: up to three in a hundred more.
        #expect(people.mean > 85 - 4.5 * people.standardError)
        #expect(people.mean < 85 * 1.03 + 4.5 * people.standardError, "\(people.mean) +- \(people.standardError)")
        #expect(weighted.mean > 60.8 - 4.5 * weighted.standardError)
        #expect(weighted.mean < 60.8 * 1.03 + 4.5 * weighted.standardError)
        let waiting = try Sample(scenario, replications: 12) {
            $0.people(.waitingAllocationSeconds) / (52 * Self.week)
        }
        #expect(waiting.mean < 3)
    }

    @Test("Above the cap the caseload stays at it, and the queue grows by what cannot be taken on")
    func aboveTheCap() throws {
        var scenario = try ValidationScenarios.read("follow-up-clinic")
        scenario.referrals[0].rate *= 2
        scenario.run.warmUpWeeks = 104
        let weighted = try Sample(scenario, replications: 8) {
            $0.people(.weightedCaseloadSeconds) / (52 * Self.week)
        }
        #expect(weighted.mean > 78 && weighted.mean <= 80, "\(weighted.mean)")
        // Each person takes 12 weighted weeks and half a week for the first slot: 80 / 12.2 a week find room.
        let grown = try Sample(scenario, replications: 8) {
            ($0.people(.waitingAllocationSeconds, weeks: 51..<52)
                - $0.people(.waitingAllocationSeconds, weeks: 0..<1)) / Self.week / 51
        }
        #expect(abs(grown.mean - (10 - 80 / 12.16)) < 0.35 + 4.5 * grown.standardError, "\(grown.mean)")
    }
}
