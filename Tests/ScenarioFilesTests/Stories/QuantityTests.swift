import Scenario
import Testing

@Suite struct QuantityTests {
    @Test(
        "a length of time is read in seconds",
        arguments: [
            ("37.5 h", 135_000), ("45 min", 2700), ("30 s", 30), ("14 d", 1_209_600), ("12 wk", 7_257_600),
            ("2 y", 63_115_200), ("45min", 2700), (" 1e1 min ", 600), (".5 h", 1800), ("-5 min", -300),
        ] as [(String, Double)])
    func durations(_ text: String, _ seconds: Double) throws {
        #expect(try Quantity.duration(text).value == seconds)
    }

    @Test("a rate is read in events per second")
    func rates() throws {
        #expect(try Quantity.rate("7 per week").value == 7.0 / 604_800)
        #expect(try Quantity.rate("7 per week").population == nil)
        let perPeople = try Quantity.rate("268 per 100000 per year")
        #expect(perPeople.population == 100_000)
        #expect(abs(perPeople.value * 100_000 * 31_557_600 - 268) < 1e-9)
        #expect(perPeople.unit == "per 100000 per year")
        for text in ["8.6 per week", "0.13 per week", "95 per 1000 per year", "1 per day"] {
            _ = try Quantity.rate(text)
        }
    }

    @Test("a percentage equals the decimal with its point moved")
    func shares() throws {
        for tenth in 0...1000 {
            let (whole, part) = (tenth / 10, tenth % 10)
            let digits = String(tenth)
            let decimal = Double("0." + String(repeating: "0", count: 4 - digits.count) + digits)
            let shifted = try #require(decimal) * 10
            let percentage = try Quantity.share("\(whole).\(part) %").value
            #expect(abs(percentage - shifted) < 1e-15)
        }
        #expect(try Quantity.share("18.8 %").value == 0.188)
        #expect(try Quantity.share("0.07%").value == 0.0007)
        #expect(try Quantity.share("0.4").value == 0.4)
    }

    @Test("hours per week, money and numbers are read in their units")
    func others() throws {
        #expect(try Quantity.hoursPerWeek("3.5 h per week").value == 3.5)
        #expect(try Quantity.hoursPerWeek("90 min per week").value == 1.5)
        #expect(try Quantity.money("£42000").value == 42_000)
        #expect(try Quantity.money("£ 17.50").value == 17.5)
        #expect(try Quantity.number("-1.5e2").value == -150)
        #expect(try Quantity.integer("1e3").value == 1000)
    }

    @Test("a value is told in the unit in which another is written")
    func ownUnit() throws {
        #expect(try Quantity.duration("3 min").inOwnUnit(3600) == "60 min")
        #expect(try Quantity.share("3 %").inOwnUnit(1) == "100 %")
        #expect(try Quantity.money("£3").inOwnUnit(0.5) == "£0.5")
    }

    @Test("the nearest name is found within a third of its length")
    func nearestNames() {
        let names = ["duration", "direct", "travel", "evidence"]
        #expect(NearestName.nearest(to: "durration", among: names) == "duration")
        #expect(NearestName.nearest(to: "Travle", among: names) == "travel")
        #expect(NearestName.nearest(to: "zebra", among: names) == nil)
        #expect(NearestName.nearest(to: "home-visit", among: ["home_visit"]) == "home_visit")
    }
}
