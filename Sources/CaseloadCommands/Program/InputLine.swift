import Glibc

/// Lines of standard input.
enum InputLine {
    /// The next line without its end, or nil at the end of input or once the user wants to stop.
    ///
    /// It waits in `poll`, which a signal ends, since a `read` would go on after the signal.
    static func read(unless isStopped: () -> Bool) -> String? {
        var bytes: [UInt8] = []
        while !isStopped() {
            var waiting = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
            guard poll(&waiting, 1, 200) > 0 else { continue }
            var byte: UInt8 = 0
            let count = Glibc.read(STDIN_FILENO, &byte, 1)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }
            if byte == UInt8(ascii: "\n") { return String(decoding: bytes, as: UTF8.self) }
            bytes.append(byte)
        }
        return nil
    }
}
