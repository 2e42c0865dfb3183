import Scenario
import Testing

@testable import ScenarioFiles

@Suite struct MapReaderTests {
    enum Colour: String { case red, green, blue }
    static let colours = ValueKind.choice(["red", "green", "blue"].map { ValueKind.Choice($0, "") })
    static let anything = 0...Double.infinity

    @Test("values of every kind are read in base units")
    func kinds() throws {
        func key(
            _ name: String, _ kind: ValueKind, _ presence: KeyDefinition.Presence = .optional("")
        ) -> KeyDefinition { AdHocKeys.key(name, kind, presence) }
        let (map, context) = try AdHocKeys.read(
            """
            d: 45 min
            r: 8.6 per week
            p: 407 per 100000 per year
            s: 12 %
            n: -1.5
            i: 12
            f: true
            h: 3.5 h per week
            t: some words
            id: team_one
            day: 2026-01-05
            c: green
            b: "09:00-17:30"
            o: none
            """,
            [
                key("d", .duration(Self.anything), .required),
                key("r", .rate(Self.anything, perPopulation: false), .required),
                key("p", .rate(Self.anything, perPopulation: true), .required), key("s", .share(0...1), .required),
                key("n", .number(-9...9), .required), key("i", .integer(0...99), .required), key("f", .flag, .required),
                key("h", .hoursPerWeek(0...168), .required), key("t", .text), key("id", .identifier),
                key("day", .date(CivilDate.first...CivilDate.last)), key("c", Self.colours), key("b", .hoursOfDay),
                key("o", .orNone(.number(0...9))),
            ], population: 200_000)
        #expect(context.diagnostics.isEmpty)
        #expect(map.duration("d") == 2700)
        #expect(map.ratePerSecond("r") == 8.6 / 604_800)
        #expect(abs(map.ratePerSecond("p") * 31_557_600 - 814) < 1e-9)
        #expect(map.share("s") == 0.12)
        #expect(map.number("n") == -1.5)
        #expect(map.integer("i") == 12)
        #expect(map.flag("f"))
        #expect(map.hoursPerWeek("h") == 3.5)
        #expect(map.optionalText("t") == "some words")
        #expect(map.identifier("id") == "team_one")
        #expect(map.optionalDate("day")?.description == "2026-01-05")
        #expect(map.choice("c", or: Colour.red) == .green)
        #expect(map.hoursOfDay("b") == 32_400...63_000)
        #expect(map.optionalNumberOrNone("o") == .infinity)
        #expect(context.diagnostics.isEmpty && context.faults == nil)
        #expect(
            context.assumptions.map { "\($0.key)=\($0.value)|\($0.unit)" } == [
                "d=45|min", "r=8.6|per week", "p=407|per 100000 per year", "s=12|%", "n=-1.5|", "i=12|",
                "h=3.5|h per week",
            ])
    }

    @Test("a standard stands in for an absent key and is no assumption; an absent map has the standards of its keys")
    func standards() throws {
        let (map, context) = try AdHocKeys.read(
            "x: null",
            [
                AdHocKeys.key("x", .duration(Self.anything), .standard("5 min")),
                AdHocKeys.key("y", .duration(Self.anything)), AdHocKeys.key("c", Self.colours, .standard("blue")),
                AdHocKeys.key("z", .durationDistribution, .standard("3 s")), AdHocKeys.key("l", .list(of: .text)),
                AdHocKeys.key("q", .shares(by: .words(["a"]))),
                AdHocKeys.map("m", [AdHocKeys.key("n", .number(0...9), .standard("7"))]),
                AdHocKeys.map("e", kind: .named("thing"), []),
            ])
        #expect(map.duration("x") == 300 && !map.has("x"))
        #expect(map.optionalDuration("y") == nil)
        #expect(map.choice("c", or: Colour.red) == .blue)
        #expect(map.durationDistribution("z") == .constant(3))
        #expect(map.map("m") == nil && map.section("m").number("n") == 7)
        #expect(map.entries("e").isEmpty && map.texts("l").isEmpty && map.shares("q") == nil)
        #expect(context.diagnostics.isEmpty && context.assumptions.isEmpty)
    }

    @Test("a value can carry its source, and so can a distribution and a table of values")
    func annotations() throws {
        let (map, context) = try AdHocKeys.read(
            """
            d: {value: 45 min, source: "Audit, 2016", evidence: measured, year: 2016, note: n}
            v: {value: {lognormal: {mean: 60 min, sd: 30 min}}, source: A}
            k: {value: {settled: 81.2 %, unsettled: {value: 18.8 %, source: C}}, source: B, evidence: published}
            t: {value: words, source: D}
            value: {value: {value: 1}, source: E}
            """,
            [
                AdHocKeys.key("d", .duration(Self.anything)), AdHocKeys.key("v", .durationDistribution),
                AdHocKeys.key("k", .shares(by: .words(["settled", "unsettled"]))), AdHocKeys.key("t", .text),
                AdHocKeys.key("value", .table(of: .number(0...9), by: .references(to: "teams"))),
            ])
        #expect(map.optionalDuration("d") == 2700)
        #expect(map.durationDistribution("v") == .lognormal(mean: 3600, standardDeviation: 1800))
        #expect(map.shares("k")?.map(\.name) == ["settled", "unsettled"])
        #expect(map.optionalText("t") == "words")
        #expect(map.figures("value").map(\.name) == ["value"])
        #expect(context.diagnostics.isEmpty)
        #expect(
            context.assumptions == [
                Assumption(
                    key: "d", value: "45", unit: "min", evidence: .measured, source: "Audit, 2016", year: 2016,
                    note: "n"),
                Assumption(
                    key: "v", value: "lognormal, mean 60 min, sd 30 min", unit: "", evidence: .assumed, source: "A"),
                Assumption(key: "k.settled", value: "81.2", unit: "%", evidence: .published, source: "B"),
                Assumption(key: "k.unsettled", value: "18.8", unit: "%", evidence: .assumed, source: "C"),
                Assumption(key: "t", value: "words", unit: "", evidence: .assumed, source: "D"),
                Assumption(key: "value.value", value: "1", unit: "", evidence: .assumed, source: "E"),
            ])
    }

    @Test(
        "every distribution is read, by the figures that people know of it",
        arguments: [
            ("45 min", DistributionSpecification.constant(2700)),
            ("{exponential: {mean: 1 min}}", .exponential(mean: 60)),
            ("{uniform: {low: 1 min, high: 2 min}}", .uniform(low: 60, high: 120)),
            ("{triangular: {low: 1 min, mode: 1 min, high: 3 min}}", .triangular(low: 60, mode: 60, high: 180)),
            ("{gamma: {mean: 1 h, sd: 1 min}}", .gamma(mean: 3600, standardDeviation: 60)),
            ("{weibull: {shape: 1.5, scale: 1 h}}", .weibull(shape: 1.5, scale: 3600)),
            // What these mean is held by theory in the tests of the model.
            ("{lognormal: {median: 40 min, p90: 90 min}}", .lognormal(median: 2400, p90: 5400)),
            ("{weibull: {median: 40 min, p90: 90 min}}", .weibull(median: 2400, p90: 5400)),
            ("{exponential: {median: 1 h}}", .exponential(median: 3600)),
        ])
    func distributions(_ text: String, _ expected: DistributionSpecification) throws {
        let (map, context) = try AdHocKeys.read("a: \(text)", [AdHocKeys.key("a", .durationDistribution)])
        #expect(map.durationDistribution("a") == expected)
        #expect(context.diagnostics.isEmpty && context.assumptions.count == 1)
    }

    @Test("an uncertain figure is its mean, or what else is asked for, within its range")
    func uncertain() throws {
        let text =
            "s: {uncertain: {beta: {mean: 20 %, sd: 5 %}}, source: A}\nd: {uncertain: {uniform: {low: 4 d, high: 2 wk}}}"
        let keys = [AdHocKeys.key("s", .share(0...1)), AdHocKeys.key("d", .duration(0...864_000))]
        let tree = try ScenarioParser.parse(
            text.replacingOccurrence(of: "2 wk", with: "8 d"), file: "x.yaml")
        let definition = AdHocKeys.map("", keys)
        let context = ReadingContext { $0.key == "d" ? 1e9 : $0.distribution.mean }
        StructureCheck(context: context).check(tree, definition, path: "")
        let map = MapReader(tree, definition, context: context)
        #expect(map.optionalShare("s") == 0.2)
        #expect(map.optionalDuration("d") == 864_000)
        #expect(context.diagnostics.isEmpty)
        #expect(context.uncertain.map(\.key) == ["s", "d"])
        #expect(context.assumptions.first?.value == "uncertain: beta, mean 20 %, sd 5 %")
        #expect(context.assumptions.first?.source == "A")
        // A bound outside the range of the key is a fault of structure.
        #expect(try AdHocKeys.read(text, keys).context.diagnostics.map(\.code) == [.outOfRange])
    }

    @Test("what is stated for all need states gives way to what is stated for one, in whatever order they stand")
    func allAndOne() throws {
        let read = try [
            "{all: 3 wk, settled: 8 wk}", "{settled: 8 wk, all: 3 wk}",
        ].map { every in
            let tree = try ScenarioParser.parse("work: {visit: {arises: {every: \(every)}}}", file: "x")
            return ScenarioDecoder(tree, context: ReadingContext()).scenario().work[0].arising.interval
        }
        #expect(read[0] == read[1])
        #expect(read[0][.settled] == 8 * 604_800 && read[0][.crisis] == 3 * 604_800)
    }

    @Test("maps, lists and entries by id are read in the order of the file")
    func collections() throws {
        let (map, context) = try AdHocKeys.read(
            """
            teams: {b: {size: 2}, a: {size: 1}, gone: null}
            one: word
            many: [x, y]
            rates: {b: 1 per day, a: 2 per day}
            """,
            [
                AdHocKeys.map("teams", kind: .named("team"), [AdHocKeys.key("size", .integer(0...9), .required)]),
                AdHocKeys.key("one", .list(of: .text)), AdHocKeys.key("many", .list(of: .text)),
                AdHocKeys.key(
                    "rates", .table(of: .rate(Self.anything, perPopulation: false), by: .references(to: "teams"))),
            ])
        let teams = map.entries("teams")
        #expect(teams.map(\.id) == ["b", "a"])
        #expect(teams.map { $0.reader.integer("size") } == [2, 1])
        #expect(map.texts("one") == ["word"] && map.texts("many") == ["x", "y"])
        #expect(map.figures("rates").map(\.name) == ["b", "a"])
        #expect(context.diagnostics.isEmpty)
        #expect(context.assumptions.last?.key == "rates.a")
    }

    @Test("all faults of a file are found in one reading; a rule says nothing of a value that is faulty already")
    func allAtOnce() throws {
        let (map, context) = try AdHocKeys.read(
            "zz: 1\nb: abc\na: 5 %\nc: [1]\ne: {x: 50 %, y: 60 %}\nf: {x: abc, y: 60 %}",
            [
                AdHocKeys.key("a", .duration(Self.anything), .standard("1 min")),
                AdHocKeys.key("b", .duration(Self.anything)), AdHocKeys.key("c", .number(0...9), .required),
                AdHocKeys.key("d", Self.colours, .required), AdHocKeys.key("e", .shares(by: .words(["x", "y"]))),
                AdHocKeys.key("f", .shares(by: .words(["x", "y"]))),
            ])
        #expect(map.duration("a") == 60)
        #expect(map.optionalDuration("b") == nil)
        #expect(map.number("c") == 0)
        _ = (map.shares("e"), map.shares("f"))
        map.fault("b", "it is too long", remedy: nil)
        #expect(context.faults?.diagnostics.map(\.key) == ["zz", "d", "b", "a", "c", "e", "f.x"])
        #expect(context.assumptions.map(\.key) == ["e.x", "e.y", "f.y"])
    }
}

extension String {
    fileprivate func replacingOccurrence(of part: String, with other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
