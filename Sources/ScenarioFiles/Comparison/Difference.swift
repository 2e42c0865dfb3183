public import Scenario

/// One key about which two scenarios differ.
public struct Difference: Sendable, Equatable {
    /// What a scenario says about the key.
    public enum Statement: Sendable, Equatable {
        /// What is written, on one line, and where.
        case stated(text: String, place: SourcePlace)
        /// Nothing; what that means by the key table, if it says.
        case absent(meaning: String?)

        /// Where it is written, or nil if nothing is.
        public var place: SourcePlace? {
            if case .stated(_, let place) = self { place } else { nil }
        }
    }

    /// What it is that differs.
    public enum Aspect: Sendable, Equatable {
        /// The value.
        case value
        /// The value is written in one of them only, and says what the other has by default.
        case writtenDefault
        /// What supports the value: source, evidence, year, note; the value is the same.
        case support
    }

    /// The dotted path of the key.
    public var key: String
    /// What differs.
    public var aspect: Aspect
    /// What the first scenario says.
    public var first: Statement
    /// What the other scenario says.
    public var other: Statement

    /// Makes a difference.
    public init(key: String, aspect: Aspect, first: Statement, other: Statement) {
        self.key = key
        self.aspect = aspect
        self.first = first
        self.other = other
    }

    /// The key of the file's own level.
    public var topLevelKey: String { String(key.prefix { $0 != "." }) }
}
