import Foundation
import ResultFiles
import Testing

@Suite struct RunFolderTests {
    private let plan = RunExamples.plan()
    private let digest = RunExamples.digest()

    private func refusal(_ path: String, _ plan: RunPlan, afresh: Bool = false) -> OutputError? {
        do throws(OutputError) {
            _ = try RunFolder(path, plan: plan, afresh: afresh)
            return nil
        } catch {
            return error
        }
    }

    private func state(_ path: String) throws -> RunFolder.State { try RunFolder.state(of: path, digest: digest) }

    @Test("A run goes from absent through partial to whole, and nothing but its files stays")
    func life() throws {
        let folder = try TemporaryFolder()
        let path = folder("deep/run")
        #expect(try state(path) == .absent)
        let run = try RunFolder(path, plan: plan)
        #expect(run.stateWhenOpened == .absent)
        #expect(try state(path) == .partial)
        let store = try run.store(scenario: "base", figures: 2)
        try RunExamples.append([1, 2], to: store)
        #expect(try folder.names("deep/run") == [".partial"])
        #expect(try folder.names("deep/run/.partial") == ["base.figures", "lock", "plan.json"])
        try run.finish(
            [RunExamples.file("summary.csv", "a\n"), RunExamples.file("base.yaml", "b\n")],
            record: RunExamples.record(plan))
        #expect(try folder.names("deep/run") == ["base.yaml", "datapackage.json", "run.json", "summary.csv"])
        #expect(try folder.text("deep/run/summary.csv") == "a\n")
        #expect(try RunRecord(folder: path).files == ["base.yaml", "datapackage.json", "summary.csv"])
        #expect(try state(path) == .whole)
    }

    @Test("A partial run is resumed with its figures, and its temporary files are gone")
    func resumed() throws {
        let folder = try TemporaryFolder()
        do {
            let run = try RunFolder(folder("run"), plan: plan)
            let store = try run.store(scenario: "base", figures: 1)
            for figure in 0..<5 { try RunExamples.append([Double(figure)], to: store) }
            try store.close()
            run.close()
        }
        try folder.put("run/.partial/summary.csv.new", [1])
        let run = try RunFolder(folder("run"), plan: plan)
        #expect(run.stateWhenOpened == .partial)
        #expect(try run.store(scenario: "base", figures: 1).column(0) == [0, 1, 2, 3, 4])
        #expect(try folder.names("run/.partial") == ["base.figures", "lock", "plan.json"])
    }

    @Test("An empty folder is used, and so is one with nothing but a lock")
    func empty() throws {
        let folder = try TemporaryFolder()
        #expect(try state(folder.path) == .empty)
        try FileManager.default.createDirectory(atPath: folder(".partial"), withIntermediateDirectories: false)
        try folder.put(".partial/lock", [])
        #expect(try state(folder.path) == .empty)
        #expect(try RunFolder(folder.path, plan: plan).stateWhenOpened == .empty)
    }

    @Test("Somebody else's files are refused with exit code 73, even with force, and nothing is touched")
    func foreign() throws {
        let folder = try TemporaryFolder()
        try folder.put("thesis.txt", [1, 2, 3])
        try folder.put("run.json", Array("{\"digest\": \"\(digest)\"}".utf8))
        #expect(try state(folder.path) == .foreign)
        for afresh in [false, true] {
            let error = refusal(folder.path, plan, afresh: afresh)
            #expect(error?.exitCode == 73)
            #expect(error?.remedy.contains("--out") == true)
        }
        #expect(try folder.names() == ["run.json", "thesis.txt"])
        #expect(try state(folder("thesis.txt")) == .foreign)
        #expect(refusal(folder("thesis.txt/run"), plan)?.exitCode == 73)
    }

    @Test("Another run is refused, and replaced by force without leaving any of its files")
    func different() throws {
        let folder = try TemporaryFolder()
        let other = RunExamples.plan(seed: 2)
        let path = folder("run")
        try RunFolder(path, plan: other).finish(
            [RunExamples.file("summary.csv", "old"), RunExamples.file("events.csv", "old")],
            record: RunExamples.record(other))
        try folder.put("run/notes.txt", [7])
        #expect(try state(path) == .different)
        #expect(refusal(path, plan)?.exitCode == 73)

        let run = try RunFolder(path, plan: plan, afresh: true)
        #expect(try RunFolder.state(of: path, digest: RunExamples.digest(seed: 2)) == .whole)
        try run.finish([RunExamples.file("summary.csv", "new")], record: RunExamples.record(plan))
        #expect(try state(path) == .whole)
        #expect(try folder.names("run") == ["datapackage.json", "notes.txt", "run.json", "summary.csv"])
        #expect(try folder.text("run/summary.csv") == "new")
    }

    @Test("A whole run is refused without force, and force begins again without its figures")
    func force() throws {
        let folder = try TemporaryFolder()
        let path = folder("run")
        try RunFolder(path, plan: plan).finish([], record: RunExamples.record(plan))
        #expect(refusal(path, plan)?.reason == "the folder holds this run already, and it is whole")
        do {
            let run = try RunFolder(path, plan: plan, afresh: true)
            try RunExamples.append([1], to: try run.store(scenario: "base", figures: 1))
            run.close()
        }
        let run = try RunFolder(path, plan: plan, afresh: true)
        #expect(try run.store(scenario: "base", figures: 1).count == 0)
    }

    @Test("A folder in use is refused, and free again when its run is let go")
    func locked() throws {
        let folder = try TemporaryFolder()
        let run = try RunFolder(folder("run"), plan: plan)
        let error = refusal(folder("run"), plan)
        #expect(error?.reason == "another process is writing to this folder")
        #expect(error?.exitCode == 73)
        run.close()
        #expect(refusal(folder("run"), plan) == nil)
    }

    @Test("When the disk is full at the end, no file is put in place and the run can be resumed")
    func fullDisk() throws {
        let folder = try TemporaryFolder()
        let run = try RunFolder(folder("run"), plan: plan)
        try RunExamples.append([1], to: try run.store(scenario: "base", figures: 1))
        let full = OutputError(path: "x", reason: "full", remedy: "none", exitCode: 74)
        let failing = ResultFile("weekly.csv") { (file) throws(OutputError) in throw full }
        #expect(throws: full) {
            try run.finish([RunExamples.file("summary.csv", "a"), failing], record: RunExamples.record(plan))
        }
        #expect(try folder.names("run") == [".partial"])
        #expect(try folder.names("run/.partial") == ["base.figures", "lock", "plan.json"])
        run.close()
        #expect(try RunFolder(folder("run"), plan: plan).store(scenario: "base", figures: 1).count == 1)
    }

    @Test("When a file cannot be put in place, there is no record, and the run is finished once it can")
    func interruptedFinish() throws {
        let folder = try TemporaryFolder()
        let other = RunExamples.plan(seed: 2)
        try RunFolder(folder("run"), plan: other).finish(
            [RunExamples.file("events.csv", "old")], record: RunExamples.record(other))
        try FileManager.default.createDirectory(atPath: folder("run/weekly.csv"), withIntermediateDirectories: false)
        let files = [RunExamples.file("summary.csv", "a"), RunExamples.file("weekly.csv", "b")]
        let run = try RunFolder(folder("run"), plan: plan, afresh: true)
        #expect(throws: OutputError.self) { try run.finish(files, record: RunExamples.record(plan)) }
        #expect(try state(folder("run")) == .partial)
        #expect(try folder.names("run") == [".partial", "datapackage.json", "summary.csv", "weekly.csv"])
        try FileManager.default.removeItem(atPath: folder("run/weekly.csv"))
        try run.finish(files, record: RunExamples.record(plan))
        #expect(try state(folder("run")) == .whole)
        #expect(try folder.names("run") == ["datapackage.json", "run.json", "summary.csv", "weekly.csv"])
    }
}
