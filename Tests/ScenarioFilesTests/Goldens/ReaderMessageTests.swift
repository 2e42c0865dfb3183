import Scenario
import Testing

@testable import ScenarioFiles

@Suite struct ReaderMessageTests {
    struct Row: Sendable {
        var text: String
        var kind: ValueKind
        var presence = KeyDefinition.Presence.optional("")
        var keys: [KeyDefinition] = []
        var expected: String
    }

    static let time = ValueKind.duration(0...Double.infinity)
    static let rate = ValueKind.rate(0...1, perPopulation: false)
    static let colours = ValueKind.choice(["red", "green", "blue"].map { ValueKind.Choice($0, "") })
    static let dates = ValueKind.date(CivilDate.first...CivilDate.last)
    static let distribution = ValueKind.durationDistribution

    static let table: [Row] = [
        Row(
            text: "a: abc", kind: time,
            expected: "1:4 wrong-value a: \"abc\" is not a length of time; write a number with a unit, such as 45 min"),
        Row(
            text: "{}", kind: time, presence: .required,
            expected: "1:1 missing-key a: the key \"a\" is missing; add a: 45 min"),
        Row(
            text: "a: 10 min", kind: .duration(3600...7200),
            expected: "1:4 out-of-range a: \"10 min\" is out of range; write a value from 60 min to 120 min"),
        Row(text: "a: -1 h", kind: time, expected: "1:4 out-of-range a: \"-1 h\" is out of range; write 0 h or more"),
        Row(
            text: "a: 1e2 h", kind: time,
            expected: "1:4 wrong-value a: \"1e2 h\" has a power of ten; write the number out, as in 0.0008 per week"),
        Row(
            text: "a: 120 %", kind: .share(0...1),
            expected: "1:4 out-of-range a: \"120 %\" is out of range; write a value from 0 % to 100 %"),
        Row(
            text: "a: 12", kind: .share(0...1),
            expected: "1:4 out-of-range a: \"12\" is more than the whole, which is 1; write 12 % if it is a percentage"),
        Row(
            text: "a: 5 per 1000 per year", kind: rate,
            expected:
                "1:4 wrong-unit a: \"5 per 1000 per year\" is a rate per people of the area, which is not asked for "
                + "here; write a rate such as 8.6 per week"),
        Row(
            text: "a: \"12\"", kind: .integer(0...99),
            expected: "1:4 wrong-value a: \"12\" is a text because of its quotation marks; write 12"),
        Row(
            text: "a: 2026", kind: .text,
            expected: "1:4 wrong-value a: 2026 is a number, not a text; write \"2026\""),
        Row(
            text: "a: yes", kind: .flag, expected: "1:4 wrong-value a: \"yes\" is not true or false; write true"),
        Row(
            text: "a: Team One", kind: .identifier,
            expected: "1:4 bad-identifier a: \"Team One\" is not an id; write team_one"),
        Row(
            text: "a: 5/1/2026", kind: dates,
            expected:
                "1:4 wrong-value a: \"5/1/2026\" is not a date; write year, month and day of the calendar, such as "
                + "2026-01-05"),
        Row(
            text: "a: 1850-01-01", kind: dates,
            expected: "1:4 out-of-range a: \"1850-01-01\" is out of range; write a date from 1900-01-01 to 2399-12-31"),
        Row(
            text: "a: 9:00-17:00", kind: .hoursOfDay,
            expected:
                "1:4 wrong-value a: \"9:00-17:00\" is not a stretch of a day; write the hours with two digits each, "
                + "such as \"09:00-17:00\""),
        Row(
            text: "a: gren", kind: colours,
            expected:
                "1:4 unknown-choice a: \"gren\" is not a name that is known here; did you mean green? The names are "
                + "red, green and blue"),
        Row(
            text: "a: purple", kind: colours,
            expected:
                "1:4 unknown-choice a: \"purple\" is not a name that is known here; write one of red, green and blue"),
        Row(
            text: "a: [1]", kind: time,
            expected:
                "1:4 wrong-kind a: a list stands where a length of time is expected; write a length of time, such as "
                + "45 min"),
        Row(
            text: "a: {source: B}", kind: time,
            expected: "1:4 missing-value a: there is no value beside its source; add one at value:"),
        Row(
            text: "a: {value: 5 min, evidense: expert}", kind: time,
            expected: "1:19 unknown-key a.evidense: there is no key \"evidense\" here; did you mean evidence?"),
        Row(
            text: "a: {value: 5 min, evidence: guess}", kind: distribution,
            expected:
                "1:29 unknown-choice a.evidence: \"guess\" is not a name that is known here; write one of measured, "
                + "published, secondary, expert and assumed"),
        Row(
            text: "a: {uncertain: {low: 1, high: 2}}", kind: .number(0...9),
            expected:
                "1:16 bad-distribution a.uncertain: a map with 2 keys is not a distribution; write one distribution, "
                + "such as {lognormal: {mean: 60 min, sd: 30 min}}"),
        Row(
            text: "a: {uncertain: 5}", kind: .number(0...9),
            expected:
                "1:16 wrong-kind a.uncertain: a number stands where a distribution is expected; write how uncertain "
                + "the value is, such as {triangular: {low: 4, mode: 5, high: 8}}"),
        Row(
            text: "a: {uncertain: {beta: {mean: 2, sd: 1}}}", kind: .number(0...9),
            expected:
                "1:17 unknown-key a.uncertain.beta: there is no key \"beta\" here; the keys here are gamma, lognormal, "
                + "triangular and uniform"),
        Row(
            text: "a: {uncertain: {uniform: {low: 1, high: 2}}}", kind: .text,
            expected: "1:16 wrong-kind a: a text cannot be uncertain; write one value"),
        Row(
            text: "a: {uncertain: {uniform: {low: 1, high: 2}}}", kind: .list(of: .number(0...9)),
            expected: "1:16 wrong-kind a: a list of which each item is a number cannot be uncertain; write one value"),
        Row(
            text: "a: {value: 5, uncertain: {uniform: {low: 1, high: 2}}}", kind: .number(0...9),
            expected:
                "1:15 contradiction a: a value and its uncertainty stand side by side; keep one of value and uncertain"
        ),
        Row(
            text: "a: {lognormal: {mean: 60 min, sd: 0 min}}", kind: distribution,
            expected:
                "1:35 out-of-range a.lognormal.sd: the standard deviation is not greater than 0; write the value alone "
                + "if nothing varies"),
        Row(
            text: "a: {lognormal: {mean: 60 min, p90: 90 min}}", kind: distribution,
            expected:
                "1:31 bad-distribution a.lognormal.p90: \"p90\" does not go with mean; write mean and sd, or median and "
                + "p90\n1:16 missing-key a.lognormal.sd: the key \"sd\" is missing; write mean and sd, or median and p90"
        ),
        Row(
            text: "a: {lognormal: {median: 60 min, p90: 9 min}}", kind: distribution,
            expected:
                "1:38 bad-distribution a.lognormal.p90: p90 is not greater than median; write the smaller value as "
                + "median"),
        Row(
            text: "a: {lognormal: {median: 1 s, p90: 9999 y}}", kind: distribution,
            expected:
                "1:4 bad-distribution a: the mean of this distribution is longer than anything that can happen; check "
                + "the units, and that sd or p90 is not many times the mean or the median"),
        Row(
            text: "a: {lognormal: {mean: 1 s, sd: 99999999 s}}", kind: distribution,
            expected:
                "1:4 bad-distribution a: this distribution varies more than anything does; check the units, and that sd "
                + "or p90 is not many times the mean or the median"),
        Row(
            text: "a: {settled: 33.33 %, unsettled: 33.33 %}", kind: .shares(by: .words(["settled", "unsettled"])),
            expected: "1:4 shares-sum a: the shares add up to 66.66 %; make them add up to 100 %"),
        Row(
            text: "a: [25]", kind: .orNone(.number(0...9)),
            expected:
                "1:4 wrong-kind a: a list stands where a number or the word none is expected; write a number or the "
                + "word none, such as 1.5"),
        Row(
            text: "a: {uniform: {low: 2 min, high: 1 min}}", kind: distribution,
            expected:
                "1:33 bad-distribution a.uniform.high: high is not greater than low; write the smaller value as low"),
        Row(
            text: "a: {triangular: {low: 2 min, mode: 1 min, high: 3 min}}", kind: distribution,
            expected:
                "1:36 bad-distribution a.triangular.mode: the mode lies outside low and high; write a mode between low "
                + "and high"),
        Row(
            text: "a: {weibull: {shape: 0, scale: 1 h}}", kind: distribution,
            expected: "1:22 out-of-range a.weibull.shape: the shape is not greater than 0; write a value greater than 0"
        ),
        Row(
            text: "a: {gamma: {mean: 60 min}}", kind: distribution,
            expected: "1:12 missing-key a.gamma.sd: the key \"sd\" is missing; write mean and sd"),
        Row(
            text: "a: {lognormel: {mean: 60 min}}", kind: distribution,
            expected: "1:5 unknown-key a.lognormel: there is no key \"lognormel\" here; did you mean lognormal?"),
        Row(
            text: "a: {gamma: {}, weibull: {}}", kind: distribution,
            expected:
                "1:4 bad-distribution a: a map with 2 keys is not a distribution; write one distribution, such as "
                + "{lognormal: {mean: 60 min, sd: 30 min}}"),
        Row(
            text: "a: {North Team: {}}", kind: .named("team"),
            expected: "1:5 bad-identifier a.North Team: \"North Team\" is not an id; write north_team"),
        Row(
            text: "a: {north: 5}", kind: .named("team"),
            expected:
                "1:12 wrong-kind a.north: a number stands where a map of keys is expected; write keys with their "
                + "values, as in a: key: value"),
        Row(
            text: "a: [1]", kind: .shares(by: .words(["x"])),
            expected:
                "1:4 wrong-kind a: a list stands where a map by name is expected; write lines of the form name: value, "
                + "indented below"),
        Row(
            text: "a: {settled: 50 %, unsetled: 50 %}", kind: .shares(by: .words(["settled", "unsettled"])),
            expected: "1:20 unknown-key a.unsetled: there is no key \"unsetled\" here; did you mean unsettled?"),
        Row(
            text: "a: {settled: 50 %, unsettled: 40 %}", kind: .shares(by: .words(["settled", "unsettled"])),
            expected: "1:4 shares-sum a: the shares add up to 90 %; make them add up to 100 %"),
        Row(
            text: "a: {settled: {uncertain: {uniform: {low: 0 %, high: 9 %}}}, unsettled: 1}",
            kind: .shares(by: .words(["settled", "unsettled"])),
            expected:
                "1:26 wrong-kind a.settled: one of shares that add up to 100 % cannot be uncertain by itself; write one "
                + "value"),
        Row(
            text: "a: {uncertain: {beta: {mean: 20 %, sd: 50 %}}}", kind: .share(0...1),
            expected:
                "1:40 bad-distribution a.uncertain.beta.sd: the standard deviation is too large for a share with this "
                + "mean; write less than 40 %"),
        Row(
            text: "a: {uncertain: {gamma: {mean: 20, sd: 1}}}", kind: .number(0...9),
            expected:
                "1:16 bad-distribution a.uncertain: the mean of the uncertain value is outside the range of the key; see "
                + "what may stand there with caseload explain"),
        Row(
            text: "zebra: 1", kind: .text,
            expected: "1:1 unknown-key zebra: there is no key \"zebra\" here; the only key here is a"),
        Row(
            text: "with_carer: 1", kind: .text,
            expected: "1:1 unknown-key with_carer: there is no key \"with_carer\" here; it stands at needs.*.with_carer"
        ),
        Row(
            text: "a: 3 per week", kind: .figure,
            expected:
                "1:4 wrong-unit a: \"3 per week\" is a rate; write the number alone, in the unit of the metric: 3"),
        Row(
            text: "a: soon", kind: .figure,
            expected:
                "1:4 wrong-value a: \"soon\" is not a figure; write a number, or one with its unit, such as 28 d or 12 %"
        ),
    ]

    @Test("a wrong value is told once, with its place, its cause and a remedy", arguments: table.indices)
    func messages(_ index: Int) throws {
        let row = Self.table[index]
        let key = KeyDefinition("a", row.kind, row.presence, "", example: row.kind.example, keys: row.keys)
        let (reader, context) = try AdHocKeys.read(row.text, [key])
        switch row.kind {
        case .durationDistribution: _ = reader.optionalDurationDistribution("a")
        case .shares: _ = reader.shares("a")
        case .number: _ = reader.optionalNumber("a")
        case .share: _ = reader.optionalShare("a")
        default: break
        }
        #expect(context.diagnostics.map(\.inShort).joined(separator: "\n") == row.expected)
    }
}
