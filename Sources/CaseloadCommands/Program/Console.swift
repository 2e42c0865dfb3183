import Glibc
import ResultFiles
import Synchronization

/// Where a command writes: data and results to standard output, progress and notes to standard error.
public struct Console: Sendable {
    /// Writes text to standard output.
    public var output: @Sendable (String) -> Void
    /// Writes text to standard error.
    public var error: @Sendable (String) -> Void
    /// Reads a line of standard input without its end, or nil at the end of input.
    public var input: @Sendable () -> String?
    /// Whether standard input is a terminal, with somebody to answer.
    public var inputIsTerminal: Bool
    /// Whether standard output is a terminal.
    public var outputIsTerminal: Bool
    /// Whether standard error is a terminal.
    public var errorIsTerminal: Bool
    /// Columns of help and usage messages, or nil for those of the terminal.
    public var columns: Int?

    /// Makes a console of what takes its text; without anything said there is no input.
    public init(
        output: @escaping @Sendable (String) -> Void, error: @escaping @Sendable (String) -> Void,
        outputIsTerminal: Bool, errorIsTerminal: Bool, columns: Int? = nil,
        input: @escaping @Sendable () -> String? = { nil }, inputIsTerminal: Bool = false
    ) {
        self.output = output
        self.error = error
        self.outputIsTerminal = outputIsTerminal
        self.errorIsTerminal = errorIsTerminal
        self.columns = columns
        self.input = input
        self.inputIsTerminal = inputIsTerminal
    }

    /// The console of the process.
    public static var process: Console {
        Console(
            output: { write($0, to: STDOUT_FILENO) }, error: { write($0, to: STDERR_FILENO) },
            outputIsTerminal: isatty(STDOUT_FILENO) == 1, errorIsTerminal: isatty(STDERR_FILENO) == 1,
            input: { InputLine.read(unless: { Interruption.isRequested.load(ordering: .relaxed) }) },
            inputIsTerminal: isatty(STDIN_FILENO) == 1)
    }

    /// Columns in which text for standard output is laid out: those of the terminal up to 100, else 80.
    var textColumns: Int {
        if let columns { return columns }
        var size = winsize()
        guard outputIsTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return min(100, max(40, Int(size.ws_col)))
    }

    /// Writes a note, a line of its own, to standard error.
    func note(_ text: String) { error(text + "\n") }

    private static func write(_ text: String, to descriptor: Int32) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if written < 0, errno == EINTR { continue }
            guard written > 0 else {
                // A reader that has gone away wants no more. Any other failure must not pass for a result.
                if descriptor == STDOUT_FILENO, errno != EPIPE {
                    let reason = String(cString: strerror(errno))
                    write("error: cannot write to standard output: \(reason)\n", to: STDERR_FILENO)
                    exit(OutputError.inputOutput)
                }
                return
            }
            bytes = bytes.dropFirst(written)
        }
    }
}
