import Glibc
import Measurement
import Workloads

/// One workload in a process of its own, for what is counted or measured of a whole process: instructions, memory, the
/// time of several processes at once.
@main
struct Workload {
    static func main() {
        guard let order = WorkloadOrder(Array(CommandLine.arguments.dropFirst())) else {
            print(WorkloadOrder.usage)
            exit(64)
        }
        var figures: [String] = []
        var processor = 0.0
        let wall = Stopwatch.wall.nanoseconds {
            processor = Stopwatch.processor.nanoseconds { figures = order.carryOut() }
        }
        figures += [
            "\"seconds\": \(wall / 1e9)", "\"processor_seconds\": \(processor / 1e9)",
            "\"peak_kibibytes\": \(peakKibibytes())",
        ]
        print("{\(figures.joined(separator: ", "))}")
    }
}
