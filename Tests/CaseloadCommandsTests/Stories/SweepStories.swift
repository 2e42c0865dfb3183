import Foundation
import ResultFiles
import Synchronization
import Testing

@Suite struct SweepStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A sweep of two scenarios at three points of two keys.
    private static let plan = [
        "sweep", "plan", "tiny.yaml", "lean.yaml", "--vary", "protections.caseload_cap=20..30", "--vary",
        "referrals.gp.rate=4 per week..8 per week", "--points", "3",
    ]

    private func plan(_ name: String, _ more: String...) async throws {
        let console = TestConsole()
        let status = await console.run(Self.plan + ["--replications", "4"] + more + ["--out", folder(name)])
        try #require(status == 0, "\(console.error)")
    }

    private func run(_ arguments: String..., environment: [String: String] = [:]) async -> (Int32, TestConsole) {
        let console = TestConsole()
        return (await console.run(["sweep"] + arguments, environment: environment), console)
    }

    /// The tables of a merged sweep.
    private func tables(_ name: String) throws -> [String: [UInt8]] {
        var tables: [String: [UInt8]] = [:]
        for file in try folder.names(name) where file.hasSuffix(".csv") || file.hasSuffix(".yaml") {
            tables[file] = try folder.bytes("\(name)/\(file)")
        }
        return tables
    }

    @Test("Without a shard all are made and merged: a row for each point, scenario and figure")
    func whole() async throws {
        try await plan("one")
        #expect(try folder.names("one") == ["merge.sbatch", "plan.json", "points.csv", "shards", "sweep.sbatch"])
        let (status, console) = await run("run", folder("one"))
        #expect(status == 0, "\(console.error)")
        let summary = try CSVTable(path: folder("one/summary.csv"))
        #expect(try Set(summary.texts("point")) == ["1", "2", "3"])
        #expect(try Set(summary.texts("scenario")) == ["lean", "tiny"])
        #expect(try summary.texts("replications").allSatisfy { $0 == "4" })
        #expect(summary.rows.count.isMultiple(of: 6))
        let points = try CSVTable(path: folder("one/points.csv"))
        #expect(points.columns == ["point", "protections.caseload_cap", "referrals.gp.rate"])
        #expect(points.rows.count == 3)
        let replications = try CSVTable(path: folder("one/replications.csv"))
        #expect(replications.rows.count == 4 * summary.rows.count)
        let comparison = try CSVTable(path: folder("one/comparison.csv"))
        #expect(try Set(comparison.texts("baseline")) == ["tiny"])
        #expect(try SweepRecord(folder: folder("one")).kind == "sweep")
        #expect(try folder.names("one/shards") == ["shard-0001.figures", "shard-0001.json"])
        let (again, second) = await run("run", folder("one"))
        #expect(again == 0)
        #expect(second.error.contains("whole already, nothing was simulated"))
        #expect(second.error.contains("is merged already, nothing was written"))
    }

    @Test("Seven shards in any order, more threads, and replications that came later give the same bytes as one shard")
    func sameBytes() async throws {
        try await plan("one")
        #expect(await run("run", folder("one"), "--jobs", "1").0 == 0)
        try await plan("seven", "--shards", "7")
        for shard in [5, 1, 7, 2, 6, 4, 3] {
            #expect(await run("run", folder("seven"), "--shard", "\(shard)", "--jobs", "3").0 == 0)
        }
        #expect(await run("merge", folder("seven")).0 == 0)
        let expected = try tables("one")
        #expect(expected.count == 6)
        #expect(try tables("seven") == expected)
        let begun = TestConsole()
        #expect(
            await begun.run(Self.plan + ["--replications", "1", "--shards", "2", "--out", folder("later")]) == 0)
        #expect(await run("run", folder("later")).0 == 0)
        #expect(try tables("later") != expected)
        let (status, extended) = await run("plan", "--extend", folder("later"), "--replications", "3", "--shards", "4")
        #expect(status == 0, "\(extended.error)")
        #expect(try folder.text("later/sweep.sbatch").contains("#SBATCH --array=3-6\n"))
        let (refused, merge) = await run("merge", folder("later"))
        #expect(refused == 65)
        #expect(merge.error.contains("these are not whole: 3-6"))
        #expect(await run("run", folder("later")).0 == 0)
        #expect(try tables("later") == expected)
    }

    @Test("A point is what a scenario with its values is")
    func likeARun() async throws {
        let console = TestConsole()
        let sweep = ["sweep", "plan", "tiny.yaml", "--vary", "posts.nurses.count=1,2", "--design", "factorial"]
        #expect(await console.run(sweep + ["--replications", "3", "--out", folder("sweep")]) == 0, "\(console.error)")
        #expect(await run("run", folder("sweep")).0 == 0)
        let summary = try CSVTable(path: folder("sweep/summary.csv"))
        for (point, file) in [("1", "lean.yaml"), ("2", "tiny.yaml")] {
            let alone = TestConsole()
            #expect(await alone.run("run", file, "--replications", "3", "--out", folder(file)) == 0)
            let run = try CSVTable(path: folder("\(file)/summary.csv"))
            let rows = summary.rows.filter { $0[0] == point }.map { Array($0.dropFirst(2)) }
            #expect(!rows.isEmpty)
            for row in rows {
                let found = run.rows.map { Array($0.dropFirst()) }.filter { $0.prefix(3) == row.prefix(3) }
                #expect(found == [row])
            }
        }
    }

    @Test("Figures that are uncertain are drawn, those that a scenario shares alike, and stand in points.csv")
    func uncertain() async throws {
        let console = TestConsole()
        let status = await console.run(
            "sweep", "plan", "uncertain.yaml", "tiny.yaml", "--uncertain", "--points", "4", "--replications", "1",
            "--metric", "crises", "--out", folder("uncertain"))
        #expect(status == 0, "\(console.error)")
        let points = try CSVTable(path: folder("uncertain/points.csv"))
        #expect(points.columns == ["point", "referrals.gp.accepted", "teams.adults.first_contact.taken_on"])
        let shares = try points.numbers("teams.adults.first_contact.taken_on").compactMap { $0 }
        #expect(shares.count == 4)
        #expect(shares.allSatisfy { (0.2...0.8).contains($0) })
        #expect(Set(shares).count == 4)
        #expect(await run("run", folder("uncertain")).0 == 0)
        // The scenario that is certain is the same at every point.
        let summary = try CSVTable(path: folder("uncertain/summary.csv"))
        let certain = summary.rows.filter { $0[1] == "tiny" }.map { Array($0.dropFirst()) }
        #expect(certain.count == 4)
        #expect(certain.allSatisfy { $0 == certain[0] })
    }

    @Test("A sweep that is interrupted keeps what it has, says how to go on, and ends as if it had not been")
    func interrupted() async throws {
        try await plan("one")
        #expect(await run("run", folder("one")).0 == 0)
        try await plan("stopped")
        let asked = Mutex(0)
        let console = TestConsole()
        let status = await console.run(
            ["sweep", "run", folder("stopped"), "--jobs", "1"],
            isInterrupted: {
                asked.withLock { count in
                    count += 1
                    return count > 3
                }
            })
        #expect(status == 130)
        #expect(console.error.contains("of 24 units of shard 1 are kept; to go on, give the same command again"))
        let (_, state) = await run("status", folder("stopped"))
        #expect(state.output.contains("under way: 1 ("))
        #expect(state.output.contains("missing: 1\n"))
        let (again, second) = await run("run", folder("stopped"))
        #expect(again == 0)
        #expect(second.error.contains("going on after"))
        #expect(try tables("stopped") == tables("one"))
    }

    @Test("Status prints what is missing as the range of an array")
    func status() async throws {
        try await plan("sweep", "--shards", "9")
        for shard in ["1", "2", "5"] { #expect(await run("run", folder("sweep"), "--shard", shard).0 == 0) }
        let (status, console) = await run("status", folder("sweep"))
        #expect(status == 0)
        #expect(console.output.contains("whole: 1-2,5\n"))
        #expect(console.output.contains("missing: 3-4,6-9\n"))
        let (_, json) = await run("status", folder("sweep"), "--json")
        #expect(json.output.contains("\"missing\" : [\n    3,\n    4,\n    6,"))
        let (merged, merge) = await run("merge", folder("sweep"))
        #expect(merged == 65)
        #expect(merge.error.contains("3-4,6-9"))
        #expect(try !folder.names("sweep").contains("run.json"))
    }

    @Test(
        "A shard that the plan has not is refused with the numbers that it has",
        arguments: [
            ("0", [:], "the plan has shards 1 to 2, found 0"), ("3", [:], "the plan has shards 1 to 2, found 3"),
            ("x", [:], "expected the number of a shard, 1 to 2, or auto, found `x`"),
            ("auto", [:], "the variable SLURM_ARRAY_TASK_ID is not set"),
            ("auto", ["SLURM_ARRAY_TASK_ID": "one"], "SLURM_ARRAY_TASK_ID: expected the number of a shard"),
            (
                "auto", ["SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_TASK_COUNT": "3"],
                "SLURM_ARRAY_TASK_ID: the plan has shards 1 to 2, found 3"
            ),
        ] as [(String, [String: String], String)])
    func wrongShard(_ shard: String, _ environment: [String: String], _ message: String) async throws {
        try await plan("sweep", "--shards", "2")
        let (status, console) = await run("run", folder("sweep"), "--shard", shard, environment: environment)
        #expect(status == 64)
        #expect(console.error.contains(message), "\(console.error)")
    }

    @Test("A task of a Slurm array makes the shard of its number")
    func slurm() async throws {
        try await plan("sweep", "--shards", "2")
        let (status, _) = await run(
            "run", folder("sweep"), "--shard", "auto",
            environment: ["SLURM_ARRAY_TASK_ID": "2", "SLURM_ARRAY_TASK_COUNT": "1"])
        #expect(status == 0)
        #expect(try folder.names("sweep/shards") == ["shard-0002.figures", "shard-0002.json"])
    }

    @Test(
        "A plan that cannot be is refused with what is wrong, and nothing is written",
        arguments: [
            (["--vary", "work.visit.due=-3 d,7 d"], 65, "work.visit.due = -3 d"),
            (["--vary", "work.vist.due=3 d,7 d"], 65, "work.vist"),
            (["--vary", "posts.nurses.cuont=1,2"], 65, "posts.nurses.cuont"),
            (
                ["--vary", "posts.nurses.count=1..3", "--vary", "posts.nurses.count=2,3"], 64,
                "posts.nurses.count twice"
            ),
            (["--vary", "posts.nurses.count=3..1"], 64, "the lower end comes first"),
            (["--vary", "posts.nurses.count"], 65, "no scenario says how this figure is uncertain"),
            (["--uncertain"], 65, "no figure of these scenarios is uncertain"), ([], 64, "nothing is varied"),
            (["--vary", "posts.nurses.count=1,2", "--metric", "crisis"], 64, "did you mean `crises`?"),
            (["--vary", "posts.nurses.count=1,2", "--metric", "crises@nobody"], 65, "no scenario has crises@nobody"),
            (["--vary", "posts.nurses.count=1,2", "--shards", "999"], 64, "found 999"),
            (["--vary", "posts.nurses.count=1,2", "--points", "0"], 64, "--points may be 1 or more"),
        ] as [([String], Int32, String)])
    func refused(_ arguments: [String], _ status: Int32, _ message: String) async throws {
        let console = TestConsole()
        let found = await console.run(
            ["sweep", "plan", "tiny.yaml", "--replications", "1"] + arguments + ["--out", folder("sweep")])
        #expect(found == status)
        #expect(console.error.contains(message), "\(console.error)")
        #expect(try folder.names().isEmpty)
    }

    @Test("Sobol's points are for twenty keys at the most, and a factorial design for a million cells")
    func tooMany() async throws {
        let keys = (1...21).flatMap { ["--vary", "work.w\($0).due=1 d..2 d"] }
        let sobol = TestConsole()
        #expect(
            await sobol.run(["sweep", "plan", "tiny.yaml", "--design", "sobol", "--out", folder("s")] + keys) == 64)
        #expect(sobol.error.contains("20 keys at the most, found 21"))
        let factorial = TestConsole()
        #expect(
            await factorial.run(["sweep", "plan", "tiny.yaml", "--design", "factorial", "--out", folder("s")] + keys)
                == 64)
        #expect(factorial.error.contains("10460353203 cells"), "\(factorial.error)")
        #expect(try folder.names().isEmpty)
    }

    @Test("Points made elsewhere are taken as they stand, and what is bad is refused with line and column")
    func pointsFile() async throws {
        func plan(_ text: String, _ out: String) async throws -> (Int32, TestConsole) {
            try folder.put("made.csv", Array(text.utf8))
            return await run(
                "plan", "tiny.yaml", "--points-file", folder("made.csv"), "--replications", "1", "--out", folder(out))
        }
        let header = "posts.nurses.count,work.visit.due\n"
        #expect(try await plan(header + "1,3 d\n2,\"9 d\"\n", "good").0 == 0)
        #expect(try CSVTable(path: folder("good/points.csv")).rows == [["1", "1", "3 d"], ["2", "2", "9 d"]])
        for (text, message) in [
            (header + "1,3 d\n2,\n", "made.csv:3: column 2 (`work.visit.due`) is empty"),
            (header + "1\n", "made.csv:2: found 1 fields where the header has 2"),
            ("posts..count\n1\n", "made.csv:1: column 1: `posts..count` is no path of a key"),
            (header, "there is no point after the header"),
            (header + "1,3 d\n2,-9 d\n", "made.csv:3: column 2: work.visit.due = -9 d"),
            (
                "posts.nurses.count,posts.nurses.count\n1,1\n",
                "made.csv:1: the column `posts.nurses.count` appears twice"
            ),
        ] {
            let (status, console) = try await plan(text, "bad")
            #expect(status == 65)
            #expect(console.error.contains(message), "\(console.error)")
            #expect(try folder.names() == ["good", "made.csv"])
        }
    }

    @Test("A damaged shard is named by status, refused by merge and made anew by run")
    func damaged() async throws {
        try await plan("sweep", "--shards", "3")
        #expect(await run("run", folder("sweep")).0 == 0)
        let expected = try tables("sweep")
        let path = "sweep/shards/shard-0002.figures"
        try folder.put(path, Array(folder.bytes(path).dropLast(9)))
        let (_, state) = await run("status", folder("sweep"))
        #expect(state.output.contains("damaged: 2 (shard-0002.figures: it was cut off"))
        #expect(state.output.contains("missing: 2\n"))
        #expect(await run("merge", folder("sweep"), "--force").0 == 65)
        #expect(await run("run", folder("sweep"), "--shard", "2").0 == 0)
        #expect(await run("merge", folder("sweep"), "--force").0 == 0)
        #expect(try tables("sweep") == expected)
    }

    @Test("Shards of machines whose mathematics round differently are merged only when that is allowed")
    func mathematics() async throws {
        try await plan("sweep", "--shards", "2")
        let sweep = try SweepFolder(folder("sweep"))
        #expect(await run("run", folder("sweep"), "--shard", "1").0 == 0)
        let writer = try #require(try ShardWriter(sweep, shard: 2, mathematics: 12345))
        for unit in writer.units {
            try writer.append([Double](repeating: Double(unit), count: sweep.recordLength))
        }
        try writer.finish()
        let (status, console) = await run("merge", folder("sweep"))
        #expect(status == 65)
        #expect(console.error.contains("shards 1 and 2 were made on machines whose mathematics round differently"))
        #expect(await run("merge", folder("sweep"), "--allow-mathematics").0 == 0)
    }

    @Test("Without single replications the other tables are the same")
    func withoutReplications() async throws {
        try await plan("sweep")
        #expect(await run("run", folder("sweep")).0 == 0)
        let expected = try tables("sweep")
        #expect(await run("merge", folder("sweep"), "--no-replications").0 == 0)
        #expect(try tables("sweep") == expected.filter { $0.key != "replications.csv" })
    }
}
