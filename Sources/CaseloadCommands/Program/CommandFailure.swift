/// Why a command does not go on: what the reader is told, and the exit code.
struct CommandFailure: Error, Equatable {
    /// What is wrong and what to do about it, without a line feed at the end.
    var message: String
    /// The exit code.
    var exitCode: Int32

    init(_ message: String, exitCode: Int32) {
        self.message = message
        self.exitCode = exitCode
    }
}
