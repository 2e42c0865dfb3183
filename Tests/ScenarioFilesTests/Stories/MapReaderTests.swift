import Scenario
import ScenarioFiles
import Testing

enum Colour: String, CaseIterable { case red, green, blue }

@Suite struct MapReaderTests {
    private func reader(_ text: String) throws -> (MapReader, ReadingContext) {
        let context = ReadingContext()
        return (MapReader(try ScenarioParser.parse(text, file: "x.yaml"), path: "", context: context), context)
    }

    @Test("values of every kind are read in base units")
    func kinds() throws {
        let (map, context) = try reader(
            """
            d: 45 min
            r: 8.6 per week
            p: 407 per 100000 per year
            s: 12 %
            n: -1.5
            i: 12
            f: true
            h: 3.5 h per week
            m: £42000
            t: some words
            id: team_one
            day: 2026-01-05
            c: green
            """)
        #expect(map.duration("d") == 2700)
        #expect(map.ratePerSecond("r") == 8.6 / 604_800)
        #expect(abs(map.ratePerSecond("p", population: 200_000) * 31_557_600 - 814) < 1e-9)
        #expect(map.share("s") == 0.12)
        #expect(map.number("n") == -1.5)
        #expect(map.integer("i") == 12)
        #expect(map.flag("f"))
        #expect(map.hoursPerWeek("h") == 3.5)
        #expect(map.money("m") == 42_000)
        #expect(map.text("t") == "some words")
        #expect(map.identifier("id") == "team_one")
        #expect(map.date("day").description == "2026-01-05")
        #expect(map.choice("c", default: Colour.red) == .green)
        map.finish()
        #expect(context.diagnostics.isEmpty && context.faults == nil)
        #expect(
            context.assumptions.map { "\($0.key)=\($0.value)|\($0.unit)" } == [
                "d=45|min", "r=8.6|per week", "p=407|per 100000 per year", "s=12|%", "n=-1.5|", "i=12|",
                "h=3.5|h per week", "m=42000|£",
            ])
    }

    @Test("a default stands in for an absent key and is no assumption")
    func defaults() throws {
        let (map, context) = try reader("x: null")
        #expect(map.duration("x", default: 5) == 5)
        #expect(map.optionalDuration("x") == nil && map.optionalText("t") == nil && !map.has("x"))
        #expect(map.choice("c", default: Colour.blue) == .blue)
        #expect(map.durationDistribution("y", default: .constant(3)) == .constant(3))
        #expect(map.map("m") == nil && map.entries("e").isEmpty && map.list("l").isEmpty && map.textList("q").isEmpty)
        map.finish()
        #expect(context.diagnostics.isEmpty && context.assumptions.isEmpty)
    }

    @Test("a value can carry its source, and so can a distribution and a map of values")
    func annotations() throws {
        let (map, context) = try reader(
            """
            d: {value: 45 min, source: "Audit, 2016", evidence: measured, year: 2016, note: n}
            v: {value: {lognormal: {mean: 60 min, sd: 30 min}}, source: A}
            k: {value: {settled: 77 %, unsettled: {value: 18.8 %, source: C}}, source: B, evidence: published}
            t: {value: words, source: D}
            """)
        #expect(map.duration("d") == 2700)
        #expect(map.durationDistribution("v") == .lognormal(mean: 3600, standardDeviation: 1800))
        #expect(map.keyedShares("k").map(\.id) == ["settled", "unsettled"])
        #expect(map.text("t") == "words")
        #expect(context.diagnostics.isEmpty)
        #expect(
            context.assumptions == [
                Assumption(
                    key: "d", value: "45", unit: "min", evidence: .measured, source: "Audit, 2016", year: 2016,
                    note: "n"),
                Assumption(
                    key: "v", value: "lognormal, mean 60 min, sd 30 min", unit: "", evidence: .assumed, source: "A"),
                Assumption(key: "k.settled", value: "77", unit: "%", evidence: .published, source: "B"),
                Assumption(key: "k.unsettled", value: "18.8", unit: "%", evidence: .assumed, source: "C"),
                Assumption(key: "t", value: "words", unit: "", evidence: .assumed, source: "D"),
            ])
    }

    @Test("every distribution is read")
    func distributions() throws {
        let (map, context) = try reader(
            """
            a: 45 min
            b: {exponential: {mean: 1 min}}
            c: {uniform: {low: 1 min, high: 2 min}}
            d: {triangular: {low: 1 min, mode: 1 min, high: 3 min}}
            e: {gamma: {mean: 1 h, sd: 1 min}}
            f: {weibull: {shape: 1.5, scale: 1 h}}
            """)
        #expect(map.durationDistribution("a") == .constant(2700))
        #expect(map.durationDistribution("b") == .exponential(mean: 60))
        #expect(map.durationDistribution("c") == .uniform(low: 60, high: 120))
        #expect(map.durationDistribution("d") == .triangular(low: 60, mode: 60, high: 180))
        #expect(map.durationDistribution("e") == .gamma(mean: 3600, standardDeviation: 60))
        #expect(map.optionalDurationDistribution("f") == .weibull(shape: 1.5, scale: 3600))
        #expect(context.diagnostics.isEmpty && context.assumptions.count == 6)
    }

    @Test("maps, lists and entries by id are read in the order of the file")
    func collections() throws {
        let (map, context) = try reader(
            """
            teams: {b: {size: 2}, a: {size: 1}, gone: null}
            clinics:
              - day: mon
              - day: tue
            one: word
            many: [x, y]
            numbers: [1, 2.5]
            rates: {b: 1 per day, a: 2 per day}
            """)
        let teams = map.entries("teams")
        #expect(teams.map(\.id) == ["b", "a"])
        #expect(teams.map { $0.reader.integer("size") } == [2, 1])
        #expect(map.list("clinics").map { $0.path + $0.text("day") } == ["clinics[1]mon", "clinics[2]tue"])
        #expect(map.textList("one") == ["word"] && map.textList("many") == ["x", "y"])
        #expect(map.numberList("numbers") == [1, 2.5])
        #expect(map.keyedRates("rates").map(\.id) == ["b", "a"])
        map.finish()
        #expect(context.diagnostics.isEmpty)
        #expect(context.assumptions.last?.key == "rates.a")
        #expect(context.assumptions.contains { $0.key == "numbers" && $0.value == "1, 2.5" })
    }

    @Test("all faults of a file are found in one reading and told in the order of their places")
    func allAtOnce() throws {
        let (map, context) = try reader("zz: 1\nb: abc\na: 5 %\nc: [1]")
        #expect(map.duration("a") == 0)
        #expect(map.duration("b", default: 9) == 9)
        #expect(map.number("c") == 0)
        #expect(map.choice("d", default: Optional<Colour>.none) == .red)
        map.finish()
        #expect(context.faults?.diagnostics.map(\.key) == ["d", "zz", "b", "a", "c"])
        #expect(context.assumptions.isEmpty)
    }
}
