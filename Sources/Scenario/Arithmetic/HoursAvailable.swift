/// The hours that workers have in a calendar week, by formula.
public struct HoursAvailable: Sendable, Equatable {
    /// Contracted hours a week.
    public var contracted: Double
    /// Of these, annual leave.
    public var annualLeave: Double
    /// Of these, bank holidays.
    public var bankHolidays: Double
    /// Of these, sickness, as a share of what leave and bank holidays leave.
    public var sickness: Double

    /// Hours at work.
    public var present: Double { contracted - annualLeave - bankHolidays - sickness }

    /// Weeks at work in each calendar week.
    public var weeksAtWork: Double { contracted > 0 ? present / contracted : 0 }

    /// What remains of contracted hours by the calendar and the sickness of a scenario.
    public init(contracted: Double, in scenario: ServiceScenario) {
        self.contracted = contracted
        let weeks = Double(scenario.run.weeks)
        let end = scenario.run.start.adding(days: 7 * scenario.run.weeks)
        var holidays = Set(scenario.calendar.addedHolidays)
        if scenario.calendar.bankHolidays == .england {
            for year in scenario.run.start.year...end.year { holidays.formUnion(EnglandBankHolidays.dates(in: year)) }
        }
        holidays.subtract(scenario.calendar.removedHolidays)
        let days = Double(holidays.count { $0 >= scenario.run.start && $0 < end && $0.weekday < 5 })
        let yearWeeks = 365.25 / 7
        annualLeave = contracted * scenario.calendar.annualLeaveDays / 5 / yearWeeks
        bankHolidays = contracted * days / 5 / weeks
        // Alternating renewal: spells of mean m begin at rate r while well.
        let load = scenario.workforce.sickness.reduce(0) { $0 + $1.rate * $1.length.mean }
        sickness = (contracted - annualLeave - bankHolidays) * load / (1 + load)
    }
}
