import RandomStreams
import Scenario

/// The terms of a group of posts as the simulation reads them.
struct CompiledTerms: BitwiseCopyable {
    var days: Double
    var firstStep: Int
    var lastStep: Int
    /// Days of study leave a year.
    var studyDays: Double
    /// Share of working days with the team.
    var attendance: Double
    var observesBankHolidays: Bool
}

/// A step of annual leave by length of service as the simulation reads it.
struct CompiledLeaveStep: BitwiseCopyable {
    var after: Double
    var days: Double
}

/// Patterns and terms: what the calendar says of each post's time.
struct WorkingTimeTables: Sendable {
    /// Where the stretches of each pattern begin; one more at the end. Rotations come after the weekly patterns.
    var starts: [Int] = [0]
    /// Stretches in seconds from the first Monday of their pattern.
    var stretches: [CompiledStretch] = []
    /// Seconds until each pattern begins anew.
    var periods: [Double] = []
    /// Seconds of work a week, the mean over a rotation.
    var seconds: [Double] = []
    /// Days of work a week, the mean over a rotation.
    var days: [Double] = []
    /// Where the weeks of each pattern begin in `weekdays`.
    var weeks: [Int] = []
    /// Weekdays on which work begins, one bit each, by week of a pattern.
    var weekdays: [UInt8] = []
    /// Terms by group of posts.
    var terms: [CompiledTerms] = []
    var steps: [CompiledLeaveStep] = []
    /// Whether some stretch lies over midnight.
    var isOverMidnight = false

    /// Adds a pattern of some weeks.
    mutating func add(_ weeks: [WeeklyPattern]) {
        self.weeks.append(weekdays.count)
        for (index, week) in weeks.enumerated() {
            var bits: UInt8 = 0
            for stretch in week.stretches {
                let midnight = Double(index * 7 + stretch.weekday) * Compiler.daySeconds
                stretches.append(
                    CompiledStretch(start: midnight + Double(stretch.start), end: midnight + Double(stretch.end)))
                bits |= 1 << UInt8(stretch.weekday)
                if stretch.end > 86_400 { isOverMidnight = true }
            }
            weekdays.append(bits)
        }
        starts.append(stretches.count)
        periods.append(Double(weeks.count) * Compiler.weekSeconds)
        seconds.append(weeks.reduce(0) { $0 + Double($1.secondsPerWeek) } / Double(weeks.count))
        days.append(weeks.reduce(0) { $0 + Double($1.daysPerWeek) } / Double(weeks.count))
    }
}

extension Compiler {
    func workingTimeTables() -> WorkingTimeTables {
        var tables = WorkingTimeTables()
        for pattern in scenario.calendar.patterns { tables.add([pattern]) }
        for group in scenario.posts where !group.rotation.isEmpty { tables.add(rotation(of: group)) }
        for group in scenario.posts {
            let terms = scenario.terms(of: group)
            tables.terms.append(
                CompiledTerms(
                    days: terms.days, firstStep: tables.steps.count,
                    lastStep: tables.steps.count + terms.steps.count, studyDays: group.studyLeave,
                    attendance: group.attendance, observesBankHolidays: terms.givesBankHolidays))
            for step in terms.steps { tables.steps.append(CompiledLeaveStep(after: step.after, days: step.days)) }
        }
        return tables
    }

    private func rotation(of group: PostGroup) -> [WeeklyPattern] {
        group.rotation.compactMap { id in scenario.calendar.patterns.first { $0.id == id } }
    }

    /// The place of a group's pattern among weekly patterns and rotations.
    func patternPlace(ofGroup index: Int) -> Int {
        let group = scenario.posts[index]
        guard !group.rotation.isEmpty else {
            return scenario.calendar.patterns.firstIndex { $0.id == group.pattern } ?? 0
        }
        return scenario.calendar.patterns.count + scenario.posts[..<index].count { !$0.rotation.isEmpty }
    }

    /// Whether stand-ins come for maternity leave.
    var hasStandIns: Bool {
        let maternity = scenario.workforce.absence.maternity
        return maternity.rate > 0 && maternity.eligible > 0 && maternity.backfill > 0
    }

    /// A place for a stand-in for each post, after all posts, where there are stand-ins at all.
    func withStandIns(_ posts: [CompiledPost]) -> [CompiledPost] {
        guard hasStandIns else { return posts }
        var all = posts
        for index in posts.indices {
            all[index].standIn = posts.count + index
            var standIn = posts[index]
            standIn.name = StableName.hash("stand_in", posts[index].name)
            // Of no group, since nothing is cut of what is not established.
            standIn.group = -1
            standIn.isStandIn = true
            all.append(standIn)
        }
        return all
    }
}
