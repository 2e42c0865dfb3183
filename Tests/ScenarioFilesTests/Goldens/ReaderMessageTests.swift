import Scenario
import ScenarioFiles
import Testing

@Suite struct ReaderMessageTests {
    struct Row: Sendable {
        var text: String
        var read: @Sendable (MapReader) -> Void
        var expected: String
    }

    static let table: [Row] = [
        Row(
            text: "work: {home_visit: {direct: abc}}",
            read: { _ = $0.map("work")?.map("home_visit")?.duration("direct") },
            expected: """
                x.yaml:1:29: error: work.home_visit.direct: "abc" is not a length of time
                    write a number with a unit, such as 45 min
                """),
        Row(
            text: "a: 1", read: { _ = ($0.number("a"), $0.duration("direct")) },
            expected: """
                x.yaml:1:1: error: direct: the key "direct" is missing
                    add direct: 45 min
                """),
        Row(
            text: "a: 10 min", read: { _ = $0.duration("a", in: 3600...7200) },
            expected: """
                x.yaml:1:4: error: a: "10 min" is out of range
                    write a value from 60 min to 120 min
                """),
        Row(
            text: "a: -1 h", read: { _ = $0.duration("a") },
            expected: """
                x.yaml:1:4: error: a: "-1 h" is out of range
                    write 0 h or more
                """),
        Row(
            text: "a: 120 %", read: { _ = $0.share("a") },
            expected: """
                x.yaml:1:4: error: a: "120 %" is out of range
                    write a value from 0 % to 100 %
                """),
        Row(
            text: "a: 12", read: { _ = $0.share("a") },
            expected: """
                x.yaml:1:4: error: a: "12" is more than the whole, which is 1
                    write 12 % if it is a percentage
                """),
        Row(
            text: "a: 5 per 1000 per year", read: { _ = $0.ratePerSecond("a") },
            expected: """
                x.yaml:1:4: error: a: "5 per 1000 per year" is a rate per people, and no population is known here
                    write a rate such as 8.6 per week
                """),
        Row(
            text: "a: \"12\"", read: { _ = $0.integer("a") },
            expected: """
                x.yaml:1:4: error: a: "12" is a text because of its quotation marks
                    write 12
                """),
        Row(
            text: "a: 2026", read: { _ = $0.text("a") },
            expected: """
                x.yaml:1:4: error: a: 2026 is a number, not a text
                    write "2026"
                """),
        Row(
            text: "a: yes", read: { _ = $0.flag("a", default: false) },
            expected: """
                x.yaml:1:4: error: a: "yes" is not true or false
                    write true
                """),
        Row(
            text: "a: Team One", read: { _ = $0.identifier("a") },
            expected: """
                x.yaml:1:4: error: a: "Team One" is not an id
                    write team_one
                """),
        Row(
            text: "a: 5/1/2026", read: { _ = $0.date("a") },
            expected: """
                x.yaml:1:4: error: a: "5/1/2026" is not a date
                    write year, month and day of the calendar, such as 2026-01-05
                """),
        Row(
            text: "a: gren", read: { _ = $0.choice("a", default: Colour.red) },
            expected: """
                x.yaml:1:4: error: a: "gren" is not a name that is known here
                    did you mean green? The names are red, green and blue
                """),
        Row(
            text: "a: purple", read: { _ = $0.choice("a", default: Colour.red) },
            expected: """
                x.yaml:1:4: error: a: "purple" is not a name that is known here
                    write one of red, green and blue
                """),
        Row(
            text: "a: [1]", read: { _ = $0.duration("a") },
            expected: """
                x.yaml:1:4: error: a: a list stands where a length of time is expected
                    write a length of time, such as 45 min
                """),
        Row(
            text: "a: {source: B}", read: { _ = $0.duration("a") },
            expected: """
                x.yaml:1:4: error: a: there is no value beside its source
                    add value: 45 min
                """),
        Row(
            text: "a: {value: 5 min, evidense: expert}", read: { _ = $0.duration("a") },
            expected: """
                x.yaml:1:19: error: a.evidense: there is no key "evidense" here
                    did you mean evidence?
                """),
        Row(
            text: "a: {value: 5 min, evidence: guess}", read: { _ = $0.durationDistribution("a") },
            expected: """
                x.yaml:1:29: error: a.evidence: "guess" is not a name that is known here
                    write one of measured, published, secondary, expert and assumed
                """),
        Row(
            text: "a: {uncertain: {low: 1, high: 2}}", read: { _ = $0.number("a") },
            expected: """
                x.yaml:1:5: error: a.uncertain: "uncertain" cannot be used: it comes with a later version
                    write one value
                """),
        Row(
            text: "a: {lognormal: {mean: 60 min, sd: 0 min}}", read: { _ = $0.durationDistribution("a") },
            expected: """
                x.yaml:1:35: error: a.lognormal.sd: the standard deviation is not greater than 0
                    write a length of time alone if nothing varies
                """),
        Row(
            text: "a: {uniform: {low: 2 min, high: 1 min}}", read: { _ = $0.durationDistribution("a") },
            expected: """
                x.yaml:1:33: error: a.uniform.high: high is not greater than low
                    write the smaller value as low
                """),
        Row(
            text: "a: {triangular: {low: 2 min, mode: 1 min, high: 3 min}}", read: { _ = $0.durationDistribution("a") },
            expected: """
                x.yaml:1:36: error: a.triangular.mode: the mode lies outside low and high
                    write a mode between low and high
                """),
        Row(
            text: "a: {weibull: {shape: 0, scale: 1 h}}", read: { _ = $0.durationDistribution("a") },
            expected: """
                x.yaml:1:22: error: a.weibull.shape: the shape is not greater than 0
                    write a number such as 1.5
                """),
        Row(
            text: "a: {gamma: {mean: 60 min}}", read: { _ = $0.durationDistribution("a") },
            expected: """
                x.yaml:1:12: error: a.gamma.sd: the key "sd" is missing
                    add sd: 45 min
                """),
        Row(
            text: "a: {lognormel: {mean: 60 min}}", read: { _ = $0.durationDistribution("a") },
            expected: """
                x.yaml:1:5: error: a.lognormel: there is no key "lognormel" here
                    did you mean lognormal?
                """),
        Row(
            text: "a: {gamma: {}, weibull: {}}", read: { _ = $0.durationDistribution("a") },
            expected: """
                x.yaml:1:4: error: a: a map with 2 keys is not a distribution
                    write one distribution, such as {lognormal: {mean: 60 min, sd: 30 min}}
                """),
        Row(
            text: "teams: {North Team: {}}", read: { _ = $0.entries("teams") },
            expected: """
                x.yaml:1:9: error: teams.North Team: "North Team" is not an id
                    write north_team
                """),
        Row(
            text: "teams: {north: 5}", read: { $0.entries("teams").forEach { _ = $0.reader.duration("x") } },
            expected: """
                x.yaml:1:16: error: teams.north: a number stands where a map of keys is expected
                    write lines of the form key: value, indented below
                """),
        Row(
            text: "k: [1]", read: { _ = $0.keyedShares("k") },
            expected: """
                x.yaml:1:4: error: k: a list stands where a map by name is expected
                    write lines of the form name: value, indented below
                """),
        Row(
            text: "k: {a: 1}", read: { _ = $0.list("k") },
            expected: """
                x.yaml:1:4: error: k: a map stands where a list is expected
                    write each item on a line of its own after a dash
                """),
        Row(
            text: "safety: {}", read: { $0.refuse("safety", because: "it comes with a later version") },
            expected: """
                x.yaml:1:1: error: safety: "safety" cannot be used: it comes with a later version
                    delete the key and what belongs to it
                """),
        Row(
            text: "a: 1\ndurration: 5 min",
            read: {
                _ = ($0.number("a"), $0.optionalDuration("duration"))
                $0.finish()
            },
            expected: """
                x.yaml:2:1: error: durration: there is no key "durration" here
                    did you mean duration?
                """),
        Row(
            text: "zebra: 1",
            read: {
                _ = ($0.has("b"), $0.has("a"))
                $0.finish()
            },
            expected: """
                x.yaml:1:1: error: zebra: there is no key "zebra" here
                    the keys here are a and b
                """),
        Row(
            text: "a: 1",
            read: {
                _ = $0.number("a")
                $0.warning("a", "a is small", remedy: nil)
            },
            expected: "x.yaml:1:4: warning: a: a is small"),
    ]

    @Test("a wrong value is told once, with its place, its cause and a remedy", arguments: table.indices)
    func messages(_ index: Int) throws {
        let row = Self.table[index]
        let context = ReadingContext()
        row.read(MapReader(try ScenarioParser.parse(row.text, file: "x.yaml"), path: "", context: context))
        #expect(DiagnosticText.text(of: context.diagnostics) == row.expected + "\n")
    }
}
