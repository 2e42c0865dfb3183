/// A day of the Gregorian calendar.
public struct CalendarDay: Equatable, Sendable {
    /// For instance 2026.
    public let year: Int
    /// 1 to 12.
    public let month: Int
    /// 1 to 31.
    public let day: Int

    /// A day by its year, its month from 1 to 12 and its day of the month.
    ///
    /// What is outside the calendar is brought to its edge.
    public init(year: Int, month: Int, day: Int) {
        self.year = min(max(year, -9999), 9999)
        self.month = min(max(month, 1), 12)
        self.day = min(max(day, 1), 31)
    }

    /// The day so many days later.
    public func adding(days: Int) -> CalendarDay { CalendarDay(number: number + days) }

    /// `2026-03-01`, as tables have it.
    public var isoText: String { "\(year)-\(Self.two(month))-\(Self.two(day))" }

    /// `1 Mar 2026`, as people read it.
    public var text: String { "\(day)\u{A0}\(monthName)\u{A0}\(year)" }

    var monthName: String {
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]
    }

    /// Days since 1 January 1970 (the count of eras of 400 years of H. Hinnant's "chrono-compatible date algorithms").
    var number: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    init(number: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let part = (5 * dayOfYear + 2) / 153
        month = part < 10 ? part + 3 : part - 9
        day = dayOfYear - (153 * part + 2) / 5 + 1
        year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}
