import Glibc

extension SweepFolder {
    /// How far a shard has come; every record of one that is there is checked.
    ///
    /// - Precondition: There is such a shard.
    /// - Complexity: O(size of the shard).
    public func state(ofShard shard: Int) throws(OutputError) -> ShardState {
        let units = plan.units(ofShard: shard)
        guard try FileSystem.kind(recordPath(shard)) != .nothing else {
            let part = try partUnits(shard)
            let isHeld = FileLock.isHeld(lockPath(shard))
            if isHeld || part != nil { return .underWay(units: min(part ?? 0, units.count), isHeld: isHeld) }
            return .missing
        }
        let record: ShardRecord
        do throws(InputFault) {
            record = try JSONFile.read(recordPath(shard))
        } catch {
            return .damaged("\(FileSystem.name(of: recordPath(shard))) is no record of a shard, or was cut off")
        }
        guard record.program == "caseload", record.digest == plan.digest else {
            return .foreign("it is of another plan")
        }
        guard record.version == plan.version else {
            return .foreign("it was made by version \(record.version), planned by \(plan.version)")
        }
        guard record.shard == shard, record.firstUnit == units.lowerBound, record.units == units.count else {
            return .damaged("its record is that of shard \(record.shard), or of other units")
        }
        do throws(InputFault) {
            let store = try reading(record)
            guard try Self.checksum(store) == record.checksum else {
                return .damaged("its figures do not agree with its checksum")
            }
        } catch {
            return .damaged("\(FileSystem.name(of: error.path)): \(error.message)")
        }
        return .whole(record)
    }

    /// Opens the figures of a shard that is whole.
    func reading(_ record: ShardRecord) throws(InputFault) -> PartialStore {
        try PartialStore(
            reading: figuresPath(record.shard), digest: digest(mathematics: record.mathematics),
            figures: recordLength, firstReplication: record.firstUnit, count: record.units)
    }

    /// The checksum of all records of a store, hexadecimal.
    static func checksum(_ store: PartialStore) throws(InputFault) -> String {
        var sum = RecordChecksum(replication: store.firstReplication)
        do throws(OutputError) {
            try store.forEachRecord { _, figures in for figure in figures { sum.add(figure.bitPattern) } }
        } catch {
            throw InputFault(path: store.path, message: error.reason)
        }
        return Hexadecimal.text(sum.value, digits: 16)
    }

    /// Units in the part of a shard by its size, nil if there is none.
    private func partUnits(_ shard: Int) throws(OutputError) -> Int? {
        for path in [partPath(shard), figuresPath(shard)] {
            var status = stat()
            if stat(path, &status) == 0 {
                return max(0, (Int(status.st_size) - PartialStoreHeader.size) / (8 * (recordLength + 1)))
            }
        }
        return nil
    }
}
