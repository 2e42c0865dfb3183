public import Scenario

/// Gathers what the reading of one scenario finds: its faults and warnings, and its figures with their sources.
public final class ReadingContext {
    /// The faults and warnings in the order in which they were found.
    public private(set) var diagnostics: [Diagnostic] = []
    /// The figures that the scenario states, in the order in which they were read.
    public private(set) var assumptions: [Assumption] = []

    /// Makes a context without findings.
    public init() {}

    /// Adds a fault or a warning.
    public func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// Adds a figure.
    public func record(_ assumption: Assumption) { assumptions.append(assumption) }

    /// All diagnostics in the order of their places as an error, or nil if there is none of severity `error`.
    public var faults: ScenarioFaults? {
        guard diagnostics.contains(where: { $0.severity == .error }) else { return nil }
        return ScenarioFaults(diagnostics.inOrderOfPlaces())
    }
}
