import Glibc

/// The system's calls on files and folders, with errors in words.
enum FileSystem {
    /// What a path names.
    enum Kind { case nothing, folder, other }

    /// The folder part of a path, `.` if it has none.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The part of a path after its last slash.
    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    static func kind(_ path: String) throws(OutputError) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let number = errno
            if number == ENOENT { return .nothing }
            throw OutputError.system("looking at it", path, number, creating: true)
        }
        return status.st_mode & S_IFMT == S_IFDIR ? .folder : .other
    }

    /// Makes a folder and those above it; one that exists already is fine.
    static func makeFolder(_ path: String) throws(OutputError) {
        if try kind(path) == .folder { return }
        let above = folder(of: path)
        if above != path { try makeFolder(above) }
        if mkdir(path, 0o777) != 0 {
            let number = errno
            // Another process may have been quicker.
            if number == EEXIST, try kind(path) == .folder { return }
            throw OutputError.system("creating the folder", path, number, creating: true)
        }
        try sync(folder: above)
    }

    /// The names in a folder, sorted, without `.` and `..`.
    static func names(in path: String) throws(OutputError) -> [String] {
        guard let stream = opendir(path) else {
            throw OutputError.system("listing the folder", path, errno, creating: true)
        }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// All bytes of a file.
    static func contents(_ path: String) throws(InputFault) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFault.system(path, errno) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Glibc.read(descriptor, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw InputFault.system(path, errno) }
            if count == 0 { return bytes }
            bytes.append(contentsOf: part[..<count])
        }
    }

    /// Creates a file that does not exist yet, open for writing.
    static func create(_ path: String) throws(OutputError) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else { throw OutputError.system("creating the file", path, errno, creating: true) }
        return descriptor
    }

    /// Writes all bytes, at an offset or where the descriptor stands.
    static func write(
        _ bytes: UnsafeRawBufferPointer, to descriptor: Int32, at offset: Int?, path: String
    ) throws(OutputError) {
        var done = 0
        while done < bytes.count {
            let start = bytes.baseAddress?.advanced(by: done)
            let left = bytes.count - done
            let count =
                offset.map { pwrite(descriptor, start, left, off_t($0 + done)) }
                ?? Glibc.write(descriptor, start, left)
            if count < 0 {
                if errno == EINTR { continue }
                throw OutputError.system("writing", path, errno, creating: false)
            }
            done += count
        }
    }

    /// Waits until a file's bytes are on the disk.
    static func sync(_ descriptor: Int32, path: String) throws(OutputError) {
        guard fsync(descriptor) == 0 else { throw OutputError.system("syncing", path, errno, creating: false) }
    }

    /// Waits until a folder's names are on the disk.
    static func sync(folder path: String) throws(OutputError) {
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw OutputError.system("opening the folder", path, errno, creating: true) }
        defer { close(descriptor) }
        // Some file systems cannot sync a folder, and say that they cannot.
        guard fsync(descriptor) == 0 || errno == EINVAL else {
            throw OutputError.system("syncing the folder", path, errno, creating: false)
        }
    }

    static func rename(_ old: String, to new: String) throws(OutputError) {
        guard Glibc.rename(old, new) == 0 else { throw OutputError.system("renaming", new, errno, creating: true) }
    }

    /// Removes a file, which need not exist.
    static func remove(_ path: String) throws(OutputError) {
        guard unlink(path) == 0 || errno == ENOENT else {
            throw OutputError.system("removing", path, errno, creating: false)
        }
    }
}
