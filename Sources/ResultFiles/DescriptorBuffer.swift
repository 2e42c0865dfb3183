import Glibc

/// Gathers bytes in 256 KiB before it writes them to a file descriptor that it does not own.
///
/// After an error nothing more may be appended; bytes not yet flushed are lost with the buffer.
public final class DescriptorBuffer {
    /// The name of what is written, for messages.
    public let path: String
    /// The bytes appended so far, written or not.
    public private(set) var length = 0

    private let descriptor: Int32
    private let storage = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    private var used = 0

    /// Makes an empty buffer on an open descriptor.
    public init(descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    deinit { storage.deallocate() }

    /// Appends one byte.
    ///
    /// - Throws: `OutputError` with exit code 74 if the disk refuses what the full buffer held.
    public func append(_ byte: UInt8) throws(OutputError) {
        if used == storage.count { try flush() }
        storage[used] = byte
        used += 1
        length += 1
    }

    /// Appends a text's UTF-8 bytes.
    ///
    /// - Throws: `OutputError` with exit code 74 if the disk refuses what the full buffer held.
    /// - Complexity: O(n).
    public func append(_ text: String) throws(OutputError) {
        let count = text.utf8.count
        if used + count > storage.count { try flush() }
        let copied: Void? =
            count > storage.count
            ? nil
            : text.utf8.withContiguousStorageIfAvailable { bytes in
                UnsafeMutableRawBufferPointer(rebasing: storage[used...]).copyMemory(
                    from: UnsafeRawBufferPointer(bytes))
            }
        guard copied != nil else {
            for byte in text.utf8 { try append(byte) }
            return
        }
        used += count
        length += count
    }

    /// Hands all bytes to the system, without waiting for the disk.
    ///
    /// - Throws: `OutputError` with exit code 74 if the disk is full or fails.
    public func flush() throws(OutputError) {
        let waiting = UnsafeRawBufferPointer(rebasing: storage[..<used])
        used = 0
        try FileSystem.write(waiting, to: descriptor, at: nil, path: path)
    }
}
