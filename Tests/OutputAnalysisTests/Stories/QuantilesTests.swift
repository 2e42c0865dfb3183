import OutputAnalysis
import Testing

@Suite struct QuantilesTests {
    @Test("Quantiles interpolate between order statistics as definition 7 does")
    func definition() {
        let values = [1.0, 2, 4, 8]
        #expect(Quantiles.type7(sorted: values, 0) == 1)
        #expect(Quantiles.type7(sorted: values, 0.25) == 1.75)
        #expect(Quantiles.type7(sorted: values, 0.5) == 3)
        #expect(Quantiles.type7(sorted: values, 0.75) == 5)
        #expect(Quantiles.type7(sorted: values, 1) == 8)
    }

    @Test("One value is all its quantiles, and none has no quantile")
    func degenerate() {
        #expect(Quantiles.type7(sorted: [3], 0.9) == 3)
        #expect(Quantiles.type7(sorted: [], 0.5) == nil)
    }
}
