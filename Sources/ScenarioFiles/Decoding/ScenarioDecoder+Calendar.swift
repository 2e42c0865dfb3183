import Scenario

extension ScenarioDecoder {
    static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    static let months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

    func calendar() -> WorkingCalendar {
        guard let reader = root.map("calendars") else {
            root.fault("calendars", "the calendars are missing", remedy: "write calendars: with patterns: below it")
            return WorkingCalendar(
                bankHolidays: .none, addedHolidays: [], removedHolidays: [], annualLeaveDays: 0, leaveYearMonth: 4,
                leaveByMonth: Array(repeating: 1, count: 12), patterns: [])
        }
        let leave = reader.map("annual_leave")
        let calendar = WorkingCalendar(
            bankHolidays: reader.choice("bank_holidays", default: WorkingCalendar.BankHolidayRule.england),
            addedHolidays: dates(reader, "added_holidays"), removedHolidays: dates(reader, "removed_holidays"),
            annualLeaveDays: leave?.number("days", in: 0...60) ?? 0,
            leaveYearMonth: leave?.integer("year_starts_in_month", default: 4, in: 1...12) ?? 4,
            leaveByMonth: leave.map { weights($0, "by_month", names: Self.months) } ?? Array(repeating: 1, count: 12),
            patterns: reader.entries("patterns").map { pattern($0.id, $0.reader) })
        leave?.finish()
        reader.finish()
        return calendar
    }

    private func dates(_ reader: MapReader, _ key: String) -> [CivilDate] {
        reader.textList(key).compactMap { text in
            if let date = CivilDate(iso: text) { return date }
            reader.fault(key, "\"\(text)\" is not a date", remedy: "write a date such as 2027-05-03")
            return nil
        }
    }

    /// Relative weights by name; 1 for a name that is not given.
    func weights(_ reader: MapReader, _ key: String, names: [String]) -> [Double] {
        var weights = Array(repeating: 1.0, count: names.count)
        for (id, value) in reader.keyedNumbers(key, in: 0...1000) {
            if let index = names.firstIndex(of: id) {
                weights[index] = value
            } else {
                reader.fault(key, "\"\(id)\" is none of \(names.joined(separator: ", "))", remedy: "use one of these")
            }
        }
        if weights.reduce(0, +) <= 0 {
            reader.fault(key, "all weights are zero", remedy: "give at least one of them a weight above 0")
            return Array(repeating: 1, count: names.count)
        }
        return weights
    }

    private func pattern(_ id: String, _ reader: MapReader) -> WeeklyPattern {
        var stretches: [WeeklyPattern.Stretch] = []
        for (weekday, name) in Self.weekdays.enumerated() where reader.has(name) {
            var end = 0
            for text in reader.textList(name) {
                guard let hours = Self.hours(text), hours.lowerBound >= end else {
                    reader.fault(
                        name, "\"\(text)\" is no stretch of a day after those before it",
                        remedy: "write the hours as \"09:00-17:00\", several as a list in order of time")
                    continue
                }
                end = hours.upperBound
                stretches.append(WeeklyPattern.Stretch(weekday: weekday, start: hours.lowerBound, end: end))
            }
        }
        reader.finish()
        return WeeklyPattern(id: id, stretches: stretches)
    }

    /// Seconds from midnight of a text such as `09:00-17:24`.
    static func hours(_ text: String) -> ClosedRange<Int>? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { end -> Int? in
            let parts = end.split(separator: ":", omittingEmptySubsequences: false)
            guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy(\.isNumber) }),
                let hour = Int(parts[0]), let minute = Int(parts[1]), hour <= 24, minute < 60
            else { return nil }
            return hour * 3600 + minute * 60
        }
        guard ends.count == 2, let start = ends[0], let end = ends[1], start < end, end <= 86_400 else { return nil }
        return start...end
    }
}
