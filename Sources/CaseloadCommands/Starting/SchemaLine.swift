/// The first line of a scenario file, by which editors find the schema of the language.
enum SchemaLine {
    /// The name of the file that holds the schema.
    static let fileName = "scenario.schema.json"

    /// The lines to begin a file with: where the schema is, if it is in a folder above, else how to have one.
    static func header(for path: String) -> [String] {
        let folder = RelativePath.folder(of: RelativePath.absolute(path))
        var above = folder
        var steps = ""
        while true {
            for place in ["", "scenarios/"] where FilePresence.exists(above + place + fileName) {
                return ["# yaml-language-server: $schema=\(steps)\(place)\(fileName)"]
            }
            guard above != "/" else { break }
            above = RelativePath.folder(of: String(above.dropLast()))
            steps += "../"
        }
        return [
            "# Editors complete and check this file if it begins with `# yaml-language-server: $schema=\(fileName)`",
            "# and that file is beside it: caseload schema > \(fileName)",
        ]
    }

    /// Whether the header leads an editor to a schema.
    static func leadsToSchema(_ header: [String]) -> Bool { header.count == 1 }
}
