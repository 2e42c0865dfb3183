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
        let seconds = nanoseconds(of: { figures = order.carryOut() }) / 1e9
        let record = figures + ["\"seconds\": \(seconds)", "\"peak_kibibytes\": \(peakKibibytes())"]
        print("{\(record.joined(separator: ", "))}")
    }
}
