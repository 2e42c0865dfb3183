import Scenario
import ScenarioFiles
import Testing

@Suite struct ScenarioTreePlaceTests {
    private func place(_ path: String) throws -> String {
        let tree = try ScenarioParser.parse(
            """
            posts:
              nurses: {count: 2}
            states:
              value:
                settled: 1
            """, file: "a.yaml")
        let place = tree.place(ofKeyPath: path)
        return "\(place.line):\(place.column)"
    }

    @Test("A key's place is found by its dotted path, within annotated values too")
    func found() throws {
        #expect(try place("posts") == "1:1")
        #expect(try place("posts.nurses") == "2:3")
        #expect(try place("posts.nurses.count") == "2:12")
        #expect(try place("states.settled") == "5:5")
    }

    @Test("For a key that is not there it is the nearest key above, or the beginning of the file")
    func above() throws {
        #expect(try place("posts.nurses.team") == "2:3")
        #expect(try place("posts.doctors.team") == "1:1")
        #expect(try place("roles.manager") == "1:1")
        #expect(try place("") == "1:1")
    }
}
