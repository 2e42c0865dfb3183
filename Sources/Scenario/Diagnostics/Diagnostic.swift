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
public struct Diagnostic: Sendable, Hashable {
    /// A further place that the reader has to see, and why.
    public struct Related: Sendable, Hashable {
        /// The place.
        public var place: SourcePlace
        /// What is to be seen there, in words without a final full stop.
        public var message: String

        /// Makes a related place.
        public init(_ place: SourcePlace, _ message: String) {
            self.place = place
            self.message = message
        }
    }

    /// What kind of fault it is.
    public var code: DiagnosticCode
    /// Where the offending value stands, if it stands in a file.
    public var place: SourcePlace?
    /// The dotted path of the key, such as `work.home_visit.direct`; empty for the file as a whole.
    public var key: String
    /// What was found and what was expected, in a sentence without a final full stop.
    public var message: String
    /// What the writer can do about it, in a sentence, or nil.
    public var remedy: String?
    /// Further places, in the order in which they are shown.
    public var related: [Related]

    /// How bad it is, which follows from the code.
    public var severity: DiagnosticCode.Severity { code.severity }

    /// Makes a diagnostic.
    public init(
        _ code: DiagnosticCode, at place: SourcePlace?, key: String, _ message: String, remedy: String? = nil,
        related: [Related] = []
    ) {
        self.code = code
        self.place = place
        self.key = key
        self.message = message
        self.remedy = remedy
        self.related = related
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
