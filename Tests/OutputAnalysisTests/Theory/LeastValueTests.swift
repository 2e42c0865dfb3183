import OutputAnalysis
import Testing

@Suite struct LeastValueTests {
    @Test("With sure words the search ends at the right value, in no more points than it says", arguments: [0, 3])
    func sure(checks: Int) {
        for size in [1, 2, 3, 10, 33] {
            for first in 0...size {
                for seek in LeastValue.Seek.allCases {
                    var search = LeastValue(from: 5, through: 5 + Double(size - 1), seek: seek, checks: checks)
                    let edge = seek == .least ? 5 + Double(first) : 5 + Double(size - 1 - first)
                    while let value = search.next {
                        search.take((seek == .least ? value >= edge : value <= edge) ? .holds : .fails)
                    }
                    let beyond = edge + (seek == .least ? -1 : 1)
                    let expected: LeastValue.Answer =
                        first == size ? .fails : .found(value: edge, failing: first == 0 ? nil : beyond)
                    #expect(search.answer == expected, "\(size) \(first) \(seek)")
                    #expect(search.walked.count <= search.mostPoints && search.contradictions.isEmpty)
                }
            }
        }
    }

    @Test("What is undecided is not shown to hold, and lies between the answer and where it is shown to fail")
    func undecided() {
        var search = LeastValue(from: 0, through: 1, step: 0.125)
        while let value = search.next { search.take(value > 0.7 ? .holds : value < 0.4 ? .fails : .undecided) }
        #expect(search.answer == .found(value: 0.75, failing: 0))
        var none = LeastValue(from: 0, through: 8)
        none.take(.undecided)
        #expect(none.next == nil && none.answer == .undecided)
    }

    @Test("A curve that falls again is seen where it is walked, and the answer lies above it")
    func contradiction() {
        var search = LeastValue(from: 0, through: 16, checks: 3)
        while let value = search.next { search.take(value == 4 || value > 9 ? .holds : .fails) }
        #expect(search.answer == .found(value: 10, failing: 9))
        #expect(search.contradictions.map(\.holds) == [4, 4])
        #expect(search.contradictions.map(\.fails) == [8, 9])
    }

    @Test("On a noisy figure all that is said is true as often as is asked")
    func confidence() {
        // 0.05 a step, with a deviation of 0.3; 0.52 is reached at 11, and 10 is short of it by a fifteenth of that.
        var randomness = TestRandomness(seed: 92)
        var right = 0
        var found = 0
        let sets = 500
        let rounds = [20, 40, 80, 160, 320]
        for _ in 0..<sets {
            var search = LeastValue(from: 0, through: 20)
            let test = ConditionTest(confidence: 0.95, looks: rounds.count, points: search.mostPoints)
            while let value = search.next {
                var figures: [Double] = []
                var verdict = ConditionTest.Verdict.undecided
                for round in rounds where verdict == .undecided {
                    while figures.count < round { figures.append(0.05 * value + 0.3 * randomness.normal()) }
                    let estimate = Estimation.mean(of: figures, level: test.level)
                    verdict = test.judge(estimate, .atLeast, threshold: 0.52)
                }
                search.take(verdict)
            }
            guard case .found(let value, let failing) = search.answer else { continue }
            found += 1
            if value >= 11, failing ?? 0 <= 10 { right += 1 }
        }
        // Five standard deviations of a share of 0.95 are 0.049; what is asked is kept with some to spare.
        #expect(found == sets && Double(right) / Double(sets) >= 0.95, "\(right) of \(found)")
    }

    @Test("A condition is judged from its own side, and sums say what the estimate says")
    func judging() {
        let test = ConditionTest(confidence: 0.95, looks: 1, points: 1)
        #expect(abs(test.level - 0.9) < 1e-12)
        let values = [1.0, 2, 3, 4]
        for threshold in [0.9, 1.2, 2.5, 3.8, 4.1] {
            for side in ConditionTest.Side.allCases {
                let whole = test.judge(
                    Estimation.mean(of: values, level: test.level), side, threshold: threshold)
                #expect(whole == test.judge(mean: 2.5, squares: 5, count: 4, side, threshold: threshold))
            }
        }
        // 2.5 -+ 2.3534 * 0.6455
        #expect(test.judge(mean: 2.5, squares: 5, count: 4, .atLeast, threshold: 0.97) == .holds)
        #expect(test.judge(mean: 2.5, squares: 5, count: 4, .atMost, threshold: 0.97) == .fails)
        #expect(test.judge(mean: 2.5, squares: 5, count: 4, .atMost, threshold: 1) == .undecided)
        let open = Estimate(value: 3, low: 2, high: nil, replications: 9, undefined: 0, method: .orderStatistic)
        #expect(test.judge(open, .atMost, threshold: 5) == .undecided)
        #expect(test.judge(open, .atLeast, threshold: 1) == .holds)
    }
}
