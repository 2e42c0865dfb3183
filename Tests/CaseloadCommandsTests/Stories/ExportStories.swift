import Foundation
import ResultFiles
import Testing

@Suite struct ExportStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ name: String, _ more: String...) async throws {
        let arguments = ["run", "lean.yaml", "written.yaml", "--replications", "2", "--no-weekly"]
        let console = TestConsole()
        try #require(await console.run(arguments + ["--out", folder(name)] + more) == 0, "\(console.error)")
    }

    private func export(_ name: String) async -> (Int32, TestConsole) {
        let console = TestConsole()
        return (await console.run("export", "--ro-crate", folder(name)), console)
    }

    /// What the description says, by id.
    private func entities(_ name: String) throws -> [String: [String: Any]] {
        let data = try Data(folder.bytes("\(name)/ro-crate-metadata.json"))
        let document = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let graph = try #require(document["@graph"] as? [[String: Any]])
        return Dictionary(graph.map { ($0["@id"] as? String ?? "", $0) }, uniquingKeysWith: { first, _ in first })
    }

    @Test(
        "A run's folder becomes an RO-Crate with its files, their checksums, what made them and who wrote the scenarios"
    )
    func crate() async throws {
        try await run("a")
        let (status, console) = await export("a")
        #expect(status == 0, "\(console.error)")
        #expect(console.output == folder("a/ro-crate-metadata.json") + "\n")
        let entities = try entities("a")
        let record = try RunRecord(folder: folder("a"))
        for name in record.files + ["run.json"] {
            let file = try #require(entities[name])
            #expect(file["contentSize"] as? String == "\(try folder.bytes("a/\(name)").count)")
        }
        let action = try #require(entities["#run"])
        #expect(action["startTime"] as? String == record.started)
        #expect(action["endTime"] as? String == record.finished)
        let made = (action["object"] as? [[String: String]])?.compactMap { $0["@id"] }
        #expect(made == ["scenario-lean.yaml", "scenario-written.yaml", "#seed", "#replications"])
        #expect(entities["#caseload"]?["softwareVersion"] as? String == record.plan.version)
        #expect(entities["https://orcid.org/0000-0002-1825-0097"]?["name"] as? String == "A. Worker")
        #expect(entities["#author-2"]?["name"] as? String == "The team")
        // Once more says the same.
        let first = try folder.bytes("a/ro-crate-metadata.json")
        #expect(await export("a").0 == 0)
        #expect(try folder.bytes("a/ro-crate-metadata.json") == first)
    }

    @Test("The folder is found whole afterwards; a run that replaces it takes the description away")
    func wholeAfterwards() async throws {
        try await run("a")
        #expect(await export("a").0 == 0)
        let again = TestConsole()
        let arguments = [
            "run", "lean.yaml", "written.yaml", "--replications", "2", "--no-weekly", "--out", folder("a"),
        ]
        #expect(await again.run(arguments) == 0)
        #expect(again.error.contains("nothing was simulated"))
        try await run("a", "--force")
        #expect(try !folder.names("a").contains("ro-crate-metadata.json"))
        try folder.put("a/ro-crate-metadata.json", Array("{\"@graph\": []}".utf8))
        try await run("a", "--force")
        #expect(try folder.text("a/ro-crate-metadata.json") == "{\"@graph\": []}")
        let (status, console) = await export("a")
        #expect(status == 73)
        #expect(console.error.contains("the folder is described already, and not by this program"))
    }

    @Test("A folder without a whole run, a changed file and a command that names nothing are refused")
    func refusals() async throws {
        let (status, console) = await export("nowhere")
        #expect(status == 66)
        #expect(console.error.contains("there is no run in this folder"))
        let bare = TestConsole()
        #expect(await bare.run("export", folder("nowhere")) == 64)
        #expect(bare.error.contains("--ro-crate is what there is"))
        try await run("a")
        try folder.put("a/teams.csv", Array("scenario\n".utf8))
        let changed = await export("a")
        #expect(changed.0 == 65)
        #expect(changed.1.error.contains("a/teams.csv: is not as the run wrote it"))
        #expect(try !folder.names("a").contains("ro-crate-metadata.json"))
        try FileManager.default.removeItem(atPath: folder("a/teams.csv"))
        let lacking = await export("a")
        #expect(lacking.0 == 65)
        #expect(lacking.1.error.contains("lacks teams.csv"))
    }
}
