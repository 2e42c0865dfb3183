import OutputAnalysis
import Testing

@Suite struct InitialTransientTests {
    /// An autoregressive series with mean 10 that begins at a value.
    private func series(from start: Double, count: Int, memory: Double, _ randomness: inout TestRandomness) -> [Double]
    {
        var value = start
        return (0..<count).map { _ in
            value = 10 + memory * (value - 10) + randomness.normal()
            return value
        }
    }

    @Test("What a far beginning leaves in a series is found and left out, and its mean is then the right one")
    func transient() throws {
        var randomness = TestRandomness(seed: 1)
        var means: [Double] = []
        for _ in 0..<200 {
            let found = InitialTransient(series(from: 100, count: 1000, memory: 0.95, &randomness))
            // 90 * 0.95^n is below the series' own deviation of 3.2 after 65 values, and below a tenth of it after 110.
            // Of a series that is like itself for 20 values the last hundred or two may be alike by chance: nothing is
            // said then.
            guard let length = found.length else { continue }
            #expect(length >= 25 && length <= 500)
            means.append(try #require(found.mean))
        }
        #expect(means.count >= 180, "\(means.count)")
        let estimate = Estimation.mean(of: means)
        #expect(abs(try #require(estimate.value) - 10) < 0.4)
    }

    @Test("Of a series at rest little is left out, of one that grows all along or is short nothing can be said")
    func others() throws {
        var randomness = TestRandomness(seed: 2)
        var left = 0
        for _ in 0..<200 {
            left += InitialTransient(series(from: 10, count: 1000, memory: 0, &randomness)).length ?? 1000
        }
        #expect(left / 200 < 150)
        let growing = (0..<500).map { Double($0 * $0) }
        #expect(InitialTransient(growing).length == nil)
        #expect(InitialTransient([Double](repeating: 1, count: 99)).length == nil)
        #expect(InitialTransient([Double](repeating: 1, count: 100)).length == 0)
    }

    @Test("Welch's curve is the mean over replications, smoothed as far as there is room")
    func welch() {
        let curve = WelchCurve.smoothed([[0, 2, 4, 6, 8], [2, 4, 6, 8, 10]], window: 1)
        #expect(curve == [1, 3, 5, 7])
        #expect(WelchCurve.smoothed([[4, 0, 2]], window: 0) == [4, 0, 2])
        #expect(WelchCurve.smoothed([[4, 0, 2]], window: 3).isEmpty)
    }
}
