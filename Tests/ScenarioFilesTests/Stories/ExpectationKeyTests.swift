import Foundation
import Scenario
import ScenarioFiles
import Testing

@Suite struct ExpectationKeyTests {
    private static let base = """
        format: 1
        name: base
        title: A base
        run: {start: 2027-01-04, length: 4 wk}
        area: {population: 1000}
        calendars: {patterns: {full_time: {mon: "09:00-16:24"}}}
        needs: {person: {}}
        roles: {nurse: {coordinates: true}}
        teams: {north: {copies: 2}}
        posts: {nurse: {role: nurse, team: north, pattern: full_time, employer: local_authority}}
        work:
          visit: {by: coordinator, priority: visit}
        """

    private func read(_ more: String) throws -> ServiceScenario { try BaseFile(text: Self.base).read(more) }

    private func faults(_ more: String) -> [String] { BaseFile(text: Self.base).faults(more, withRemedy: true) }

    private func expectation(_ keys: String) throws -> Scenario.Expectation {
        try #require(try read("expect: {e: {\(keys)}}").expectations.first)
    }

    @Test("What is left out is neutral: nothing is expected, and every difference matters")
    func neutral() throws {
        let scenario = try read("")
        #expect(scenario.expectations.isEmpty && scenario.smallestDifferences.isEmpty)
        #expect(try read("expect: {}\nmatters: {}") == scenario)
        #expect(scenario.smallestDifference(metric: "overtime", team: "all", group: "all") == nil)
    }

    @Test("A limit is in the unit of its metric, whichever unit of the same kind it is written in")
    func units() throws {
        let first = try expectation("metric: referral_to_contact_p90, at_most: 28 d")
        #expect(
            first
                == Scenario.Expectation(
                    id: "e", figure: FigureName(metric: "referral_to_contact_p90"), bound: .atMost, limit: 28))
        for text in ["4 wk", "672 h", "28"] {
            #expect(try expectation("metric: referral_to_contact_p90, at_most: \(text)").limit == 28)
        }
        #expect(try expectation("metric: hours_to_decision, at_least: 90 min").limit == 1.5)
        #expect(try expectation("metric: sickness, at_most: 12 %").limit == 0.12)
        #expect(try expectation("metric: sickness, at_most: 0.12").limit == 0.12)
        #expect(try expectation("metric: utilisation, at_most: 90 %").limit == 0.9)
        #expect(try expectation("metric: cost, at_most: £40000").limit == 40_000)
        let change = try expectation(
            "metric: overtime@north_2/kind=overrun, at_least: -2.5, of: difference, confidence: 99 %, why: a promise")
        #expect(
            change
                == Scenario.Expectation(
                    id: "e", figure: FigureName(metric: "overtime", team: "north_2", group: "kind=overrun"),
                    bound: .atLeast, limit: -2.5, confidence: 0.99, subject: .difference, why: "a promise"))
        #expect(change.figure.text == "overtime@north_2/kind=overrun")
        #expect(
            try expectation("metric: sickness, at_most: {value: 5 %, source: the plan, evidence: published}").limit
                == 0.05)
    }

    @Test(
        "What cannot be judged is refused, with the remedy",
        arguments: [
            (
                "metric: referral_to_contact_p9, at_most: 1",
                "metric: there is no metric \"referral_to_contact_p9\"; did you mean referral_to_contact_p90?"
            ),
            ("metric: overtime@norht, at_most: 1", "metric: there is no team \"norht\"; did you mean north?"),
            (
                "metric: hours/category=directt, at_most: 1",
                "metric: the metric hours has no group \"category=directt\"; did you mean category=direct?"
            ),
            ("metric: hours/role=nurs, at_most: 1", "metric: there is no role \"nurs\"; did you mean nurse?"),
            (
                "metric: target_attainment, at_least: 90 %",
                "metric: target_attainment has no total, only groups; name one of them, such as "
                    + "target_attainment/target=closures"
            ),
            (
                "metric: overtime, at_most: 3 h",
                "at_most: overtime is not measured in \"h\"; write a number without a unit (hours per week at work)"
            ),
            (
                "metric: referral_to_contact_p90, at_most: 12 %",
                "at_most: referral_to_contact_p90 is not measured in \"%\"; write a length of time such as 28 d, or a "
                    + "number of days"
            ),
            (
                "metric: sickness, at_most: 12",
                "at_most: 12 is more than the whole, which is 1; write 12 % if it is a percentage, or 1200 %"
            ),
            ("metric: overtime", "at_most: the expectation has no limit; write at_most: or at_least: with a value"),
            (
                "metric: overtime, at_most: 1, at_least: 0",
                "at_least: an expectation has one limit, and two stand here; delete one of the two, or make two "
                    + "expectations"
            ),
            (
                "metric: overtime, at_most: 1, confidence: 30 %",
                "confidence: \"30 %\" is out of range; write a value from 50 % to 99.99 %"
            ),
        ])
    func faults(_ keys: String, _ message: String) {
        #expect(faults("expect: {e: {\(keys)}}") == ["expect.e.\(message)"])
    }

    @Test("A difference that matters is absolute or relative, of the metric that the entry is called after or names")
    func matters() throws {
        let scenario = try read(
            """
            matters:
              referral_to_contact_mean: {difference: 2 d}
              leaving: {metric: turnover_hazard@north, relative: 5 %}
              target_attainment: {difference: 2 %}
            """)
        func size(_ metric: String, _ team: String, _ group: String, _ baseline: Double) -> Double? {
            scenario.smallestDifference(metric: metric, team: team, group: group)?.size(relativeTo: baseline)
        }
        #expect(size("referral_to_contact_mean", "all", "all", .nan) == 2)
        #expect(size("referral_to_contact_mean", "north", "all", 1) == nil)
        #expect(size("turnover_hazard", "north", "all", -2) == 0.1)
        #expect(size("turnover_hazard", "north", "all", 0) == nil)
        #expect(size("target_attainment", "all", "target=contacts", 0.5) == 0.02)
        #expect(size("overtime", "all", "all", 1) == nil)
    }

    @Test(
        "A difference that says nothing, too much or nothing that could be is refused",
        arguments: [
            (
                "leaving: {relative: 5 %}",
                "leaving.metric: there is no metric \"leaving\"; use an id of docs/metrics.md"
            ),
            (
                "overtime: {}",
                "overtime.difference: it is not said how much matters; write difference: in the unit of the metric, or "
                    + "relative: 5 %"
            ),
            (
                "overtime: {difference: 1, relative: 5 %}",
                "overtime.relative: a difference is absolute or relative, not both; delete one of the two"
            ),
            (
                "overtime: {difference: 0}",
                "overtime.difference: a difference that matters is greater than 0; write a positive value, or delete "
                    + "the entry: every difference matters then"
            ),
            (
                "overtime: {difference: 1}, again: {metric: overtime, relative: 5 %}",
                "again.metric: overtime says already what difference of overtime matters; delete one of the two"
            ),
        ])
    func mattersFaults(_ entries: String, _ message: String) {
        #expect(faults("matters: {\(entries)}") == ["matters.\(message)"])
    }

    @Test("The example's promises are read, each in the unit of its metric")
    func example() throws {
        let path = ExampleScenarios.folder.appending(path: "older-adults-expect.yaml").path
        let read = try ScenarioFile.read(path: path)
        #expect(read.scenario.expectations.map(\.limit) == [28, 1, 0.9, 0.1])
        #expect(read.scenario.expectations.map(\.confidence) == [0.95, 0.9, 0.95, 0.95])
        #expect(read.scenario.smallestDifferences.map(\.size) == [.absolute(2), .absolute(0.25), .relative(0.05)])
        #expect(read.warnings.isEmpty)
    }

    @Test("Expectations are not held to be differences between services")
    func noDifference() throws {
        let base = try ScenarioParser.parse(Self.base, file: "a")
        let other = try ScenarioParser.parse(
            Self.base + "\nexpect: {e: {metric: overtime, at_most: 1}}\nmatters: {overtime: {difference: 1}}", file: "b"
        )
        #expect(ScenarioDifference.differences(first: base, other: other).isEmpty)
        #expect(UndatedDifference.warnings(first: base, other: other).isEmpty)
    }
}
