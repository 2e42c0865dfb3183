import CareModel
import Scenario

/// The log of a replication that was traced, and its record.
struct TracedLog {
    let model: ServiceModel
    let record: ReplicationRecord
    let events: [PathwayEvent]

    /// Traces a replication of a scenario, the first of its partitions.
    init(_ scenario: ServiceScenario, seed: UInt64 = 1, replication: UInt64 = 0) throws {
        model = try compile(scenario)
        let traced = try Simulation(model).trace(seed: seed, replication: replication)
        record = traced.record
        var reading = JournalReading(model)
        var rows: [PathwayEvent] = []
        reading.read(traced.journal) { rows += $0 }
        events = rows
    }

    /// The rows as lines: day and time, who, where, the post, what and how.
    var lines: [String] {
        events.map { event in
            let second = Int(event.seconds) % 86_400
            let clock = "\(Int(event.seconds) / 86_400 + 1) " + two(second / 3600) + ":" + two(second / 60 % 60)
            let rest: [String?] = [
                event.entity ?? "-", event.event, event.post.map { "post \($0)" }, event.activity,
                event.lifecycle?.rawValue, event.instance.map { "#\($0)" },
            ]
            return ([clock] + rest.compactMap { $0 }).joined(separator: " ")
        }
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
}
