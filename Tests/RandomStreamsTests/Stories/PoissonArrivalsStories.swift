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
        let next = arrivals.next()
        #expect(next == nil)
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
        let next = arrivals.next()
        #expect(next == nil)
        #expect(arrivals.count == 0)
    }

    @Test("several sources keep their arrivals apart, whichever is asked first, and begin anew one by one")
    func sources() {
        let intensities = [
            PiecewiseConstantIntensity(breakpoints: [0, 100], rates: [1]),
            PiecewiseConstantIntensity(breakpoints: [0, 50, 100], rates: [0, 3]),
        ]
        func source(_ index: Int, _ key: RandomKey) -> PoissonArrivals {
            PoissonArrivals(intensity: intensities[index], key: key, purpose: 1, entity: UInt64(index))
        }
        var together = ArrivalSources(count: 2) { source($0, key) }
        var first = source(0, key)
        var second = source(1, key)
        for index in 0..<300 {
            let (fromSecond, second) = (together.next(from: 1), second.next())
            #expect(fromSecond == second)
            if index % 2 == 0 {
                let (fromFirst, first) = (together.next(from: 0), first.next())
                #expect(fromFirst == first)
            }
        }
        let other = RandomKey(seed: 1, replication: 9)
        together.reset(1, key: other)
        var again = source(1, other)
        let (fromSecond, fresh) = (together.next(from: 1), again.next())
        #expect(fromSecond == fresh && fresh != nil)
        let (fromFirst, undisturbed) = (together.next(from: 0), first.next())
        #expect(fromFirst == undisturbed)
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
