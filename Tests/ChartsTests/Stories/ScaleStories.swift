import Testing

@testable import Charts

@Suite struct ScaleStories {
    @Test("Ticks stand at round numbers within an interval")
    func within() {
        #expect(NiceTicks(within: 0, 100, about: 5).values == [0, 20, 40, 60, 80, 100])
        #expect(NiceTicks(within: 3, 97, about: 5).values == [20, 40, 60, 80])
        #expect(NiceTicks(within: -1.1, 1.3, about: 5).labels == ["−1.0", "−0.5", "0.0", "0.5", "1.0"])
        #expect(NiceTicks(within: 0, 1, about: 4).labels == ["0.00", "0.25", "0.50", "0.75", "1.00"])
    }

    @Test("Ticks that enclose an interval reach beyond it")
    func enclosing() {
        #expect(NiceTicks(enclosing: 3, 97, about: 5).values == [0, 20, 40, 60, 80, 100])
        #expect(NiceTicks(enclosing: 0.21, 0.29, about: 4).values.first! <= 0.21)
    }

    @Test("An interval without length is widened", arguments: [0.0, 5, -5, 1e15, 1e-12, 1e300])
    func point(value: Double) {
        let ticks = NiceTicks(within: value, value, about: 4)
        #expect(ticks.values.count >= 2)
        #expect(Set(ticks.values).count == ticks.values.count)
        #expect(ticks.values.allSatisfy { $0.isFinite })
    }

    @Test("A number beyond a scale is brought to its end")
    func scale() {
        let scale = LinearScale(0, 10, onto: 100, 200)
        #expect([-1, 0, 5, 10, 11].map { scale($0) } == [100, 100, 150, 200, 200])
        #expect(scale(.nan) == 100)
        #expect(LinearScale(-1.5e308, 1.5e308, onto: 0, 10)(0) == 5)
    }

    @Test("Months are named at their first days, the year where it begins")
    func months() {
        let start = CalendarDay(year: 2026, month: 11, day: 16)
        let ticks = CalendarTicks(from: 0, to: 20, start: start, most: 8).ticks
        #expect(ticks.map(\.label) == ["Dec", "Jan", "Feb", "Mar", "Apr"])
        #expect(ticks.map(\.year) == ["2026", "2027", nil, nil, nil])
        #expect(ticks[0].week == 15.0 / 7)
    }

    @Test("Weeks are numbered where no date is known")
    func weeks() {
        let ticks = CalendarTicks(from: -3, to: 30, start: nil, most: 6).ticks
        #expect(ticks.map(\.label) == ["0", "10", "20", "30"])
    }

    @Test("Days are counted across the ends of months, leap years and centuries")
    func days() {
        #expect(CalendarDay(year: 2028, month: 2, day: 28).adding(days: 2).isoText == "2028-03-01")
        #expect(CalendarDay(year: 2100, month: 2, day: 28).adding(days: 1).isoText == "2100-03-01")
        #expect(CalendarDay(year: 2026, month: 1, day: 1).adding(days: -1).text == "31\u{A0}Dec\u{A0}2025")
        #expect(CalendarDay(year: 1970, month: 1, day: 1).number == 0)
        for number in stride(from: -800_000, to: 800_000, by: 997) {
            #expect(CalendarDay(number: number).number == number)
        }
    }

    @Test("Whole numbers have a bin each, with the number in its middle")
    func wholeBins() {
        let bins = Bins(holding: [1, 2, 2, 4], sampleSize: 4)
        #expect(bins.edges == [0.5, 1.5, 2.5, 3.5, 4.5])
        #expect(bins.counts([1, 2, 2, 4, .nan]) == [1, 2, 0, 1])
    }

    @Test("Bins of whole numbers hold as many of them as each other", arguments: [7, 23, 31, 99, 1234, 40_000])
    func equalBins(high: Int) {
        let values = (0...high).map(Double.init)
        let bins = Bins(holding: values, sampleSize: 200)
        let counts = bins.counts(values).dropLast()
        #expect(Set(counts).count == 1)
        #expect((5...26).contains(bins.count))
        #expect(bins.counts(values).reduce(0, +) == high + 1)
    }

    @Test("A value on an edge is counted once, in the bin above")
    func edges() {
        let bins = Bins(holding: [0, 10, 20, 30, 40, 50.5], sampleSize: 6)
        #expect(bins.edges == [0, 10, 20, 30, 40, 50, 60])
        #expect(bins.counts([0, 10, 60]) == [1, 1, 0, 0, 0, 1])
    }
}
