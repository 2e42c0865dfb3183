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
    /// Under which licences it may be used.
    public var licenses: [License]
    /// Who wrote the scenarios.
    public var contributors: [Contributor]?
    /// Where the values of the scenarios come from.
    public var sources: [Source]?
    /// The files.
    public var resources: [DataResource]

    /// A licence.
    public struct License: Sendable, Equatable, Codable {
        /// Its short name in the list of SPDX.
        public var name: String
        /// Where its text is.
        public var path: String
        /// Its name for people.
        public var title: String

        /// The licence of the program, of its scenarios and of what scenarios include from it.
        public static let program = License(
            name: "GPL-3.0-or-later", path: "https://www.gnu.org/licenses/gpl-3.0.html",
            title: "GNU General Public License, version 3 or later")
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
        let sorted = resources.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        id = Digest(parts: sorted.flatMap { [$0.path, $0.hash ?? ""] }).hexadecimal
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
        licenses = [.program]
        let authors = provenance.authors.map { Contributor(Author($0)) }
        contributors = authors.isEmpty ? nil : authors
        sources = provenance.sources.isEmpty ? nil : provenance.sources.map { Source(title: $0) }
        self.resources = (sorted + [.record]).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The file's text, with sorted keys.
    var text: String { JSONFile.text(self) }

    /// Reads the description of a folder.
    ///
    /// - Throws: `InputFault` with exit code 66 if there is none, 65 if it is not one that this program writes.
    public init(folder: String) throws(InputFault) { self = try JSONFile.read(folder + "/" + Self.fileName) }
}
