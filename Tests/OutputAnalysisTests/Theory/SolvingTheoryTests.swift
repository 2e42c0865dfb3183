import Testing

@testable import OutputAnalysis

@Suite struct SolvingTheoryTests {
    @Test("Every least value is found, within the looks that were said", arguments: 1...40)
    func allAnswers(count: Int) {
        for least in 0...count {
            var search = LeastValue(count: count)
            while let place = search.next { search.take(place >= least ? .holds : .fails) }
            #expect(search.answer == (least < count ? least : nil))
            #expect(search.walk.count <= LeastValue.mostLooks(count: count))
            if least > 0, least < count { #expect(search.greatestFailing == least - 1) }
        }
    }

    @Test("Where nothing can be decided the answer is one at which the condition was seen to hold")
    func undecided() {
        var search = LeastValue(count: 20)
        while let place = search.next { search.take(place >= 12 ? .holds : place >= 8 ? .undecided : .fails) }
        #expect(search.answer == 12)
        var none = LeastValue(count: 20)
        while none.next != nil { none.take(.undecided) }
        #expect(none.answer == nil)
        #expect(none.walk.count == 2)
    }

    @Test("Where it gets easier the other way there is no answer, and that is known after both ends")
    func turnedRound() {
        var search = LeastValue(count: 20)
        while let place = search.next { search.take(place <= 12 ? .holds : .fails) }
        #expect(search.isTurnedRound && search.answer == nil && search.walk.count == 2)
        var whole = LeastValue(count: 20)
        while whole.next != nil { whole.take(.holds) }
        #expect(!whole.isTurnedRound && whole.answer == 0)
    }

    @Test("On a noisy curve the answer holds, and the value below fails, at least as often as was said")
    func noisyCurve() {
        var randomness = TestRandomness(seed: 21)
        let rounds = PrecisionRounds(first: 20, most: 500).rounds
        let test = ConditionTest(
            .atMost(10), confidence: 0.95, looks: rounds.count * LeastValue.mostLooks(count: 16))
        var wrong = 0
        var found = 0
        let repetitions = 500
        for _ in 0..<repetitions {
            // Falls from 17 to 9.5 in steps of a half; at most 10 from place 14 on.
            var search = LeastValue(count: 16)
            while let place = search.next {
                let truth = 17 - 0.5 * Double(place)
                var values: [Double] = []
                var verdict = ConditionTest.Verdict.undecided
                for round in rounds {
                    while values.count < round { values.append(truth + 2 * randomness.normal()) }
                    verdict = test.judge(Estimation.mean(of: values, level: test.level))
                    if verdict != .undecided { break }
                }
                search.take(verdict)
            }
            if let answer = search.answer {
                found += 1
                if answer < 14 { wrong += 1 }
            }
        }
        // At place 14 the figure is exactly the limit, so that 15 is mostly the answer; 14 is no error.
        #expect(found == repetitions)
        #expect(Double(wrong) / Double(repetitions) <= 0.05)
    }

    @Test("A flip is found where two lines cross, and its interval covers it in 93 to 98 % of repetitions")
    func flip() {
        var randomness = TestRandomness(seed: 4)
        let values = [0.0, 1, 2, 3, 4]
        let crossing = 1.7
        var covered = 0
        let repetitions = 1000
        for _ in 0..<repetitions {
            // The same luck at all values, and a little of its own at each.
            let common = (0..<40).map { _ in randomness.normal() }
            let own = values.map { _ in common.map { _ in 0.5 * randomness.normal() } }
            let flip = FlipPoint(
                values: values, replications: 40, resamples: 300, uniform: { randomness.uniform() },
                difference: { place, chosen in
                    let drawn = chosen ?? Array(0..<40)
                    let noise = drawn.reduce(0.0) { $0 + common[$1] + own[place][$1] } / 40
                    return 2 * (values[place] - crossing) + noise
                })
            if let low = flip.low, let high = flip.high, low <= crossing, crossing <= high { covered += 1 }
        }
        let share = Double(covered) / Double(repetitions)
        #expect((0.925...0.98).contains(share), "\(share)")
    }

    @Test("Without a flip there is none, with two the first is told")
    func noFlip() {
        var randomness = TestRandomness(seed: 5)
        let none = FlipPoint(
            values: [1, 2], replications: 10, resamples: 50, uniform: { randomness.uniform() },
            difference: { place, _ in Double(place) + 1 })
        #expect(none.value == nil && none.flips == 0 && none.shareWithFlip == 0)
        let two = FlipPoint(
            values: [0, 1, 2], replications: 10, resamples: 50, uniform: { randomness.uniform() },
            difference: { place, _ in place == 1 ? -1 : 1 })
        #expect(two.value == 0.5 && two.flips == 2)
    }
}
