import Glibc

extension RunFolder {
    /// Adds a file to a folder that holds a whole run, or replaces one of the same name.
    ///
    /// The folder holds the run whole at every moment; its record lists the file only while it is whole itself.
    ///
    /// - Parameters:
    ///   - file: The file.
    ///   - path: The folder.
    ///   - record: The run's record with what is to be said of the file; the list of files is brought up to date.
    /// - Throws: `OutputError` with exit code 73 if the folder does not hold that run whole or another process has it, 74 if
    ///   the disk fails; the run is then as it was, but for an earlier file of that name, which may be listed no longer.
    public static func add(_ file: ResultFile, to path: String, record: RunRecord) throws(OutputError) {
        try checkWhole(path, record)
        try FileSystem.makeFolder(partial(path))
        let lock = try lock(path)
        defer { lock.release() }
        // Another process may have worked on the folder before the lock was had.
        try checkWhole(path, record)
        defer { FilesInPlace(path: path).removePartial() }
        let temporary = partial(path) + "/" + file.name + AtomicFile.temporarySuffix
        // What a process that was killed has left.
        unlink(temporary)
        try AtomicFile.prepare(temporary, for: path + "/" + file.name, file.body)
        // An earlier file of that name is out of the record and of the description before it is replaced.
        var record = record
        let others = record.files.filter { $0 != file.name }
        if others.count < record.files.count {
            var before = record
            before.files = others
            before.eventReplications = nil
            try write(before, path)
            try describe(nil, named: file.name, in: path, record)
        }
        try ResearchCrate.removeOwn(from: path)
        try FileSystem.rename(temporary, to: path + "/" + file.name)
        try FileSystem.sync(folder: path)
        try describe(file, named: file.name, in: path, record)
        record.files = (others + [file.name]).sorted()
        try write(record, path)
    }

    /// Brings the description of the folder's files up to date, where there is one.
    ///
    /// - Parameter file: The file that stands in the folder now, or nil where there is to be none of that name.
    private static func describe(
        _ file: ResultFile?, named name: String, in path: String, _ record: RunRecord
    ) throws(OutputError) {
        guard record.files.contains(DataPackage.fileName) else { return }
        let text: String
        do throws(InputFault) {
            var package = try DataPackage(folder: path)
            if let file {
                let found = try FileDigest(of: path + "/" + file.name)
                package.add(.file(file, bytes: found.length, digest: found.digest))
            } else {
                package.remove(name)
            }
            text = package.text
        } catch {
            throw OutputError(
                path: path + "/" + DataPackage.fileName, reason: "it cannot be brought up to date (\(error.message))",
                remedy: "make the run anew with --force", exitCode: OutputError.inputOutput)
        }
        try AtomicFile.write(path + "/" + DataPackage.fileName) { (file) throws(OutputError) in try file.append(text) }
    }

    private static func checkWhole(_ path: String, _ record: RunRecord) throws(OutputError) {
        guard try state(of: path, digest: record.plan.digest) == .whole else {
            throw OutputError(
                path: path, reason: "the folder does not hold this run whole",
                remedy: "give the same command again", exitCode: OutputError.cannotCreate)
        }
    }

    private static func write(_ record: RunRecord, _ path: String) throws(OutputError) {
        let text = JSONFile.text(record)
        try AtomicFile.write(path + "/" + RunRecord.fileName) { (file) throws(OutputError) in try file.append(text) }
    }
}
