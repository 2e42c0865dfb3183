import RandomStreams

/// Uniform numbers for drawing replications again, one after the other from an address of their own: the same for the same
/// name and seed.
public final class ResampleDraws {
    private static let purpose = StableName.hash("experiment/resample")

    private let draws: Draws
    private let entity: UInt64
    private var ordinal: UInt64 = 0
    private var waiting: [Double] = []

    /// Begins the numbers of a name.
    public init(of name: String, seed: UInt64) {
        draws = Draws(key: RandomKey(seed: seed, replication: 0))
        entity = StableName.hash(name)
    }

    /// The next number, between 0 and 1, ends left out.
    ///
    /// - Complexity: O(1).
    public func next() -> Double {
        if let last = waiting.popLast() { return last }
        let four = draws.uniforms4(purpose: Self.purpose, entity: entity, ordinal: ordinal)
        ordinal += 1
        waiting = [four.3, four.2, four.1]
        return four.0
    }
}
