import CareModel
import ResultFiles
import Scenario

/// Rows of `events.csv`.
struct EventRows {
    let scenario: String
    let start: CivilDate

    func cells(_ event: PathwayEvent, replication: Int) -> [Cell] {
        let seconds = Int(event.seconds)
        return [
            .identifier(scenario), .integer(replication), .identifier(event.entity ?? ""),
            .identifier(event.kind.rawValue), .identifier(event.event), .identifier(Self.minutes(seconds)),
            .identifier(timestamp(seconds)), Self.number(event.post), .identifier(event.pathway ?? ""),
            .identifier(event.activity ?? ""), .identifier(event.lifecycle?.rawValue ?? ""),
            Self.number(event.instance),
        ]
    }

    private static func number(_ value: Int?) -> Cell { value.map { .integer($0) } ?? .identifier("") }

    /// Minutes with two decimals at the most: a second has a time of its own.
    static func minutes(_ seconds: Int) -> String {
        let hundredths = (seconds % 60 * 100 + 30) / 60
        guard hundredths > 0 else { return String(seconds / 60) }
        let decimals = hundredths % 10 == 0 ? String(hundredths / 10) : padded(hundredths)
        return "\(seconds / 60).\(decimals)"
    }

    /// Local time of the simulated calendar, which has no summer time: `2027-01-04T09:00:00`.
    func timestamp(_ seconds: Int) -> String {
        let second = seconds % 86_400
        let clock = [second / 3600, second / 60 % 60, second % 60].map(Self.padded).joined(separator: ":")
        return start.adding(days: seconds / 86_400).description + "T" + clock
    }

    private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
