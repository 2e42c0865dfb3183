import Foundation
import ResultFiles

/// Which shards of a sweep are whole, and which are not.
struct SweepStatus {
    let folder: SweepFolder
    /// One state for each shard, the first being that of shard 1.
    let states: [ShardState]

    /// Looks at every shard.
    init(_ folder: SweepFolder) throws(OutputError) {
        self.folder = folder
        var states: [ShardState] = []
        for shard in 1..<folder.plan.shardCount + 1 { states.append(try folder.state(ofShard: shard)) }
        self.states = states
    }

    /// The shards that have to be made: neither whole nor in the hands of a process.
    var missing: [Int] {
        numbers {
            switch $0 {
            case .whole, .underWay(_, isHeld: true): false
            default: true
            }
        }
    }

    private func numbers(where isMeant: (ShardState) -> Bool) -> [Int] {
        states.indices.filter { isMeant(states[$0]) }.map { $0 + 1 }
    }

    /// Lines for standard output.
    func text() -> String {
        let plan = folder.plan
        var lines = [
            "plan: \(plan.digest.prefix(8)), \(plan.points.count) points, \(plan.scenarios.count) scenarios, "
                + "\(plan.replications) replications, \(plan.unitCount) units in \(plan.shardCount) shards",
            "whole: " + (range(numbers(where: \.isWhole)) ?? "none"),
        ]
        for (index, state) in states.enumerated() {
            let number = index + 1
            switch state {
            case .underWay(let units, let isHeld):
                let all = plan.units(ofShard: number).count
                let what = isHeld ? "a process is at work on it" : "stopped; it goes on from there"
                lines.append("under way: \(number) (\(units) of \(all) units; \(what))")
            case .damaged(let reason): lines.append("damaged: \(number) (\(reason))")
            case .foreign(let reason): lines.append("refused: \(number) (\(reason))")
            case .whole, .missing: break
            }
        }
        lines.append("missing: " + (range(missing) ?? "none"))
        if let record = try? SweepRecord(folder: folder.path), record.run.plan.digest == plan.digest {
            let made = record.run.plan.replications
            lines.append(
                "merged: \(made == plan.replications ? "yes" : "\(made) of \(plan.replications) replications")")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func range(_ numbers: [Int]) -> String? { numbers.isEmpty ? nil : ArrayRange.text(numbers) }

    /// The same as JSON.
    func json() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        let plan = folder.plan
        let shards = states.enumerated().map { index, state in
            let units = plan.units(ofShard: index + 1).count
            return switch state {
            case .whole: Shard(shard: index + 1, state: "whole", units: units, done: units)
            case .underWay(let done, let isHeld):
                Shard(shard: index + 1, state: isHeld ? "running" : "stopped", units: units, done: done)
            case .missing: Shard(shard: index + 1, state: "missing", units: units, done: 0)
            case .damaged(let reason):
                Shard(shard: index + 1, state: "damaged", units: units, done: 0, reason: reason)
            case .foreign(let reason):
                Shard(shard: index + 1, state: "refused", units: units, done: 0, reason: reason)
            }
        }
        let document = Document(
            digest: plan.digest, points: plan.points.count, scenarios: plan.scenarios.map(\.id),
            replications: plan.replications, units: plan.unitCount, shards: shards, missing: missing)
        return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
    }

    private struct Document: Encodable {
        var digest: String
        var points: Int
        var scenarios: [String]
        var replications: Int
        var units: Int
        var shards: [Shard]
        var missing: [Int]
    }

    private struct Shard: Encodable {
        var shard: Int
        var state: String
        var units: Int
        var done: Int
        var reason: String?
    }
}
