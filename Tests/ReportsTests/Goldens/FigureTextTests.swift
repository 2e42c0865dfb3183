import Reports
import Testing

@Suite struct FigureTextTests {
    @Test("Figures have the digits that half the width of their interval supports")
    func rounding() {
        let text = FigureText(unit: "people")
        #expect(text.estimate(17.3412, low: 16.9012, high: 17.7812) == "17.34")
        #expect(text.interval(17.3412, low: 16.9012, high: 17.7812) == "16.90 to 17.78")
        #expect(text.estimate(1234.5, low: 1100, high: 1369) == "1234")
        #expect(text.estimate(12.3456, low: nil, high: nil) == "12.3")
        #expect(text.interval(12.3456, low: nil, high: nil) == "-")
        #expect(text.estimate(nil, low: nil, high: nil) == "-")
        #expect(text.estimate(0, low: 0, high: 0) == "0")
        #expect(text.difference(0.4, low: 0.1, high: 0.7) == "+0.40")
        #expect(text.difference(-0.001, low: -0.5, high: 0.5) == "0.00")
    }

    @Test("Shares are shown in per cent")
    func shares() {
        let text = FigureText(unit: "share")
        #expect(text.unit == "%")
        #expect(text.estimate(0.9213, low: 0.91, high: 0.9326) == "92.1")
    }

    @Test("In a sentence a figure has three digits at the most, no more than its interval supports, and no false 100 %")
    func spoken() {
        #expect(FigureText(unit: "days").spoken(21.7071, low: 21.70, high: 21.72) == "21.7")
        #expect(FigureText(unit: "days").spoken(21.7071, low: -43, high: 87) == "22")
        #expect(FigureText(unit: "share").spoken(0.99988, low: 0.9997, high: 0.99995) == "99.99")
        #expect(FigureText(unit: "share").spoken(1, low: 1, high: 1) == "100")
        #expect(FigureText(unit: "people").spoken(nil, low: nil, high: nil) == "-")
    }
}
