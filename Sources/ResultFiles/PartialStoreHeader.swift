/// The first 64 bytes of a `PartialStore`: what its records are.
struct PartialStoreHeader {
    /// What a file's first bytes are to a header.
    enum Comparison { case same, torn, other }

    static let size = 64
    static let magic = Array("caseldfg".utf8)
    static let version: UInt32 = 1

    /// The 64 bytes: magic, version, figures a record, digest, first replication, checksum.
    let bytes: [UInt8]

    init(digest: String, figures: Int, firstReplication: Int) {
        var bytes = Self.magic
        Self.append(UInt64(Self.version), 4, to: &bytes)
        Self.append(UInt64(figures), 4, to: &bytes)
        let digits = Array(digest.utf8)
        precondition(digits.count == 64, "a digest has 64 hexadecimal digits")
        for index in 0..<32 {
            let pair = String(decoding: digits[2 * index...2 * index + 1], as: UTF8.self)
            bytes.append(UInt8(pair, radix: 16) ?? 0)
        }
        Self.append(UInt64(firstReplication), 8, to: &bytes)
        Self.append(Self.checksum(bytes), 8, to: &bytes)
        self.bytes = bytes
    }

    /// Whether a file that begins with the bytes holds the same figures, was cut off or damaged, or is another's.
    func compare(with found: [UInt8]) -> Comparison {
        if found == bytes { return .same }
        guard Self.magic.starts(with: found.prefix(8)) else { return .other }
        guard found.count == Self.size else { return .torn }
        let sum = found[56...].reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return sum == Self.checksum(Array(found[..<56])) ? .other : .torn
    }

    private static func checksum(_ bytes: [UInt8]) -> UInt64 {
        var checksum = RecordChecksum(replication: 0)
        for byte in bytes.prefix(56) { checksum.add(UInt64(byte)) }
        return checksum.value
    }

    private static func append(_ value: UInt64, _ count: Int, to bytes: inout [UInt8]) {
        for index in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> UInt64(8 * index))) }
    }
}
