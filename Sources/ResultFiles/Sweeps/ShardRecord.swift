/// What is known of a shard that is whole: `shard-0007.json` beside its figures.
public struct ShardRecord: Sendable, Equatable, Codable {
    /// The name of the program.
    public private(set) var program = "caseload"
    /// The version of the program that made it.
    public var version: String
    /// The digest of the plan, hexadecimal.
    public var digest: String
    /// The fingerprint of the mathematics of the machine on which it was made, hexadecimal.
    public var mathematics: String
    /// The number of the shard, from 1.
    public var shard: Int
    /// The number of its first unit.
    public var firstUnit: Int
    /// How many units it has.
    public var units: Int
    /// Where it was made.
    public var machine: Machine
    /// When it was begun, or gone on with the last time, ISO 8601 in UTC.
    public var started: String
    /// When it was finished, ISO 8601 in UTC.
    public var finished: String
    /// The checksum of its figures, hexadecimal.
    public var checksum: String

    private enum CodingKeys: String, CodingKey {
        case program, version, digest, mathematics, shard, units, machine, started, finished, checksum
        case firstUnit = "first_unit"
    }
}

/// How far a shard has come.
public enum ShardState: Sendable, Equatable {
    /// Figures and record are there and agree.
    case whole(ShardRecord)
    /// So many units are there; a process may be at work on it now.
    case underWay(units: Int, isHeld: Bool)
    /// Nothing is there.
    case missing
    /// It is there and is not what it should be.
    case damaged(String)
    /// It is of another plan, or was made by another version of the program.
    case foreign(String)

    /// Whether it can be merged.
    public var isWhole: Bool { if case .whole = self { true } else { false } }
}

/// Numbers of shards as Slurm writes the tasks of an array.
public enum ArrayRange {
    /// The text of ascending numbers: `3,7-9`; empty for none.
    public static func text(_ numbers: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound == number - 1 {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        return runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)-\($0.upperBound)" }
            .joined(separator: ",")
    }
}
