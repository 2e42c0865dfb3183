import ResultFiles
import Scenario
import Synchronization
import Testing

@Suite struct PrecisionStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func files(_ run: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in try folder.names(run) where name != "run.json" { files[name] = try folder.bytes("\(run)/\(name)") }
        return files
    }

    @Test("Rounds of the schedule are made until the figure is as precise as asked, and not one more")
    func reached() async throws {
        let console = TestConsole()
        let asked = "caseload_per_wte_in_post=+-0.9"
        #expect(await console.run("run", "tiny.yaml", "--precision", asked, "--out", folder("a")) == 0)
        let table = try CSVTable(path: folder("a/precision.csv"))
        let counts = try table.numbers("replications").compactMap { $0 }
        let halves = try table.numbers("half_width").compactMap { $0 }
        let reached = try table.texts("reached")
        #expect(
            counts.count == reached.count && Array([20.0, 30, 45, 68, 102, 153, 230].prefix(counts.count)) == counts)
        #expect(reached.dropLast().allSatisfy { $0 == "no" } && reached.last == "yes")
        #expect(try #require(halves.last) <= 0.9 && halves.dropLast().allSatisfy { $0 > 0.9 })
        let made = Int(try #require(counts.last))
        #expect(console.output.contains("\(made) replications of each scenario"))
        #expect(console.output.contains("asked +-0.9, reached"))
        // As many asked for by their number are the same figures.
        let plain = TestConsole()
        #expect(await plain.run("run", "tiny.yaml", "--replications", "\(made)", "--out", folder("b")) == 0)
        #expect(try folder.bytes("a/summary.csv") == folder.bytes("b/summary.csv"))
    }

    @Test("The same rounds whatever the threads, and after an interruption")
    func sameBytes() async throws {
        let arguments = [
            "run", "tiny.yaml", "lean.yaml", "--precision", "caseload_per_wte_in_post=+-2", "--max-replications", "45",
        ]
        #expect(await TestConsole().run(arguments + ["--jobs", "1", "--out", folder("one")]) == 0)
        #expect(await TestConsole().run(arguments + ["--jobs", "3", "--out", folder("three")]) == 0)
        let asked = Atomic(0)
        let cut = TestConsole()
        let status = await cut.run(
            arguments + ["--jobs", "2", "--out", folder("cut")],
            isInterrupted: { asked.add(1, ordering: .relaxed).newValue > 25 })
        #expect(status == 130)
        #expect(cut.error.contains("replications are kept"))
        #expect(await TestConsole().run(arguments + ["--jobs", "2", "--resume", "--out", folder("cut")]) == 0)
        #expect(try files("one") == files("three"))
        #expect(try files("one") == files("cut"))
        // In a comparison it is the difference that is judged.
        #expect(try Set(CSVTable(path: folder("one/precision.csv")).texts("scenario")) == ["lean"])
    }

    @Test("What cannot be reached is said, with the most replications")
    func notReached() async throws {
        let console = TestConsole()
        #expect(
            await console.run(
                "run", "tiny.yaml", "--precision", "caseload_per_wte_in_post=0.01%", "--max-replications", "30",
                "--out",
                folder("a")) == 0)
        #expect(console.output.contains("NOT reached with the most replications (--max-replications)"))
        #expect(try CSVTable(path: folder("a/precision.csv")).numbers("replications") == [20, 30])
    }

    @Test(
        "What cannot be understood is refused with what to write",
        arguments: [
            (["--precision", "turnover_hazrd=5%"], "did you mean `turnover_hazard`?"),
            (["--precision", "caseload_per_wte_in_post"], "expected METRIC=10% or METRIC=+-0.02"),
            (["--precision", "caseload_per_wte_in_post=5"], "write +-5 for one in its unit"),
            (["--precision", "caseload_per_wte_in_post=+-5%"], "only a share"),
            (["--precision", "caseload_per_wte_in_post@nowhere=5%"], "no scenario of this run has a figure"),
            (["--precision", "crises=5%", "--replications", "9"], "leave `--replications` out"),
            (["--precision", "crises=5%", "--parameter-draws", "9"], "do not go together"),
            (["--max-replications", "90"], "is for `--precision`"),
            (["--precision", "crises=5%", "--max-replications", "5"], "max-replications may be from 20"),
            (["--matters", "crises"], "expected METRIC=5% or METRIC=0.5"),
            (["--warm-up", "crisis"], "there is no metric"),
            (["--warm-up", "crises@nowhere"], "no scenario of this run has a figure"),
            (["--matters", "crises@nowhere=5%"], "no scenario of this run has a figure"),
            (["--parameter-draws", "5"], "no figure of tiny.yaml is uncertain"),
        ])
    func refusals(arguments: [String], message: String) async throws {
        let console = TestConsole()
        #expect(await console.run(["run", "tiny.yaml", "--out", folder("x")] + arguments) == 64)
        #expect(console.error.contains(message), "\(console.error)")
        #expect(console.output.isEmpty)
        #expect(try folder.names().isEmpty)
    }

    @Test("A difference that does not matter is said to be none that matters, by the command or by the scenario")
    func matters() async throws {
        func verdict(_ run: String, _ metric: String) throws -> String {
            let table = try CSVTable(path: folder(run + "/comparison.csv"))
            let (metrics, groups, teams) = (
                try table.texts("metric"), try table.texts("group"), try table.texts("team")
            )
            let row = metrics.indices.first { metrics[$0] == metric && groups[$0] == "all" && teams[$0] == "all" }
            return try table.texts("verdict")[try #require(row)]
        }
        let arguments = ["run", "tiny.yaml", "lean.yaml", "--replications", "20"]
        #expect(await TestConsole().run(arguments + ["--out", folder("a")]) == 0)
        #expect(
            try verdict("a", "caseload_per_wte_in_post") == "higher"
                || verdict("a", "caseload_per_wte_in_post") == "worse")
        let metric = "caseload_per_wte_in_post"
        #expect(await TestConsole().run(arguments + ["--matters", "\(metric)=1000", "--out", folder("b")]) == 0)
        #expect(try verdict("b", metric) == "no_difference_that_matters")
        #expect(try verdict("b", "utilisation") == verdict("a", "utilisation"))
    }

    @Test("What is alike in few replications is not yet believed to be")
    func alike() async throws {
        let console = TestConsole()
        let status = await console.run(
            "run", "tiny.yaml", "same.yaml", "--precision", "crises=+-1", "--max-replications", "45", "--out",
            folder("a"))
        #expect(status == 0)
        #expect(try CSVTable(path: folder("a/precision.csv")).texts("reached") == ["no", "no", "no"])
    }

    @Test("What matters to the baseline matters in its comparisons")
    func mattersToBaseline() async throws {
        let arguments = ["--replications", "8"]
        #expect(
            await TestConsole().run(["run", "minded.yaml", "lean.yaml"] + arguments + ["--out", folder("a")]) == 0)
        let table = try CSVTable(path: folder("a/comparison.csv"))
        let row = try #require(
            table.rows.first { $0[2...4] == ["all", "all", "caseload_per_wte_in_post"] })
        #expect(row.last == "no_difference_that_matters")
    }
}
