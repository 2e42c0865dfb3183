/// Annual leave from so many years of service on.
public struct LeaveStep: Sendable, Equatable {
    /// The id of the step.
    public var id: String
    /// Seconds of service after which it holds.
    public var after: Double
    /// Days of annual leave a year for a whole-time worker.
    public var days: Double

    /// Makes a step.
    public init(id: String, after: Double, days: Double) {
        self.id = id
        self.after = after
        self.days = days
    }
}

/// Whose terms the holders of posts have: annual leave and bank holidays.
public struct Employer: Sendable, Equatable {
    /// The id, to which groups of posts refer.
    public var id: String
    /// The title shown to people.
    public var title: String
    /// Days of annual leave a year for a whole-time worker; nil for those of the calendar.
    public var annualLeaveDays: Double?
    /// Leave by length of service; nil for that of the calendar.
    public var longService: [LeaveStep]?
    /// Whether bank holidays are days off.
    public var givesBankHolidays: Bool

    /// Makes an employer.
    public init(
        id: String, title: String, annualLeaveDays: Double?, longService: [LeaveStep]?, givesBankHolidays: Bool
    ) {
        self.id = id
        self.title = title
        self.annualLeaveDays = annualLeaveDays
        self.longService = longService
        self.givesBankHolidays = givesBankHolidays
    }
}

/// What a holder's terms say of time off.
public struct LeaveTerms: Sendable, Equatable {
    /// Days of annual leave a year for a whole-time worker, before the first step.
    public var days: Double
    /// Steps in order of service.
    public var steps: [LeaveStep]
    /// Whether bank holidays are days off.
    public var givesBankHolidays: Bool
}

extension ServiceScenario {
    /// The terms of a group of posts: its employer's, and where the employer says nothing those of the calendar.
    public func terms(of group: PostGroup) -> LeaveTerms {
        let employer = employers.first { $0.id == group.employer }
        // An employer with a number of days of its own has no steps but its own.
        let steps = employer?.longService ?? (employer?.annualLeaveDays == nil ? calendar.longService : [])
        return LeaveTerms(
            days: employer?.annualLeaveDays ?? calendar.annualLeaveDays, steps: steps.sorted { $0.after < $1.after },
            givesBankHolidays: (employer?.givesBankHolidays ?? true) && !group.worksBankHolidays)
    }

    /// Contracted hours a week of a post of a group, the mean over its rotation.
    public func contractedHours(of group: PostGroup) -> Double {
        let ids = group.rotation.isEmpty ? [group.pattern] : group.rotation
        let seconds = ids.map { id in Double(calendar.patterns.first { $0.id == id }?.secondsPerWeek ?? 0) }
        return seconds.reduce(0, +) / Double(seconds.count) / 3600
    }
}
