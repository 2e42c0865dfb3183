import Scenario
import Testing

@Suite struct QuantityMessageTests {
    static let table: [(text: String, kind: String, message: String, remedy: String)] = [
        ("abc", "duration", #""abc" is not a length of time"#, "write a number with a unit, such as 45 min"),
        ("45", "duration", #""45" has no unit of time"#, "write a number with a unit, such as 45 min"),
        ("6 months", "duration", #""6 months" is in months, whose length varies"#, "write weeks, such as 26 wk"),
        ("2 weeks", "duration", #""2 weeks" has the unit "weeks", which is written "wk" here"#, "write 2 wk"),
        (
            "5 per week", "duration", #""5 per week" is a rate, not a length of time"#,
            "write a number with a unit, such as 45 min"
        ),
        (
            "5 zz", "duration", #""5 zz" is not a length of time: there is no unit "zz""#,
            "the units of time are s, min, h, d, wk and y"
        ),
        ("1,500 h", "duration", #""1,500 h" has a thousands separator"#, "write 1500 h"),
        ("42 000 h", "duration", #""42 000 h" has a thousands separator"#, "write 42000 h"),
        ("1_500_000 s", "duration", #""1_500_000 s" has a thousands separator"#, "write 1500000 s"),
        ("37,5 h", "duration", #""37,5 h" has a decimal comma"#, "write 37.5 h"),
        (".inf", "duration", #"".inf" is not a finite number"#, "write a number with a unit, such as 45 min"),
        ("nan h", "duration", #""nan h" is not a length of time"#, "write a number with a unit, such as 45 min"),
        ("1e999 h", "duration", #""1e999 h" is too large a number"#, "write a number with a unit, such as 45 min"),
        (
            "8.6", "rate", #""8.6" has no period of time"#,
            "write a rate, such as 8.6 per week or 268 per 100000 per year"
        ),
        ("5 per wk", "rate", #""5 per wk" has the period "wk", which is written "week" here"#, "write 5 per week"),
        ("5 a week", "rate", #""5 a week" is not a rate"#, "write 5 per week"),
        ("5 /week", "rate", #""5 /week" is not a rate"#, "write 5 per week"),
        ("2 per month", "rate", #""2 per month" is per month, whose length varies"#, "write 24 per year"),
        (
            "2 per 100,000 per year", "rate", #""2 per 100,000 per year" has a thousands separator"#,
            "write 2 per 100000 per year"
        ),
        (
            "2 per 0 per year", "rate", #""2 per 0 per year" is a rate per no people"#,
            "write a rate, such as 8.6 per week or 268 per 100000 per year"
        ),
        (
            "2 per head per year", "rate", #""2 per head per year" is not a rate"#,
            "write a rate, such as 8.6 per week or 268 per 100000 per year"
        ),
        ("12 percent", "share", #""12 percent" is not a share"#, "write 12 %"),
        ("half", "share", #""half" is not a share"#, "write a percentage, such as 12 %, or a number from 0 to 1"),
        ("37.5 h", "hours", #""37.5 h" does not say per what"#, "write 37.5 h per week"),
        ("2 hours per week", "hours", #""2 hours per week" is not a number of hours per week"#, "write 2 h per week"),
        ("42000", "money", #""42000" does not begin with a pound sign"#, "write £42000"),
        ("£42k", "money", #""£42k" is not written out"#, "write £42000"),
        ("£42,000", "money", #""£42,000" has a thousands separator"#, "write £42000"),
        ("$5", "money", #""$5" is not an amount of money"#, "write pounds, such as £42000"),
        ("5 %", "number", #""5 %" is a percentage, not a plain number"#, "write 0.05, or 1.05 for so much more"),
        ("5 h", "number", #""5 h" is not a plain number"#, "write the number without a unit: 5"),
        ("1.5", "integer", #""1.5" is not a whole number"#, "write a whole number, such as 12"),
        ("0x1F", "integer", #""0x1F" is not a whole number"#, "write a whole number, such as 12"),
    ]

    @Test("a wrong quantity is told with what to write instead", arguments: table)
    func messages(_ row: (text: String, kind: String, message: String, remedy: String)) {
        let fault = #expect(throws: QuantityFault.self) { try read(row.text, row.kind) }
        #expect(fault?.message == row.message)
        #expect(fault?.remedy == row.remedy)
    }

    @Test(
        "a unit that is missing or another one, and a number that is too large, have codes of their own",
        arguments: [
            ("45", "duration", .wrongUnit), ("6 months", "duration", .wrongUnit), ("2 weeks", "duration", .wrongUnit),
            ("5 per week", "duration", .wrongUnit), ("1e999 h", "duration", .outOfRange),
            ("1e308 y", "duration", .outOfRange), ("abc", "duration", .wrongValue), ("8.6", "rate", .wrongUnit),
            ("5 a week", "rate", .wrongUnit), ("2 per month", "rate", .wrongUnit), ("5 per lap", "rate", .wrongUnit),
            ("2 per 0 per year", "rate", .wrongValue), ("12 percent", "share", .wrongUnit),
            ("5 h", "share", .wrongUnit), ("half", "share", .wrongValue), ("37.5 h", "hours", .wrongUnit),
            ("37.5", "hours", .wrongUnit), ("42000", "money", .wrongUnit), ("42000 €", "money", .wrongUnit),
            ("£42k", "money", .wrongValue), ("5 %", "number", .wrongUnit), ("5 h", "number", .wrongUnit),
            ("1.5", "integer", .wrongValue), ("12 h", "integer", .wrongUnit), ("1e17", "integer", .outOfRange),
        ] as [(String, String, DiagnosticCode)])
    func codes(_ text: String, _ kind: String, _ code: DiagnosticCode) {
        let fault = #expect(throws: QuantityFault.self) { try read(text, kind) }
        #expect(fault?.code == code)
    }

    @Test("what a terminal would obey is not quoted")
    func quoting() {
        #expect(
            QuantityFault.quoted("a\u{1B}[31m\tb\u{202E}c\u{200B}\u{7F}")
                == "\"a\u{FFFD}[31m b\u{FFFD}c\u{FFFD}\u{FFFD}\"")
        #expect(QuantityFault.quoted("\u{928}\u{94D}\u{200D}\u{928} é 日") == "\"\u{928}\u{94D}\u{200D}\u{928} é 日\"")
        #expect(QuantityFault.quoted(String(repeating: "x", count: 61)).count == 65)
    }

    private func read(_ text: String, _ kind: String) throws -> Quantity {
        switch kind {
        case "duration": try Quantity.duration(text)
        case "rate": try Quantity.rate(text)
        case "share": try Quantity.share(text)
        case "hours": try Quantity.hoursPerWeek(text)
        case "money": try Quantity.money(text)
        case "integer": try Quantity.integer(text)
        default: try Quantity.number(text)
        }
    }
}
