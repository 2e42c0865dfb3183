import Scenario
import Testing

@Suite struct CivilDateTests {
    @Test(
        "a date that the calendar has is read and written alike", arguments: ["2026-01-05", "2024-02-29", "1900-12-31"])
    func readsIso(_ text: String) throws {
        #expect(try #require(CivilDate(iso: text)).description == text)
    }

    @Test(
        "a text that is no date of the calendar is refused",
        arguments: [
            "2026-13-01", "2026-02-29", "1900-02-29", "2026-1-5", "05/01/2026", "2026-01-05T", "", "0000-01-01",
        ])
    func refusesOtherTexts(_ text: String) {
        #expect(CivilDate(iso: text) == nil)
    }

    @Test("every day of four hundred years has its own number, its weekday and its way back")
    func dayNumbersAreOneToOne() throws {
        let start = try #require(CivilDate(year: 1800, month: 1, day: 1))
        var previous = start
        var known = Set([start])
        for step in 1..<146_097 {
            let date = start.adding(days: step)
            #expect(date.dayNumber == start.dayNumber + step)
            #expect(date > previous && date.weekday == (previous.weekday + 1) % 7)
            #expect(CivilDate(year: date.year, month: date.month, day: date.day) == date)
            known.insert(date)
            previous = date
        }
        #expect(known.count == 146_097)
    }

    @Test("the first of January 1970 is day 0 and a Thursday")
    func epoch() {
        #expect(CivilDate(dayNumber: 0).description == "1970-01-01")
        #expect(CivilDate(dayNumber: 0).weekday == 3)
        #expect(CivilDate(iso: "2026-01-05")?.weekday == 0)
    }
}
