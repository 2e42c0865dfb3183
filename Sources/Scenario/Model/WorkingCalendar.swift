/// When people work: weekly patterns, bank holidays and annual leave.
public struct WorkingCalendar: Sendable, Equatable {
    /// How bank holidays are found.
    public enum BankHolidayRule: String, Sendable, CaseIterable {
        /// England's, by rule.
        case england
        /// No bank holidays.
        case none
    }

    /// The rule for bank holidays.
    public var bankHolidays: BankHolidayRule
    /// Bank holidays beside those of the rule.
    public var addedHolidays: [CivilDate]
    /// Days of the rule that are worked after all.
    public var removedHolidays: [CivilDate]
    /// Days of annual leave a year for a whole-time worker.
    public var annualLeaveDays: Double
    /// The month, 1 to 12, on whose first day the leave year begins.
    public var leaveYearMonth: Int
    /// How much likelier leave is to be taken in each month, January first; 1 is neutral.
    public var leaveByMonth: [Double]
    /// Weekly patterns, in the order of the file.
    public var patterns: [WeeklyPattern]
    /// Annual leave by length of service; empty if it is the same for all.
    public var longService: [LeaveStep] = []
    /// Share of leave that falls into sickness or maternity leave and is given back; 0 is neutral.
    public var leaveGivenBack = 0.0

    /// Makes a calendar.
    public init(
        bankHolidays: BankHolidayRule, addedHolidays: [CivilDate], removedHolidays: [CivilDate],
        annualLeaveDays: Double, leaveYearMonth: Int, leaveByMonth: [Double], patterns: [WeeklyPattern]
    ) {
        self.bankHolidays = bankHolidays
        self.addedHolidays = addedHolidays
        self.removedHolidays = removedHolidays
        self.annualLeaveDays = annualLeaveDays
        self.leaveYearMonth = leaveYearMonth
        self.leaveByMonth = leaveByMonth
        self.patterns = patterns
    }
}

/// The hours of one working week.
public struct WeeklyPattern: Sendable, Equatable {
    /// One stretch of work within the week.
    public struct Stretch: Sendable, Equatable {
        /// The day of the week, 0 for Monday.
        public var weekday: Int
        /// Seconds from midnight at which it begins.
        public var start: Int
        /// Seconds from midnight at which it ends, after `start`; more than 86,400 if that is on the next day.
        public var end: Int

        /// Makes a stretch.
        public init(weekday: Int, start: Int, end: Int) {
            self.weekday = weekday
            self.start = start
            self.end = end
        }
    }

    /// The id of the pattern.
    public var id: String
    /// Stretches in order of time, not overlapping.
    public var stretches: [Stretch]

    /// Makes a pattern; `stretches` are in order of time.
    public init(id: String, stretches: [Stretch]) {
        self.id = id
        self.stretches = stretches
    }

    /// Seconds of work in the week.
    public var secondsPerWeek: Int { stretches.reduce(0) { $0 + $1.end - $1.start } }

    /// Days of the week on which some work is done.
    public var daysPerWeek: Int { Set(stretches.map(\.weekday)).count }
}
