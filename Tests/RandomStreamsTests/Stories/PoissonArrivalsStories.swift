import RandomStreams
import Testing

@Suite("Poisson arrivals: stories")
struct PoissonArrivalsStories {
    private let key = RandomKey(seed: 1, replication: 0)

    private func all(_ arrivals: inout PoissonArrivals) -> [Double] {
        var times: [Double] = []
        while let time = arrivals.next() { times.append(time) }
        return times
    }

    @Test("arrivals ascend, fall only where the rate is not 0, and end with the horizon")
    func ascending() {
        let intensity = PiecewiseConstantIntensity(breakpoints: [10, 20, 30, 40], rates: [0, 50, 0])
        var arrivals = PoissonArrivals(intensity: intensity, key: key, purpose: 1, entity: 2)
        let times = all(&arrivals)
        #expect(times == times.sorted())
        #expect(times.allSatisfy { $0 >= 20 && $0 <= 30 })
        #expect(times.count > 300)
        #expect(arrivals.count == UInt64(times.count))
        #expect(arrivals.next() == nil)
    }

    @Test("the k-th arrival is where the integrated intensity reaches the sum of the first k unit exponentials")
    func inversion() throws {
        let intensity = PiecewiseConstantIntensity(breakpoints: [0, 1, 4, 5], rates: [1, 0.5, 2])
        let draws = Draws(key: key)
        var arrivals = PoissonArrivals(intensity: intensity, key: key, purpose: 7, entity: 8)
        var integrated = 0.0
        var ordinal: UInt64 = 0
        while let time = arrivals.next() {
            integrated += draws.unitExponential(purpose: 7, entity: 8, ordinal: ordinal)
            ordinal += 1
            let reached = min(time, 1) + max(0, min(time, 4) - 1) * 0.5 + max(0, time - 4) * 2
            #expect(abs(reached - integrated) < 1e-12)
        }
        integrated += draws.unitExponential(purpose: 7, entity: 8, ordinal: ordinal)
        #expect(integrated > intensity.integral)
    }

    @Test("a reset gives another replication's arrivals, and the same again for the same key")
    func reset() {
        let intensity = PiecewiseConstantIntensity(breakpoints: [0, 100], rates: [1])
        var arrivals = PoissonArrivals(intensity: intensity, key: key, purpose: 1, entity: 2)
        let first = all(&arrivals)
        arrivals.reset(key: RandomKey(seed: 1, replication: 1))
        let second = all(&arrivals)
        arrivals.reset(key: key)
        #expect(all(&arrivals) == first)
        #expect(second != first)
    }

    @Test("equal neighbours are merged and leave the intensity as it was")
    func merging() {
        let merged = PiecewiseConstantIntensity(breakpoints: [0, 1, 2, 3, 4], rates: [2, 2, 0, 0])
        #expect(merged == PiecewiseConstantIntensity(breakpoints: [0, 2, 4], rates: [2, 0]))
        #expect(merged.integral == 4)
    }

    @Test("a horizon without arrivals has none")
    func nothing() {
        let intensity = PiecewiseConstantIntensity(breakpoints: [0, 1e9], rates: [0])
        var arrivals = PoissonArrivals(intensity: intensity, key: key, purpose: 1, entity: 2)
        #expect(arrivals.next() == nil)
        #expect(arrivals.count == 0)
    }

    @Test("impossible intensities stop the program")
    func preconditions() async {
        await #expect(processExitsWith: .failure) {
            _ = PiecewiseConstantIntensity(breakpoints: [0, 1, 1], rates: [1, 2])
        }
        await #expect(processExitsWith: .failure) { _ = PiecewiseConstantIntensity(breakpoints: [0, 1], rates: [-1]) }
        await #expect(processExitsWith: .failure) { _ = PiecewiseConstantIntensity(breakpoints: [0], rates: []) }
        await #expect(processExitsWith: .failure) { _ = PiecewiseConstantIntensity(breakpoints: [0, 1], rates: []) }
    }
}
