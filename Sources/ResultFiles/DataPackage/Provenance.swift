/// What a folder of results was made by and of, besides its plan.
public struct Provenance: Sendable, Equatable {
    /// The command, such as `run` or `sweep merge`.
    public var command: String
    /// Who wrote the scenarios, as their files name them.
    public var authors: [String]
    /// Where values of the scenarios come from, as their files say.
    public var sources: [String]

    /// Under which licences all scenarios may be used, as their files say; none where one of them names none that is known.
    public var licences: [String]

    /// Makes a provenance; what comes again is left out, and all is sorted: the order of scenarios does not matter.
    ///
    /// - Parameter licences: One text for each scenario, empty where it names none.
    public init(command: String, authors: [String], sources: [String], licences: [String]) {
        self.command = command
        self.authors = Self.sorted(authors)
        self.sources = Self.sorted(sources)
        self.licences = licences.allSatisfy(DataPackage.License.isOne) ? Self.sorted(licences) : []
    }

    private static func sorted(_ texts: [String]) -> [String] {
        let sorted = texts.filter { !$0.isEmpty }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
    }
}
