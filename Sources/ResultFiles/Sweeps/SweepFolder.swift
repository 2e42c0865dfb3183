/// The folder of a sweep: its plan, its shards and, once they are merged, its tables.
public struct SweepFolder: Sendable {
    /// The folder, as it was named.
    public let path: String
    /// The plan.
    public private(set) var plan: SweepPlan

    /// Opens the folder of a sweep.
    ///
    /// - Throws: `InputFault` as the plan's reading does.
    public init(_ path: String) throws(InputFault) {
        self.path = path
        plan = try SweepPlan(folder: path)
    }

    /// Writes a plan into a folder that is not there yet or empty, with what is to stand beside it.
    ///
    /// The plan comes last: a folder with a plan has all of it. One that holds the same plan with the same stages already is
    /// left as it is.
    ///
    /// - Parameters:
    ///   - plan: The plan.
    ///   - path: The folder.
    ///   - files: What stands beside the plan.
    /// - Returns: Whether anything was written.
    /// - Throws: `OutputError` with exit code 73 if the folder holds anything else.
    public static func write(
        _ plan: SweepPlan, to path: String, with files: [ResultFile]
    ) throws(OutputError) -> Bool {
        switch try FileSystem.kind(path) {
        case .nothing: break
        case .other: throw occupied(path, "the path names a file")
        case .folder:
            let names = try FileSystem.names(in: path)
            if names.contains(SweepPlan.fileName) {
                if let there = try? SweepPlan(folder: path), there.digest == plan.digest, there.stages == plan.stages {
                    return false
                }
                throw occupied(path, "the folder holds another plan")
            }
            // What a process that was stopped while it planned has left is not in the way.
            let own = files.map(\.name) + [shardsName]
            guard names.allSatisfy({ own.contains($0) || $0.hasSuffix(AtomicFile.temporarySuffix) }) else {
                throw occupied(path, "the folder holds other files")
            }
        }
        try FileSystem.makeFolder(path + "/" + shardsName)
        try put(plan, files, in: path)
        return true
    }

    /// Adds a stage of replications, and writes anew what stands beside the plan.
    ///
    /// - Throws: `OutputError`; the old plan stands if it cannot be written.
    public mutating func extend(to plan: SweepPlan, with files: [ResultFile]) throws(OutputError) {
        precondition(plan.digest == self.plan.digest, "the same plan with another stage")
        try Self.put(plan, files, in: path)
        self.plan = plan
    }

    private static func put(_ plan: SweepPlan, _ files: [ResultFile], in path: String) throws(OutputError) {
        for file in files { try AtomicFile.write(path + "/" + file.name, file.body) }
        let text = plan.text
        try AtomicFile.write(path + "/" + SweepPlan.fileName) { (file) throws(OutputError) in try file.append(text) }
    }

    private static func occupied(_ path: String, _ reason: String) -> OutputError {
        OutputError(
            path: path, reason: reason, remedy: "choose another folder with --out; nothing was touched",
            exitCode: OutputError.cannotCreate)
    }

    static let shardsName = "shards"

    /// The path of a shard's file without what it ends with.
    func stem(_ shard: Int) -> String {
        let digits = String(shard)
        let name = "shard-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return path + "/" + Self.shardsName + "/" + name
    }

    func figuresPath(_ shard: Int) -> String { stem(shard) + ".figures" }
    func partPath(_ shard: Int) -> String { stem(shard) + ".part" }
    func recordPath(_ shard: Int) -> String { stem(shard) + ".json" }
    func lockPath(_ shard: Int) -> String { stem(shard) + ".lock" }

    /// The digest in the header of a shard's figures: of the plan and of the mathematics with which they were made, so that
    /// a shard is never made half with one and half with another.
    func digest(mathematics: String) -> String { Digest(parts: [plan.digest, mathematics]).hexadecimal }

    /// Doubles of a record: the events, then each figure.
    public var recordLength: Int {
        plan.figures.reduce(1) { $0 + ($1.kind == "ratio" ? 2 : 1) + ($1.countsCensored ? 1 : 0) }
    }
}
