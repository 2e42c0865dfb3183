import Scenario
import Testing

@Suite struct EnglandBankHolidaysTests {
    // The lists of GOV.UK for England and Wales; 2028 by the statutory rule.
    static let lists: [(year: Int, days: String)] = [
        (1995, "01-02 04-14 04-17 05-08 05-29 08-28 12-25 12-26"),
        (1999, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28 12-31"),
        (2002, "01-01 03-29 04-01 05-06 06-03 06-04 08-26 12-25 12-26"),
        (2011, "01-03 04-22 04-25 04-29 05-02 05-30 08-29 12-26 12-27"),
        (2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
        (2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
        (2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
        (2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
        (2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
        (2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
        (2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
        (2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
        (2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
        (2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
        (2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28"),
        (2028, "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
    ]

    @Test("the bank holidays of a year are those of the published list", arguments: lists)
    func publishedLists(_ list: (year: Int, days: String)) {
        let days = EnglandBankHolidays.dates(in: list.year).map { String($0.description.dropFirst(5)) }
        #expect(days.joined(separator: " ") == list.days)
    }

    @Test("no bank holiday falls on a weekend, and a year has at least eight")
    func weekdaysOnly() {
        for year in 1978...2200 {
            let days = EnglandBankHolidays.dates(in: year)
            #expect(days.allSatisfy { $0.weekday < 5 && $0.year == year } && Set(days).count == days.count)
            #expect(days.count >= 8)
        }
    }
}
