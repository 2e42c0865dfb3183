@testable import ResultFiles

/// Plans and shards for tests.
enum SweepExamples {
    /// A plan of some points of two scenarios that keeps a mean and a ratio.
    static func plan(points: Int = 3, replications: Int = 4, shards: Int = 2, seed: UInt64 = 1) -> SweepPlan {
        SweepPlan(
            version: "1.0.0", mathematics: 255, seed: seed, design: "latin-hypercube",
            parameters: [SweepPlan.Parameter(path: "work.visit.due", kind: .set)],
            points: (0..<points).map { ["\($0 + 7) d"] },
            scenarios: [
                SweepPlan.ScenarioEntry(id: "base", title: "As it is", file: "base.yaml", text: "name: base\n"),
                SweepPlan.ScenarioEntry(id: "lean", title: "Lean", file: "lean.yaml", text: "name: lean\n"),
            ],
            figures: [
                SweepPlan.Figure(
                    team: "all", group: "all", metric: "crises", unit: "crises", kind: "mean", countsCensored: false),
                SweepPlan.Figure(
                    team: "all", group: "all", metric: "overtime", unit: "share", kind: "ratio", countsCensored: false),
            ], replications: replications, shards: shards)
    }

    /// The record of a unit: every one differs.
    static func figures(_ unit: Int) -> [Double] { [1, Double(unit), Double(unit) + 0.5, 2] }

    /// Makes a shard up to a unit, whole if there is none.
    static func make(_ shard: Int, in folder: SweepFolder, upTo end: Int? = nil) throws {
        guard let writer = try ShardWriter(folder, shard: shard, mathematics: 255) else { return }
        let last = end.map { min(writer.units.lowerBound + $0, writer.units.upperBound) } ?? writer.units.upperBound
        for unit in writer.units.lowerBound + writer.count..<last { try writer.append(figures(unit)) }
        if end == nil { try writer.finish() } else { try writer.close() }
    }
}
