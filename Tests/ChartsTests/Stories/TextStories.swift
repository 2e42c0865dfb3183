import Testing

@testable import Charts

@Suite struct TextStories {
    @Test(
        "Numbers are written with a thin space, a true minus and no sign at zero",
        arguments: [
            (1234.5, 1, "1\u{202F}234.5"), (-0.04, 1, "0.0"), (-12, 0, "−12"), (999.96, 1, "1\u{202F}000.0"),
            (1_000_000, 0, "1\u{202F}000\u{202F}000"), (0.5, 0, "1"), (1.5e18, 0, "1.5e18"), (-Double.infinity, 2, "–"),
            (9.999e20, 0, "1e21"),
        ] as [(Double, Int, String)])
    func rounded(value: Double, decimals: Int, text: String) {
        #expect(NumberText.rounded(value, decimals: decimals) == text)
    }

    @Test("Tables have numbers as programs read them")
    func plain() {
        #expect([1200, -0.25, 0, -0.0, 1e21].map { NumberText.plain($0) } == ["1200", "-0.25", "0", "0", "1e+21"])
        #expect(NumberText.plain(nil).isEmpty)
        #expect(NumberText.plain(.nan).isEmpty)
    }

    @Test("A text is broken at spaces, and a word that is too long within")
    func wrap() {
        let lines = TextWrap.lines("weeks from referral to first contact", width: 90, font: .text)
        #expect(lines.joined(separator: " ") == "weeks from referral to first contact")
        #expect(lines.allSatisfy { TextMeasure.width($0, .text) <= 90 })
        let long = TextWrap.lines("Zugangsvoraussetzungsprüfung", width: 60, font: .text)
        #expect(long.joined() == "Zugangsvoraussetzungsprüfung")
        #expect(long.allSatisfy { TextMeasure.width($0, .text) <= 60 })
    }

    @Test("The last line that is allowed ends in an ellipsis if there is more")
    func shortened() {
        let lines = TextWrap.lines("one two three four five six", width: 60, font: .text, most: 2)
        #expect(lines.count == 2)
        #expect(lines[1].hasSuffix("…"))
    }

    @Test("No number loses digits to an ellipsis")
    func numbers() {
        for width in stride(from: 20.0, to: 140, by: 1) {
            let text = TextWrap.shortened("wait of 12\u{202F}345.67 days", width: width, font: .text)
            if text.contains("1") { #expect(text.contains("12\u{202F}345.67")) }
        }
        #expect(TextWrap.shortened("12\u{202F}345.67 days", width: 90, font: .text) == "12\u{202F}345.67…")
    }

    @Test("A cell too narrow for its text has its number in short")
    func cells() {
        let chart = HeatmapChart(
            title: "", description: "", axis: "", rows: ["a"], columns: ["b"],
            cells: [[.init(value: 769_818_305_912, text: String(repeating: "769\u{202F}", count: 20))]])
        let texts = chart.drawing(width: 340, heading: false).labels.map(\.text)
        #expect(texts.contains("7.7e11"))
    }

    @Test("A text that was shortened is there in full for those who point at it")
    func whole() {
        let label = String(repeating: "very long name ", count: 20)
        let chart = DotChart(
            title: "", description: "", axis: "", rows: [.init(label: label, estimate: 1, low: 0, high: 2)])
        let markup = chart.svg(id: "a")
        #expect(markup.contains("…<title>\(label)</title>"))
    }

    @Test("Signs of markup are escaped, what turns text about is dropped")
    func escaped() {
        #expect(Markup.escaped("a<b & \"c\">\u{0}\u{202E}d\n") == "a&lt;b &amp; &quot;c&quot;&gt;d ")
        #expect(Markup.identifier("7 α\"") == "c7---")
    }

    @Test("Paths are written in steps of tenths that do not add up to a drift")
    func paths() {
        let points = (0...30).map { Point(x: Double($0) / 3, y: 1) }
        #expect(Coordinate.path(points, closed: false).hasPrefix("M0 1h.3 .4 .3 .3"))
        let ends = [Point(x: 0, y: 0), Point(x: -0.25, y: 0.5), Point(x: 5, y: 0.5)]
        #expect(Coordinate.path(ends, closed: true) == "M0 0l-.3 .5h5.3z")
        #expect(Coordinate.text(.nan) == "0")
    }
}
