import Glibc

/// A file that could not be read back, or does not hold what it should.
public struct InputFault: Error, Sendable, Equatable, CustomStringConvertible {
    /// The file, as it was named.
    public var path: String
    /// The line at fault, counted from 1, or nil where the fault has no line.
    public var line: Int?
    /// What was found and what was expected, in words without a final full stop.
    public var message: String
    /// The exit code: 65 for bad data, 66 for no such file, 74 for a fault of the disk.
    public var exitCode: Int32

    /// Makes a fault; the exit code is that of bad data if none is given.
    public init(path: String, line: Int? = nil, message: String, exitCode: Int32 = 65) {
        self.path = path
        self.line = line
        self.message = message
        self.exitCode = exitCode
    }

    /// The whole message, in one line.
    public var description: String { line.map { "\(path):\($0): \(message)" } ?? "\(path): \(message)" }

    /// The fault of a system call that opens or reads.
    static func system(_ path: String, _ number: Int32) -> InputFault {
        InputFault(
            path: path, message: "cannot be read (\(String(cString: strerror(number))))",
            exitCode: number == EIO ? 74 : 66)
    }
}
