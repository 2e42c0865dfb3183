/// Ticks of an axis of weeks: first days of months if the first day is known, numbers of weeks if not.
struct CalendarTicks: Equatable, Sendable {
    struct Tick: Equatable, Sendable {
        /// In weeks from the first day; not always whole.
        let week: Double
        let label: String
        /// The year, below the first tick and each first one of a year.
        let year: String?
    }

    let ticks: [Tick]

    /// Ticks within weeks, at most so many.
    init(from first: Double, to last: Double, start: CalendarDay?, most: Int) {
        ticks =
            if let start {
                Self.months(first, last, start: start, most: max(1, most))
            } else {
                Self.weeks(first, last, most: max(1, most))
            }
    }

    private static func weeks(_ first: Double, _ last: Double, most: Int) -> [Tick] {
        let steps = [1, 2, 4, 5, 10, 13, 26, 52, 104, 260, 520, 1040, 5200, 52_000, 520_000]
        let step = Double(steps.first { (last - first) / Double($0) < Double(most) } ?? 5_200_000)
        var ticks: [Tick] = []
        var week = (first / step).rounded(.up) * step
        while week <= last, ticks.count <= most {
            ticks.append(Tick(week: week, label: NumberText.rounded(week, decimals: 0), year: nil))
            week += step
        }
        return ticks
    }

    private static func months(_ first: Double, _ last: Double, start: CalendarDay, most: Int) -> [Tick] {
        let spanMonths = (last - first) * 7 / 30.44
        let steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200]
        let step = steps.first { spanMonths / Double($0) < Double(most) } ?? 6000
        let begin = CalendarDay(number: start.number + Int((first * 7).rounded(.up)))
        var count = begin.year * 12 + begin.month - 1
        if begin.day > 1 { count += 1 }
        while count % step != 0 { count += 1 }
        var ticks: [Tick] = []
        var lastYear: Int?
        while ticks.count <= most {
            let year = count >= 0 ? count / 12 : (count - 11) / 12
            let day = CalendarDay(year: year, month: count - year * 12 + 1, day: 1)
            let week = Double(day.number - start.number) / 7
            if week > last { break }
            if step >= 12 {
                ticks.append(Tick(week: week, label: "\(year)", year: nil))
            } else {
                ticks.append(Tick(week: week, label: day.monthName, year: year == lastYear ? nil : "\(year)"))
            }
            lastYear = year
            count += step
        }
        if ticks.isEmpty {
            // Less than a month: the first day alone.
            ticks = [Tick(week: first, label: begin.text, year: nil)]
        }
        return ticks
    }
}
