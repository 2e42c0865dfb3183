import Glibc

/// A file or folder that could not be written: what failed, and what to do about it.
public struct OutputError: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file or folder, as it was named.
    public var path: String
    /// What failed, in words without a final full stop.
    public var reason: String
    /// What the reader can do about it, in a sentence without a final full stop.
    public var remedy: String
    /// The exit code: 73 if the file cannot be created, 74 if the disk failed or is full.
    public var exitCode: Int32

    /// The exit code of output that cannot be created.
    public static let cannotCreate: Int32 = 73
    /// The exit code of a fault of the disk, a full one included.
    public static let inputOutput: Int32 = 74

    /// Makes an error of its parts.
    public init(path: String, reason: String, remedy: String, exitCode: Int32) {
        self.path = path
        self.reason = reason
        self.remedy = remedy
        self.exitCode = exitCode
    }

    /// The whole message, in one line.
    public var description: String { "cannot write \(path): \(reason); \(remedy)" }

    /// The error of a system call.
    ///
    /// - Parameters:
    ///   - action: What was being done, such as `creating the file`.
    ///   - path: The file or folder.
    ///   - number: The call's `errno`.
    ///   - creating: Whether the failure of it means that the output cannot be created.
    static func system(_ action: String, _ path: String, _ number: Int32, creating: Bool) -> OutputError {
        let diskFault = [ENOSPC, EDQUOT, EIO, EFBIG].contains(number)
        let remedy =
            switch number {
            case ENOSPC, EDQUOT:
                "free some space or choose another folder with --out, then give the same command again with --resume"
            case EACCES, EPERM, EROFS: "choose a folder that you may write to with --out"
            case ENOTDIR, EEXIST: "a part of the path is a file: choose another folder with --out"
            case EFBIG: "the file is larger than the system allows: choose another folder with --out"
            case EIO: "check the disk or choose another folder with --out"
            default: "choose another folder with --out"
            }
        return OutputError(
            path: path, reason: "\(action) failed (\(String(cString: strerror(number))))", remedy: remedy,
            exitCode: creating && !diskFault ? cannotCreate : inputOutput)
    }
}
