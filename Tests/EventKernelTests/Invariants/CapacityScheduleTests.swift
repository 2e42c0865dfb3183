import EventKernel
import Testing

@Suite("Capacity schedules of any steps and periods")
struct CapacityScheduleTests {
    @Test(
        "capacity is constant until the next step, and there it is that of the step",
        arguments: 1...40 as ClosedRange<UInt64>)
    func steps(seed: UInt64) {
        var generator = SplitMixGenerator(seed: seed)
        // Periods that are not exact in binary, and steps close to both ends of them.
        let period = Double.random(in: 0.1..<10, using: &generator)
        let shares = [0, 1e-15, 1 - 1e-15] + (0..<4).map { _ in Double.random(in: 0..<1, using: &generator) }
        let times = Set(shares.map { $0 * period }).filter { $0 < period }.sorted()
        let timetable = CapacitySchedule(
            times.enumerated().map { CapacitySchedule.Step(from: $1, capacity: $0) }, repeatedAfter: period)
        var time = 0.0
        var visited = 0
        for _ in 0..<500 {
            let next = timetable.nextStep(after: time)
            #expect(next > time)
            #expect(timetable.capacity(at: next.nextDown) == timetable.capacity(at: time))
            #expect(timetable.nextStep(after: next.nextDown) == next)
            // A step may be lost only to rounding, where it falls together with the next one.
            let skipped = (timetable.capacity(at: next) - timetable.capacity(at: time) + times.count) % times.count
            #expect(skipped >= 1)
            visited += skipped
            time = next
        }
        let cycles = Double(visited) / Double(times.count)
        #expect(abs(time - cycles * period) <= period)
    }

    @Test("the next step comes after any time within 2^50 periods", arguments: 1...20 as ClosedRange<UInt64>)
    func farTimes(seed: UInt64) {
        var generator = SplitMixGenerator(seed: seed)
        let period = Double.random(in: 0.1..<10, using: &generator)
        let timetable = CapacitySchedule(
            [.init(from: 0, capacity: 0), .init(from: period / 3, capacity: 1)], repeatedAfter: period)
        for exponent in 40..<50 {
            for _ in 0..<20 {
                let periods = Double.random(in: 0.5..<1, using: &generator) * Double(1 << (exponent + 1))
                // On the beginning of a period, close to it, and anywhere.
                let beginning = periods.rounded(.down) * period
                for time in [beginning.nextDown, beginning, beginning.nextUp, periods * period]
                where time < 0x1p50 * period {
                    let next = timetable.nextStep(after: time)
                    #expect(next > time && next - time <= 1.5 * period)
                    #expect(timetable.capacity(at: next.nextDown) == timetable.capacity(at: time))
                }
            }
        }
    }
}
