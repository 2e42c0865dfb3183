import Foundation
import OutputAnalysis
import Testing

@Suite struct SensitivityTheoryTests {
    /// Ishigami's function on the unit cube, with a = 7 and b = 0.1.
    private func ishigami(_ point: [Double]) -> Double {
        let x = point.map { Double.pi * (2 * $0 - 1) }
        return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
    }

    private func indices(count: Int, seed: UInt64, noise: Double = 0, shift: Double = 0) -> SobolIndices.Estimates? {
        var randomness = TestRandomness(seed: seed)
        func sample() -> [[Double]] { (0..<count).map { _ in (0..<3).map { _ in randomness.uniform() } } }
        func result(_ point: [Double]) -> Double { ishigami(point) + noise * randomness.normal() + shift }
        let base = sample()
        let other = sample()
        let mixed = (0..<3).map { input in
            zip(base, other).map { left, right in
                var point = left
                point[input] = right[input]
                return result(point)
            }
        }
        return SobolIndices.estimates(
            base: base.map(result), other: other.map(result), mixed: mixed, resamples: 200,
            uniform: { randomness.uniform() })
    }

    @Test("Indices of Ishigami's function are those of its closed form, however large its mean", arguments: [0.0, 1e6])
    func ishigami(shift: Double) throws {
        let found = try #require(indices(count: 40_000, seed: 3, shift: shift))
        // V = a^2/8 + b pi^4/5 + b^2 pi^8/18 + 1/2 (Ishigami and Homma 1990).
        for (index, expected) in zip(found.first, [0.3139, 0.4424, 0.0]) { #expect(abs(index.value - expected) < 0.02) }
        for (index, expected) in zip(found.total, [0.5576, 0.4424, 0.2437]) {
            #expect(abs(index.value - expected) < 0.02)
        }
    }

    @Test("Intervals of indices cover as often as they say, within four points")
    func coverage() throws {
        var covered = 0
        let sets = 300
        for seed in 0..<sets {
            let found = try #require(indices(count: 500, seed: UInt64(100 + seed)))
            if found.total[0].low <= 0.5576, found.total[0].high >= 0.5576 { covered += 1 }
        }
        #expect(abs(Double(covered) / Double(sets) - 0.95) < 0.04 + 0.03, "\(covered)")
    }

    @Test("A result that does not vary has no indices")
    func constant() {
        let ones = [Double](repeating: 1, count: 10)
        #expect(SobolIndices(base: ones, other: ones, mixed: [ones]) == nil)
    }

    @Test("Elementary effects of a plane are its slopes; of a product they vary")
    func elementaryEffects() {
        let trajectories = [
            [[0.0, 0, 0], [0.5, 0, 0], [0.5, 0.5, 0], [0.5, 0.5, 0.5]],
            [[1.0, 1, 1], [1, 0.5, 1], [0.5, 0.5, 1], [0.5, 0.5, 0.5]],
        ]
        let plane = ElementaryEffects(
            points: trajectories, results: trajectories.map { $0.map { 3 * $0[0] - 2 * $0[1] + 1 } })
        #expect(plane.mean == [3, -2, 0] && plane.meanSize == [3, 2, 0])
        #expect(plane.deviation == [0, 0, 0])
        let product = ElementaryEffects(points: trajectories, results: trajectories.map { $0.map { $0[0] * $0[1] } })
        #expect((product.deviation[0] ?? 0) > 0 && product.deviation[2] == 0)
    }
}
