/// What a figure is to be at the most or at the least, judged with stated confidence after a run.
public struct Expectation: Sendable, Equatable {
    /// Which side the limit is on.
    public enum Bound: String, Sendable, CaseIterable {
        /// The figure is to be at the limit or below.
        case atMost = "at_most"
        /// The figure is to be at the limit or above.
        case atLeast = "at_least"
    }

    /// What of the metric is held against the limit.
    public enum Subject: String, Sendable, CaseIterable {
        /// The figure itself.
        case figure
        /// Its difference from the same figure of the run's baseline.
        case difference
    }

    /// The id.
    public var id: String
    /// Which figure.
    public var figure: FigureName
    /// Which side the limit is on.
    public var bound: Bound
    /// The limit, in the unit of the metric; a share as 0.6.
    public var limit: Double
    /// How sure one has to be, one-sided, 0.5...0.9999.
    public var confidence: Double
    /// What is held against the limit.
    public var subject: Subject
    /// Whose promise or standard it is, or empty.
    public var why: String

    /// Makes an expectation.
    public init(
        id: String, figure: FigureName, bound: Bound, limit: Double, confidence: Double = 0.95,
        subject: Subject = .figure, why: String = ""
    ) {
        self.id = id
        self.figure = figure
        self.bound = bound
        self.limit = limit
        self.confidence = confidence
        self.subject = subject
        self.why = why
    }
}
