import CareModel
import Scenario
import Testing

@Suite("Overtime and rest")
struct OvertimeTests {
    private static func longDays(_ overtime: String) throws -> Outcome {
        try SmallService.run(
            """
            run: {length: 40 wk}
            working: {overtime: \(overtime)}
            work:
              long_day:
                arises: {every_weeks_at_work: 1}
                by: worker
                priority: duty
                pauses: false
                time: {indirect: 10 h}
            """)
    }

    @Test("Work beyond the shift is paid, taken in lieu or unpaid by the shares stated")
    func shares() throws {
        let outcome = try Self.longDays("{paid: 25 %, in_lieu: 50 %}")
        let beyond = outcome.hours(.overrun) + outcome.hours(.overtimePaid) + outcome.hours(.overtimeInLieu)
        #expect(beyond > 37 * 2.6)
        #expect(abs(outcome.hours(.overtimePaid) - 0.25 * beyond) < 1e-6)
        #expect(abs(outcome.hours(.overtimeInLieu) - 0.5 * beyond) < 1e-6)
        #expect(try Self.longDays("{}").hours(.overtimePaid) == 0)
    }

    @Test("Time in lieu is taken as whole stretches as soon as there is enough for one")
    func inLieu() throws {
        let outcome = try Self.longDays("{in_lieu: 100 %}")
        let accrued = outcome.hours(.overtimeInLieu)
        let taken = outcome.hours(.timeInLieu)
        #expect(taken > 10 * 7.4)
        #expect(abs(taken - (accrued / 7.4).rounded(.down) * 7.4) < 1e-6)
        #expect(outcome.hours(.overrun) == 0)
        #expect(abs(outcome.hours(.attended) + taken - 40 * 37) < 1e-6)
    }

    @Test("Paid and in lieu cannot be more than all")
    func tooMuch() {
        #expect(throws: (any Error).self) { try Self.longDays("{paid: 60 %, in_lieu: 50 %}") }
    }

    private static func week(_ hours: String) -> String {
        let days = ["mon", "tue", "wed", "thu", "fri"].map { "\($0): \"\(hours)\"" }.joined(separator: ", ")
        return "calendars: {patterns: {full_time: {\(days)}}}"
    }

    @Test("Weeks over 48 hours are those with more, attended, overrun and at home together")
    func longWeeks() throws {
        let long = try SmallService.run(Self.week("08:00-18:00"))
        #expect(long.staff(.workerWeeks) == 4 && long.staff(.longWeeks) == 4)
        let exact = try SmallService.run(Self.week("08:00-17:36"))
        #expect(exact.staff(.workerWeeks) == 4 && exact.staff(.longWeeks) == 0)
        // Six hours more of notes than the week has: with three at home there are 48, with six 51.
        for (most, weeks) in [(3, 0.0), (6, 3)] {
            let home = try SmallService.run(
                Self.week("08:00-17:00")
                    + """

                    working: {own_time: {share: 100 %, at_most: \(most) h per week}}
                    work:
                      email: {arises: {hours_at_work: 51 h per week}, by: worker, priority: carer}
                    """)
            #expect(home.staff(.longWeeks) >= weeks, "\(most)")
            if weeks == 0 { #expect(home.staff(.longWeeks) == 0) }
        }
    }

    @Test("A late day before an early one leaves too short a rest; breaks within a day are none")
    func rests() throws {
        let outcome = try SmallService.run(
            #"""
            calendars:
              patterns:
                full_time: {mon: ["14:00-18:00", "19:00-22:00"], tue: "06:00-14:00", wed: null, thu: null, fri: null}
            """#)
        #expect(outcome.staff(.rests) == 7)
        #expect(outcome.staff(.shortRests) == 4)
        let plain = try SmallService.run("")
        #expect(plain.staff(.rests) == 19 && plain.staff(.shortRests) == 0)
    }

    @Test("Work that overruns shortens the rest after it")
    func overrunShortensRest() throws {
        let outcome = try SmallService.run(
            """
            work:
              long_day:
                arises: {every_weeks_at_work: 0.2}
                by: worker
                priority: duty
                pauses: false
                time: {indirect: 14 h}
            """)
        // Until eleven in the evening, and again from nine.
        #expect(outcome.staff(.shortRests) > 10)
    }
}
