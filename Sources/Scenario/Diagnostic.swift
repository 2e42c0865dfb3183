/// A place in a scenario file.
public struct SourcePlace: Sendable, Hashable, Comparable {
    /// The path of the file as the user wrote it.
    public var file: String
    /// The line, counted from 1.
    public var line: Int
    /// The column, counted from 1.
    public var column: Int

    /// Makes a place from a file, a line and a column, both counted from 1.
    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// Orders by file, then line, then column.
    public static func < (left: SourcePlace, right: SourcePlace) -> Bool {
        (left.file, left.line, left.column) < (right.file, right.line, right.column)
    }
}

/// One fault or warning of a scenario: where it is, what is wrong, what to do.
public struct Diagnostic: Sendable, Equatable {
    /// How bad it is: an error stops the run, a warning does not.
    public enum Severity: String, Sendable { case error, warning }

    /// Error or warning.
    public var severity: Severity
    /// Where the offending value stands, if it stands in a file.
    public var place: SourcePlace?
    /// The dotted path of the key, such as `work.home_visit.direct`; empty for the file as a whole.
    public var key: String
    /// What was found and what was expected, in a sentence without a final full stop.
    public var message: String
    /// What the writer can do about it, in a sentence, or nil.
    public var remedy: String?

    /// Makes a diagnostic.
    public init(
        _ severity: Severity = .error, at place: SourcePlace?, key: String, _ message: String, remedy: String? = nil
    ) {
        self.severity = severity
        self.place = place
        self.key = key
        self.message = message
        self.remedy = remedy
    }
}

/// The faults that keep a scenario from being read, all of them, in the order of their places.
public struct ScenarioFaults: Error, Equatable {
    /// At least one diagnostic of severity `error`.
    public var diagnostics: [Diagnostic]
    /// The path of the scenario asked for, if the fault is that there is no such file; else nil.
    public var missingInput: String?

    /// Wraps the diagnostics of a refused scenario.
    public init(_ diagnostics: [Diagnostic], missingInput: String? = nil) {
        self.diagnostics = diagnostics
        self.missingInput = missingInput
    }
}
