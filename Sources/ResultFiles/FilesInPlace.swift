import Glibc

/// Puts the files of a run in place in its folder, all or nothing, `run.json` last.
///
/// Whoever uses it holds the folder's lock.
struct FilesInPlace {
    /// The folder.
    let path: String

    /// Writes all files under temporary names in `.partial/`, syncs them and renames them into place.
    ///
    /// Files of an earlier run in the folder that this one does not have are removed. If anything fails, no file under
    /// a final name is half written and temporary files are removed.
    ///
    /// - Parameters:
    ///   - files: All files but `run.json` and `datapackage.json`.
    ///   - text: What `run.json` holds.
    ///   - describe: Makes the description of the files, which is written beside them.
    /// - Throws: `OutputError`, with exit code 74 if the disk is full.
    /// - Precondition: The names differ from one another.
    func put(
        _ files: [ResultFile], record text: String, describe: ([DataResource]) -> DataPackage
    ) throws(OutputError) {
        let names = Self.names(files)
        precondition(zip(names, names.dropFirst()).allSatisfy { $0 != $1 }, "two files of one name")
        do throws(OutputError) {
            for file in files { try prepare(file) }
            var resources: [DataResource] = []
            for file in files { resources.append(try resource(file)) }
            try prepare(ResultFile(package: describe(resources)))
            try prepare(ResultFile(record: { (file) throws(OutputError) in try file.append(text) }))
            try removeEarlierRun(keeping: names)
            for name in files.map(\.name) + [DataPackage.fileName] {
                try FileSystem.rename(temporary(name), to: path + "/" + name)
            }
            try FileSystem.sync(folder: path)
            try FileSystem.rename(temporary(RunRecord.fileName), to: path + "/" + RunRecord.fileName)
            try FileSystem.sync(folder: path)
        } catch {
            for name in names + [RunRecord.fileName] { unlink(temporary(name)) }
            throw error
        }
    }

    /// The names of all files but `run.json`, sorted.
    static func names(_ files: [ResultFile]) -> [String] { (files.map(\.name) + [DataPackage.fileName]).sorted() }

    private func prepare(_ file: ResultFile) throws(OutputError) {
        // What a process that was killed has left.
        unlink(temporary(file.name))
        try AtomicFile.prepare(temporary(file.name), for: path + "/" + file.name, file.body)
    }

    /// The description of a file that stands under its temporary name.
    private func resource(_ file: ResultFile) throws(OutputError) -> DataResource {
        do throws(InputFault) {
            let found = try FileDigest(of: temporary(file.name))
            return .file(file, bytes: found.length, digest: found.digest)
        } catch {
            throw OutputError(
                path: path + "/" + file.name, reason: "reading back what was written failed (\(error.message))",
                remedy: "check the disk or choose another folder with --out", exitCode: OutputError.inputOutput)
        }
    }

    // The earlier record must be out of the way before the first file is replaced, or a folder of two runs would pass
    // for whole. It is kept until the end: its list of files is needed again if this process is stopped half-way.
    private func removeEarlierRun(keeping names: [String]) throws(OutputError) {
        let current = path + "/" + RunRecord.fileName
        let earlier = RunFolder.partial(path) + "/" + RunFolder.earlierName
        if try FileSystem.kind(current) != .nothing {
            try FileSystem.rename(current, to: earlier)
            try FileSystem.sync(folder: path)
        }
        guard let record: RunRecord = try? JSONFile.read(earlier) else { return }
        // Events may have been put in place and not be listed yet.
        for name in record.files + [TableDefinition.events.file] where ResultFile.isPlain(name) && !names.contains(name)
        {
            if try FileSystem.kind(path + "/" + name) != .nothing { try FileSystem.remove(path + "/" + name) }
        }
        try DerivedFiles.remove(from: path)
    }

    /// Removes what is known of `.partial`, the lock last; the run is whole already, so a failure does no harm.
    func removePartial() {
        let folder = RunFolder.partial(path)
        let names = (try? FileSystem.names(in: folder)) ?? []
        for name in names where RunFolder.isOwn(name) && name != RunFolder.lockName { unlink(folder + "/" + name) }
        unlink(folder + "/" + RunFolder.lockName)
        rmdir(folder)
    }

    private func temporary(_ name: String) -> String {
        RunFolder.partial(path) + "/" + name + AtomicFile.temporarySuffix
    }
}
