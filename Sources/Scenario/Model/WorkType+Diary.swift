extension WorkType {
    /// How a piece of work is booked into diaries instead of being taken up when there is time.
    public struct Appointment: Sendable, Equatable {
        /// Seconds after arising before which it is not held.
        public var notice: Double
        /// Seconds by which it may begin late before it counts as missed and is booked again.
        public var latestStart: Double
        /// The second worker, or nil.
        public var companion: Companion?

        /// Makes a rule.
        public init(notice: Double, latestStart: Double, companion: Companion?) {
            self.notice = notice
            self.latestStart = latestStart
            self.companion = companion
        }
    }

    /// The second worker who comes along.
    public struct Companion: Sendable, Equatable {
        /// The share of pieces for which one comes; 0 is neutral.
        public var share: Double
        /// The roles who may, or empty for those who may do the work.
        public var roles: [String]
        /// The skill that is needed, or nil.
        public var skill: String?

        /// Makes a rule.
        public init(share: Double, roles: [String], skill: String?) {
            self.share = share
            self.roles = roles
            self.skill = skill
        }
    }

    /// A time of the week at which all workers whom the work concerns meet.
    public struct FixedTime: Sendable, Equatable {
        /// The day of the week, 0 for Monday.
        public var weekday: Int
        /// Seconds from midnight at which it begins and ends.
        public var hours: ClosedRange<Int>
        /// Weeks from one to the next, counted from the beginning of the warm-up.
        public var everyWeeks: Int

        /// Makes a time.
        public init(weekday: Int, hours: ClosedRange<Int>, everyWeeks: Int) {
            self.weekday = weekday
            self.hours = hours
            self.everyWeeks = everyWeeks
        }
    }

    /// How work meets the diary; what is not said is neutral.
    public struct Diary: Sendable, Equatable {
        /// Booked as an appointment, or nil.
        public var appointment: Appointment?
        /// Held at a fixed time of the week, or nil.
        public var fixedTime: FixedTime?
        /// Breaks into work that makes way.
        public var interrupts = false
        /// Makes way for work that breaks in.
        public var isInterruptible = false
        /// The share of free time in which it is done with people of the own caseload; 0 is neutral.
        public var freeTimeShare = 0.0

        /// Neutral.
        public init() {}
    }
}

/// The order in which a worker who is free takes work up.
public enum WorkingOrder: String, Sendable, CaseIterable {
    /// By class of urgency, then by due time.
    case riskFirst = "risk_first"
    /// The same, but visits before deadline work for whoever is behind the contact target.
    case targetFirst = "target_first"
    /// In order of arising, crises apart.
    case firstCome = "first_come"
}

/// Who of a team is on duty each day for what cannot wait.
public struct DutyRota: Sendable, Equatable {
    /// The id of the rota.
    public var id: String
    /// The id of the team.
    public var team: String
    /// Work types that are left to whoever is on duty, as long as somebody is.
    public var work: [String]
    /// Roles that take part, or empty for those that coordinate.
    public var roles: [String]
    /// The skill that is needed, or nil.
    public var skill: String?
    /// Workers on duty each day.
    public var workers: Int
    /// Whether duty days are kept clear of appointments.
    public var isKeptClear: Bool

    /// Makes a rota.
    public init(
        id: String, team: String, work: [String], roles: [String], skill: String?, workers: Int, isKeptClear: Bool
    ) {
        self.id = id
        self.team = team
        self.work = work
        self.roles = roles
        self.skill = skill
        self.workers = workers
        self.isKeptClear = isKeptClear
    }
}
