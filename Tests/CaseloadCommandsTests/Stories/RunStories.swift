import ResultFiles
import Synchronization
import Testing

@Suite struct RunStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// The files of a run but `run.json`, which alone may differ from one making to the next.
    private func files(_ run: String) throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        for name in try folder.names(run) where name != "run.json" {
            files[name] = try folder.bytes("\(run)/\(name)")
        }
        return files
    }

    @Test("Without figures by week all other tables are the same, and a run with them is another one")
    func withoutWeekly() async throws {
        let arguments = ["run", "tiny.yaml", "--replications", "2"]
        #expect(await TestConsole().run(arguments + ["--out", folder("all")]) == 0)
        #expect(await TestConsole().run(arguments + ["--no-weekly", "--out", folder("few")]) == 0)
        let all = try files("all")
        #expect(all["weekly.csv"] != nil)
        let same = all.filter { $0.key != "weekly.csv" && $0.key != "datapackage.json" }
        #expect(try files("few").filter { $0.key != "datapackage.json" } == same)
        let again = TestConsole()
        #expect(await again.run(arguments + ["--out", folder("few")]) != 0)
        #expect(again.error.contains("few"))
    }

    @Test("A scenario says how many replications it is for, unless the command does; of several each gets the most")
    func replicationsOfScenarios() async throws {
        let one = TestConsole()
        #expect(await one.run("run", "twice.yaml", "--out", folder("one")) == 0)
        #expect(one.output.contains("2 replications of each scenario, seed 1"))
        #expect(!one.error.contains("scenarios ask for"))
        let both = TestConsole()
        #expect(await both.run("run", "twice.yaml", "thrice.yaml", "--out", folder("both")) == 0)
        #expect(both.output.contains("3 replications of each scenario, seed 1"))
        #expect(
            both.error.contains("the scenarios ask for 2, 3 replications: each gets 3; --replications says otherwise"))
        let told = TestConsole()
        #expect(
            await told.run("run", "twice.yaml", "thrice.yaml", "--replications", "1", "--out", folder("told")) == 0)
        #expect(!told.error.contains("scenarios ask for"))
        #expect(try CSVTable(path: folder("told/summary.csv")).texts("replications").allSatisfy { $0 == "1" })
        // The key is about the run alone: with as many replications all tables are those of a scenario without it.
        let without = TestConsole()
        #expect(await without.run("run", "tiny.yaml", "--replications", "2", "--out", folder("without")) == 0)
        for name in ["summary.csv", "weekly.csv"] {
            let rows = try CSVTable(path: folder("one/\(name)")).rows.map { Array($0.dropFirst()) }
            #expect(try rows == CSVTable(path: folder("without/\(name)")).rows.map { Array($0.dropFirst()) })
        }
    }

    @Test("A run leaves its tables, the scenarios as they ran and its record, and prints a table")
    func whole() async throws {
        let console = TestConsole()
        let status = await console.run(
            "run", "tiny.yaml", "lean.yaml", "--replications", "3", "--out", folder("run"))
        #expect(status == 0, "\(console.error)")
        #expect(
            try folder.names("run") == [
                "assumptions.csv", "comparison.csv", "datapackage.json", "replications.csv", "run.json",
                "scenario-lean.yaml",
                "scenario-tiny.yaml", "summary.csv", "teams.csv", "weekly.csv",
            ])
        #expect(
            console.output.contains(
                "The tiny service with one nurse (lean)\ncompared with A tiny service (tiny)"))
        #expect(console.output.contains("3 replications of each scenario, seed 1"))
        #expect(console.error.contains("warning[undated-difference]: posts.nurses.count differs from tiny by no dated"))
        #expect(console.output.contains(folder("run")))

        let summary = try CSVTable(path: folder("run/summary.csv"))
        #expect(
            summary.columns == [
                "scenario", "team", "group", "metric", "unit", "estimate", "ci_low", "ci_high", "p05",
                "p25", "p50",
                "p75", "p95", "replications", "undefined", "censored", "interval_method",
            ])
        let keys = summary.rows.map { [$0[0], $0[1], $0[3], $0[2]] }
        for (left, right) in zip(keys, keys.dropFirst()) {
            #expect(left.lexicographicallyPrecedes(right))
        }
        #expect(try Set(summary.texts("group")).contains("role=nurse"))
        #expect(try !Set(summary.texts("group")).contains("role=assistant"))

        let comparison = try CSVTable(path: folder("run/comparison.csv"))
        #expect(comparison.columns.prefix(5) == ["baseline", "scenario", "team", "group", "metric"])
        #expect(try Set(comparison.texts("scenario")) == ["lean"])
        let replications = try CSVTable(path: folder("run/replications.csv"))
        #expect(
            replications.columns == [
                "scenario", "replication", "team", "group", "metric", "unit", "value",
            ])
        #expect(replications.rows.count == 3 * summary.rows.count)
        let weekly = try CSVTable(path: folder("run/weekly.csv"))
        #expect(weekly.columns.prefix(6) == ["scenario", "team", "group", "week", "date", "metric"])
        #expect(
            try Set(weekly.texts("date")) == ["2027-01-04", "2027-01-11", "2027-01-18", "2027-01-25"])
        let assumptions = try CSVTable(path: folder("run/assumptions.csv"))
        let population = try #require(
            assumptions.rows.first { $0[1] == "area.population" && $0[0] == "tiny" })
        #expect(
            population == [
                "tiny", "area.population", "20000", "", "measured", "a count, with a comma", "2024", "",
            ])
        #expect(
            try folder.text("run/teams.csv")
                == "scenario,team,locality,from_week,to_week,merged_into\nlean,adults,north,1,4,\ntiny,adults,north,1,4,\n"
        )
    }

    @Test("A dated change that the baseline has not brings tables of recovery, and a comparison a line about safety")
    func recovery() async throws {
        let console = TestConsole()
        let status = await console.run(
            "run", "tiny.yaml", "cut.yaml", "--replications", "3", "--out", folder("run"))
        #expect(status == 0, "\(console.error)")
        let recovery = try CSVTable(path: folder("run/recovery.csv"))
        #expect(
            recovery.columns == [
                "baseline", "scenario", "team", "metrics", "weeks_after_change", "share_recovered", "ci_low", "ci_high",
                "median_weeks", "censored", "replications",
            ])
        // Two metrics and both together, for all teams and for the one there is.
        #expect(recovery.rows.count == 6)
        #expect(try Set(recovery.numbers("weeks_after_change")) == [3])
        #expect(
            try Set(recovery.texts("metrics")) == [
                "supervision_received", "caseload_per_wte_in_post", "supervision_received+caseload_per_wte_in_post",
            ])
        let crossings = try CSVTable(path: folder("run/crossings.csv"))
        #expect(crossings.rows.count == 4)
        #expect(console.output.contains("Safety: "))
        #expect(console.output.contains("limit: "))
    }

    @Test("The bytes of a run do not depend on the number of jobs, nor on the order of its scenarios")
    func sameBytes() async throws {
        let console = TestConsole()
        let common = ["--replications", "4", "--baseline", "tiny"]
        for (out, jobs, paths) in [
            ("one", "1", ["tiny.yaml", "lean.yaml"]), ("two", "2", ["tiny.yaml", "lean.yaml"]),
            ("turned", "2", ["lean.yaml", "tiny.yaml"]),
        ] {
            let arguments = ["run"] + paths + common + ["--jobs", jobs, "--out", folder(out)]
            #expect(await console.run(arguments) == 0, "\(console.error)")
        }
        #expect(try files("one") == files("two"))
        #expect(try files("one") == files("turned"))
    }

    @Test("An interrupted run keeps what it has, says how to go on, and ends in the same bytes")
    func resumed() async throws {
        let console = TestConsole()
        #expect(
            await console.run("run", "tiny.yaml", "--replications", "5", "--out", folder("whole")) == 0)
        let asked = Atomic<Int>(0)
        let stopped = await console.run(
            "run", "tiny.yaml", "--replications", "5", "--jobs", "1", "--out", folder("part"),
            isInterrupted: { asked.add(1, ordering: .relaxed).newValue > 2 })
        #expect(stopped == 130)
        #expect(
            console.error.contains("interrupted: 2 of 5 replications are kept in \(folder("part"))"))
        #expect(console.error.contains("--resume"))
        #expect(try folder.names("part") == [".partial"])

        let refused = TestConsole()
        #expect(
            await refused.run("run", "tiny.yaml", "--replications", "5", "--out", folder("part")) == 73)
        #expect(refused.error.contains("use --resume to go on with it, or --force to begin again"))

        let resumed = TestConsole()
        let status = await resumed.run(
            "run", "tiny.yaml", "--replications", "5", "--out", folder("part"), "--resume")
        #expect(status == 0)
        #expect(resumed.error.hasSuffix("going on after 2 of 5 replications\n"))
        #expect(try files("part") == files("whole"))
    }

    @Test("Replications of another machine's mathematics are not gone on with, but replaced by force")
    func mathematics() async throws {
        let console = TestConsole()
        let arguments = ["run", "tiny.yaml", "--replications", "2", "--jobs", "1"]
        let asked = Atomic<Int>(0)
        #expect(
            await console.run(arguments, runs: folder.path) {
                asked.add(1, ordering: .relaxed).newValue > 1
            } == 130)
        let run = try #require(try folder.names().first)
        let plan = try folder.text("\(run)/.partial/plan.json")
        let mark = try #require(
            plan.firstRange(of: "\"mathematics\": \"") ?? plan.firstRange(of: "\"mathematics\" : \""))
        var changed = plan
        changed.replaceSubrange(
            mark.upperBound..<plan.index(mark.upperBound, offsetBy: 16), with: "0123456789abcdef")
        try folder.put("\(run)/.partial/plan.json", Array(changed.utf8))
        #expect(await console.run(arguments, runs: folder.path) == 73)
        #expect(console.error.contains("mathematics round differently (fingerprint 0123456789abcdef"))
        #expect(await console.run(arguments + ["--force"], runs: folder.path) == 0)
    }

    @Test(
        "A run without a folder goes to one named for it; given again, it is shown without simulating")
    func shownAgain() async throws {
        let first = TestConsole()
        let arguments = ["run", "tiny.yaml", "lean.yaml", "--replications", "2"]
        #expect(await first.run(arguments, runs: folder.path) == 0)
        let run = try #require(try folder.names().first)
        #expect(run.hasPrefix("tiny-and-1-"))
        #expect(run.count == "tiny-and-1-".count + 8)
        let record = try folder.bytes("\(run)/run.json")
        let second = TestConsole()
        #expect(await second.run(arguments, runs: folder.path) == 0)
        #expect(second.output == first.output)
        #expect(second.error.contains("holds this run already, nothing was simulated"))
        #expect(try folder.bytes("\(run)/run.json") == record)
        #expect(await second.run(arguments + ["--baseline", "lean"], runs: folder.path) == 0)
        #expect(try folder.names().count == 2)
    }

    @Test("Another's folder is refused with 73 and left alone, even with force")
    func foreign() async throws {
        try folder.put("thesis.txt", [1])
        let console = TestConsole()
        for arguments in [[], ["--force"]] {
            #expect(
                await console.run(
                    ["run", "tiny.yaml", "--replications", "1", "--out", folder.path] + arguments) == 73)
        }
        #expect(try folder.names() == ["thesis.txt"])
    }

    @Test("The environment stands for options that are not given")
    func environment() async throws {
        let console = TestConsole()
        let variables = [
            "CASELOAD_REPLICATIONS": "2", "CASELOAD_SEED": "9", "CASELOAD_OUT": folder("run"),
        ]
        #expect(await console.run("run", "tiny.yaml", "--seed", "4", environment: variables) == 0)
        let plan = try RunRecord(folder: folder("run")).plan
        #expect(plan.seed == 4)
        #expect(plan.replications == 2)
        #expect(await console.run("run", "tiny.yaml", environment: ["CASELOAD_SEED": "many"]) == 64)
        #expect(
            console.error.contains(
                "the variable CASELOAD_SEED holds `many`, expected a whole number of 0 or more"))
    }

    @Test("JSON has the rows of the summary; nothing else stands on standard output")
    func json() async throws {
        let console = TestConsole()
        let status = await console.run(
            "run", "tiny.yaml", "--replications", "2", "--json", "--quiet", "--out", folder("run"))
        #expect(status == 0)
        #expect(console.output.hasPrefix("{\n"))
        #expect(console.output.hasSuffix("}\n"))
        #expect(console.output.contains("\"metric\" : \"caseload_per_wte_in_post\""))
        #expect(console.error.isEmpty)
    }

    @Test("The figures in which a scenario says its effect is to be looked for come first, and none comes twice")
    func shownFirst() async throws {
        let console = TestConsole()
        #expect(await console.run("run", "shown.yaml", "--replications", "2", "--out", folder("run")) == 0)
        let lines = console.output.split(separator: "\n").map(String.init)
        let header = try #require(lines.firstIndex { $0.hasPrefix("all teams") })
        let titles = [
            "Contacts by their worth (per whole-time equivalent-month)",
            "Hours by category, category=recording (hours per week)", "Crises (per year)",
            "Caseload per whole-time coordinator",
        ]
        for (line, title) in zip(lines[(header + 1)...], titles) { #expect(line.hasPrefix(title), "\(line)") }
        let compared = TestConsole()
        #expect(
            await compared.run("run", "tiny.yaml", "shown.yaml", "--replications", "2", "--out", folder("two")) == 0)
        #expect(compared.output.contains("Contacts by their worth"))
        #expect(compared.output.split(separator: "\n").filter { $0.contains("Crises (per year)") }.count == 1)
    }
}
