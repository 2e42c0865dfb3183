import Glibc

/// The length and the SHA-256 of a file's bytes.
struct FileDigest {
    let length: Int
    let digest: Digest

    /// As `datapackage.json` has it.
    var hash: String { "sha256:" + digest.hexadecimal }

    /// Reads a file in parts.
    ///
    /// - Throws: `InputFault` with exit code 66 if there is none, 74 if the disk fails.
    /// - Complexity: O(size of the file).
    init(of path: String) throws(InputFault) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputFault.system(path, errno) }
        defer { close(descriptor) }
        var hash = SHA256()
        var length = 0
        var part = [UInt8](repeating: 0, count: 256 << 10)
        while true {
            let count = Glibc.read(descriptor, &part, part.count)
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { throw InputFault.system(path, errno) }
            if count == 0 { break }
            length += count
            part.withUnsafeBytes { hash.update(UnsafeRawBufferPointer(rebasing: $0[..<count])) }
        }
        self.length = length
        digest = hash.digest()
    }
}
