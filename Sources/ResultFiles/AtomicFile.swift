import Glibc

/// Writes files so that one that exists is whole: under a temporary name, synced, then renamed.
public enum AtomicFile {
    /// Writes a file in whole or not at all, replacing one of the same name.
    ///
    /// The temporary file stands in the same folder; it is removed if anything fails.
    ///
    /// - Parameters:
    ///   - path: The final name; its folder exists.
    ///   - body: Writes the contents.
    /// - Throws: `OutputError`, with exit code 73 if the file cannot be created and 74 if the disk is full or fails.
    public static func write(
        _ path: String, _ body: (DescriptorBuffer) throws(OutputError) -> Void
    ) throws(OutputError) {
        try write(path, creating: FileSystem.create, body)
    }

    /// As above, making the folder where there is none.
    public static func writeMakingFolder(
        _ path: String, _ body: (DescriptorBuffer) throws(OutputError) -> Void
    ) throws(OutputError) {
        try FileSystem.makeFolder(FileSystem.folder(of: path))
        try write(path, body)
    }

    /// As above, with what creates the temporary file and opens it.
    static func write(
        _ path: String, creating create: (String) throws(OutputError) -> Int32,
        _ body: (DescriptorBuffer) throws(OutputError) -> Void
    ) throws(OutputError) {
        let folder = FileSystem.folder(of: path)
        let temporary = "\(folder)/.\(FileSystem.name(of: path)).\(getpid())\(temporarySuffix)"
        // What an earlier process of this number left; where it cannot be removed, creating says why.
        unlink(temporary)
        try prepare(temporary, for: path, creating: create, body)
        do throws(OutputError) {
            try FileSystem.rename(temporary, to: path)
        } catch {
            unlink(temporary)
            throw error
        }
        try FileSystem.sync(folder: folder)
    }

    /// How names of files end that are not whole yet.
    static let temporarySuffix = ".new"

    /// Writes and syncs a file under its temporary name, or removes it.
    static func prepare(
        _ temporary: String, for path: String,
        creating create: (String) throws(OutputError) -> Int32 = FileSystem.create,
        _ body: (DescriptorBuffer) throws(OutputError) -> Void
    ) throws(OutputError) {
        var descriptor: Int32 = -1
        do throws(OutputError) {
            descriptor = try create(temporary)
            let buffer = DescriptorBuffer(descriptor: descriptor, path: path)
            try body(buffer)
            try buffer.flush()
            try FileSystem.sync(descriptor, path: path)
            let closing = close(descriptor)
            descriptor = -1
            guard closing == 0 else { throw OutputError.system("closing", path, errno, creating: false) }
        } catch {
            if descriptor >= 0 { close(descriptor) }
            unlink(temporary)
            throw error
        }
    }
}
