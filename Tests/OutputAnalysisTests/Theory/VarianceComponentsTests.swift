import OutputAnalysis
import Testing

@Suite struct VarianceComponentsTests {
    @Test("A layout worked out by hand: three draws, two replications each")
    func byHand() throws {
        // Means 2, 6, 7, grand mean 5; between mean square 2 * 14 / 2 = 14, within (2 + 2 + 8) / 3 = 4.
        let found = VarianceComponents([[1, 3], [5, 7], [5, 9]])
        #expect(found.draws == 3 && found.mean.value == 5 && found.mean.replications == 6)
        #expect(found.mean.method == .studentT)
        // t(2) at 0.975 is 4.302653; the standard error is the square root of 7 / 3.
        #expect(abs(try #require(found.mean.high) - 5 - 4.302653 * (7.0 / 3).squareRoot()) < 1e-5)
        #expect(found.withinDraws == 4 && found.betweenDraws == 5)
        let share = try #require(found.share)
        #expect(abs(share.value - 5.0 / 9) < 1e-12)
        // F(2, 3) is 16.0441 at 97.5 % and 1 / 39.1655 at 2.5 %; the ratio of mean squares is 3.5.
        let least = 3.5 / 16.0441
        let greatest = 3.5 * 39.1655
        #expect(share.low == max(0, (least - 1) / (least + 1)))
        #expect(abs(share.high - (greatest - 1) / (greatest + 1)) < 1e-6)
        // Variance 7 * 4/3 + 4 / 2, degrees of freedom its square over (28/3)^2 / 2 + 2^2 / 3.
        let variance = 28.0 / 3 + 2
        let freedom = variance * variance / ((28.0 / 3) * (28.0 / 3) / 2 + 4.0 / 3)
        #expect(freedom > 2.8 && freedom < 2.9)
        let prediction = try #require(found.prediction)
        let half = (prediction.high - prediction.low) / 2
        // Between t(2) and t(3).
        #expect(half < 4.302653 * variance.squareRoot() && half > 3.182446 * variance.squareRoot())
    }

    @Test("With one replication a draw the sources are not told apart; with one draw nothing is said of others")
    func inseparable() throws {
        let single = VarianceComponents([[1], [3], [5]])
        #expect(single.betweenDraws == nil && single.withinDraws == nil && single.share == nil)
        // t(2) at 0.975, standard deviation 2, one more value: 1 + 1/3.
        #expect(abs(try #require(single.prediction).high - 3 - 4.302653 * 2 * (4.0 / 3).squareRoot()) < 1e-5)
        let one = VarianceComponents([[1, 3]])
        #expect(one.mean.value == 2 && one.mean.low == nil && one.prediction == nil && one.share == nil)
        #expect(one.withinDraws == 2 && one.betweenDraws == nil)
        let none = VarianceComponents([[], [.nan]])
        #expect(none.mean.value == nil && none.mean.undefined == 1 && none.draws == 0 && none.withinDraws == nil)
    }

    @Test("What does not vary, or varies by one source alone, is said so; undefined values are counted and left out")
    func degenerate() throws {
        let nothing = VarianceComponents([[2, 2], [2, 2]])
        #expect(nothing.share == nil && nothing.betweenDraws == 0 && nothing.withinDraws == 0)
        #expect(try #require(nothing.prediction) == (2, 2))
        let parameters = VarianceComponents([[2, 2], [4, 4]])
        #expect(try #require(parameters.share) == (1, 1, 1))
        let chance = VarianceComponents([[1, 3], [1, 3]])
        #expect(chance.betweenDraws == 0 && chance.betweenDrawsUntruncated == -1)
        #expect(try #require(chance.share).value == 0)
        let with = VarianceComponents([[1, .nan, 3], [5, 7, .infinity], [5, 9, .nan], [.nan]])
        #expect(with.withinDraws == 4 && with.betweenDraws == 5 && with.draws == 3)
        #expect(with.mean.replications == 10 && with.mean.undefined == 4)
    }

    @Test("Both variances are found without bias, with unequal numbers of replications as well")
    func unbiased() {
        var randomness = TestRandomness(seed: 71)
        var between: [Double] = []
        var within: [Double] = []
        for _ in 0..<4000 {
            let groups = (0..<6).map { draw -> [Double] in
                let effect = 2 * randomness.normal()
                return (0..<2 + draw % 3).map { _ in effect + 3 * randomness.normal() }
            }
            let found = VarianceComponents(groups)
            between.append(found.betweenDrawsUntruncated ?? 0)
            within.append(found.withinDraws ?? 0)
        }
        // Five standard errors each: the estimates' deviations are some 4.8 and 3.7.
        #expect(abs(between.reduce(0, +) / 4000 - 4) < 0.4)
        #expect(abs(within.reduce(0, +) / 4000 - 9) < 0.3)
    }

    @Test(
        "The intervals are found for designs of all sizes",
        arguments: [(2, 2), (2, 500), (50, 2), (500, 20), (1000, 2)])
    func sizes(draws: Int, replications: Int) throws {
        var randomness = TestRandomness(seed: 72)
        for spread in [0, 0.01, 1, 100] {
            let groups = (0..<draws).map { _ -> [Double] in
                let effect = spread * randomness.normal()
                return (0..<replications).map { _ in effect + randomness.normal() }
            }
            for level in [0.5, 0.95, 0.999] {
                let share = try #require(VarianceComponents(groups, level: level).share)
                #expect(share.low <= share.value && share.value <= share.high)
                #expect(share.low >= 0 && share.high <= 1)
            }
        }
    }
}
