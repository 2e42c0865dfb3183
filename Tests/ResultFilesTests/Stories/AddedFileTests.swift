import Foundation
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

    @Test("What a killed process left of a file is in nobody's way")
    func leftover() throws {
        try makeRun()
        try FileManager.default.createDirectory(atPath: folder("run/.partial"), withIntermediateDirectories: true)
        try folder.put("run/.partial/events.csv.new", Array("half".utf8))
        try RunFolder.add(RunExamples.file("events.csv", "b\n"), to: path, record: RunRecord(folder: path))
        #expect(try folder.text("run/events.csv") == "b\n")
        #expect(try folder.names("run") == ["datapackage.json", "events.csv", "run.json", "summary.csv"])
    }

    @Test(
        "A run that takes the place of another leaves none of its events and no report of it, and keeps what is not its own"
    )
    func replaced() throws {
        try makeRun()
        // As if the process had been killed before they were listed.
        try folder.put("run/events.csv", Array("b\n".utf8))
        try folder.put("run/report.html", Array("<!DOCTYPE html>\n<html><head>\(DerivedFiles.reportMark)</head>".utf8))
        let again = try RunFolder(path, plan: plan, afresh: true)
        try again.finish(
            [RunExamples.file("summary.csv", "b\n")], record: RunExamples.record(plan),
            provenance: RunExamples.provenance)
        #expect(try folder.names("run") == ["datapackage.json", "run.json", "summary.csv"])
        try folder.put("run/report.html", Array("<html>somebody else's</html>".utf8))
        let third = try RunFolder(path, plan: plan, afresh: true)
        try third.finish(
            [RunExamples.file("summary.csv", "c\n")], record: RunExamples.record(plan),
            provenance: RunExamples.provenance)
        #expect(try folder.names("run") == ["datapackage.json", "report.html", "run.json", "summary.csv"])
    }
}
