import OutputAnalysis
import Testing

@Suite struct FlipPointTests {
    @Test("Straight lines without noise turn where they cross, several times or never")
    func lines() {
        let once = FlipPoint(values: [0, 1, 2], differences: [[-3, -3], [-1, -1], [1, 1]])
        #expect(once.crossings == [1.5] && once.signBefore == -1 && once.low == 1.5 && once.high == 1.5 && once.isShown)
        let twice = FlipPoint(values: [0, 1, 2], differences: [[1, 1.2], [-1, -1.2], [1, 1.2]])
        #expect(twice.crossings == [0.5, 1.5] && !twice.isShown && twice.signBefore == 1)
        let never = FlipPoint(values: [0, 1], differences: [[1, 1.1], [2, 2.1]])
        #expect(never.crossings.isEmpty && !never.isPossible && never.low == nil)
        let touching = FlipPoint(values: [0, 1, 2, 3], differences: [[1, 1], [0, 0], [0, 0], [-1, -1]])
        #expect(touching.crossings == [1.5] && touching.low == 1 && touching.high == 2)
    }

    @Test("Much noise leaves the ends open, and nothing is shown")
    func open() {
        let noisy = FlipPoint(values: [0, 1], differences: [[-9, 8, -2], [9, -8, 2]])
        #expect(noisy.crossings == [0.5] && noisy.low == nil && noisy.high == nil && noisy.isPossible)
        #expect(!noisy.isShown)
    }

    @Test("The interval has the place of the turn in 95 of 100, within a point and a half")
    func covers() {
        var randomness = TestRandomness(seed: 91)
        var covered = 0
        let sets = 4000
        for _ in 0..<sets {
            let luck = (0..<20).map { _ in (randomness.normal(), randomness.normal()) }
            let differences = [0.0, 0.5, 1].map { value in
                luck.map { value - 0.37 + 0.4 * $0.0 + 0.8 * value * $0.1 }
            }
            let found = FlipPoint(values: [0, 0.5, 1], differences: differences)
            if found.isPossible, found.low ?? 0 <= 0.37, found.high ?? 1 >= 0.37 { covered += 1 }
        }
        #expect(abs(Double(covered) / Double(sets) - 0.95) < 0.0175, "\(covered)")
    }
}
