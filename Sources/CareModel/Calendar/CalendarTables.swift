import Scenario

/// Days and weeks of a run, laid out from simulated time 0.
enum CalendarTables {
    /// 1 for each day from the origin that is a bank holiday.
    static func bankHolidays(_ calendar: WorkingCalendar, from origin: CivilDate, days: Int) -> [UInt8] {
        var table = [UInt8](repeating: 0, count: days)
        let first = origin.dayNumber
        func mark(_ date: CivilDate, _ value: UInt8) {
            let day = date.dayNumber - first
            if table.indices.contains(day) { table[day] = value }
        }
        if calendar.bankHolidays == .england {
            for year in origin.year...origin.adding(days: days).year {
                for date in EnglandBankHolidays.dates(in: year) { mark(date, 1) }
            }
        }
        for date in calendar.addedHolidays { mark(date, 1) }
        for date in calendar.removedHolidays { mark(date, 0) }
        return table
    }

    /// The leave years that touch a run, with cumulative weights by week.
    static func leaveYears(
        _ calendar: WorkingCalendar, from origin: CivilDate, days: Int
    ) -> (years: [LeaveYear], weights: [Double]) {
        var years: [LeaveYear] = []
        var weights: [Double] = []
        func firstMonday(_ year: Int) -> Int {
            guard let first = CivilDate(year: year, month: calendar.leaveYearMonth, day: 1) else { return 0 }
            return first.adding(days: (7 - first.weekday) % 7).dayNumber - origin.dayNumber
        }
        for year in (origin.year - 1)...(origin.adding(days: days).year + 1) {
            let firstDay = firstMonday(year)
            let weeks = (firstMonday(year + 1) - firstDay) / 7
            if firstDay + weeks * 7 <= 0 || firstDay >= days { continue }
            years.append(LeaveYear(year: year, firstDay: firstDay, weeks: weeks, weightOffset: weights.count))
            var total = 0.0
            for week in 0..<weeks {
                let midweek = origin.adding(days: firstDay + week * 7 + 2)
                total += calendar.leaveByMonth[midweek.month - 1]
                weights.append(total)
            }
        }
        return (years, weights)
    }
}
