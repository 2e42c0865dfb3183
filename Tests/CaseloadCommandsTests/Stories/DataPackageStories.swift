import ResultFiles
import Testing

@Suite struct DataPackageStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static let vary = [
        "--vary", "referrals.gp.rate=3 per week..9 per week", "--vary", "starting.adults.caseload=40..41",
    ]

    /// Command lines that between them write every kind of table, and the tables that each has.
    private static let commands: [([String], [String])] = [
        (
            ["run", "tiny.yaml", "lean.yaml", "cut.yaml", "--replications", "3"],
            [
                "assumptions", "comparison", "crossings", "pairs", "ranks", "recovery", "replications", "summary",
                "teams",
                "weekly",
            ]
        ),
        (
            ["run", "uncertain.yaml", "--parameter-draws", "2", "--replications", "2", "--no-weekly"],
            ["assumptions", "draws", "replications", "summary", "teams", "uncertainty"]
        ),
        (
            ["run", "promising.yaml", "--precision", "referrals=90%", "--no-weekly"],
            ["assumptions", "expectations", "precision", "replications", "summary", "teams"]
        ),
        (
            [
                "select", "tiny.yaml", "lean.yaml", "--metric", "caseload_per_wte_in_post", "--difference", "3",
                "--max-replications", "25",
            ], ["selection"]
        ),
        (
            [
                "solve", "tiny.yaml", "--vary", "posts.nurses.count=1..2", "--hold", "caseload_per_wte_in_post<=0.1",
                "--max-replications", "20",
            ], ["solve"]
        ),
        (
            ["sensitivity", "tiny.yaml", "--metric", "referrals", "--method", "morris", "--points", "2"] + vary,
            ["points", "sensitivity"]
        ),
        (
            ["sensitivity", "tiny.yaml", "--metric", "referrals", "--method", "sobol", "--points", "4"] + vary,
            ["points", "sensitivity"]
        ),
        (
            [
                "sensitivity", "tiny.yaml", "lean.yaml", "--metric", "referrals", "--flip",
                "referrals.gp.rate=3 per week..9 per week", "--points", "2", "--replications", "2",
            ], ["flip", "points"]
        ),
    ]

    @Test(
        "Every table that a command writes is described in its data package, column by column",
        arguments: commands)
    func described(arguments: [String], tables: [String]) async throws {
        let console = TestConsole()
        let status = await console.run(arguments + ["--out", folder("out")])
        #expect([0, 2].contains(status), "\(console.error)")
        try expect(tables, in: "out")
    }

    @Test("The tables of a merged sweep are described, and its folder is found merged again")
    func sweep() async throws {
        let plan = ["sweep", "plan", "tiny.yaml", "lean.yaml"] + Self.vary + ["--points", "2", "--replications", "2"]
        #expect(await TestConsole().run(plan + ["--out", folder("sweep")]) == 0)
        #expect(await TestConsole().run("sweep", "run", folder("sweep")) == 0)
        try expect(["comparison", "points", "replications", "summary"], in: "sweep")
        let again = TestConsole()
        #expect(await again.run("sweep", "merge", folder("sweep")) == 0)
        #expect(again.error.contains("is merged already"))
    }

    /// Holds the description of a folder against the headers and the bytes of its files.
    private func expect(_ tables: [String], in name: String) throws {
        let package = try DataPackage(folder: folder(name))
        let described = package.resources.filter { $0.columns != nil }
        #expect(described.map(\.name) == tables)
        #expect(described.map(\.path) == (try folder.names(name).filter { $0.hasSuffix(".csv") }))
        for table in described {
            let columns = try #require(table.columns)
            #expect(columns.map(\.name) == (try CSVTable(path: folder("\(name)/\(table.path)")).columns))
            for column in columns { #expect(column.meaning.hasSuffix("."), "\(table.path): \(column.name)") }
        }
        for resource in package.resources {
            guard let bytes = resource.bytes else { continue }
            #expect(try folder.bytes("\(name)/\(resource.path)").count == bytes)
        }
        #expect(package.resources.filter { $0.bytes == nil }.allSatisfy { !$0.path.hasSuffix(".csv") })
        let record = try RunRecord(folder: folder(name))
        #expect(
            package.resources.map(\.path).filter { $0 != "run.json" }
                == record.files.filter { $0 != "datapackage.json" })
    }
}
