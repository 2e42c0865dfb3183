import ResultFiles
import Synchronization
import Testing

@Suite struct SensitivityStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let vary = [
        "--vary", "referrals.gp.rate=3 per week..9 per week", "--vary", "starting.adults.caseload=40..41",
    ]

    private func files(_ run: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in try folder.names(run) where name != "run.json" { files[name] = try folder.bytes("\(run)/\(name)") }
        return files
    }

    @Test("By trajectories and by samples the assumption that matters comes first", arguments: ["morris", "sobol"])
    func ranking(method: String) async throws {
        let console = TestConsole()
        let points = method == "morris" ? "4" : "16"
        let status = await console.run(
            ["sensitivity", "tiny.yaml", "--metric", "referrals_accepted", "--method", method, "--points", points]
                + ["--replications", "2", "--out", folder("a")] + Self.vary)
        #expect(status == 0, "\(console.error)")
        let table = try CSVTable(path: folder("a/sensitivity.csv"))
        #expect(try table.texts("key") == ["referrals.gp.rate", "starting.adults.caseload"])
        #expect(try table.texts("rank") == ["1", "2"])
        #expect(try CSVTable(path: folder("a/points.csv")).rows.count == (method == "morris" ? 12 : 64))
    }

    @Test("The same bytes of any number of threads, and after an interruption")
    func sameBytes() async throws {
        let arguments =
            ["sensitivity", "tiny.yaml", "lean.yaml", "--metric", "caseload_per_wte_in_post", "--points", "3"]
            + ["--replications", "2"] + Self.vary
        #expect(await TestConsole().run(arguments + ["--jobs", "1", "--out", folder("one")]) == 0)
        let asked = Atomic(0)
        let cut = TestConsole()
        let status = await cut.run(
            arguments + ["--jobs", "2", "--out", folder("cut")],
            isInterrupted: { asked.add(1, ordering: .relaxed).newValue > 6 })
        #expect(status == 130)
        #expect(await TestConsole().run(arguments + ["--jobs", "2", "--out", folder("cut"), "--resume"]) == 0)
        let one = try files("one").filter { $0.key != "answer.txt" }
        #expect(try one == files("cut").filter { $0.key != "answer.txt" })
    }

    @Test("Without --vary the uncertain figures are meant; without any there is nothing to do")
    func uncertain() async throws {
        let console = TestConsole()
        let status = await console.run(
            "sensitivity", "uncertain.yaml", "--metric", "caseload_per_wte_in_post", "--points", "2", "--replications",
            "1", "--out", folder("a"))
        #expect(status == 0, "\(console.error)")
        #expect(
            try Set(CSVTable(path: folder("a/sensitivity.csv")).texts("key")) == [
                "referrals.gp.accepted", "teams.adults.first_contact.taken_on",
            ])
        #expect(console.output.contains("no interval holds the doubt of luck"))
        let other = TestConsole()
        #expect(
            await other.run(
                "sensitivity", "uncertain.yaml", "otherwise-uncertain.yaml", "--metric", "crises", "--out", folder("c"))
                == 65)
        #expect(other.error.contains("state different distributions of `referrals.gp.accepted`"))
        let none = TestConsole()
        #expect(await none.run("sensitivity", "tiny.yaml", "--metric", "crises", "--out", folder("b")) == 64)
        #expect(none.error.contains("nothing to vary"))
    }

    @Test("The ranking of two policies flips where their difference changes its sign")
    func flip() async throws {
        // One nurse fewer is less paid work; more posts in the second make up for it at two.
        let console = TestConsole()
        let status = await console.run(
            "sensitivity", "tiny.yaml", "twin.yaml", "--metric", "wte_in_post", "--flip", "posts.nurses.count=1..4",
            "--replications", "4", "--out", folder("a"))
        #expect(status == 0, "\(console.error)")
        #expect(console.output.contains("does not flip between 1 and 4"))
        #expect(try CSVTable(path: folder("a/flip.csv")).rows.count == 4)
    }

    @Test(
        "What cannot be asked is refused with the remedy",
        arguments: [
            (["--vary", "referrals.gp.rate=9 per week..3 per week"], 64, "the lower end comes first"),
            (["--vary", "referrals.gp.rate=3 per week..9 per year"], 64, "the same unit"),
            (["--vary", "referrals.gp.rate"], 64, "is not uncertain in these scenarios"),
            (["--vary", "posts.nurses.count=1..2", "--vary", "posts.nurses.count=2..3"], 64, "stands twice"),
            (["--vary", "referrals.gp.rat=3 per week..9 per week"], 65, "referrals.gp.rat"),
            (["--vary", "referrals.gp.accepted=50 %..150 %"], 65, "referrals.gp.accepted = "),
            (["--flip", "posts.nurses.count=1..2"], 64, "name two scenarios"),
        ])
    func refusals(options: [String], status: Int32, message: String) async throws {
        let console = TestConsole()
        let arguments = ["sensitivity", "tiny.yaml", "--metric", "crises", "--points", "2", "--out", folder("x")]
        #expect(await console.run(arguments + options) == status)
        #expect(console.error.contains(message), "\(console.error)")
        #expect(console.output.isEmpty)
    }
}
