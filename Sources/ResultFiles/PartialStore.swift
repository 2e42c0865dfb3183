import Glibc

/// One scenario's figures, replication after replication, in a file that survives being cut off anywhere.
///
/// A header of 64 bytes (magic, version of the format, figures a record, digest of the run, first replication,
/// checksum) is followed by records of one size: the figures as little-endian `Float64`, then a checksum that covers
/// the replication's number too. Records are only ever appended in order, so that the file holds a contiguous prefix
/// of replications; on opening, a torn or corrupt tail is cut off.
public final class PartialStore {
    /// The file.
    public let path: String
    /// How many figures a replication has.
    public let figures: Int
    /// The number of the first replication.
    public let firstReplication: Int
    /// How many replications are stored.
    public private(set) var count = 0

    private var descriptor: Int32
    /// Reading and writing go through this space, aligned for numbers: a whole number of records.
    private let space: UnsafeMutableRawBufferPointer

    /// Opens a file, creating it if it does not exist.
    ///
    /// - Parameters:
    ///   - path: The file, in a folder that exists.
    ///   - digest: The digest of the run.
    ///   - figures: How many figures a replication has, at least 1.
    ///   - firstReplication: The number of the first replication.
    /// - Throws: `OutputError`, with exit code 73 if the file cannot be opened or holds other figures than these, and
    ///   74 if the disk fails.
    /// - Complexity: O(size of the file): every record is checked.
    public convenience init(
        _ path: String, digest: Digest, figures: Int, firstReplication: Int = 0
    ) throws(OutputError) {
        try self.init(path, digest: digest.hexadecimal, figures: figures, firstReplication: firstReplication)
    }

    init(_ path: String, digest: String, figures: Int, firstReplication: Int) throws(OutputError) {
        precondition(figures > 0 && firstReplication >= 0, "a replication has figures and a number")
        self.path = path
        self.figures = figures
        self.firstReplication = firstReplication
        let recordSize = 8 * (figures + 1)
        space = .allocate(byteCount: recordSize * max(1, (1 << 20) / recordSize), alignment: 16)
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputError.system("opening the file", path, errno, creating: true) }
        let header = PartialStoreHeader(digest: digest, figures: figures, firstReplication: firstReplication)
        switch header.compare(with: try existingHeader()) {
        case .same: count = try verifiedCount()
        case .torn: try writeHeader(header)
        case .other:
            throw OutputError(
                path: path, reason: "the file holds figures of another run or version",
                remedy: "use --force to begin again", exitCode: OutputError.cannotCreate)
        }
        guard ftruncate(descriptor, off_t(offset(of: count))) == 0 else {
            throw OutputError.system("cutting off a torn tail", path, errno, creating: false)
        }
    }

    /// Opens a file that is whole, for reading only; every record is checked when it is read.
    ///
    /// - Throws: `InputFault` with exit code 66 if there is no such file, 65 if it holds other figures than these, or more
    ///   or fewer.
    init(
        reading path: String, digest: String, figures: Int, firstReplication: Int, count: Int
    ) throws(InputFault) {
        self.path = path
        self.figures = figures
        self.firstReplication = firstReplication
        self.count = count
        let recordSize = 8 * (figures + 1)
        space = .allocate(byteCount: recordSize * max(1, (1 << 18) / recordSize), alignment: 16)
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFault.system(path, errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw InputFault.system(path, errno) }
        let header = PartialStoreHeader(digest: digest, figures: figures, firstReplication: firstReplication)
        var bytes = [UInt8](repeating: 0, count: PartialStoreHeader.size)
        let found = pread(descriptor, &bytes, bytes.count, 0)
        guard found >= 0 else { throw InputFault.system(path, errno) }
        switch header.compare(with: Array(bytes.prefix(found))) {
        case .same: break
        case .torn: throw InputFault(path: path, message: "its beginning is damaged")
        case .other: throw InputFault(path: path, message: "it holds the figures of something else")
        }
        let whole = offset(of: count)
        guard Int(status.st_size) == whole else {
            let wrong = Int(status.st_size) < whole ? "it was cut off" : "it is too long"
            throw InputFault(path: path, message: "\(wrong): \(status.st_size) bytes, expected \(whole)")
        }
    }

    deinit {
        if descriptor >= 0 { Glibc.close(descriptor) }
        space.deallocate()
    }

    /// Appends the figures of the next replication.
    ///
    /// They are handed to the system at once, so that they survive the end of the process, but not synced. If the disk
    /// refuses, the store stays as it was.
    ///
    /// - Throws: `OutputError` with exit code 74 if the disk is full or fails.
    /// - Precondition: The store is open; there are as many figures as a replication has.
    /// - Complexity: O(figures).
    public func append(_ values: UnsafeBufferPointer<Double>) throws(OutputError) {
        precondition(descriptor >= 0, "a store that is closed")
        precondition(values.count == figures, "as many figures as a replication has")
        let words = space.bindMemory(to: UInt64.self)
        var checksum = RecordChecksum(replication: firstReplication + count)
        for index in 0..<figures {
            let word = values[index].bitPattern
            checksum.add(word)
            words[index] = word.littleEndian
        }
        words[figures] = checksum.value.littleEndian
        let start = offset(of: count)
        do throws(OutputError) {
            let record = UnsafeRawBufferPointer(rebasing: space[..<recordSize])
            try FileSystem.write(record, to: descriptor, at: start, path: path)
        } catch {
            ftruncate(descriptor, off_t(start))
            throw error
        }
        count += 1
    }

    /// Calls a function with each replication's number and figures, in order.
    ///
    /// - Throws: `OutputError` with exit code 74 if the disk fails or a record has been damaged since.
    /// - Complexity: O(count x figures), in a constant amount of memory.
    public func forEachRecord(
        _ body: (_ replication: Int, _ figures: UnsafeBufferPointer<Double>) -> Void
    ) throws(OutputError) {
        try forEachRecord(in: 0..<count, body)
    }

    /// As above, of some neighbouring records, counted from 0.
    func forEachRecord(
        in range: Range<Int>, _ body: (_ replication: Int, _ figures: UnsafeBufferPointer<Double>) -> Void
    ) throws(OutputError) {
        let valid = try scan(range, body)
        guard valid == range.upperBound else {
            throw OutputError(
                path: path, reason: "the record of replication \(firstReplication + valid) has been damaged",
                remedy: "check the disk, then run the same command again: what stands before it is kept",
                exitCode: OutputError.inputOutput)
        }
    }

    /// One figure of all replications, in order.
    ///
    /// - Throws: `OutputError` with exit code 74 if the disk fails.
    /// - Precondition: `index` is in 0..<figures.
    /// - Complexity: O(count), with a system call for each; `columns` reads several at that price.
    public func column(_ index: Int) throws(OutputError) -> [Double] { try columns(index..<index + 1)[0] }

    /// Neighbouring figures of all replications, each in order.
    ///
    /// - Throws: `OutputError` with exit code 74 if the disk fails.
    /// - Precondition: `range` is within 0..<figures and not empty.
    /// - Complexity: O(count x range), with a system call for each replication.
    public func columns(_ range: Range<Int>) throws(OutputError) -> [[Double]] {
        precondition(!range.isEmpty && range.lowerBound >= 0 && range.upperBound <= figures, "figures that exist")
        var columns = [[Double]](repeating: [], count: range.count)
        for index in columns.indices { columns[index].reserveCapacity(count) }
        for record in 0..<count {
            try read(8 * range.count, at: offset(of: record) + 8 * range.lowerBound)
            let words = UnsafeRawBufferPointer(space).bindMemory(to: UInt64.self)
            for index in columns.indices {
                columns[index].append(Double(bitPattern: UInt64(littleEndian: words[index])))
            }
        }
        return columns
    }

    /// Waits until all records are on the disk.
    ///
    /// - Throws: `OutputError` with exit code 74 if the disk fails.
    public func sync() throws(OutputError) { try FileSystem.sync(descriptor, path: path) }

    /// Syncs and closes the file; a second call does nothing.
    ///
    /// - Throws: `OutputError` with exit code 74 if the disk fails; the file is closed even so.
    public func close() throws(OutputError) {
        guard descriptor >= 0 else { return }
        defer {
            Glibc.close(descriptor)
            descriptor = -1
        }
        try sync()
    }

    private var recordSize: Int { 8 * (figures + 1) }

    private func offset(of record: Int) -> Int { PartialStoreHeader.size + record * recordSize }

    private func existingHeader() throws(OutputError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: PartialStoreHeader.size)
        let found = pread(descriptor, &bytes, bytes.count, 0)
        guard found >= 0 else { throw OutputError.system("reading", path, errno, creating: false) }
        return Array(bytes.prefix(found))
    }

    private func writeHeader(_ header: PartialStoreHeader) throws(OutputError) {
        let bytes = header.bytes
        var failure: OutputError?
        bytes.withUnsafeBytes { raw in
            do throws(OutputError) {
                try FileSystem.write(raw, to: descriptor, at: 0, path: path)
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
    }

    private func verifiedCount() throws(OutputError) -> Int {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw OutputError.system("looking at it", path, errno, creating: false)
        }
        return try scan(0..<(Int(status.st_size) - PartialStoreHeader.size) / recordSize) { _, _ in }
    }

    /// Reads records in order up to the first that is damaged; returns its place, or that after the last.
    private func scan(
        _ records: Range<Int>, _ body: (Int, UnsafeBufferPointer<Double>) -> Void
    ) throws(OutputError) -> Int {
        let portion = space.count / recordSize
        var record = records.lowerBound
        while record < records.upperBound {
            let taken = min(portion, records.upperBound - record)
            try read(taken * recordSize, at: offset(of: record))
            for index in 0..<taken {
                let bytes = UnsafeMutableRawBufferPointer(
                    rebasing: space[index * recordSize..<(index + 1) * recordSize])
                let words = bytes.bindMemory(to: UInt64.self)
                var checksum = RecordChecksum(replication: firstReplication + record)
                for index in 0..<figures {
                    words[index] = UInt64(littleEndian: words[index])
                    checksum.add(words[index])
                }
                guard checksum.value == UInt64(littleEndian: words[figures]) else { return record }
                let values = UnsafeRawBufferPointer(rebasing: bytes[..<(8 * figures)])
                body(firstReplication + record, values.bindMemory(to: Double.self))
                record += 1
            }
        }
        return record
    }

    /// Fills the first bytes of the space from the file.
    private func read(_ size: Int, at offset: Int) throws(OutputError) {
        precondition(descriptor >= 0, "a store that is closed")
        var done = 0
        while done < size {
            let found = pread(descriptor, space.baseAddress?.advanced(by: done), size - done, off_t(offset + done))
            if found < 0, errno == EINTR { continue }
            guard found >= 0 else { throw OutputError.system("reading", path, errno, creating: false) }
            guard found > 0 else {
                throw OutputError(
                    path: path, reason: "the file became shorter while it was read",
                    remedy: "run the same command again: what is left is kept", exitCode: OutputError.inputOutput)
            }
            done += found
        }
    }
}
