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
        ("5 %", "number", #""5 %" is a percentage, not a plain number"#, "write 0.05"),
        ("5 h", "number", #""5 h" is not a plain number"#, "write a number without a unit, such as 1.5"),
        ("1.5", "integer", #""1.5" is not a whole number"#, "write a whole number, such as 12"),
        ("0x1F", "integer", #""0x1F" is not a whole number"#, "write a whole number, such as 12"),
    ]

    @Test("a wrong quantity is told with what to write instead", arguments: table)
    func messages(_ row: (text: String, kind: String, message: String, remedy: String)) {
        let fault = #expect(throws: QuantityFault.self) {
            switch row.kind {
            case "duration": try Quantity.duration(row.text)
            case "rate": try Quantity.rate(row.text)
            case "share": try Quantity.share(row.text)
            case "hours": try Quantity.hoursPerWeek(row.text)
            case "money": try Quantity.money(row.text)
            case "integer": try Quantity.integer(row.text)
            default: try Quantity.number(row.text)
            }
        }
        #expect(fault?.message == row.message)
        #expect(fault?.remedy == row.remedy)
    }
}
