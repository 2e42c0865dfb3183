/// People or minutes that were lost or made up: a fault of the program.
public struct ConservationFault: Error, Equatable {
    /// What does not add up.
    public var message: String
}
