import CareModel
import Scenario
import ScenarioFiles
import StandardQueue

/// A team's year: the example team simulated from its scenario, in events and nanoseconds an event.
///
/// The reference is a pop and push of C++'s `std::priority_queue` at a thousand pending events, taken in turns in the
/// same process, so that the ratio holds on another machine.
@main
struct TeamYear {
    private static let rounds = 5
    private static let replications: UInt64 = 4

    static func main() throws {
        let path = CommandLine.arguments.dropFirst().first ?? "scenarios/examples/older-adults-team.yaml"
        let model = try compile(try ScenarioFile.read(path: path).scenario)
        let years = Double(model.weeks + model.scenario.run.warmUpWeeks) * 7 / 365.25 * Double(replications)
        var simulation = Simulation(model)
        let increments = (0..<(1 << 16)).map { Double(($0 &* 40_503) & 0xffff) / 65_536 + 0.001 }
        let clock = ContinuousClock()
        var least = Double.infinity
        var reference = Double.infinity
        var events: UInt64 = 0
        for _ in 0..<rounds {
            events = 0
            let start = clock.now
            for replication in 0..<replications {
                events += try simulation.replicate(seed: 1, replication: replication).events
            }
            least = min(least, nanoseconds(start.duration(to: clock.now)))
            reference = min(reference, try hold(increments, clock))
        }
        let each = least / Double(events)
        print("| figure | value |")
        print("|---|---|")
        print("| events in a team's year | \(Int((Double(events) / years).rounded())) |")
        print("| milliseconds for a team's year | \(rounded(least / years / 1e6)) |")
        print("| nanoseconds an event, draws included | \(rounded(each)) |")
        print("| nanoseconds of std::priority_queue at 1e3, pop and push | \(rounded(reference)) |")
        print("| ratio | \(rounded(each / reference)) |")
    }

    private static func hold(_ increments: [Double], _ clock: ContinuousClock) throws -> Double {
        let steps: Int64 = 1_000_000
        return increments.withUnsafeBufferPointer { buffer in
            let queue = standard_queue_create(1000, buffer.baseAddress, Int64(buffer.count))
            defer { standard_queue_destroy(queue) }
            let start = clock.now
            _ = standard_queue_hold(queue, steps, buffer.baseAddress, Int64(buffer.count))
            return nanoseconds(start.duration(to: clock.now)) / Double(steps)
        }
    }

    private static func nanoseconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) * 1e9 + Double(duration.components.attoseconds) / 1e9
    }

    private static func rounded(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
