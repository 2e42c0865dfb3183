// What makes work arise beside intervals, rates and events; each has a value at which it does nothing.
extension WorkType {
    /// Work that follows when a piece of other work is finished for a person.
    public struct FollowUp: Sendable, Equatable {
        /// Ids of the work types that it follows.
        public var work: [String]
        /// Share of finished pieces that are followed, 0 to 1.
        public var share: Double
        /// Seconds from the end of the one to the arising of the other.
        public var delay: Double

        /// Makes a rule.
        public init(work: [String], share: Double, delay: Double) {
            self.work = work
            self.share = share
            self.delay = delay
        }
    }

    /// Pieces that come together; the mean number of pieces in a time stays that of the rate.
    public struct Burst: Sendable, Equatable {
        /// Pieces of one burst; 1 is neutral.
        public var pieces: Int
        /// Seconds over which they are spread evenly.
        public var over: Double

        /// Makes a rule.
        public init(pieces: Int = 1, over: Double = 0) {
            self.pieces = pieces
            self.over = over
        }
    }

    /// A day, such as that of a panel, until which pieces wait before they arise.
    public struct Batch: Sendable, Equatable {
        /// Seconds from one such day to the next, in whole weeks.
        public var every: Double
        /// The day of the week, 0 for Monday.
        public var weekday: Int

        /// Makes a rule.
        public init(every: Double, weekday: Int) {
            self.every = every
            self.weekday = weekday
        }
    }

    /// Growth of what arises from the first measured day on: `(1 + perYear)` to the power of the years since.
    public struct Growth: Sendable, Equatable {
        /// Share by which it grows in a year; 0 is neutral, less than 0 shrinks.
        public var perYear: Double
        /// The factor at which it ends, or nil if it goes on.
        public var until: Double?

        /// Makes a rule.
        public init(perYear: Double = 0, until: Double? = nil) {
            self.perYear = perYear
            self.until = until
        }
    }

    /// The hours in which work of the area arises.
    public struct AreaHours: Sendable, Equatable {
        /// Days on which it arises.
        public enum Days: String, Sendable, CaseIterable {
            /// Monday to Friday, bank holidays included.
            case office
            /// Every day.
            case daily
            /// Every day, day and night.
            case always
        }

        /// The days.
        public var days: Days
        /// Seconds from midnight between which it arises, except where that is always.
        public var between: ClosedRange<Int>

        /// Makes a rule; Monday to Friday, nine to five, if nothing is said.
        public init(days: Days = .office, between: ClosedRange<Int> = 32_400...61_200) {
            self.days = days
            self.between = between
        }
    }
}
