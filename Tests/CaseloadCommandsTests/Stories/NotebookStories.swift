import Foundation
import ResultFiles
import Testing

@Suite struct NotebookStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A cell as it stands in the file.
    private struct Cell: Decodable {
        struct Metadata: Decodable { let tags: [String]? }
        let id: String
        let kind: String
        let metadata: Metadata
        let source: [String]

        private enum CodingKeys: String, CodingKey {
            case id, metadata, source
            case kind = "cell_type"
        }
    }

    private struct Document: Decodable {
        let cells: [Cell]
        let nbformat: Int
        let minor: Int

        private enum CodingKeys: String, CodingKey {
            case cells, nbformat
            case minor = "nbformat_minor"
        }
    }

    private func run(_ name: String, _ arguments: String...) async throws {
        let console = TestConsole()
        try #require(await console.run(["run"] + arguments + ["--out", folder(name)]) == 0, "\(console.error)")
    }

    private func notebook(_ arguments: String...) async -> (Int32, TestConsole) {
        let console = TestConsole()
        return (await console.run(["notebook"] + arguments, runs: folder("notebooks-out")), console)
    }

    private func cells(_ name: String) throws -> [Cell] {
        let document = try JSONDecoder().decode(Document.self, from: Data(folder.bytes(name)))
        #expect(document.nbformat == 4 && document.minor == 5)
        return document.cells
    }

    @Test(
        "A comparison's notebook goes into notebooks-out, reads the run by a relative path and has the same bytes again"
    )
    func comparison() async throws {
        try await run("runs/two", "tiny.yaml", "lean.yaml", "--replications", "2")
        let (status, console) = await notebook(folder("runs/two"))
        #expect(status == 0, "\(console.error)")
        #expect(console.output == folder("notebooks-out/two.ipynb") + "\n")
        let cells = try cells("notebooks-out/two.ipynb")
        #expect(cells.count <= 25)
        #expect(Set(cells.map(\.id)).count == cells.count)
        #expect(cells.map(\.id).contains("test-by-hand"))
        #expect(cells.filter { $0.metadata.tags == ["chart"] }.count == 6)
        #expect(
            cells.allSatisfy { !$0.source.joined().isEmpty && $0.source.dropLast().allSatisfy { $0.hasSuffix("\n") } })
        let tables = try #require(cells.first { $0.id == "tables" })
        #expect(tables.source.contains("FOLDER = Path(\"../runs/two\")\n"))
        #expect(tables.source.contains("SCENARIOS = [\"tiny\", \"lean\"]\n"))
        let first = try folder.bytes("notebooks-out/two.ipynb")
        #expect(await notebook(folder("runs/two/")).0 == 0)
        #expect(try folder.bytes("notebooks-out/two.ipynb") == first)
    }

    @Test(
        "With one scenario nothing is compared, without figures by week there are none, and one replication has no test"
    )
    func fewer() async throws {
        try await run("one", "shown.yaml", "--replications", "2")
        #expect(await notebook(folder("one"), "--out", folder("deep/one.ipynb")).0 == 0)
        let one = try cells("deep/one.ipynb")
        let words = ["comparison", "BASELINE,"]
        #expect(
            one.allSatisfy { cell in !words.contains { cell.id != "further" && cell.source.joined().contains($0) } })
        #expect(one.map(\.id).contains("weeks-chart"))
        // What the scenario asks to be shown comes first.
        let tables = try #require(one.first { $0.id == "tables" }?.source.joined())
        let shown = try #require(tables.firstRange(of: "\"contacts_meaningful\""))
        let usual = try #require(tables.firstRange(of: "\"caseload_per_wte_in_post\""))
        #expect(shown.lowerBound < usual.lowerBound)
        try await run("two", "tiny.yaml", "lean.yaml", "--replications", "1", "--no-weekly")
        #expect(await notebook(folder("two"), "--out", folder("two.ipynb")).0 == 0)
        let two = try cells("two.ipynb").map(\.id)
        #expect(two.contains("differences-chart"))
        #expect(!two.contains("test-by-hand") && !two.contains("weeks-chart"))
    }

    @Test("Where figures were drawn, the mean of a draw's replications is one value")
    func draws() async throws {
        try await run("drawn", "uncertain.yaml", "means.yaml", "--parameter-draws", "3", "--replications", "2")
        #expect(await notebook(folder("drawn"), "--out", folder("drawn.ipynb")).0 == 0)
        let cells = try cells("drawn.ipynb")
        #expect(cells.first { $0.id == "tables" }?.source.contains("REPLICATIONS_PER_DRAW = 2\n") == true)
        #expect(cells.first { $0.id == "test" }?.source.joined().contains("each of 3 draws") == true)
    }

    @Test("Folders without a run, those of other commands and other names than a notebook's are refused")
    func refusals() async throws {
        let missing = await notebook(folder("nowhere"))
        #expect(missing.0 == 66)
        #expect(missing.1.error.contains("there is no run in this folder"))
        let arguments = [
            "select", "tiny.yaml", "lean.yaml", "--metric", "caseload_per_wte_in_post", "--difference", "3",
        ]
        #expect(await TestConsole().run(arguments + ["--out", folder("chosen")]) == 0)
        let chosen = await notebook(folder("chosen"))
        #expect(chosen.0 == 65)
        #expect(chosen.1.error.contains("is not the folder of a `caseload run`"))
        try await run("one", "tiny.yaml", "--replications", "1")
        let named = await notebook(folder("one"), "--out", folder("one.txt"))
        #expect(named.0 == 64)
        #expect(named.1.error.contains("a notebook's name ends in .ipynb"))
        #expect(try folder.names() == ["chosen", "one"])
    }
}
