/// Two ways to the same figure came to different ones, so that their times say nothing.
public struct Disagreement: Error, CustomStringConvertible {
    /// What differs, and both figures.
    public let description: String

    /// - Parameter figure: what differs, in the plural.
    public init(_ figure: String, _ ours: Double, _ reference: Double) {
        description = "the \(figure) differ: \(ours), and \(reference) of the reference"
    }
}
