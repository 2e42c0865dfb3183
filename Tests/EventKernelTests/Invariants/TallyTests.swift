import EventKernel
import Testing

@Suite("Tallies against sums of two passes")
struct TallyTests {
    private func isNear(_ left: Double, _ right: Double, relative: Double) -> Bool {
        abs(left - right) <= relative * abs(right)
    }

    @Test("mean and variance are those of two passes, far from zero too", arguments: [0, 1e6, -1e9])
    func twoPasses(offset: Double) {
        var generator = SplitMixGenerator(seed: 4)
        let values = (0..<10_000).map { _ in offset + Double.random(in: -1..<3, using: &generator) }
        var tally = Tally()
        for value in values { tally.add(value) }
        let mean = values.reduce(0) { $0 + ($1 - offset) } / 10_000 + offset
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 9999
        #expect(tally.count == 10_000 && tally.minimum == values.min() && tally.maximum == values.max())
        #expect(isNear(tally.mean, mean, relative: 1e-12))
        #expect(isNear(tally.variance, variance, relative: 1e-6))
        #expect(isNear(tally.standardDeviation * tally.standardDeviation, tally.variance, relative: 1e-12))
        #expect(isNear(tally.sum, mean * 10_000, relative: 1e-9))
    }

    @Test("tallies of parts merge to that of all, empty parts included", arguments: 1...20 as ClosedRange<UInt64>)
    func merging(seed: UInt64) {
        var generator = SplitMixGenerator(seed: seed)
        var whole = Tally()
        var merged = Tally()
        for _ in 0..<5 {
            var part = Tally()
            for _ in 0..<Int.random(in: 0..<40, using: &generator) {
                let value = Double.random(in: 5..<6, using: &generator)
                part.add(value)
                whole.add(value)
            }
            merged.merge(part)
        }
        merged.merge(Tally())
        #expect(merged.count == whole.count && merged.minimum == whole.minimum && merged.maximum == whole.maximum)
        #expect(isNear(merged.mean, whole.mean, relative: 1e-13))
        #expect(isNear(merged.variance, whole.variance, relative: 1e-9))
    }

    @Test("a tally over time is that of a value at every instant", arguments: 1...20 as ClosedRange<UInt64>)
    func overTime(seed: UInt64) {
        var generator = SplitMixGenerator(seed: seed)
        var overTime = TimeWeightedTally(7)
        var occupancy = StateOccupancy(stateCount: 8, state: 7)
        // Whole times: a value for each unit.
        var units: [Double] = []
        var time = 0
        for step in 0..<500 {
            let duration = Int.random(in: 0..<4, using: &generator)
            units += Array(repeating: overTime.value, count: duration)
            time += duration
            let value = Int.random(in: 0..<12, using: &generator)
            overTime.set(Double(value), at: Double(time))
            occupancy.set(value, at: Double(time))
            if step == 200 {
                overTime.reset(at: Double(time))
                occupancy.reset(at: Double(time))
                units.removeAll()
            }
        }
        units += Array(repeating: overTime.value, count: 5)
        let end = Double(time + 5)
        let count = Double(units.count)
        let mean = units.reduce(0, +) / count
        let variance = units.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
        #expect(overTime.began == end - count)
        #expect(overTime.integral(until: end) == units.reduce(0, +))
        #expect(isNear(overTime.mean(until: end), mean, relative: 1e-13))
        #expect(isNear(overTime.variance(until: end), variance, relative: 1e-11))
        #expect(overTime.minimum(until: end) == units.min() && overTime.maximum(until: end) == units.max())
        for state in 0..<8 {
            let duration = Double(units.count { state == 7 ? $0 >= 7 : $0 == Double(state) })
            #expect(occupancy.duration(of: state, until: end) == duration)
            #expect(occupancy.share(of: state, until: end) == duration / count)
        }
    }
}
