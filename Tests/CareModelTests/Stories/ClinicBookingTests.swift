import Scenario
import Testing

@testable import CareModel

@Suite("Booking in a clinic")
struct ClinicBookingTests {
    /// Day 0 is a Monday; the first source is routine, the second urgent.
    private static func bench(_ clinics: String, more: String = "") throws -> ClinicBench {
        try ClinicBench(
            """
            clinics: \(clinics)
            referrals:
              gp: {team: team, rate: 1 per week, clinic: east}
              ward: {team: team, rate: 1 per week, clinic: east, urgent: 100 %}
            \(more)
            """)
    }

    private static let everyDay = "mon: 4, tue: 4, wed: 4, thu: 4, fri: 4"

    @Test("Notice is counted in working days: weekends and bank holidays are none")
    func notice() throws {
        let clinic =
            "{east: {team: team, slots: {\(Self.everyDay), sat: 4}, notice_working_days: 3, urgent_notice_working_days: 1}}"
        let plain = try Self.bench(clinic)
        #expect(plain.accept(day: 0).appointment.day == 3)
        // Thursday: Friday, Monday, Tuesday.
        #expect(plain.accept(day: 3).appointment.day == 8)
        // On a Saturday the working days to come are counted, as on the Friday before.
        #expect(plain.accept(day: 4).appointment.day == 9)
        #expect(plain.accept(day: 5).appointment.day == 9)
        #expect(plain.accept(source: 1, day: 5).appointment.day == 7)
        let holiday = try Self.bench(clinic, more: "calendars: {added_holidays: [2027-01-11]}")
        #expect(holiday.accept(day: 3).appointment.day == 9)
        #expect(holiday.accept(source: 1, day: 4).appointment.day == 8)
    }

    @Test("A clinic that bank holidays do not close has its slots on them")
    func bankHoliday() throws {
        func first(_ closes: Bool) throws -> Int32 {
            try Self.bench(
                "{east: {team: team, slots: {mon: 1, thu: 1}, closed_on_bank_holidays: \(closes)}}",
                more: "calendars: {added_holidays: [2027-01-11]}"
            ).accept(day: 5).appointment.day
        }
        #expect(try first(true) == 10)
        #expect(try first(false) == 7)
    }

    @Test(
        "Without notice a slot of the same day that has not begun can be had, and the slots are spread over the hours")
    func sameDay() throws {
        let bench = try Self.bench("{east: {team: team, slots: {\(Self.everyDay)}, hours: \"09:00-13:00\"}}")
        for hour in [11.0, 12] {
            let made = bench.accept(day: 0, hour: 10.5).appointment
            #expect(made.day == 0 && bench.secondOfDay(made) == hour * 3600)
        }
        let next = bench.accept(day: 0, hour: 10.5).appointment
        #expect(next.day == 1 && bench.secondOfDay(next) == 9 * 3600)
    }

    @Test(
        "What is kept for urgent people is rounded to whole slots, a half to the even number",
        arguments: [(10, 2), (3, 0), (11, 2), (30, 4), (50, 8), (0, 0), (1, 0)])
    func rounding(_ slots: Int, _ reserved: Int) {
        var clinic = Clinic(id: "east", team: "team", slots: [slots, 0, 0, 0, 0, 0, 0])
        clinic.urgentReserved = 0.15
        #expect(clinic.reserved(weekday: 0) == reserved)
    }

    @Test("Routine people leave the reserved slots alone; urgent ones have these first, and then the others")
    func reservedFirst() throws {
        let bench = try Self.bench("{east: {team: team, slots: {wed: 10}, urgent_reserved: 15 %}}")
        // Two of ten are reserved: eight routine people fill the first Wednesday, and the ninth waits a week.
        var days = (0..<7).map { _ in bench.accept(day: 0).appointment.day }
        #expect(days == Array(repeating: 2, count: 7))
        let urgent = (0..<3).map { _ in bench.accept(source: 1, day: 0).appointment }
        #expect(urgent.map(\.day) == [2, 2, 2])
        // The first two have the reserved slots, the first of the day; the third has the last that is open to all.
        #expect(urgent.map(\.slot) == [0, 1, 9])
        days = (0..<2).map { _ in bench.accept(day: 0).appointment.day }
        #expect(days == [9, 9])
        #expect(bench.accept(source: 1, day: 0).appointment.day == 9)
    }

    @Test("In a pool the earliest day counts, wherever it is; of equally early days the clinic written first")
    func pool() throws {
        let bench = try Self.bench(
            """
            {west: {team: team, slots: {wed: 1}}, east: {team: team, slots: {wed: 1, thu: 1}, pool: [north, west]}, north: {team: team, slots: {wed: 1, fri: 1}}}
            """)
        let made = (0..<6).map { _ in bench.accept(day: 0).appointment }
        #expect(made.map(\.diary) == [0, 1, 2, 1, 2, 0])
        #expect(made.map(\.day) == [2, 2, 2, 3, 4, 9])
    }

    @Test("Without a pool people keep to their own clinic")
    func ownClinic() throws {
        let bench = try Self.bench("{west: {team: team, slots: {wed: 9}}, east: {team: team, slots: {thu: 1}}}")
        let made = (0..<3).map { _ in bench.accept(day: 0).appointment }
        #expect(made.map(\.diary) == [1, 1, 1])
        #expect(made.map(\.day) == [3, 10, 17])
    }

    @Test("Who leaves gives the slot back, and the next to be booked has it")
    func givenBack() throws {
        let bench = try Self.bench("{east: {team: team, slots: {wed: 1}}}")
        let first = bench.accept(day: 0)
        #expect(bench.accept(day: 0).appointment.day == 9)
        #expect(bench.accept(day: 0).appointment.day == 16)
        bench.leave(first.person)
        #expect(bench.accept(day: 1).appointment.day == 2)
        #expect(bench.accept(day: 1).appointment.day == 23)
    }

    @Test("When there is no slot before the end of the run people wait beyond it")
    func noSlot() throws {
        let bench = try Self.bench("{east: {team: team, slots: {wed: 1}}}")
        let made = (0..<6).map { _ in bench.accept(day: 0).appointment }
        #expect(made.map(\.diary) == [0, 0, 0, 0, -1, -1])
    }

    @Test("People in crisis are seen by the rule for crises, and need no slot")
    func crisis() throws {
        let bench = try Self.bench("{east: {team: team, slots: {wed: 1}}}")
        #expect(bench.accept(day: 0, isInCrisis: true).appointment.diary == -1)
        #expect(bench.accept(day: 0).appointment.day == 2)
    }
}
