import ResultFiles
import Testing

@Suite struct EventStories {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func run(_ out: String, _ more: String...) async -> TestConsole {
        let console = TestConsole()
        #expect(await console.run(["run", "tiny.yaml", "--out", folder(out)] + more) == 0, "\(console.error)")
        return console
    }

    @Test("The file has a row for each event of the first replications, in the columns that tools ask for")
    func columns() async throws {
        _ = await run("run", "--replications", "3", "--events", "2")
        let table = try CSVTable(path: folder("run/events.csv"))
        #expect(
            table.columns == [
                "scenario", "replication", "entity_id", "event_type", "event", "time", "timestamp", "resource_id",
                "pathway", "activity", "lifecycle", "activity_instance",
            ])
        #expect(try Set(table.texts("scenario")) == ["tiny"])
        #expect(try Set(table.texts("replication")) == ["0", "1"])
        #expect(
            try Set(table.texts("event_type")) == ["arrival_departure", "queue", "resource_use", "resource_use_end"])
        #expect(try Set(table.texts("pathway")) == ["adults", ""])
        // Minutes and local time of the simulated calendar tell the same.
        let minutes = try table.numbers("time")
        let stamps = try table.texts("timestamp")
        for (minute, stamp) in zip(minutes, stamps) {
            let seconds = try Int((#require(minute) * 60).rounded())
            let clock = stamp.split(separator: "T")[1].split(separator: ":").compactMap { Int($0) }
            #expect(clock[0] * 3600 + clock[1] * 60 + clock[2] == seconds % 86_400)
        }
        #expect(stamps.first == "2027-01-04T00:00:00")
        #expect(try table.numbers("resource_id").allSatisfy { $0 == nil || $0 == 1 || $0 == 2 })
        let referrals = zip(table.rows, try table.texts("activity")).count { $1 == "referral" && $0[1] == "0" }
        let figures = try CSVTable(path: folder("run/replications.csv")).rows
        let perYear = try #require(
            figures.first { $0[1] == "0" && $0[2] == "all" && $0[4] == "referrals" }.flatMap { Double($0[6]) })
        #expect(abs(perYear * 28 / 365.25 - Double(referrals)) < 1e-9)
    }

    @Test("The bytes are the same with any number of threads, and after an interruption")
    func sameBytes() async throws {
        _ = await run("one", "--replications", "4", "--events", "3", "--jobs", "1")
        _ = await run("many", "--replications", "4", "--events", "3", "--jobs", "3")
        #expect(try folder.bytes("one/events.csv") == folder.bytes("many/events.csv"))
        let stopped = TestConsole()
        let arguments = ["run", "tiny.yaml", "--out", folder("later"), "--replications", "4", "--events", "3"]
        #expect(await stopped.run(arguments, isInterrupted: { true }) == 130)
        #expect(try !folder.names("later").contains("events.csv"))
        #expect(await TestConsole().run(arguments + ["--resume"]) == 0)
        #expect(try folder.bytes("one/events.csv") == folder.bytes("later/events.csv"))
    }

    @Test("A run that is there gets the file without being made again, and once it has it is as asked for")
    func added() async throws {
        _ = await run("run", "--replications", "3")
        let before = try folder.bytes("run/replications.csv")
        let summary = try folder.bytes("run/summary.csv")
        let console = await run("run", "--replications", "3", "--events", "1")
        #expect(console.error.contains("holds this run already, to which events.csv was added"))
        #expect(console.output.contains("3 replications of each scenario, seed 1"))
        #expect(try folder.bytes("run/replications.csv") == before)
        #expect(try folder.bytes("run/summary.csv") == summary)
        let record = try RunRecord(folder: folder("run"))
        #expect(record.eventReplications == 1)
        #expect(record.files.contains("events.csv"))
        #expect(try !folder.names("run").contains(".partial"))
        let again = await run("run", "--replications", "3", "--events", "1")
        #expect(again.error.contains("nothing was simulated"))
        let asked = await run("run", "--replications", "3")
        #expect(asked.error.contains("nothing was simulated"))
        #expect(try folder.names("run").contains("events.csv"))

        // More replications of them replace the file.
        _ = await run("run", "--replications", "3", "--events", "2")
        #expect(try RunRecord(folder: folder("run")).eventReplications == 2)
        _ = await run("fresh", "--replications", "3", "--events", "2")
        #expect(try folder.bytes("run/events.csv") == folder.bytes("fresh/events.csv"))
        // A run made again without them has none.
        _ = await run("run", "--replications", "3", "--force")
        #expect(try !folder.names("run").contains("events.csv"))
    }

    @Test("Of a run with fewer replications all are written")
    func few() async throws {
        _ = await run("run", "--replications", "2", "--events", "100")
        #expect(try RunRecord(folder: folder("run")).eventReplications == 2)
        #expect(try Set(CSVTable(path: folder("run/events.csv")).texts("replication")) == ["0", "1"])
    }

    @Test(
        "Scenarios stand in the order of their names, and rounds until figures are precise begin with the same events")
    func comparison() async throws {
        let console = TestConsole()
        #expect(
            await console.run(
                "run", "tiny.yaml", "lean.yaml", "--replications", "2", "--events", "1", "--out", folder("both")) == 0)
        let both = try CSVTable(path: folder("both/events.csv"))
        #expect(try Array(Set(both.texts("scenario"))).sorted() == ["lean", "tiny"])
        #expect(both.rows.first?[0] == "lean")
        _ = await run("precise", "--precision", "referrals=50%", "--events", "1")
        #expect(try CSVTable(path: folder("precise/events.csv")).rows == both.rows.filter { $0[0] == "tiny" })
    }

    @Test("Where figures are drawn the first replications are those of the first draws")
    func draws() async throws {
        let console = TestConsole()
        #expect(
            await console.run(
                "run", "uncertain.yaml", "--parameter-draws", "3", "--replications", "2", "--events", "5", "--out",
                folder("drawn")) == 0, "\(console.error)")
        let drawn = try CSVTable(path: folder("drawn/events.csv"))
        #expect(try Set(drawn.texts("replication")) == ["0", "1", "2", "3", "4"])
    }

    @Test("What would fill a disk is refused before anything is simulated")
    func tooMuch() async throws {
        let console = TestConsole()
        let status = await console.run(
            "run", "country.yaml", "--out", folder("run"), "--replications", "100", "--events", "100")
        #expect(status == 64)
        #expect(console.error.contains("error: --events: events.csv would have about 64 GB, 10 at the most"))
        #expect(try folder.names().isEmpty)
    }

    @Test("Figures that are not those of the run are a fault of the program, and nothing is written")
    func otherFigures() async throws {
        _ = await run("run", "--replications", "2")
        let table = try folder.text("run/replications.csv")
        let line = try #require(table.split(separator: "\n").first { $0.hasPrefix("tiny,0,all,all,referrals,") })
        let changed = line.split(separator: ",").dropLast().joined(separator: ",") + ",1"
        try folder.put("run/replications.csv", Array(table.replacing(line, with: changed).utf8))
        let console = TestConsole()
        let status = await console.run(
            "run", "tiny.yaml", "--out", folder("run"), "--replications", "2", "--events", "1")
        #expect(status == 70)
        #expect(console.error.contains("simulated once more for events.csv it gives another referrals"))
        #expect(console.error.contains("fault of the program"))
        #expect(try !folder.names("run").contains("events.csv"))
        #expect(try RunRecord(folder: folder("run")).eventReplications == nil)
    }
}
