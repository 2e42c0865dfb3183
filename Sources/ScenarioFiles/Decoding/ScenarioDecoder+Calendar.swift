internal import Scenario

extension ScenarioDecoder {
    func calendar() -> WorkingCalendar {
        let reader = root.section("calendars")
        let leave = reader.section("annual_leave")
        var calendar = WorkingCalendar(
            bankHolidays: reader.choice("bank_holidays", or: .england), addedHolidays: dates(reader, "added_holidays"),
            removedHolidays: dates(reader, "removed_holidays"), annualLeaveDays: leave.number("days"),
            leaveYearMonth: leave.integer("year_starts_in_month"), leaveByMonth: weights(leave, "by_month"),
            patterns: reader.entries("patterns").map { pattern($0.id, $0.reader) })
        calendar.longService = longService(leave)
        calendar.leaveGivenBack = leave.share("given_back")
        return calendar
    }

    private func dates(_ reader: MapReader, _ key: String) -> [CivilDate] {
        reader.texts(key).compactMap { CivilDate(iso: $0) }
    }

    /// Relative weights of the words of a table, in their order; 1 for one that is left out.
    func weights(_ reader: MapReader, _ key: String) -> [Double] {
        let names = reader.words(key)
        var weights = Array(repeating: 1.0, count: names.count)
        for (name, value) in reader.figures(key) {
            if let index = names.firstIndex(of: name) { weights[index] = value }
        }
        if weights.allSatisfy({ $0 == 0 }) {
            reader.fault(key, "all weights are zero", remedy: "give at least one of them a weight above 0")
            return Array(repeating: 1, count: names.count)
        }
        return weights
    }

    private func pattern(_ id: String, _ reader: MapReader) -> WeeklyPattern {
        var stretches: [WeeklyPattern.Stretch] = []
        // Seconds from Monday, midnight.
        var end = 0
        for (weekday, day) in reader.definition.keys.enumerated() {
            let midnight = weekday * 86_400
            for text in reader.texts(day.name) {
                guard let hours = HoursOfDay.secondsOverMidnight(text) else {
                    reader.fault(
                        day.name, "\"\(text)\" has no length",
                        remedy: "write another time for its end; an earlier one is that of the next morning")
                    continue
                }
                guard midnight + hours.lowerBound >= end else {
                    reader.fault(
                        day.name, "\"\(text)\" begins before the stretch before it ends",
                        remedy: "write the stretches of a day in order of time, none over another")
                    continue
                }
                end = midnight + hours.upperBound
                stretches.append(
                    WeeklyPattern.Stretch(weekday: weekday, start: hours.lowerBound, end: hours.upperBound))
            }
        }
        let pattern = WeeklyPattern(id: id, stretches: stretches)
        if pattern.overlaps(before: pattern), let last = stretches.last {
            reader.fault(
                reader.definition.keys[last.weekday].name,
                "the last stretch of the week ends after the first one begins",
                remedy: "let it end by then, or delete one of the two")
        }
        return pattern
    }

    /// A week of a rotation must be over when the next one begins.
    func checkRotations(_ scenario: ServiceScenario) {
        for ((_, reader), group) in zip(root.entries("posts"), scenario.posts) {
            let patterns = group.rotation.compactMap { id in scenario.calendar.patterns.first { $0.id == id } }
            for (index, pattern) in patterns.enumerated() {
                let next = patterns[(index + 1) % patterns.count]
                guard pattern.overlaps(before: next), pattern.id != next.id else { continue }
                reader.fault(
                    "rotation", "the last stretch of \(pattern.id) ends after the first one of \(next.id) begins",
                    remedy: "put another pattern between them, or change one of the two")
            }
        }
    }
}

extension WeeklyPattern {
    /// Whether the last stretch of the week runs into the first one of the week after.
    fileprivate func overlaps(before next: WeeklyPattern) -> Bool {
        guard let last = stretches.last, let first = next.stretches.first else { return false }
        return last.weekday * 86_400 + last.end > 604_800 + first.weekday * 86_400 + first.start
    }
}
