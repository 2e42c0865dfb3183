/// What `run.json` of a merged sweep holds: what that of a run does, and what was varied.
public struct SweepRecord: Sendable, Equatable, Codable {
    /// As of a run; its plan's digest is the sweep's.
    public var run: RunRecord
    /// What kind of a run it is.
    public var kind = "sweep"
    /// The name of the design.
    public var design: String
    /// The keys that took several values.
    public var parameters: [SweepPlan.Parameter]
    /// How many points there are.
    public var points: Int

    private enum CodingKeys: String, CodingKey { case kind, design, parameters, points }

    /// Makes a record.
    public init(run: RunRecord, plan: SweepPlan) {
        self.run = run
        design = plan.design
        parameters = plan.parameters
        points = plan.points.count
    }

    /// Reads the record of a sweep's folder.
    ///
    /// - Throws: `InputFault` with exit code 66 if it is not merged yet, 65 if the file is not a sweep's.
    public init(folder: String) throws(InputFault) {
        self = try JSONFile.read(folder + "/" + RunRecord.fileName)
    }

    /// Reads the run's keys and the sweep's own from one object.
    public init(from decoder: any Decoder) throws {
        run = try RunRecord(from: decoder)
        let values = try decoder.container(keyedBy: CodingKeys.self)
        kind = try values.decode(String.self, forKey: .kind)
        design = try values.decode(String.self, forKey: .design)
        parameters = try values.decode([SweepPlan.Parameter].self, forKey: .parameters)
        points = try values.decode(Int.self, forKey: .points)
    }

    /// Writes the run's keys and the sweep's own into one object.
    public func encode(to encoder: any Encoder) throws {
        try run.encode(to: encoder)
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(kind, forKey: .kind)
        try values.encode(design, forKey: .design)
        try values.encode(parameters, forKey: .parameters)
        try values.encode(points, forKey: .points)
    }
}

extension SweepFolder {
    /// Puts the tables of a merged sweep in place, all or nothing, `run.json` last.
    ///
    /// - Parameters:
    ///   - files: All files but `run.json` and `datapackage.json`.
    ///   - record: What `run.json` holds; its list of files is filled in.
    ///   - provenance: What `datapackage.json` says besides of what they were made.
    /// - Throws: `OutputError`, with exit code 73 if another process is merging, 74 if the disk is full.
    public func finish(
        _ files: [ResultFile], record: SweepRecord, provenance: Provenance
    ) throws(OutputError) {
        try FileSystem.makeFolder(RunFolder.partial(path))
        let lock = try RunFolder.lock(path)
        defer { lock.release() }
        var record = record
        record.run.files = FilesInPlace.names(files)
        let inPlace = FilesInPlace(path: path)
        try inPlace.put(files, record: JSONFile.text(record)) { DataPackage(record.run.plan, provenance, $0) }
        inPlace.removePartial()
    }

    /// Whether the tables of this plan, with all its replications, are in place.
    ///
    /// - Parameter files: All files that merging puts in place but `run.json`.
    public func isMerged(files: [ResultFile]) -> Bool {
        guard let record = try? SweepRecord(folder: path), record.run.plan.digest == plan.digest,
            record.run.plan.replications == plan.replications, record.run.files == FilesInPlace.names(files)
        else { return false }
        return record.run.files.allSatisfy { name in (try? FileSystem.kind(path + "/" + name)) == .other }
    }
}
