/// What moving one input at a time does to a result, over trajectories through the space of inputs: a screening of
/// many inputs by few runs.
///
/// - SeeAlso: Morris 1991, doi:10.1080/00401706.1991.10484804; mu*, Campolongo, Cariboni and Saltelli 2007,
///   doi:10.1016/j.envsoft.2006.10.004.
public struct ElementaryEffects: Sendable, Equatable {
    /// The mean effect of each input, in the result's unit over the whole range of the input; its sign says which way.
    public let mean: [Double]
    /// The mean of the effects' sizes (mu*): how much the input matters.
    public let meanSize: [Double]
    /// Their standard deviation: how much the effect depends on where the others are, or is not straight; nil with one
    /// effect.
    public let deviation: [Double?]

    /// Sums effects up.
    ///
    /// - Parameter effects: For each input its effects, one a trajectory.
    /// - Precondition: Each input has an effect; all are finite.
    /// - Complexity: O(r k) for r trajectories and k inputs.
    public init(_ effects: [[Double]]) {
        precondition(effects.allSatisfy { !$0.isEmpty && $0.allSatisfy(\.isFinite) }, "effects of each input")
        let moments = effects.map(Moments.init(of:))
        mean = moments.map(\.mean)
        meanSize = effects.map { Moments(of: $0.map(\.magnitude)).mean }
        deviation = moments.map { $0.count > 1 ? ($0.squares / Double($0.count - 1)).squareRoot() : nil }
    }

    /// The effects along trajectories.
    ///
    /// - Parameters:
    ///   - points: Points of trajectories, each with one point more than there are inputs, in which one input moves at
    ///     a time; each coordinate is between 0 and 1.
    ///   - results: The results at these points.
    /// - Precondition: From each point of a trajectory to the next exactly one coordinate differs, and each once.
    /// - Complexity: O(r k^2).
    public init(points: [[[Double]]], results: [[Double]]) {
        let inputs = points.first?.first?.count ?? 0
        precondition(points.count == results.count, "results of each trajectory")
        var effects = [[Double]](repeating: [], count: inputs)
        for (trajectory, values) in zip(points, results) {
            precondition(trajectory.count == inputs + 1 && values.count == inputs + 1, "one step for each input")
            for step in 0..<inputs {
                let moved = (0..<inputs).filter { trajectory[step][$0] != trajectory[step + 1][$0] }
                precondition(moved.count == 1, "one input moves at a time")
                let distance = trajectory[step + 1][moved[0]] - trajectory[step][moved[0]]
                effects[moved[0]].append((values[step + 1] - values[step]) / distance)
            }
        }
        self.init(effects)
    }
}
