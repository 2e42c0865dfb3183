public import CareModel

/// What an experiment looks at in one place: a model, and how its figures are formed.
public struct ExperimentCell: Sendable {
    /// The model.
    public var model: ServiceModel
    /// How its figures are formed.
    public var evaluation: MetricEvaluation

    /// Makes a cell of a model.
    ///
    /// - Complexity: the number of its figures.
    public init(model: ServiceModel) {
        self.model = model
        evaluation = MetricEvaluation(model)
    }
}

/// Neighbouring replications of one cell of an experiment: what one thread does at a time.
public struct CellWork: Sendable, Equatable {
    /// The number of the cell.
    public var cell: Int
    /// The replications, by their numbers.
    public var replications: Range<Int>

    /// Makes a piece of work.
    public init(cell: Int, replications: Range<Int>) {
        self.cell = cell
        self.replications = replications
    }
}
