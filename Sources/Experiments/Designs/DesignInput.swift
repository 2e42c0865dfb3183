import RandomStreams

/// An input of a design: a figure of a scenario that is given several values.
public struct DesignInput: Sendable, Equatable {
    /// The dotted path of its key, which is also the address of its draws: an input added elsewhere moves no other's points.
    public var path: String

    /// Makes an input.
    public init(path: String) { self.path = path }

    var entity: UInt64 { StableName.hash(path) }
}
