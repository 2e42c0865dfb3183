import Foundation
import Scenario
import Testing

@testable import ScenarioFiles

@Suite("Patterns of quantities") struct QuantityPatternTests {
    static let week = 604_800.0

    @Test(
        "The pattern of a kind accepts just what its reader accepts",
        arguments: [
            ValueKind.duration(0...Double.infinity), .duration(1...(5200 * week)),
            .rate(0...(100_000 / week), perPopulation: false), .rate(0...(10_000 / week), perPopulation: true),
            .share(-0.5...1), .share(0.05...0.9), .hoursPerWeek(0...168), .money(0...50_000), .hoursOfDay,
            .date(CivilDate.first...CivilDate.last), .identifier, .figure,
        ])
    func patterns(_ kind: ValueKind) throws {
        let texts = [
            "", "abc", "45", "45 min", "45min", "  45  min ", "45\tmin", "45 min\n", "45 mins", "1 wk", "5200 wk",
            "5200.1 wk", "+5200. wk", "0 s", "-0 s", ".5 s", "1 s", "0.99 s", "-1 d", "1e3 min", "6 months", "1,000 h",
            "h", ". h", "99.6 y", "99.7 y", "0 %", "-0 %", "4.9 %", "5 %", "5%", "90 %", "90.01 %", "100 %", "101 %",
            "-50 %", "-50.1 %", "1e1 %", "£5", "£ 5.50 ", "£50000", "£50000.01", "£-1", "£k", "5 £", "5 per week",
            "5 per month", "5 per 100000 per year", "5 per 0 per year", "-5 per 10 per day", "0 per second",
            "100000 per week", "100000.1 per week", "10000 per week", "10001 per  week", "1e4 per week", "5 per",
            "168 h per week", "168.5 h per week", "10080 min per week", "10081 min per week", "8 h", "inf h",
            "09:00-17:00", "9:00-17:00", "17:00-09:00", "24:00-00:00", "00:00-24:00", "00:00-24:01", "09:60-10:00",
            "2027-01-04", "2027-02-29", "2028-02-29", "2100-02-29", "2000-02-29", "1900-01-01", "1899-12-31",
            "2399-12-31", "2400-01-01", "2027-04-31", "2027-13-01", "2027-00-10", "2027-1-4", "north_team", "North",
            "2nd", "a", "a b", "\u{0661} min",
        ]
        let pattern = try Regex(try #require(QuantityPattern.text(of: kind)))
        var matches = 0
        for text in texts {
            let isRead = (try? SingleValue.read(text, isPlain: false, as: kind)) != nil
            let isMatched = text.wholeMatch(of: pattern) != nil
            #expect(isMatched == isRead, "\(text)")
            if isMatched { matches += 1 }
        }
        #expect(matches > 1)
    }
}
