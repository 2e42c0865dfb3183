/// Records of replications that are kept somewhere, each laid out as a `FigureLayout` says.
public protocol FigureRecords {
    /// How many replications there are.
    var count: Int { get }

    /// Neighbouring places of all records, each in the order of the replications.
    ///
    /// - Precondition: `range` is not empty and within a record.
    func columns(_ range: Range<Int>) throws -> [[Double]]
}
