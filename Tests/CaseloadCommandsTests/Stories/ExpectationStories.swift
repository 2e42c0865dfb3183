import ResultFiles
import Testing

@Suite struct ExpectationStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func verdicts(_ run: String) throws -> [String] {
        let table = try CSVTable(path: folder("\(run)/expectations.csv"))
        return try zip(table.texts("expectation"), zip(table.texts("verdict"), table.texts("reason")))
            .map { [$0, $1.0, $1.1].filter { !$0.isEmpty }.joined(separator: " ") }
    }

    @Test("An expectation that is not met ends the run with 1, and again when the run is found to be whole")
    func notMet() async throws {
        let arguments = ["run", "expecting.yaml", "--replications", "3", "--out", folder("run")]
        let console = TestConsole()
        #expect(await console.run(arguments) == 1, "\(console.error)")
        #expect(try verdicts("run") == ["few pass", "many fail"])
        #expect(try RunRecord(folder: folder("run")).exitStatus == 1)
        #expect(console.output.contains("Expectations\nmet      few   referrals at most 100000"))
        #expect(console.output.contains("not met  many  referrals at least 100000"))
        let again = TestConsole()
        #expect(await again.run(arguments) == 1)
        #expect(again.error.contains("nothing was simulated"))
        #expect(again.output == console.output)
    }

    @Test("One replication decides nothing, which ends the run with 2; what is met ends it with 0")
    func undecided() async throws {
        #expect(await TestConsole().run("run", "promising.yaml", "--replications", "1", "--out", folder("one")) == 2)
        #expect(try verdicts("one") == ["few undecided no_interval"])
        #expect(await TestConsole().run("run", "promising.yaml", "--replications", "3", "--out", folder("more")) == 0)
        #expect(try verdicts("more") == ["few pass"])
    }

    @Test("A difference is judged beside a baseline, not by itself, and not of the baseline")
    func difference() async throws {
        let many = ["--replications", "3", "--out"]
        #expect(await TestConsole().run(["run", "comparing.yaml"] + many + [folder("alone")]) == 2)
        #expect(try verdicts("alone") == ["no_more undecided no_baseline"])
        #expect(await TestConsole().run(["run", "tiny.yaml", "comparing.yaml"] + many + [folder("beside")]) == 0)
        #expect(try verdicts("beside") == ["no_more pass"])
        #expect(await TestConsole().run(["run", "comparing.yaml", "tiny.yaml"] + many + [folder("baseline")]) == 0)
        #expect(try !folder.names("baseline").contains("expectations.csv"))
    }
}
