internal import Glibc

/// Where the texts of scenario files come from.
public struct ScenarioSource: Sendable {
    /// Why a file cannot be read.
    public enum Failure: Error, Sendable, Equatable {
        /// There is no such file.
        case missing
        /// It is a folder.
        case folder
        /// The system refuses, for the reason given.
        case unreadable(String)
    }

    /// Reads the bytes of the file at a path; of a file over `ScenarioParser.maximumSize` at least one byte more than
    /// that.
    public var read: @Sendable (_ path: String) throws(Failure) -> [UInt8]

    /// Makes a source of a function that reads the bytes at a path.
    public init(read: @escaping @Sendable (_ path: String) throws(Failure) -> [UInt8]) { self.read = read }

    /// Files held in memory, by path.
    public static func memory(_ files: [String: String]) -> ScenarioSource {
        ScenarioSource { path throws(Failure) in
            guard let text = files[path] else { throw .missing }
            return Array(text.utf8)
        }
    }

    /// The file system; relative paths are relative to the working directory.
    ///
    /// A pipe is read as well; one through which nothing comes for five seconds is given up.
    public static let fileSystem = ScenarioSource { path throws(Failure) in
        let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable(reason(errno))
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadable(reason(errno)) }
        switch status.st_mode & S_IFMT {
        case S_IFREG, S_IFIFO, S_IFSOCK: break
        case S_IFDIR: throw .folder
        default: throw .unreadable("it is a device")
        }
        var bytes: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while bytes.count <= ScenarioParser.maximumSize {
            var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&waiting, 1, 5000)
            if ready == 0 { throw .unreadable("nothing comes through it") }
            let count = ready < 0 ? -1 : Glibc.read(descriptor, &part, part.count)
            if count < 0, errno == EINTR || errno == EAGAIN { continue }
            guard count >= 0 else { throw .unreadable(reason(errno)) }
            if count == 0 { break }
            bytes.append(contentsOf: part[..<count])
        }
        return bytes
    }

    private static func reason(_ number: Int32) -> String { String(cString: strerror(number)) }
}
