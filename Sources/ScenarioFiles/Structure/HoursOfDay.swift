/// A stretch of a day as a scenario writes it: `09:00-17:00`.
enum HoursOfDay {
    /// The texts that are stretches of a day, as a regular expression (ECMA 262); the order of the two is a rule apart.
    static let pattern = "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)-(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"

    /// Whether a text has the form, whichever of the two times is the later one.
    static func isWritten(_ text: String) -> Bool { ends(text) != nil }

    /// Seconds from midnight of a stretch, or nil if the text is none or it does not end after it begins.
    static func seconds(_ text: String) -> ClosedRange<Int>? {
        guard let ends = ends(text), ends.start < ends.end else { return nil }
        return ends.start...ends.end
    }

    /// Seconds from midnight of a stretch that ends on the next day if it does not end after it begins; nil if the text is
    /// none, it has no length, or it begins at 24:00.
    static func secondsOverMidnight(_ text: String) -> ClosedRange<Int>? {
        guard let ends = ends(text), ends.start != ends.end, ends.start < 86_400 else { return nil }
        return ends.start...(ends.end > ends.start ? ends.end : ends.end + 86_400)
    }

    private static func ends(_ text: String) -> (start: Int, end: Int)? {
        let bytes = Array(text.utf8)
        guard bytes.count == 11, bytes[5] == UInt8(ascii: "-"), let start = time(bytes[0..<5]),
            let end = time(bytes[6..<11])
        else { return nil }
        return (start, end)
    }

    private static func time(_ bytes: ArraySlice<UInt8>) -> Int? {
        let digits = bytes.map { Int($0) - Int(UInt8(ascii: "0")) }
        guard digits[2] == Int(UInt8(ascii: ":")) - Int(UInt8(ascii: "0")),
            [digits[0], digits[1], digits[3], digits[4]].allSatisfy((0...9).contains)
        else { return nil }
        let (hour, minute) = (digits[0] * 10 + digits[1], digits[3] * 10 + digits[4])
        guard minute < 60, hour < 24 || (hour == 24 && minute == 0) else { return nil }
        return hour * 3600 + minute * 60
    }
}
