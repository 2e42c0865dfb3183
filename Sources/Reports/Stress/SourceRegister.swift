import Scenario
import ScenarioFiles

/// The sources that values of scenarios name, each once and with a number.
struct SourceRegister {
    /// A source.
    struct Entry {
        /// Its number, from 1, in the order of the scenarios.
        var number: Int
        /// What the scenarios say of it.
        var name: String
        /// Grades of evidence of the values that name it, each once.
        var evidence: [String] = []
        /// Years of these values, each once.
        var years: [String] = []
        /// The keys of these values, each once.
        var keys: [String] = []
    }

    /// All of them.
    private(set) var entries: [Entry] = []
    private var places: [String: Int] = [:]

    /// Gathers the sources of scenarios.
    ///
    /// - Complexity: O(n k) for n values and k keys of a source.
    init(_ scenarios: [ReadScenario]) {
        for row in scenarios.flatMap(\.assumptions) where !row.source.isEmpty {
            let place = places[row.source] ?? entries.count
            if place == entries.count {
                places[row.source] = place
                entries.append(Entry(number: place + 1, name: row.source))
            }
            Self.add(row.evidence.rawValue, to: &entries[place].evidence)
            Self.add(row.key, to: &entries[place].keys)
            if let year = row.year { Self.add(String(year), to: &entries[place].years) }
        }
    }

    /// The number of a source, or nil if it is empty.
    func number(of source: String) -> Int? { places[source].map { entries[$0].number } }

    private static func add(_ text: String, to texts: inout [String]) {
        if !texts.contains(text) { texts.append(text) }
    }
}
