import Fitting
import Scenario

/// Fits the rate and the rhythm of referrals.
enum ReferralRecords {
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    /// What is less likely than this by chance is taken for a difference.
    private static let level = 0.05
    /// Days in a year of a rate.
    private static let year = 365.25

    /// - Throws: `CommandFailure` with exit code 64 or 65.
    static func fit(_ table: RecordTable, _ request: FitRequest) throws(CommandFailure) -> FitOutcome {
        let groups = try RecordGroups(table, request)
        if groups.groups.count == 1, groups.groups[0].id == nil, request.target == nil {
            throw CommandFailure(
                "error: say with --for which source of referrals this is, such as --for gp, or with --by which "
                    + "column has it",
                exitCode: ExitStatus.usage)
        }
        for id in [request.target, request.team].compactMap({ $0 }) {
            if let fault = Identifier.fault(of: id) {
                throw CommandFailure("error: \(fault.message); \(fault.remedy)", exitCode: ExitStatus.usage)
            }
        }
        let read = try days(table, request)
        let period = read.period
        let inside = table.rows.compactMap { read.byLine[$0.line] }
            .count { (period.first...period.last).contains($0) }
        var outcome = FitOutcome(request, kind: .referrals, records: inside, period: period)
        outcome.warnings += read.notes
        if groups.withoutGroup > 0 {
            outcome.warnings.append("\(FittedFigure.counted(groups.withoutGroup, "row")) without a source left out")
        }
        if request.from == nil || request.until == nil {
            outcome.warnings.append(
                "the period is taken to run from the first referral to the last; say it with --from and --until, "
                    + "since the "
                    + "rate comes out too high otherwise, by about one referral")
        }
        var counts: [(name: String, count: Int)] = []
        for (id, rows) in groups.groups {
            let id = id ?? request.target ?? "referrals"
            let days = rows.compactMap { read.byLine[$0.line] }.filter { (period.first...period.last).contains($0) }
            counts.append((id, days.count))
            guard !days.isEmpty else { continue }
            add(course(days, period), id, period, request, to: &outcome)
        }
        outcome.warnings += RecordGroups.warnings(counts)
        return outcome
    }

    /// The days of referrals by the line of their row, and the period.
    private static func days(
        _ table: RecordTable, _ request: FitRequest
    ) throws(CommandFailure) -> (byLine: [Int: Int], period: (first: Int, last: Int), notes: [String]) {
        var faults = RecordFaults(path: request.path)
        var byLine: [Int: Int] = [:]
        var all: [Int] = []
        var missing = 0
        for row in table.rows {
            guard let text = row[.date] else {
                missing += 1
                continue
            }
            switch RecordMoment.read(text, request.dates) {
            case .success(let moment):
                byLine[row.line] = moment.day
                all.append(moment.day)
            case .failure(let fault):
                faults.add(line: row.line, column: table.names[.date] ?? "", fault.message, fault.remedy)
            }
        }
        try faults.check()
        let first = request.from?.dayNumber ?? all.min() ?? 0
        let last = request.until?.dayNumber ?? all.max() ?? first
        let outside = all.count { $0 < first || $0 > last }
        guard first <= last, outside < all.count else {
            throw CommandFailure(
                "error: no referral lies between --from and --until", exitCode: ExitStatus.badData)
        }
        var notes: [String] = []
        if missing > 0 { notes.append("\(FittedFigure.counted(missing, "row")) without a date left out") }
        if outside > 0 { notes.append("\(FittedFigure.counted(outside, "referral")) outside the period left out") }
        return (byLine, (first, last), notes)
    }

    private static func course(_ days: [Int], _ period: (first: Int, last: Int)) -> EventCourse {
        var counts = [Int](repeating: 0, count: period.last - period.first + 1)
        for day in days { counts[day - period.first] += 1 }
        return EventCourse(
            counts.enumerated().map { offset, count in
                let date = CivilDate(dayNumber: period.first + offset)
                return EventCourse.Day(weekday: date.weekday, month: date.month, count: count)
            })
    }

    private static func add(
        _ course: EventCourse, _ id: String, _ period: (first: Int, last: Int), _ request: FitRequest,
        to outcome: inout FitOutcome
    ) {
        let factor = request.population.map { year / 7 * 100_000 / $0 } ?? 1
        let unit = request.population == nil ? "per week" : "per 100000 per year"
        let rate = course.weeklyRate
        let ends = rate.interval()
        var comment = "\(FittedFigure.counted(course.count, "referral")) in \(course.days.count) days: "
        comment += "\(FittedFigure.text(rate.value * factor)) \(unit) "
        comment += "(exact 95 % \(FittedFigure.interval((ends.low * factor, ends.high * factor))))"
        var comments = [comment]
        if course.count < FittedLengths.few { comments.append("few data: fewer than \(FittedLengths.few) referrals") }
        if let dispersion = course.dispersion {
            let index = FittedFigure.text(dispersion.index, digits: 2)
            let probability = FittedFigure.probability(dispersion.test.probability)
            if dispersion.test.probability < level {
                let wide = dispersion.index.squareRoot()
                comments.append(
                    "weeks vary more than chance at one rate would have it: index of dispersion \(index), "
                        + "\(probability); with "
                        + "that the interval is "
                        + FittedFigure.interval(
                            (
                                max(0, rate.value - (rate.value - ends.low) * wide) * factor,
                                (rate.value + (ends.high - rate.value) * wide) * factor
                            )))
            } else {
                comments.append("weeks vary as chance at one rate has it: index of dispersion \(index), \(probability)")
            }
        } else {
            comments.append("too few weeks or referrals to say whether weeks vary more than by chance")
        }
        let path = ["referrals", id]
        if let team = request.team { outcome.fragment.addPlain(path + ["team"], team) }
        outcome.fragment.add(
            path + ["rate"], "\(FittedFigure.text(rate.value * factor, digits: 4)) \(unit)", records: course.count,
            comments: comments)
        let profiles = [weekdayProfile(course), monthProfile(course)]
        for (key, profile) in zip(["by_weekday", "by_month"], profiles) {
            comments.append(profile.comment)
            if let value = profile.value {
                outcome.fragment.add(path + [key], value, records: course.count, comments: [profile.comment])
            }
        }
        outcome.report += ["", "\(id):"] + comments.map { "  " + $0 }
        for gap in course.gaps {
            let first = CivilDate(dayNumber: period.first + gap.first)
            let last = first.adding(days: gap.days - 1)
            let place =
                gap.first == 0
                ? "at the beginning" : gap.first + gap.days == course.days.count ? "at the end" : "in between"
            outcome.warnings.append(
                "\(id): nothing from \(first) to \(last) (\(gap.days) days \(place)), where "
                    + "\(FittedFigure.text(gap.expected, digits: 2)) would be expected: a hole in the export? If "
                    + "so, fit what "
                    + "lies on one side of it with --from or --until")
        }
    }

    /// The profile over the week, if one is warranted, and what is to be said of it.
    private static func weekdayProfile(_ course: EventCourse) -> (value: String?, comment: String) {
        let tests = course.weekdayTests
        let weekdays = course.byWeekday
        guard weekdays.days.allSatisfy({ $0 > 0 }) else { return (nil, "less than a week: no profile") }
        var rates = zip(weekdays.counts, weekdays.days).map { $1 > 0 ? Double($0) / $1 : 0 }
        let weekend = Double(weekdays.counts[5] + weekdays.counts[6])
        let isQuietAtWeekends = weekend == 0 && course.days.count >= 28 && course.count >= FittedLengths.few
        let differ = isQuietAtWeekends || tests.all.map { $0.probability < level } ?? false
        guard differ else {
            guard let all = tests.all else { return (nil, "too few referrals to tell weekdays apart: no profile") }
            return (nil, "weekdays do not differ (\(FittedFigure.probability(all.probability))): no profile")
        }
        var comment: String
        if let working = tests.working, working.probability < level {
            comment = "Monday to Friday differ: \(FittedFigure.probability(working.probability))"
        } else {
            let days = weekdays.days.prefix(5).reduce(0, +)
            let common = Double(weekdays.counts.prefix(5).reduce(0, +)) / days
            for day in 0..<5 { rates[day] = common }
            comment = "Monday to Friday do not differ"
            comment +=
                tests.working.map { " (\(FittedFigure.probability($0.probability)))" } ?? " as far as can be told"
            comment += " and have one rate"
        }
        comment += weekend == 0 ? "; nothing at weekends" : "; weekends differ from them"
        let total = rates.reduce(0, +)
        let texts = rates.map { FittedFigure.decimal(100 * $0 / total, places: 1) }
        return (table(Self.weekdays, texts), comment)
    }

    private static func monthProfile(_ course: EventCourse) -> (value: String?, comment: String) {
        guard course.days.count >= 365 else { return (nil, "less than a year: months cannot be told apart") }
        guard let test = course.monthTest else { return (nil, "too few referrals to tell months apart: no profile") }
        let probability = FittedFigure.probability(test.probability)
        guard test.probability < level else { return (nil, "months do not differ (\(probability)): no profile") }
        let months = course.byMonth
        let rates = zip(months.counts, months.days).map { $1 > 0 ? Double($0) / $1 : 0 }
        let mean = Double(course.count) / months.days.reduce(0, +)
        let caution = course.days.count < 730 ? "; with less than two years a season cannot be told from a trend" : ""
        return (
            table(Self.months, rates.map { FittedFigure.decimal($0 / mean, places: 2) }),
            "months differ: \(probability)\(caution)"
        )
    }

    private static func table(_ names: [String], _ values: [String]) -> String {
        "{" + zip(names, values).map { "\($0): \($1)" }.joined(separator: ", ") + "}"
    }
}
