import EventKernel
import Glibc
import StandardQueue

/// The hold model: with a constant number of pending events, pop the earliest and schedule one an increment later.
///
/// Both queues get the same increments, exponential of mean 1, made beforehand; their clocks must agree at the end.
@main
struct HoldModel {
    private static let rounds = 7

    static func main() {
        let increments = exponentialIncrements(count: 1 << 16)
        print("| pending | EventQueue | std::priority_queue | ratio |")
        print("|---|---|---|---|")
        for exponent in 2...6 {
            let pending = Int(pow(10, Double(exponent)))
            let (ours, theirs) = compare(pending: pending, increments: increments)
            print("| 1e\(exponent) | \(tenths(ours)) | \(tenths(theirs)) | \(hundredths(ours / theirs)) |")
        }
    }

    /// Least nanoseconds per pop and push of several rounds, taken in turns so that both meet the same disturbances.
    private static func compare(pending: Int, increments: [Double]) -> (ours: Double, theirs: Double) {
        let steps = max(1_000_000, pending * 2)
        var queue = EventQueue<UInt64>(minimumCapacity: pending)
        var cursor = IncrementCursor(increments: increments)
        for number in 0..<pending {
            queue.schedule(UInt64(number), at: cursor.next())
        }
        guard
            let standard = increments.withUnsafeBufferPointer({
                standard_queue_create(Int64(pending), $0.baseAddress, Int64($0.count))
            })
        else { preconditionFailure("no memory for the standard queue") }
        defer { standard_queue_destroy(standard) }

        var ours = Double.infinity
        var theirs = Double.infinity
        let clock = ContinuousClock()
        for _ in 0..<rounds {
            let ourStart = clock.now
            for _ in 0..<steps {
                guard let event = queue.next() else { break }
                queue.schedule(event, at: queue.now + cursor.next())
            }
            ours = min(ours, nanoseconds(ourStart.duration(to: clock.now)) / Double(steps))

            let theirStart = clock.now
            let theirClock = increments.withUnsafeBufferPointer {
                standard_queue_hold(standard, Int64(steps), $0.baseAddress, Int64($0.count))
            }
            theirs = min(theirs, nanoseconds(theirStart.duration(to: clock.now)) / Double(steps))
            precondition(queue.now == theirClock, "the two queues disagree")
        }
        return (ours, theirs)
    }

    private static func exponentialIncrements(count: Int) -> [Double] {
        var state: UInt64 = 1
        return (0..<count).map { _ in
            // Knuth's linear congruential generator: good enough for delays that only have to be irregular.
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return -log((Double(state >> 12) + 0.5) * 0x1p-52)
        }
    }

    private static func nanoseconds(_ duration: Duration) -> Double {
        Double(duration.components.seconds) * 1e9 + Double(duration.components.attoseconds) / 1e9
    }

    private static func tenths(_ value: Double) -> Double { (value * 10).rounded() / 10 }

    private static func hundredths(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
