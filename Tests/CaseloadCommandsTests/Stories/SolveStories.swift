import ResultFiles
import Testing

@Suite struct SolveStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("The least number of posts is found, and one fewer fails")
    func leastPosts() async throws {
        let arguments = [
            "solve", "tiny.yaml", "--vary", "posts.nurses.count=1..9", "--hold", "caseload_per_wte_in_post<=12",
        ]
        let console = TestConsole()
        #expect(await console.run(arguments + ["--out", folder("a")]) == 0, "\(console.error)")
        let table = try CSVTable(path: folder("a/solve.csv"))
        var verdicts: [Int: String] = [:]
        for (value, verdict) in zip(try table.numbers("value"), try table.texts("verdict")) {
            verdicts[Int(value ?? 0)] = verdict
        }
        let least = try #require(verdicts.filter { $0.value == "holds" }.keys.min())
        #expect(console.output.contains("The least posts.nurses.count at which"))
        #expect(console.output.contains(": \(least), with 95 % confidence."))
        #expect(verdicts.filter { $0.key < least }.values.allSatisfy { $0 != "holds" })
        #expect(verdicts.filter { $0.key > least }.values.allSatisfy { $0 == "holds" })
        let threads = TestConsole()
        #expect(await threads.run(arguments + ["--jobs", "1", "--out", folder("b")]) == 0)
        #expect(try folder.bytes("a/solve.csv") == folder.bytes("b/solve.csv"))
    }

    @Test("The greatest rate of referrals under a limit, in a unit and in steps")
    func greatestRate() async throws {
        let console = TestConsole()
        let status = await console.run(
            "solve", "tiny.yaml", "--vary", "referrals.gp.rate=1 per week..21 per week", "--step", "2", "--find",
            "greatest", "--hold", "caseload_per_wte_in_post <= 24", "--max-replications", "68", "--out", folder("a"))
        #expect(status == 0, "\(console.error)")
        #expect(console.output.contains("The greatest referrals.gp.rate at which"))
        #expect(console.output.contains(" per week, with 95 % confidence."))
    }

    @Test("A limit in a unit is that limit in the unit of the metric")
    func unit() async throws {
        let arguments = ["solve", "tiny.yaml", "--vary", "posts.nurses.count=1..3", "--max-replications", "20"]
        for (limit, name) in [("7", "plain"), ("7 d", "days"), ("1 wk", "weeks"), ("168 h", "hours")] {
            let hold = ["--hold", "referral_to_contact_mean<=" + limit, "--out", folder(name)]
            let console = TestConsole()
            #expect(await console.run(arguments + hold) == 0, "\(console.error)")
            #expect(console.output.contains("at most 7 days"))
            #expect(try folder.bytes("plain/solve.csv") == folder.bytes("\(name)/solve.csv"))
        }
    }

    @Test("Where it holds nowhere that is said")
    func nowhere() async throws {
        let console = TestConsole()
        let status = await console.run(
            "solve", "tiny.yaml", "--vary", "posts.nurses.count=1..3", "--hold", "caseload_per_wte_in_post<=0.1",
            "--out",
            folder("a"))
        #expect(status == 0)
        #expect(console.output.contains("There is none: at both ends of the range, 1 and 3, it fails"))
    }

    @Test(
        "What cannot be asked is refused with the remedy",
        arguments: [
            (["--vary", "posts.nurses.count=1..3", "--hold", "crises"], "is no condition"),
            (["--vary", "posts.nurses.count=1..3", "--hold", "crises<=many"], "--hold"),
            (["--vary", "posts.nurses.count=1..3", "--hold", "utilisation<=3 d"], "is not measured in"),
            (["--vary", "posts.nurses.count=1..3", "--hold", "sickness<=5"], "is more than the whole"),
            (["--vary", "posts.nurses.count", "--hold", "crises<=3"], "is not uncertain"),
            (["--vary", "posts.nurses.count=1,2", "--hold", "crises<=3"], "needs a range"),
            (["--vary", "posts.nurses.count=1..3", "--step", "0.5", "--hold", "crises<=3"], "does not fit"),
            (["--vary", "posts.nurses.count=1..3", "--hold", "need_state<=0.3"], "name one, such as"),
        ])
    func refusals(options: [String], message: String) async throws {
        let console = TestConsole()
        #expect(await console.run(["solve", "tiny.yaml", "--out", folder("x")] + options) == 64)
        #expect(console.error.contains(message), "\(console.error)")
    }

    @Test("A refused value leaves nothing in the way of the corrected command")
    func corrected() async throws {
        let arguments = ["solve", "tiny.yaml", "--hold", "crises>=0", "--max-replications", "20", "--out", folder("a")]
        let refused = TestConsole()
        #expect(await refused.run(arguments + ["--vary", "posts.nurses.count=-3..-1"]) == 65)
        #expect(try !folder.names().contains("a"))
        let corrected = TestConsole()
        #expect(await corrected.run(arguments + ["--vary", "posts.nurses.count=1..2"]) == 0, "\(corrected.error)")
    }
}
