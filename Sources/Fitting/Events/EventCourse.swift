import Glibc

/// Events counted day by day over a period: how they are spread over weekdays, months and weeks.
public struct EventCourse: Sendable, Equatable {
    /// One day of the period.
    public struct Day: Sendable, Equatable {
        /// The day of the week: 0 is Monday, 6 is Sunday.
        public var weekday: Int
        /// The month, 1 to 12.
        public var month: Int
        /// How many events it had.
        public var count: Int

        /// Makes a day.
        public init(weekday: Int, month: Int, count: Int) {
            self.weekday = weekday
            self.month = month
            self.count = count
        }
    }

    /// A run of days without any event.
    public struct Gap: Sendable, Equatable {
        /// The index of its first day in the period.
        public var first: Int
        /// How many days it has.
        public var days: Int
        /// How many events were to be expected in it.
        public var expected: Double
    }

    /// The days, without any left out.
    public let days: [Day]
    /// All events.
    public let count: Int

    /// Makes a course of all days of a period in order, at least one.
    public init(_ days: [Day]) {
        precondition(!days.isEmpty, "a period has a day")
        self.days = days
        count = days.reduce(0) { $0 + $1.count }
    }

    /// Events a week.
    public var weeklyRate: EventRate { EventRate(count: count, exposure: Double(days.count) / 7) }

    /// Events of each whole week from the first day on.
    public var weeks: [Int] {
        (0..<(days.count / 7)).map { week in days[(7 * week)..<(7 * week + 7)].reduce(0) { $0 + $1.count } }
    }

    /// The index of dispersion of weekly counts, which is 1 for Poisson counts of one rate, and its test for more.
    ///
    /// - Returns: Nil with fewer than eight whole weeks or less than one event a week.
    /// - SeeAlso: Fisher, Thornton and Mackenzie 1922, doi:10.1111/j.1744-7348.1922.tb05962.x.
    public var dispersion: (index: Double, test: ChiSquareTest)? {
        let weeks = weeks
        let mean = Double(weeks.reduce(0, +)) / Double(weeks.count)
        guard weeks.count >= 8, mean >= 1 else { return nil }
        let squares = weeks.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
        let test = ChiSquareTest(statistic: squares / mean, degrees: weeks.count - 1)
        return (squares / mean / Double(weeks.count - 1), test)
    }

    /// How many times a Poisson count's the variance within short times is, seasons and growth left out: half the mean
    /// square of differences between one week and the next over the mean; 1 where it is less or cannot be told.
    ///
    /// - SeeAlso: von Neumann and others 1941, doi:10.1214/aoms/1177731746.
    public var shortTermDispersion: Double {
        let weeks = weeks
        let mean = Double(weeks.reduce(0, +)) / Double(weeks.count)
        guard weeks.count >= 8, mean >= 1 else { return 1 }
        let squares = zip(weeks, weeks.dropFirst()).reduce(0.0) { sum, pair in
            sum + Double(pair.1 - pair.0) * Double(pair.1 - pair.0)
        }
        return max(1, squares / (2 * mean * Double(weeks.count - 1)))
    }

    /// How many events and days each weekday has, Monday first.
    public var byWeekday: (counts: [Int], days: [Double]) {
        var counts = [Int](repeating: 0, count: 7)
        var exposures = [Double](repeating: 0, count: 7)
        for day in days {
            counts[day.weekday] += day.count
            exposures[day.weekday] += 1
        }
        return (counts, exposures)
    }

    /// How many events each month of the year has, January first, and the days' weight, that of a weekday being its
    /// events over those of the average day.
    public var byMonth: (counts: [Int], days: [Double]) {
        let weights = weekdayWeights
        var counts = [Int](repeating: 0, count: 12)
        var exposures = [Double](repeating: 0, count: 12)
        for day in days {
            counts[day.month - 1] += day.count
            exposures[day.month - 1] += weights[day.weekday]
        }
        return (counts, exposures)
    }

    /// Whether weekdays differ at all, and whether Monday to Friday do; nil where events are too few to tell.
    public var weekdayTests: (all: ChiSquareTest?, working: ChiSquareTest?) {
        let weekdays = byWeekday
        let dispersion = shortTermDispersion
        return (
            .equalRates(weekdays.counts, exposures: weekdays.days, dispersion: dispersion),
            .equalRates(
                Array(weekdays.counts.prefix(5)), exposures: Array(weekdays.days.prefix(5)), dispersion: dispersion)
        )
    }

    /// Whether months of the year differ; nil for less than a year, or where events are too few to tell.
    public var monthTest: ChiSquareTest? {
        guard days.count >= 365 else { return nil }
        let months = byMonth
        return .equalRates(months.counts, exposures: months.days, dispersion: shortTermDispersion)
    }

    /// Runs of days without events that are too long for chance: at the rate of the weekdays, one as long would be
    /// found
    /// in fewer than one such period in a hundred.
    ///
    /// - Complexity: O(days).
    public var gaps: [Gap] {
        guard count > 0 else { return [] }
        let weights = weekdayWeights
        let daily = Double(count) / Double(days.count)
        var gaps: [Gap] = []
        var open: Gap?
        func close() {
            if let gap = open, Double(count + 1) * exp(-gap.expected) < 0.01 { gaps.append(gap) }
            open = nil
        }
        for (index, day) in days.enumerated() {
            if day.count > 0 {
                close()
            } else {
                var gap = open ?? Gap(first: index, days: 0, expected: 0)
                gap.days += 1
                gap.expected += daily * weights[day.weekday]
                open = gap
            }
        }
        close()
        return gaps
    }

    private var weekdayWeights: [Double] {
        let weekdays = byWeekday
        let mean = Double(count) / Double(days.count)
        return zip(weekdays.counts, weekdays.days).map { count, days in
            days == 0 || mean == 0 ? 1 : Double(count) / days / mean
        }
    }
}
