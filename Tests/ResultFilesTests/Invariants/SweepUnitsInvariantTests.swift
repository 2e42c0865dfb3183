import Testing

@testable import ResultFiles

@Suite struct SweepUnitsInvariantTests {
    private static func randomPlan(_ random: inout TestRandomness) -> SweepPlan {
        let points = Int.random(in: 1...9, using: &random)
        var plan = SweepExamples.plan(points: points, replications: Int.random(in: 1...9, using: &random), shards: 1)
        plan.stages[0].shards = Int.random(in: 1...plan.unitCount, using: &random)
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let more = Int.random(in: 1...9, using: &random)
            plan = plan.extended(by: more, shards: Int.random(in: 1...plan.cells * more, using: &random))
        }
        return plan
    }

    @Test("Shards follow one another, none is empty, and they are all the units")
    func partition() {
        var random = TestRandomness(seed: 1)
        for _ in 0..<500 {
            let plan = Self.randomPlan(&random)
            var next = 0
            for shard in 1...plan.shardCount {
                let units = plan.units(ofShard: shard)
                #expect(units.lowerBound == next)
                #expect(!units.isEmpty)
                next = units.upperBound
            }
            #expect(next == plan.unitCount)
        }
    }

    @Test("Pieces of all shards are each replication of each cell once, and a cell's are found again in their order")
    func pieces() {
        var random = TestRandomness(seed: 2)
        for _ in 0..<200 {
            let plan = Self.randomPlan(&random)
            let most = Int.random(in: 1...5, using: &random)
            var seen = [[Int]](repeating: [], count: plan.cells)
            var unitOf: [[Int]] = seen
            for shard in 1...plan.shardCount {
                let units = plan.units(ofShard: shard)
                var unit = units.lowerBound
                for piece in plan.pieces(of: units, atMost: most) {
                    #expect((1...most).contains(piece.replications.count))
                    seen[piece.cell] += Array(piece.replications)
                    unitOf[piece.cell] += Array(unit..<unit + piece.replications.count)
                    unit += piece.replications.count
                }
                #expect(unit == units.upperBound)
            }
            for cell in 0..<plan.cells {
                #expect(seen[cell] == Array(0..<plan.replications))
                #expect(plan.shards(ofCell: cell).flatMap { Array($0.units) } == unitOf[cell])
            }
        }
    }

    @Test("A stage that is added leaves the units of earlier shards and the digest as they were")
    func extended() {
        var random = TestRandomness(seed: 3)
        for _ in 0..<100 {
            let plan = Self.randomPlan(&random)
            let longer = plan.extended(by: 2, shards: 3 > plan.cells * 2 ? 1 : 3)
            for shard in 1...plan.shardCount { #expect(longer.units(ofShard: shard) == plan.units(ofShard: shard)) }
            #expect(longer.digest == plan.digest)
            #expect(longer.computedDigest == plan.computedDigest)
        }
    }

    @Test(
        "Numbers of shards are written as the range of an array",
        arguments: [([], ""), ([3], "3"), ([3, 7, 8, 9], "3,7-9"), ([1, 2, 4, 6, 7], "1-2,4,6-7")])
    func range(_ numbers: [Int], _ text: String) { #expect(ArrayRange.text(numbers) == text) }
}
