import Scenario
import ScenarioFiles
import Testing

@Suite struct DifferenceTextTests {
    private func text(_ first: String, _ other: String) throws -> String {
        let differences = try ScenarioDifference.differences(
            first: ScenarioParser.parse(first, file: "a.yaml"), other: ScenarioParser.parse(other, file: "b.yaml"))
        return DifferenceText.lines(of: differences, first: ("A", "a.yaml"), other: ("B", "b.yaml"))
            .joined(separator: "\n")
    }

    @Test("differences are a block for each key, sources after values")
    func blocks() throws {
        let first = """
            protections: {caseload_cap: 29.5}
            area: {population: {value: 1000, source: census}}
            work: {visit: {title: "a long title that is the same in both up to its end, which is here"}}
            """
        let other = """
            changes: {freeze: {date: 2027-01-04}}
            area: {population: {value: 1000, source: register}}
            work: {visit: {title: "a long title that is the same in both up to its end, which is there"}}
            """
        #expect(
            try text(first, other) == """
                A: a.yaml
                B: b.yaml
                They differ in 3 values; name, title, purpose, authors, systems, shows, expect, matters and reporting are not compared.

                protections.caseload_cap
                    A  29.5                              a.yaml:1
                    B  not stated: nothing is protected

                work.visit.title
                    A  ... end, which is here            a.yaml:3
                    B  ... end, which is there           b.yaml:3

                changes.freeze.date
                    A  not stated: nothing changes
                    B  2027-01-04                        b.yaml:1

                The same value, by another source or grade of evidence (1):

                area.population
                    A  source: census    a.yaml:2
                    B  source: register  b.yaml:2
                """)
    }

    @Test("two scenarios that say the same are said to")
    func same() throws {
        #expect(
            try text("name: a\nrun: {length: 4 wk}", "name: b\nrun: {length: 28 d}") == """
                A: a.yaml
                B: b.yaml
                They say the same; name, title, purpose, authors, systems, shows, expect, matters and reporting are not compared.
                """)
    }
}
