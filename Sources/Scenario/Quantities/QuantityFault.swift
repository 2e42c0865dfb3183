/// Why a text is not a value of the kind asked for, and what to write instead.
public struct QuantityFault: Error, Sendable, Equatable {
    /// What is wrong, with the text in quotation marks, without a final full stop.
    public var message: String
    /// What to write instead, in a sentence without a final full stop.
    public var remedy: String
    /// The kind of fault.
    public var code: DiagnosticCode

    /// Makes a fault.
    public init(_ message: String, remedy: String, code: DiagnosticCode = .wrongValue) {
        self.code = code
        self.message = message
        self.remedy = remedy
    }

    /// A text in quotation marks on one line, shortened to 60 characters, with nothing in it that a terminal would
    /// obey.
    public static func quoted(_ text: String) -> String {
        let shown = PrintableText.line(String(text.unicodeScalars.prefix(60)))
        return text.unicodeScalars.dropFirst(60).isEmpty ? "\"\(shown)\"" : "\"\(shown)...\""
    }
}
