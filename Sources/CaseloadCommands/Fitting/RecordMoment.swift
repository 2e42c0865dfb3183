import Scenario

/// A day, perhaps with a time, as a record has it.
struct RecordMoment {
    /// The day, as days since 1970-01-01.
    var day: Int
    /// Seconds since midnight, or nil for a day alone.
    var seconds: Double?

    /// What is wrong with a date, and what to do about it.
    struct Fault: Error {
        var message: String
        var remedy: String
    }

    /// Reads `2026-01-31`, or `31/01/2026` if days come first, with a time such as `09:30` or `09:30:15` if there is
    /// one.
    ///
    /// Nothing of the text stands in the fault.
    static func read(_ text: String, _ order: DateOrder?) -> Result<RecordMoment, Fault> {
        let trimmed = text.drop { $0 == " " }
        let parts = trimmed.split(maxSplits: 1) { $0 == "T" || $0 == " " }
        guard let date = parts.first else { return .failure(notADate) }
        let numbers = date.split(omittingEmptySubsequences: false) { "-/.".contains($0) }.map(String.init)
        guard numbers.count == 3 else {
            if Double(trimmed) != nil {
                return .failure(
                    Fault(
                        message: "is a number where a date should be, as a spreadsheet keeps dates",
                        remedy: "format the column as yyyy-mm-dd in the spreadsheet and export it again"))
            }
            return .failure(notADate)
        }
        let isISO = numbers[0].count == 4
        if !isISO, numbers[2].count == 2, Int(numbers[2]) != nil {
            return .failure(
                Fault(message: "has a year of two digits", remedy: "export dates as yyyy-mm-dd, such as 2026-01-31"))
        }
        guard isISO || numbers[2].count == 4, let first = Int(numbers[0]), let middle = Int(numbers[1]),
            let last = Int(numbers[2])
        else { return .failure(notADate) }
        if isISO, order == .dmy {
            return .failure(
                Fault(message: "begins with the year, but --dates dmy says the day", remedy: "leave --dates dmy out"))
        }
        if !isISO, order == .iso {
            return .failure(
                Fault(message: "does not begin with the year, as --dates iso says", remedy: "export as yyyy-mm-dd"))
        }
        if !isISO, order == nil {
            return .failure(
                Fault(
                    message: "does not begin with the year, and could be read two ways",
                    remedy: "say --dates dmy if the day comes first, or export dates as yyyy-mm-dd"))
        }
        guard let day = CivilDate(year: isISO ? first : last, month: middle, day: isISO ? last : first) else {
            return .failure(
                Fault(
                    message: "is no day of the calendar",
                    remedy: isISO
                        ? "check the date" : "check the date; months before days have to be exported as yyyy-mm-dd"))
        }
        guard day >= CivilDate.first, day <= CivilDate.last else {
            return .failure(Fault(message: "lies before 1900 or after 2399", remedy: "check the date"))
        }
        guard parts.count == 2, !parts[1].allSatisfy({ $0 == " " }) else {
            return .success(RecordMoment(day: day.dayNumber, seconds: nil))
        }
        guard let seconds = time(String(parts[1])) else {
            return .failure(
                Fault(
                    message: "has a time that cannot be read",
                    remedy: "write hours and minutes of 24 hours, such as 2026-01-31 14:05, without a time zone"))
        }
        return .success(RecordMoment(day: day.dayNumber, seconds: seconds))
    }

    private static let notADate = Fault(
        message: "is not a date", remedy: "export dates as yyyy-mm-dd, such as 2026-01-31")

    private static func time(_ text: String) -> Double? {
        var text = text.drop { $0 == " " }
        while text.last == " " || text.last == "Z" { text.removeLast() }
        let parts = text.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2 || parts.count == 3, let hours = Int(parts[0]), (0..<24).contains(hours),
            let minutes = Int(parts[1]), (0..<60).contains(minutes)
        else { return nil }
        guard parts.count == 3 else { return Double(hours * 3600 + minutes * 60) }
        guard parts[2].allSatisfy({ $0.isNumber || $0 == "." }), let seconds = Double(parts[2]), seconds < 60 else {
            return nil
        }
        return Double(hours * 3600 + minutes * 60) + seconds
    }
}
