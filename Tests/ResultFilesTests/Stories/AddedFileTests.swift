import ResultFiles
import Testing

@Suite struct AddedFileTests {
    private let folder: TemporaryFolder
    private let plan = RunExamples.plan()

    init() throws { folder = try TemporaryFolder() }

    private var path: String { folder("run") }

    private func makeRun() throws {
        let run = try RunFolder(path, plan: plan)
        try run.finish([RunExamples.file("summary.csv", "a\n")], record: RunExamples.record(plan))
    }

    @Test("A file is added to a whole run, replaced by another, and known from the record")
    func added() throws {
        try makeRun()
        var record = try RunRecord(folder: path)
        record.eventReplications = 1
        try RunFolder.add(RunExamples.file("events.csv", "b\n"), to: path, record: record)
        #expect(try folder.names("run") == ["datapackage.json", "events.csv", "run.json", "summary.csv"])
        record = try RunRecord(folder: path)
        #expect(record.files == ["datapackage.json", "events.csv", "summary.csv"])
        #expect(record.eventReplications == 1)
        let first = try DataPackage(folder: path)
        #expect(first.resources.map(\.path) == ["events.csv", "run.json", "summary.csv"])
        #expect(record.started == "2026-01-05T09:30:00Z")
        record.eventReplications = 2
        try RunFolder.add(RunExamples.file("events.csv", "c\n"), to: path, record: record)
        #expect(try folder.text("run/events.csv") == "c\n")
        let second = try DataPackage(folder: path)
        #expect(second.resources.map(\.path) == first.resources.map(\.path))
        #expect(second.resources[0].hash != first.resources[0].hash && second.id != first.id)
        #expect(try RunRecord(folder: path).files == ["datapackage.json", "events.csv", "summary.csv"])
        #expect(try RunRecord(folder: path).eventReplications == 2)
        #expect(try RunFolder.state(of: path, digest: RunExamples.digest()) == .whole)
    }

    @Test("A file that cannot be made leaves the run as it was")
    func failed() throws {
        try makeRun()
        let before = try folder.text("run/run.json")
        let file = ResultFile("events.csv") { (file) throws(OutputError) in
            try file.append("half")
            throw OutputError(path: "x", reason: "the disk is full", remedy: "wait", exitCode: 74)
        }
        #expect(throws: OutputError.self) {
            try RunFolder.add(file, to: path, record: RunRecord(folder: path))
        }
        #expect(try folder.names("run") == ["datapackage.json", "run.json", "summary.csv"])
        #expect(try folder.text("run/run.json") == before)
    }

    @Test("Nothing is added to a run that is not whole, and its figures stay")
    func partial() throws {
        do {
            let run = try RunFolder(path, plan: plan)
            let store = try run.store(scenario: "base", figures: 1)
            try RunExamples.append([1], to: store)
            try store.close()
            run.close()
        }
        let before = try folder.names("run/.partial")
        #expect(throws: OutputError.self) {
            try RunFolder.add(RunExamples.file("events.csv", "b"), to: path, record: RunExamples.record(plan))
        }
        #expect(try folder.names("run") == [".partial"])
        #expect(try folder.names("run/.partial") == before)
    }
}
