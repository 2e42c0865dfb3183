/// One file in `datapackage.json`.
public struct DataResource: Sendable, Equatable, Codable {
    /// The name: the file's, without what it ends with where it is a table.
    public var name: String
    /// The file, in the folder.
    public var path: String
    /// What kind of resource it is.
    public var profile: String
    /// How it is to be read: frictionless would take `...-resource.yaml` for a description of data.
    var type = "file"
    /// The name for people.
    public var title: String
    /// What it holds.
    public var description: String
    /// How the file's name ends.
    public var format: String
    /// The kind of file, as the web names it.
    public var mediatype: String
    /// How texts are encoded.
    public var encoding = "utf-8"
    /// The size in bytes; nil where it differs from one making to the next: the record, and an answer that names the folder.
    public var bytes: Int?
    /// The SHA-256 with `sha256:` before it; nil where the size is.
    public var hash: String?
    /// How the table is written.
    var dialect: TableDialect?
    /// The columns.
    var schema: TableSchema?

    /// The names of a table's columns and what they say, or nil where the file is no table.
    public var columns: [(name: String, meaning: String)]? { schema?.fields.map { ($0.name, $0.description) } }

    /// `run.json`, which is in every folder.
    static let record = DataResource(
        name: RunRecord.fileName, path: RunRecord.fileName, profile: "data-resource", title: "Record of the run",
        description: "What was run, when, by which version and on which machine.", format: "json",
        mediatype: "application/json")

    /// A file that is put in place.
    static func file(_ file: ResultFile, bytes: Int, digest: Digest) -> DataResource {
        var resource: DataResource
        if let table = file.table {
            resource = DataResource(
                name: String(table.file.prefix { $0 != "." }), path: file.name, profile: "tabular-data-resource",
                title: table.title, description: table.meaning, format: "csv", mediatype: "text/csv")
            resource.type = "table"
            resource.dialect = TableDialect()
            resource.schema = TableSchema(table)
        } else {
            let ending = file.name.split(separator: ".").last.map(String.init) ?? ""
            resource = DataResource(
                name: file.name, path: file.name, profile: "data-resource", title: file.name, description: "A text.",
                format: ending, mediatype: "text/plain")
            if ending == "yaml" {
                resource.title = "Scenario " + file.name.dropFirst("scenario-".count).dropLast(".yaml".count)
                resource.description = "A scenario as it was run, with all that it extends."
                resource.mediatype = "application/yaml"
            } else if file.name == "answer.txt" {
                resource.title = "Answer"
                resource.description = "What the command printed."
                return resource
            }
        }
        resource.bytes = bytes
        resource.hash = "sha256:" + digest.hexadecimal
        return resource
    }
}

/// How every table is written.
struct TableDialect: Sendable, Equatable, Codable {
    var delimiter = ","
    var lineTerminator = "\n"
    var quoteChar = "\""
    var doubleQuote = true
    var header = true
    var caseSensitiveHeader = true
}
