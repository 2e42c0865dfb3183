/// A file of a run that is to be put in place: its name, and what writes it.
public struct ResultFile {
    /// The name in the run's folder, such as `summary.csv`.
    public let name: String
    /// Writes the contents.
    let body: (DescriptorBuffer) throws(OutputError) -> Void

    /// Makes a file of what writes it.
    ///
    /// - Precondition: The name has no slash, does not begin with a full stop and is not `run.json`.
    public init(_ name: String, _ body: @escaping (DescriptorBuffer) throws(OutputError) -> Void) {
        precondition(Self.isPlain(name) && name != RunRecord.fileName, "a plain name, and not the record's")
        self.name = name
        self.body = body
    }

    /// The file of the record itself.
    init(record body: @escaping (DescriptorBuffer) throws(OutputError) -> Void) {
        name = RunRecord.fileName
        self.body = body
    }

    /// Whether a name stands directly in the folder and is not hidden.
    static func isPlain(_ name: String) -> Bool { !name.isEmpty && !name.contains("/") && !name.hasPrefix(".") }
}
