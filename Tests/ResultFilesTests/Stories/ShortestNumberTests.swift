import ResultFiles
import Testing

@Suite struct ShortestNumberTests {
    @Test(
        "Numbers have their shortest form",
        arguments: [
            (0.0, "0"), (-0.0, "0"), (12, "12"), (-3, "-3"), (0.1, "0.1"), (2.5, "2.5"),
            (1.0 / 3, "0.3333333333333333"),
            (1e15, "1000000000000000"), (9_007_199_254_740_991, "9007199254740991"), (1e16, "1e16"),
            (1.5e-7, "1.5e-7"), (1e-5, "1e-5"), (0.0001, "0.0001"), (-1.25e300, "-1.25e300"),
            (Double.leastNonzeroMagnitude, "5e-324"), (Double.greatestFiniteMagnitude, "1.7976931348623157e308"),
        ] as [(Double, String)])
    func forms(value: Double, text: String) {
        #expect(ShortestNumber.text(value) == text)
        #expect(ShortestNumber.value(text) == value)
    }

    @Test("What is not finite has no text, and is never read")
    func notFinite() {
        for value in [Double.nan, .infinity, -.infinity] { #expect(ShortestNumber.text(value) == nil) }
        for text in ["nan", "inf", "-infinity", "", "1e999", "12 h"] { #expect(ShortestNumber.value(text) == nil) }
    }
}
