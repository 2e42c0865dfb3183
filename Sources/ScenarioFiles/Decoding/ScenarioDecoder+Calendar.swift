internal import Scenario

extension ScenarioDecoder {
    func calendar() -> WorkingCalendar {
        let reader = root.section("calendars")
        let leave = reader.section("annual_leave")
        return WorkingCalendar(
            bankHolidays: reader.choice("bank_holidays", or: .england), addedHolidays: dates(reader, "added_holidays"),
            removedHolidays: dates(reader, "removed_holidays"), annualLeaveDays: leave.number("days"),
            leaveYearMonth: leave.integer("year_starts_in_month"), leaveByMonth: weights(leave, "by_month"),
            patterns: reader.entries("patterns").map { pattern($0.id, $0.reader) })
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
        for (weekday, day) in reader.definition.keys.enumerated() {
            var end = 0
            for text in reader.texts(day.name) {
                guard let hours = HoursOfDay.seconds(text) else {
                    reader.fault(
                        day.name, "\"\(text)\" does not end after it begins",
                        remedy: "write the earlier time first; a stretch ends by 24:00")
                    continue
                }
                guard hours.lowerBound >= end else {
                    reader.fault(
                        day.name, "\"\(text)\" begins before the stretch before it ends",
                        remedy: "write the stretches of a day in order of time, none over another")
                    continue
                }
                end = hours.upperBound
                stretches.append(WeeklyPattern.Stretch(weekday: weekday, start: hours.lowerBound, end: end))
            }
        }
        return WeeklyPattern(id: id, stretches: stretches)
    }
}
