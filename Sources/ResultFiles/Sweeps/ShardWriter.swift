/// One shard in the making, held by one process: unit after unit in a file that goes on after a kill.
public final class ShardWriter {
    /// The number of the shard.
    public let shard: Int
    /// Its units.
    public let units: Range<Int>
    /// How many of them are there.
    public var count: Int { store.count }

    private let folder: SweepFolder
    private let mathematics: String
    private let started = Timestamp.now()
    private let lock: FileLock
    private let store: PartialStore

    /// Opens a shard for writing and locks it, going on after the last whole unit of an earlier process.
    ///
    /// What is there of a shard that is damaged is set aside under a name that ends in `.damaged`, and the shard is made anew.
    ///
    /// - Parameters:
    ///   - folder: The sweep's folder.
    ///   - shard: The number of the shard.
    ///   - mathematics: The fingerprint of the machine's mathematics.
    /// - Throws: `OutputError` with exit code 73 if another process has it, if it is of another plan or version, or was
    ///   begun on a machine of other mathematics.
    /// - Returns: nil if the shard is whole: another process may have finished it a moment ago.
    /// - Precondition: There is such a shard.
    public init?(_ folder: SweepFolder, shard: Int, mathematics: UInt64) throws(OutputError) {
        self.folder = folder
        self.shard = shard
        self.mathematics = Hexadecimal.text(mathematics, digits: 16)
        units = folder.plan.units(ofShard: shard)
        try FileSystem.makeFolder(folder.path + "/" + SweepFolder.shardsName)
        guard let lock = try FileLock(folder.lockPath(shard)) else {
            throw OutputError(
                path: folder.partPath(shard), reason: "another process is making this shard",
                remedy: "wait for it to end, or make another shard", exitCode: OutputError.cannotCreate)
        }
        self.lock = lock
        let state = try folder.state(ofShard: shard)
        if state.isWhole {
            lock.remove()
            return nil
        }
        try Self.clear(folder, shard, state)
        do throws(OutputError) {
            store = try PartialStore(
                folder.partPath(shard), digest: folder.digest(mathematics: self.mathematics),
                figures: folder.recordLength, firstReplication: units.lowerBound)
        } catch {
            guard error.exitCode == OutputError.cannotCreate, error.reason.contains("another run") else { throw error }
            throw OutputError(
                path: error.path,
                reason: "it was begun for another plan, or on a machine whose mathematics round differently",
                remedy: "go on where it was begun, or remove that file to begin the shard again",
                exitCode: OutputError.cannotCreate)
        }
    }

    /// Gets what is no part of a shard in the making out of its way.
    private static func clear(_ folder: SweepFolder, _ shard: Int, _ state: ShardState) throws(OutputError) {
        let figures = folder.figuresPath(shard)
        switch state {
        case .whole: break
        case .foreign(let reason):
            throw OutputError(
                path: figures, reason: reason, remedy: "move its files elsewhere and run again",
                exitCode: OutputError.cannotCreate)
        case .damaged:
            if try FileSystem.kind(figures) != .nothing {
                try FileSystem.rename(figures, to: folder.stem(shard) + ".damaged")
            }
            try FileSystem.remove(folder.recordPath(shard))
        case .missing, .underWay:
            // A process that was stopped before it wrote the record leaves all figures.
            if try FileSystem.kind(figures) != .nothing, try FileSystem.kind(folder.partPath(shard)) == .nothing {
                try FileSystem.rename(figures, to: folder.partPath(shard))
            }
        }
    }

    /// Appends the figures of the next unit; they survive the end of the process.
    ///
    /// - Throws: `OutputError` with exit code 74 if the disk is full or fails; what was appended before stays.
    /// - Precondition: There is a unit left.
    public func append(_ figures: [Double]) throws(OutputError) {
        precondition(count < units.count, "a unit that is left")
        let result = figures.withUnsafeBufferPointer { figures -> Result<Void, OutputError> in
            do throws(OutputError) { return .success(try store.append(figures)) } catch { return .failure(error) }
        }
        try result.get()
    }

    /// Syncs the figures, gives them their name, writes the record and lets go of the shard.
    ///
    /// - Throws: `OutputError`; the shard can be gone on with then.
    /// - Precondition: All units are there.
    public func finish() throws(OutputError) {
        precondition(count == units.count, "all units")
        let checksum: String
        do throws(InputFault) {
            checksum = try SweepFolder.checksum(store)
        } catch {
            throw OutputError(
                path: error.path, reason: error.message, remedy: "check the disk and run the shard again",
                exitCode: OutputError.inputOutput)
        }
        try store.close()
        let figures = folder.figuresPath(shard)
        try FileSystem.rename(folder.partPath(shard), to: figures)
        try FileSystem.sync(folder: FileSystem.folder(of: figures))
        let record = ShardRecord(
            version: folder.plan.version, digest: folder.plan.digest, mathematics: mathematics, shard: shard,
            firstUnit: units.lowerBound, units: units.count, machine: .current(), started: started,
            finished: Timestamp.now(), checksum: checksum)
        let text = JSONFile.text(record)
        try AtomicFile.write(folder.recordPath(shard)) { (file) throws(OutputError) in try file.append(text) }
        lock.remove()
    }

    /// Lets go of the shard and keeps what is there of it.
    public func close() throws(OutputError) {
        try store.close()
        lock.release()
    }
}
