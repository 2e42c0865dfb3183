/// The kind of a fault or warning, by the name that `caseload explain` expands.
public enum DiagnosticCode: String, Sendable, CaseIterable {
    // The file as text.
    case notReadable = "not-readable"
    case encoding = "encoding"
    case tooLarge = "too-large"
    case anchor = "anchor"
    case tag = "tag"
    case duplicateKey = "duplicate-key"
    case badKey = "bad-key"
    // The files of a scenario.
    case missingFile = "missing-file"
    case badPath = "bad-path"
    case fileCircle = "file-circle"
    // Keys and single values.
    case unknownKey = "unknown-key"
    case missingKey = "missing-key"
    case missingValue = "missing-value"
    case wrongKind = "wrong-kind"
    case wrongValue = "wrong-value"
    case wrongUnit = "wrong-unit"
    case outOfRange = "out-of-range"
    case unknownChoice = "unknown-choice"
    case badIdentifier = "bad-identifier"
    case badDistribution = "bad-distribution"
    // Rules between keys.
    case unknownName = "unknown-name"
    case sharesSum = "shares-sum"
    case badDate = "bad-date"
    case contradiction = "contradiction"
    // Warnings.
    case idleNull = "idle-null"
    case undatedDifference = "undated-difference"
    case idleRole = "idle-role"
    case missingSkill = "missing-skill"
    case unservedWork = "unserved-work"
    case noEffect = "no-effect"
    case overload = "overload"
    case outsideEvidence = "outside-evidence"

    /// How bad a diagnostic is: an error stops the run, a warning does not.
    public enum Severity: String, Sendable { case error, warning }

    /// Whether it is an error or a warning.
    public var severity: Severity {
        switch self {
        case .idleNull, .undatedDifference, .idleRole, .missingSkill, .unservedWork, .noEffect, .overload,
            .outsideEvidence:
            .warning
        default: .error
        }
    }
}
