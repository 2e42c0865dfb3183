/// A SHA-256 digest: what two files or runs are told apart by.
public struct Digest: Sendable, Hashable, CustomStringConvertible {
    /// The 32 bytes.
    public let bytes: [UInt8]

    /// Makes a digest of its bytes.
    ///
    /// - Precondition: There are 32 of them.
    init(bytes: [UInt8]) {
        precondition(bytes.count == 32, "a SHA-256 digest has 32 bytes")
        self.bytes = bytes
    }

    /// The digest of its 64 hexadecimal digits.
    ///
    /// - Precondition: That is what they are.
    public init(hexadecimal: String) {
        let digits = Array(hexadecimal.utf8)
        precondition(digits.count == 64, "a digest has 64 hexadecimal digits")
        self.init(
            bytes: (0..<32).map { UInt8(String(decoding: digits[2 * $0...2 * $0 + 1], as: UTF8.self), radix: 16) ?? 0 })
    }

    /// The digest of a text's UTF-8 bytes.
    ///
    /// - Complexity: O(n).
    public init(of text: String) {
        var hash = SHA256()
        hash.update(text)
        self = hash.digest()
    }

    /// The digest of a run: over everything on which its figures depend.
    ///
    /// Each part is preceded by its length, so that no two different lists of parts are the same bytes.
    ///
    /// - Parameters:
    ///   - scenarios: The merged scenarios, in the order of the command line.
    ///   - seed: The seed.
    ///   - replications: How many replications are asked for, or how that is decided, as text.
    ///   - version: The version of the program.
    public init(scenarios: [String], seed: UInt64, replications: String, version: String) {
        var hash = SHA256()
        for part in [version, String(seed), replications] + scenarios {
            hash.update("\(part.utf8.count):")
            hash.update(part)
        }
        self = hash.digest()
    }

    /// All 32 bytes as 64 lower-case hexadecimal digits.
    public var hexadecimal: String { bytes.map { Hexadecimal.text(UInt64($0), digits: 2) }.joined() }

    /// The first eight hexadecimal digits, as they stand in a folder's name.
    public var short: String { String(hexadecimal.prefix(8)) }

    /// All hexadecimal digits.
    public var description: String { hexadecimal }
}
