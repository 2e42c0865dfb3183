/// One system of one case, with the quantities to be tested in it.
struct Experiment: Sendable {
    /// The name of the case.
    let caseName: String
    let model: any Model
    let recording: Recording
    let quantities: [TestedQuantity]

    /// What the random numbers of the system are addressed by.
    var entityName: String { "\(caseName) \(model.entityName)" }
}

/// A quantity to be tested: what is expected, and how it is measured.
struct TestedQuantity: Sendable {
    /// The name as in the file, and the variant of the system if there are several.
    let label: String
    let expected: Double
    let measure: Measure
    /// The place of the quantity among all of its case, for the order of the output.
    let order: Int
}
