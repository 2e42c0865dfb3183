import OutputAnalysis
import Testing

@Suite struct VarianceComponentsTests {
    @Test("Two draws of two replications, by hand")
    func byHand() throws {
        let parts = VarianceComponents([[1, 3], [5, 7]])
        #expect(parts.ofParameters == 7 && parts.ofReplications == 2 && parts.mean.value == 4)
        #expect(abs(try #require(parts.share?.value) - 7.0 / 9) < 1e-12)
        // 16 (1 + 1/2) / 2 + 2 / 2 with 13^2 / (12^2 / 1 + 1^2 / 2) = 1.1696 degrees of freedom.
        let prediction = try #require(parts.prediction)
        #expect(prediction.method == .satterthwaite && (prediction.high ?? 0) - 4 > 2 * 13.0.squareRoot())
        let level = VarianceComponents([[1, 3], [3, 1]])
        #expect(level.ofParameters == 0 && level.ofParametersUntruncated == -1 && level.share?.value == 0)
    }

    @Test("One replication of each draw does not tell the two apart, and the prediction is Student's")
    func oneReplication() throws {
        let parts = VarianceComponents([[1], [2], [6]])
        #expect(parts.ofParameters == nil && parts.ofReplications == nil && parts.share == nil)
        let prediction = try #require(parts.prediction)
        // t of 2 degrees of freedom, 4.3027, times the square root of 7 (1 + 1/3).
        #expect(abs(try #require(prediction.high) - 3 - 4.302653 * (28.0 / 3).squareRoot()) < 1e-4)
        let one = VarianceComponents([[1, 2]])
        #expect(one.prediction == nil && one.mean.low == nil)
    }

    @Test("A draw with an undefined replication is left out and counted")
    func undefined() {
        let parts = VarianceComponents([[1, 3], [.nan, 2], [5, 7]])
        #expect(parts.draws == 2 && parts.mean.undefined == 1 && parts.ofParameters == 7)
    }
}
