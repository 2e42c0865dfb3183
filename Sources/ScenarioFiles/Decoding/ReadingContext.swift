public import Scenario

/// Gathers what the reading of one scenario finds: its faults and warnings, its figures with their sources, and the
/// names it refers to.
public final class ReadingContext {
    /// A name that stands for something in another map.
    struct Reference {
        var name: String
        /// The path of that map, such as `teams`.
        var target: String
        var place: SourcePlace
        var path: String
    }

    /// The faults and warnings in the order in which they were found.
    public private(set) var diagnostics: [Diagnostic] = []
    /// The figures that the scenario states, in the order of the file.
    public private(set) var assumptions: [Assumption] = []
    /// The figures that are uncertain, in the order in which they were asked for.
    private(set) var uncertain: [UncertainValue] = []
    private(set) var references: [Reference] = []
    private(set) var errorCount = 0
    /// The paths of the keys at which or below which an error has been reported.
    private var faultyPaths: Set<String> = []
    private var uncertainKeys: Set<String> = []
    /// What stands for an uncertain figure.
    let figureOfUncertain: (UncertainValue) -> Double

    /// Makes a context without findings, in which the mean stands for an uncertain figure unless something else is
    /// said.
    public init(figureOfUncertain: @escaping (UncertainValue) -> Double = { $0.distribution.mean }) {
        self.figureOfUncertain = figureOfUncertain
    }

    /// Adds a fault or a warning.
    public func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
        guard diagnostic.severity == .error else { return }
        errorCount += 1
        var path = Substring(diagnostic.key)
        while !path.isEmpty, faultyPaths.insert(String(path)).inserted {
            path = path.lastIndex { $0 == "." || $0 == "[" }.map { path[..<$0] } ?? ""
        }
    }

    /// Adds a figure.
    public func record(_ assumption: Assumption) { assumptions.append(assumption) }

    /// All diagnostics in the order of their places as an error, or nil if there is none of severity `error`.
    public var faults: ScenarioFaults? {
        errorCount > 0 ? ScenarioFaults(diagnostics.inOrderOfPlaces()) : nil
    }

    /// Whether an error has been reported at a key or below it.
    ///
    /// - Complexity: O(1).
    func hasFault(at path: String) -> Bool { faultyPaths.contains(path) }

    func record(_ path: String, _ value: String, _ unit: String, _ annotation: WrittenValue.Annotation?) {
        let support = annotation ?? WrittenValue.Annotation()
        record(
            Assumption(
                key: path, value: value, unit: unit, evidence: support.evidence, source: support.source,
                year: support.year, note: support.note))
    }

    func record(_ value: UncertainValue) {
        if uncertainKeys.insert(value.key).inserted { uncertain.append(value) }
    }

    func refer(_ name: String, to target: String, at place: SourcePlace, path: String) {
        references.append(Reference(name: name, target: target, place: place, path: path))
    }
}
