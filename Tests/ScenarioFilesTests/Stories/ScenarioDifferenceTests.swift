import Scenario
import ScenarioFiles
import Testing

@Suite struct ScenarioDifferenceTests {
    private func tree(_ text: String, _ file: String) throws -> ScenarioTree {
        try ScenarioParser.parse(text, file: file)
    }

    /// Each difference as `key: first | other`, those of sources in parentheses.
    private func differences(_ first: String, _ other: String) throws -> [String] {
        func text(_ statement: Difference.Statement) -> String {
            switch statement {
            case .stated(let text, let place): "\(text) (\(place.file):\(place.line))"
            case .absent(let meaning): "- \(meaning ?? "")"
            }
        }
        return try ScenarioDifference.differences(first: tree(first, "a"), other: tree(other, "b")).map {
            let line = "\($0.key): \(text($0.first)) | \(text($0.other))"
            return $0.aspect == .support ? "source, \(line)" : $0.aspect == .writtenDefault ? "default, \(line)" : line
        }
    }

    @Test("a changed value is shown with both places, in the order of the first file")
    func changed() throws {
        #expect(
            try differences(
                "protections: {caseload_cap: 25}\narea: {population: 1000}",
                "area:\n  population: 2000\nprotections:\n  caseload_cap: none")
                == [
                    "protections.caseload_cap: 25 (a:1) | none (b:4)", "area.population: 1000 (a:2) | 2000 (b:2)",
                ])
    }

    @Test("the order of keys, two ways of writing a figure and a source beside it are no differences of value")
    func sameValues() throws {
        #expect(try differences("run: {length: 4 wk, warm_up: 0 wk}", "run: {warm_up: 0 d, length: 28 d}").isEmpty)
        #expect(try differences("working: {own_time: {share: 50 %}}", "working: {own_time: {share: 0.5}}").isEmpty)
        #expect(
            try differences("protections: {caseload_cap: 25}", "protections: {caseload_cap: {value: 25.0}}").isEmpty)
        #expect(
            try differences(
                "attrition: {resignation: 52.1786 per year}", "attrition: {resignation: 1 per week}"
            ).count == 1)
        #expect(
            try differences(
                "protections: {caseload_cap: 25}",
                "protections: {caseload_cap: {value: 25, evidence: assumed}}"
            ).isEmpty)
    }

    @Test("names and purposes are not compared")
    func descriptive() throws {
        #expect(try differences("name: a\npurpose: x\nsystems: [1]", "name: b\ntitle: B\nauthors: [C]").isEmpty)
    }

    @Test("a source alone is a difference of its own kind; that of a whole table is one")
    func support() throws {
        #expect(
            try differences(
                "area: {population: {value: 1000, source: census, year: 2021}}",
                "area: {population: {value: 1000, source: register, year: 2021}}")
                == ["source, area.population: source: census (a:1) | source: register (b:1)"])
        #expect(
            try differences(
                "needs: {adult: {entry: {value: {settled: 50 %, crisis: 50 %}, source: x}}}",
                "needs: {adult: {entry: {settled: 50 %, crisis: 50 %}}}")
                == ["source, needs.adult.entry: source: x (a:1) | - "])
    }

    @Test("a key that only one states is shown with what its absence means")
    func absent() throws {
        #expect(
            try differences("protections: {caseload_cap: 25}", "protections: {reserve_for_urgent: 5 %}")
                == [
                    "protections.caseload_cap: 25 (a:1) | - none",
                    "protections.reserve_for_urgent: - 0 % | 5 % (b:1)",
                ])
        #expect(
            try differences("run: {}", "changes: {cut: {date: 2027-01-04, cut_posts: {nurses: {count: 2}}}}")
                == [
                    "run: {} (a:1) | - ", "changes.cut.date: - nothing changes | 2027-01-04 (b:1)",
                    "changes.cut.cut_posts.nurses.count: - nothing changes | 2 (b:1)",
                ])
        // An id of one's own has no meaning by its absence.
        #expect(
            try differences("roles: {nurse: {coordinates: true}}", "roles: {doctor: {coordinates: true}}")
                == ["roles.nurse.coordinates: true (a:1) | - ", "roles.doctor.coordinates: - | true (b:1)"]
                .map { $0.replacing("- |", with: "-  |") })
    }

    @Test("a value that says what the other has by default is told apart")
    func written() throws {
        #expect(
            try differences("protections: {caseload_cap: 25, cap_holds: new}", "protections: {caseload_cap: 25}")
                == ["default, protections.cap_holds: new (a:1) | - new"])
    }

    @Test("lists and distributions of different families are one value each")
    func whole() throws {
        #expect(
            try differences(
                "systems: []\nauthors: []\nprotections: {protected: [a, b]}", "protections: {protected: [a]}")
                == ["protections.protected: [a, b] (a:3) | [a] (b:1)"])
        let time = { (value: String) in "work: {visit: {time: {direct: \(value)}}}" }
        #expect(
            try differences(time("{lognormal: {mean: 1 h, sd: 5 min}}"), time("{gamma: {mean: 1 h, sd: 5 min}}"))
                == [
                    "work.visit.time.direct: {lognormal: {mean: 1 h, sd: 5 min}} (a:1) | "
                        + "{gamma: {mean: 1 h, sd: 5 min}} (b:1)"
                ])
        #expect(
            try differences(time("{lognormal: {mean: 1 h, sd: 5 min}}"), time("{lognormal: {mean: 2 h, sd: 5 min}}"))
                == ["work.visit.time.direct.lognormal.mean: 1 h (a:1) | 2 h (b:1)"])
    }
}
