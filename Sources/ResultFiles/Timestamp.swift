import Glibc

/// Instants as text in `run.json`.
public enum Timestamp {
    /// The present instant, ISO 8601 in UTC to the second: `2026-01-05T09:30:00Z`.
    public static func now() -> String { text(secondsSince1970: Int(time(nil))) }

    /// An instant in ISO 8601.
    static func text(secondsSince1970 seconds: Int) -> String {
        var instant = time_t(seconds)
        var parts = tm()
        gmtime_r(&instant, &parts)
        let date = [(Int(parts.tm_year) + 1900, 4), (Int(parts.tm_mon) + 1, 2), (Int(parts.tm_mday), 2)]
        let clock = [(Int(parts.tm_hour), 2), (Int(parts.tm_min), 2), (Int(parts.tm_sec), 2)]
        return date.map(padded).joined(separator: "-") + "T" + clock.map(padded).joined(separator: ":") + "Z"
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
