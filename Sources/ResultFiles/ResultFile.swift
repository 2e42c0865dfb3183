/// A file of a run that is to be put in place: its name, and what writes it.
public struct ResultFile {
    /// The name in the run's folder, such as `summary.csv`.
    public let name: String
    /// What is known of it as a table, or nil where it is none.
    let table: TableDefinition?
    /// Writes the contents.
    let body: (DescriptorBuffer) throws(OutputError) -> Void

    /// Makes a file of what writes it.
    ///
    /// - Precondition: The name has no slash, does not begin with a full stop and is not that of the record or of the
    ///   description of the files.
    public init(_ name: String, _ body: @escaping (DescriptorBuffer) throws(OutputError) -> Void) {
        precondition(
            Self.isPlain(name) && name != RunRecord.fileName && name != DataPackage.fileName,
            "a plain name, and not the record's")
        self.name = name
        table = nil
        self.body = body
    }

    /// Makes the file of a table of what writes it, the header included.
    public init(_ table: TableDefinition, _ body: @escaping (DescriptorBuffer) throws(OutputError) -> Void) {
        name = table.file
        self.table = table
        self.body = body
    }

    /// The file that describes the others.
    init(package: DataPackage) {
        let text = package.text
        name = DataPackage.fileName
        table = nil
        body = { (file) throws(OutputError) in try file.append(text) }
    }

    /// The file of the record itself.
    init(record body: @escaping (DescriptorBuffer) throws(OutputError) -> Void) {
        name = RunRecord.fileName
        table = nil
        self.body = body
    }

    /// Whether a name stands directly in the folder and is not hidden.
    static func isPlain(_ name: String) -> Bool { !name.isEmpty && !name.contains("/") && !name.hasPrefix(".") }
}
