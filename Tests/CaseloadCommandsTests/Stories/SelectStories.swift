import ResultFiles
import Testing

@Suite struct SelectStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("The best of three is found, those that cannot be it are dropped, and a second call simulates nothing")
    func best() async throws {
        let arguments = [
            "select", "lean.yaml", "tiny.yaml", "cut.yaml", "--metric", "caseload_per_wte_in_post", "--difference", "3",
            "--best", "lowest", "--out", folder("a"),
        ]
        let console = TestConsole()
        #expect(await console.run(arguments) == 0)
        #expect(console.output.contains("tiny is the best, or within 3"))
        let table = try CSVTable(path: folder("a/selection.csv"))
        #expect(try table.texts("best") == ["no", "yes", "no"])
        let made = try table.numbers("replications").compactMap { $0 }
        #expect(made[1] == made.max())
        let again = TestConsole()
        #expect(await again.run(arguments) == 0)
        #expect(again.output == console.output)
        #expect(again.error.contains("nothing was simulated"))
        let threads = TestConsole()
        #expect(await threads.run(Array(arguments.dropLast()) + [folder("b"), "--jobs", "1"]) == 0)
        #expect(try folder.bytes("a/selection.csv") == folder.bytes("b/selection.csv"))
    }

    @Test("Two of which nobody can tell the better one so soon stay undecided, and that is said")
    func undecided() async throws {
        let console = TestConsole()
        let status = await console.run(
            "select", "tiny.yaml", "lean.yaml", "--metric", "crises", "--difference", "0.0001", "--max-replications",
            "25", "--out", folder("a"))
        #expect(status == 0)
        #expect(console.output.contains("Undecided after 25 replications between tiny, lean"))
    }

    @Test(
        "What cannot be asked is refused",
        arguments: [
            (["tiny.yaml"], ["--metric", "left_queue", "--difference", "1"], "name two or more"),
            (["tiny.yaml", "lean.yaml"], ["--metric", "left_queue", "--difference", "0"], "more than 0"),
            (["tiny.yaml", "lean.yaml"], ["--metric", "referrals", "--difference", "1"], "--best lowest"),
            (
                ["tiny.yaml", "lean.yaml"], ["--metric", "left_queue", "--difference", "1", "--confidence", "40%"],
                "expected a percentage from"
            ),
            (
                ["tiny.yaml", "lean.yaml"], ["--metric", "need_state", "--difference", "1", "--best", "lowest"],
                "stands for"
            ),
        ])
    func refusals(scenarios: [String], options: [String], message: String) async throws {
        let console = TestConsole()
        #expect(await console.run(["select"] + scenarios + options + ["--out", folder("x")]) == 64)
        #expect(console.error.contains(message), "\(console.error)")
    }
}
