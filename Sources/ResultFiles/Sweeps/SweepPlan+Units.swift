/// The units of a sweep: one replication of one cell each, numbered through all stages.
///
/// A cell is a scenario at a point; cells go by point, then by scenario. A stage has its units cell by cell, the
/// replications of a cell next to one another. The units of a stage begin where those of the one before end, so that a unit keeps
/// its number when a stage is added.
extension SweepPlan {
    /// Replications of every cell, of all stages.
    public var replications: Int { stages.last?.to ?? 0 }

    /// How many cells there are.
    public var cells: Int { points.count * scenarios.count }

    /// How many units there are.
    public var unitCount: Int { cells * replications }

    /// How many shards there are.
    public var shardCount: Int { stages.last.map { $0.firstShard + $0.shards - 1 } ?? 0 }

    /// The units of a shard.
    ///
    /// - Precondition: There is such a shard; they are counted from 1.
    /// - Complexity: O(stages).
    public func units(ofShard shard: Int) -> Range<Int> {
        guard let stage = stages.first(where: { $0.shardNumbers.contains(shard) }) else {
            preconditionFailure("a shard of the plan")
        }
        let first = cells * stage.from
        let count = cells * (stage.to - stage.from)
        let place = shard - stage.firstShard
        return first + Self.part(place, of: stage.shards, count)..<first + Self.part(place + 1, of: stage.shards, count)
    }

    /// Neighbouring replications of one cell.
    public struct Piece: Sendable, Equatable {
        /// The cell.
        public var cell: Int
        /// The replications.
        public var replications: Range<Int>
    }

    /// Neighbouring units cell by cell, of so many replications at the most.
    ///
    /// - Precondition: The units are those of one stage.
    /// - Complexity: O(pieces).
    public func pieces(of units: Range<Int>, atMost most: Int) -> [Piece] {
        guard let stage = stages.first(where: { units.lowerBound < cells * $0.to }), !units.isEmpty else { return [] }
        let first = cells * stage.from
        let each = stage.to - stage.from
        var pieces: [Piece] = []
        var unit = units.lowerBound
        while unit < units.upperBound {
            let (cell, place) = (unit - first).quotientAndRemainder(dividingBy: each)
            let count = min(most, each - place, units.upperBound - unit)
            pieces.append(Piece(cell: cell, replications: stage.from + place..<stage.from + place + count))
            unit += count
        }
        return pieces
    }

    /// Where the records of a cell stand: shards, and units in each, in the order of the replications.
    ///
    /// - Complexity: O(stages + shards of the cell).
    public func shards(ofCell cell: Int) -> [(shard: Int, units: Range<Int>)] {
        stages.flatMap { stage -> [(shard: Int, units: Range<Int>)] in
            let each = stage.to - stage.from
            let first = cells * stage.from + cell * each
            let wanted = first..<first + each
            // The shard of the first unit, or one beside it, since parts are rounded down.
            var shard = stage.firstShard + cell * each * stage.shards / (cells * each)
            while shard > stage.firstShard, units(ofShard: shard).lowerBound > first { shard -= 1 }
            var found: [(shard: Int, units: Range<Int>)] = []
            while stage.shardNumbers.contains(shard) {
                let part = units(ofShard: shard)
                if part.lowerBound >= wanted.upperBound { break }
                let common = part.clamped(to: wanted)
                if !common.isEmpty { found.append((shard, common)) }
                shard += 1
            }
            return found
        }
    }

    /// The plan with more replications, as a stage of their own.
    ///
    /// - Precondition: Both are 1 or more, and there is a unit for each shard.
    public func extended(by replications: Int, shards: Int) -> SweepPlan {
        precondition(replications > 0 && (1...cells * replications).contains(shards), "something for each shard")
        var plan = self
        plan.stages.append(
            Stage(
                from: self.replications, to: self.replications + replications, shards: shards,
                firstShard: shardCount + 1))
        return plan
    }

    /// Where a part of so many equal ones begins, without overflow.
    private static func part(_ place: Int, of parts: Int, _ count: Int) -> Int {
        let (each, rest) = count.quotientAndRemainder(dividingBy: parts)
        return each * place + rest * place / parts
    }
}
