/// `datapackage.json`: what stands in a folder of results, described so that other programs can read and check it.
///
/// It has the same bytes for the same results: no times, no machine, no path.
///
/// - SeeAlso: Data Package (Frictionless Standards, version 1), https://specs.frictionlessdata.io/data-package/
public struct DataPackage: Sendable, Equatable, Codable {
    /// The name of the file.
    public static let fileName = "datapackage.json"
    /// What `profile` says.
    var profile = "data-package"
    /// The name, of the command and the digest.
    public var name: String
    /// The digest of the files' names and digests, hexadecimal: the same for the same tables, in whatever order the
    /// scenarios were named.
    public var id: String
    /// The titles of the scenarios.
    public var title: String
    /// What it is, and how its tables are to be read.
    public var description: String
    /// The version of the program.
    public var version: String
    /// Under which licences it may be used, where the scenarios say.
    public var licenses: [License]?
    /// Who wrote the scenarios.
    public var contributors: [Contributor]?
    /// Where the values of the scenarios come from.
    public var sources: [Source]?
    /// The files.
    public var resources: [DataResource]

    /// A licence.
    public struct License: Sendable, Equatable, Codable {
        /// Its short name in the list of SPDX, or nil where only its address is known.
        public var name: String?
        /// Where its text is.
        public var path: String
        /// Its name for people.
        public var title: String

        /// Takes a licence as a scenario names it: by its short name, or by an address.
        init(_ text: String) {
            let isAddress = text.hasPrefix("https://") || text.hasPrefix("http://")
            name = isAddress ? nil : text
            path = isAddress ? text : "https://spdx.org/licenses/\(text).html"
            title = text
        }

        /// Whether a text can be one or the other.
        public static func isOne(_ text: String) -> Bool {
            let allowed = text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || ".-+".contains($0)) }
            return text.hasPrefix("https://") || text.hasPrefix("http://") || (allowed && !text.isEmpty)
        }
    }

    /// Somebody who wrote a scenario.
    public struct Contributor: Sendable, Equatable, Codable {
        /// The name.
        public var title: String
        /// The address of the ORCID.
        public var path: String?
        /// What they did.
        public var role = "author"

        init(_ author: Author) {
            title = author.name
            path = author.orcid
        }
    }

    /// Where a value comes from.
    public struct Source: Sendable, Equatable, Codable {
        /// The source as the scenario names it.
        public var title: String
    }
}

extension DataPackage {
    /// Describes the files of a folder.
    ///
    /// - Parameters:
    ///   - plan: What was run.
    ///   - provenance: The command, and what the scenarios say of themselves.
    ///   - resources: The files, without the record and this description.
    init(_ plan: RunPlan, _ provenance: Provenance, _ resources: [DataResource]) {
        id = Self.id(of: resources)
        let command = provenance.command.split { $0 == " " || $0 == "-" }.joined(separator: "-")
        name = "caseload-\(command)-\(id.prefix(8))"
        let scenarios = plan.scenarios.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
        title = scenarios.map(\.title).joined(separator: "; ")
        let names = scenarios.map(\.id).joined(separator: ", ")
        description =
            "Results of `caseload \(provenance.command)` for the scenarios \(names), seed \(plan.seed). Figures come from "
            + "simulation, not from records of people. An empty field means that there is no value. Free text that a "
            + "spreadsheet would take for a formula has an apostrophe in front, which is not part of it. `run.json` says "
            + "when and on which machine it was made."
        version = plan.version
        licenses = provenance.licences.isEmpty ? nil : provenance.licences.map(License.init)
        let authors = provenance.authors.map { Contributor(Author($0)) }
        contributors = authors.isEmpty ? nil : authors
        sources = provenance.sources.isEmpty ? nil : provenance.sources.map { Source(title: $0) }
        self.resources = Self.sorted(resources + [.record])
    }

    /// Takes in a file that was added later, in the place of one of the same name.
    mutating func add(_ resource: DataResource) {
        replace(with: resources.filter { $0.path != resource.path } + [resource])
    }

    /// Leaves out a file that is taken away.
    mutating func remove(_ path: String) { replace(with: resources.filter { $0.path != path }) }

    private mutating func replace(with resources: [DataResource]) {
        self.resources = Self.sorted(resources)
        let before = id.prefix(8)
        id = Self.id(of: resources.filter { $0.path != RunRecord.fileName })
        name = String(name.dropLast(before.count)) + id.prefix(8)
    }

    private static func sorted(_ resources: [DataResource]) -> [DataResource] {
        resources.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private static func id(of resources: [DataResource]) -> String {
        Digest(parts: sorted(resources).flatMap { [$0.path, $0.hash ?? ""] }).hexadecimal
    }

    /// The file's text, with sorted keys.
    var text: String { JSONFile.text(self) }

    /// Reads the description of a folder.
    ///
    /// - Throws: `InputFault` with exit code 66 if there is none, 65 if it is not one that this program writes.
    public init(folder: String) throws(InputFault) { self = try JSONFile.read(folder + "/" + Self.fileName) }
}
