import Foundation
import Testing

@testable import ResultFiles

@Suite struct SweepFolderTests {
    private let parent: TemporaryFolder
    private let path: String

    init() throws {
        parent = try TemporaryFolder()
        path = parent("sweep")
    }

    private func planned(_ plan: SweepPlan = SweepExamples.plan()) throws -> SweepFolder {
        _ = try SweepFolder.write(plan, to: path, with: [RunExamples.file("sweep.sbatch", "#!/bin/bash\n")])
        return try SweepFolder(path)
    }

    @Test("A plan is read back as it was written, and written once")
    func plan() throws {
        let folder = try planned()
        #expect(folder.plan == SweepExamples.plan())
        #expect(try parent.names("sweep") == ["plan.json", "shards", "sweep.sbatch"])
        #expect(try !SweepFolder.write(folder.plan, to: path, with: []))
    }

    @Test("A folder with other files or another plan is refused and left alone")
    func occupied() throws {
        let folder = try planned()
        let other = SweepExamples.plan(seed: 2)
        let error = #expect(throws: OutputError.self) { try SweepFolder.write(other, to: path, with: []) }
        #expect(error?.exitCode == 73)
        #expect(error?.reason == "the folder holds another plan")
        #expect(try SweepFolder(path).plan == folder.plan)
        try parent.put("letter.txt", [1])
        let foreign = #expect(throws: OutputError.self) { try SweepFolder.write(other, to: parent.path, with: []) }
        #expect(foreign?.reason == "the folder holds other files")
        #expect(try parent.names() == ["letter.txt", "sweep"])
    }

    @Test(
        "A plan that was changed by hand is refused with what does not agree",
        arguments: [
            ("\"8 d\"", "\"9 d\"", "what it holds does not agree with its digest"),
            ("name: lean", "name: mean", "the text of scenario `lean` does not agree with its digest"),
            ("\"shards\" : 2", "\"shards\" : 200", "the stages do not follow one another"),
            ("\"baseline\" : \"base\"", "\"baseline\" : \"lean\"", "the baseline is not the first scenario"),
            ("\"seed\" : 1", "\"seed\" : 2", "what it holds does not agree with its digest"),
        ])
    func edited(_ old: String, _ new: String, _ reason: String) throws {
        _ = try planned()
        let text = try parent.text("sweep/plan.json")
        #expect(text.contains(old))
        try parent.put("sweep/plan.json", Array(text.replacing(old, with: new).utf8))
        let fault = #expect(throws: InputFault.self) { try SweepFolder(path) }
        #expect(fault?.exitCode == 65)
        #expect(fault?.message.contains(reason) == true, "\(fault?.message ?? "")")
    }

    @Test("A plan that was cut off anywhere is refused")
    func cutOff() throws {
        _ = try planned()
        let bytes = try parent.bytes("sweep/plan.json")
        for length in stride(from: 0, to: bytes.count - 2, by: 97) {
            try parent.put("sweep/plan.json", Array(bytes.prefix(length)))
            let fault = #expect(throws: InputFault.self) { try SweepFolder(path) }
            #expect(fault?.message.contains("was cut off") == true)
        }
    }

    @Test("A shard goes on after the last unit of a process that ended, and is whole with all of them")
    func resumed() throws {
        let folder = try planned()
        #expect(try folder.state(ofShard: 2) == .missing)
        try SweepExamples.make(2, in: folder, upTo: 5)
        #expect(try folder.state(ofShard: 2) == .underWay(units: 5, isHeld: false))
        // A record that was being written when the process ended.
        let part = try parent.bytes("sweep/shards/shard-0002.part")
        try parent.put("sweep/shards/shard-0002.part", part + [1, 2, 3])
        try SweepExamples.make(2, in: folder)
        #expect(try folder.state(ofShard: 2).isWhole)
        #expect(try ShardWriter(folder, shard: 2, mathematics: 255) == nil)
        #expect(try parent.names("sweep/shards") == ["shard-0002.figures", "shard-0002.json"])
    }

    @Test("A process that ends between the figures' name and the record leaves a shard that is finished at once")
    func withoutRecord() throws {
        let folder = try planned()
        try SweepExamples.make(1, in: folder)
        let record = try parent.bytes("sweep/shards/shard-0001.json")
        try FileManager.default.removeItem(atPath: path + "/shards/shard-0001.json")
        #expect(try folder.state(ofShard: 1) == .underWay(units: 12, isHeld: false))
        let writer = try #require(try ShardWriter(folder, shard: 1, mathematics: 255))
        #expect(writer.count == 12)
        try writer.finish()
        #expect(try parent.bytes("sweep/shards/shard-0001.json").count == record.count)
        #expect(try folder.state(ofShard: 1).isWhole)
    }

    @Test("A shard belongs to one process at a time, and another one is told so")
    func held() throws {
        let folder = try planned()
        let writer = try #require(try ShardWriter(folder, shard: 1, mathematics: 255))
        #expect(try folder.state(ofShard: 1) == .underWay(units: 0, isHeld: true))
        let error = #expect(throws: OutputError.self) { try ShardWriter(folder, shard: 1, mathematics: 255) }
        #expect(error?.exitCode == 73)
        #expect(error?.reason == "another process is making this shard")
        try SweepExamples.make(2, in: folder)
        try writer.close()
        try SweepExamples.make(1, in: folder)
        #expect(try folder.state(ofShard: 1).isWhole)
    }

    @Test("A shard that was cut off, swapped, changed or is of another plan is not taken for whole")
    func damaged() throws {
        let folder = try planned()
        for shard in [1, 2] { try SweepExamples.make(shard, in: folder) }
        let (first, second) = ("sweep/shards/shard-0001.figures", "sweep/shards/shard-0002.figures")
        let bytes = try parent.bytes(first)
        func reason() throws -> String {
            if case .damaged(let reason) = try folder.state(ofShard: 1) { reason } else { "" }
        }
        try parent.put(first, Array(bytes.dropLast()))
        #expect(try reason().contains("it was cut off"))
        try parent.put(first, parent.bytes(second))
        #expect(try reason().contains("it holds the figures of something else"))
        var changed = bytes
        changed[100] ^= 1
        try parent.put(first, changed)
        #expect(try reason().contains("record of replication 0 has been damaged"))
        try parent.put(first, bytes)
        #expect(try folder.state(ofShard: 1).isWhole)
        let record = try parent.bytes("sweep/shards/shard-0001.json")
        try parent.put("sweep/shards/shard-0001.json", parent.bytes("sweep/shards/shard-0002.json"))
        #expect(try reason().contains("its record is that of shard 2"))
        try parent.put("sweep/shards/shard-0001.json", Array(record.dropLast(20)))
        #expect(try reason().contains("is no record of a shard, or was cut off"))
        for (old, new) in [(folder.plan.digest, Digest(of: "other").hexadecimal), ("1.0.0", "1.0.1")] {
            let text = String(decoding: record, as: UTF8.self).replacing(old, with: new)
            try parent.put("sweep/shards/shard-0001.json", Array(text.utf8))
            guard case .foreign = try folder.state(ofShard: 1) else {
                Issue.record("a shard of \(new) passes")
                continue
            }
            #expect(throws: OutputError.self) { try ShardWriter(folder, shard: 1, mathematics: 255) }
        }
        // What is damaged is set aside, and the shard is made anew.
        try parent.put("sweep/shards/shard-0001.json", record)
        try parent.put(first, changed)
        try SweepExamples.make(1, in: folder)
        #expect(try parent.bytes(first) == bytes)
        #expect(try parent.bytes("sweep/shards/shard-0001.damaged") == changed)
    }

    @Test("A part that was begun with other mathematics is refused, not gone on with")
    func otherMathematics() throws {
        let folder = try planned()
        try SweepExamples.make(1, in: folder, upTo: 3)
        let part = try parent.bytes("sweep/shards/shard-0001.part")
        let error = #expect(throws: OutputError.self) { try ShardWriter(folder, shard: 1, mathematics: 256) }
        #expect(error?.reason.contains("round differently") == true)
        #expect(try parent.bytes("sweep/shards/shard-0001.part") == part)
    }

    @Test("The records of a cell are the same whatever the shards, and whether stages were one or two")
    func sameRecords() throws {
        func records(_ plan: SweepPlan, _ name: String) throws -> [[Double]] {
            let path = parent(name)
            _ = try SweepFolder.write(plan, to: path, with: [])
            let folder = try SweepFolder(path)
            var found: [ShardRecord] = []
            for shard in (1...plan.shardCount).reversed() {
                let writer = try #require(try ShardWriter(folder, shard: shard, mathematics: 255))
                for piece in plan.pieces(of: writer.units, atMost: 3) {
                    for replication in piece.replications {
                        try writer.append([1, Double(piece.cell), Double(replication), 2])
                    }
                }
                try writer.finish()
                if case .whole(let record) = try folder.state(ofShard: shard) { found.insert(record, at: 0) }
            }
            let records = SweepRecords(folder, found)
            return try (0..<plan.cells).flatMap { try records.columns([1, 2], ofCell: $0) }
        }
        let expected = (0..<6).flatMap { cell in
            [[Double](repeating: Double(cell), count: 7), (0..<7).map(Double.init)]
        }
        #expect(try records(SweepExamples.plan(replications: 7, shards: 1), "one") == expected)
        #expect(try records(SweepExamples.plan(replications: 7, shards: 42), "each") == expected)
        let stages = SweepExamples.plan(replications: 2, shards: 5).extended(by: 5, shards: 4)
        #expect(try records(stages, "stages") == expected)
    }
}
