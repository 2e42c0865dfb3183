/// The bank holidays of England and Wales.
///
/// The days of the Banking and Financial Dealings Act 1971, schedule 1, of common law (Good Friday, Christmas Day) and
/// of the yearly proclamations (New Year's Day since 1974, the early May day since 1978), with the one-off moves and
/// additions of 1995 to 2023. Proclamations still to come cannot be known, and the one-off days before 1995 are not
/// listed.
public enum EnglandBankHolidays {
    /// The bank holidays of a year in the order of the calendar.
    ///
    /// A holiday that falls on a weekend appears as its substitute weekday, as in the lists of GOV.UK.
    ///
    /// - Precondition: `year` is in 1583...9999.
    public static func dates(in year: Int) -> [CivilDate] {
        precondition((1583...9999).contains(year), "a year of the Gregorian calendar")
        let easter = easterSunday(in: year)
        var days = [
            // A New Year's Day on a weekend is replaced by the Monday after.
            weekdayOnOrAfter(date(year, 1, 1)),
            easter.adding(days: -2),
            easter.adding(days: 1),
            firstMonday(onOrAfter: date(year, 5, 1)),
            firstMonday(onOrAfter: date(year, 5, 25)),
            firstMonday(onOrAfter: date(year, 8, 25)),
        ]
        let christmas = date(year, 12, 25)
        switch christmas.weekday {
        case 4: days += [christmas, date(year, 12, 28)]  // Boxing Day on a Saturday
        case 5: days += [date(year, 12, 27), date(year, 12, 28)]
        case 6: days += [date(year, 12, 26), date(year, 12, 27)]  // Christmas Day on a Sunday
        default: days += [christmas, date(year, 12, 26)]
        }
        for change in changes where change.year == year {
            if let left = change.left { days.removeAll { $0 == date(year, left.month, left.day) } }
            days.append(date(year, change.kept.month, change.kept.day))
        }
        return days.sorted()
    }

    /// A day that was moved, or added if it did not replace another.
    private struct Change {
        var year: Int
        var left: (month: Int, day: Int)?
        var kept: (month: Int, day: Int)
    }

    private static var changes: [Change] {
        [
            // Fiftieth anniversary of Victory in Europe Day.
            Change(year: 1995, left: (5, 1), kept: (5, 8)),
            // Eve of the millennium.
            Change(year: 1999, left: nil, kept: (12, 31)),
            // Golden Jubilee.
            Change(year: 2002, left: (5, 27), kept: (6, 4)),
            Change(year: 2002, left: nil, kept: (6, 3)),
            // Wedding of Prince William and Catherine Middleton.
            Change(year: 2011, left: nil, kept: (4, 29)),
            // Diamond Jubilee.
            Change(year: 2012, left: (5, 28), kept: (6, 4)),
            Change(year: 2012, left: nil, kept: (6, 5)),
            // Seventy-fifth anniversary of Victory in Europe Day.
            Change(year: 2020, left: (5, 4), kept: (5, 8)),
            // Platinum Jubilee.
            Change(year: 2022, left: (5, 30), kept: (6, 2)),
            Change(year: 2022, left: nil, kept: (6, 3)),
            // State funeral of Queen Elizabeth II.
            Change(year: 2022, left: nil, kept: (9, 19)),
            // Coronation of King Charles III.
            Change(year: 2023, left: nil, kept: (5, 8)),
        ]
    }

    /// Easter Sunday by the anonymous Gregorian computus (Meeus, "Astronomical Algorithms", 1991, chapter 8).
    private static func easterSunday(in year: Int) -> CivilDate {
        let golden = year % 19
        let (century, yearOfCentury) = (year / 100, year % 100)
        let moonCorrection = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - moonCorrection + 15) % 30
        let weekdayShift = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let lateMoon = (golden + 11 * epact + 22 * weekdayShift) / 451
        let sum = epact + weekdayShift - 7 * lateMoon + 114
        return date(year, sum / 31, sum % 31 + 1)
    }

    private static func firstMonday(onOrAfter date: CivilDate) -> CivilDate {
        date.adding(days: (7 - date.weekday) % 7)
    }

    private static func weekdayOnOrAfter(_ date: CivilDate) -> CivilDate {
        date.weekday >= 5 ? firstMonday(onOrAfter: date) : date
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
        guard let date = CivilDate(year: year, month: month, day: day) else {
            preconditionFailure("the rules above name only days that exist")
        }
        return date
    }
}
