import RandomStreams

extension DesignPoints {
    private static let start = StableName.hash("design/morris/start")
    private static let turn = StableName.hash("design/morris/turn")
    private static let direction = StableName.hash("design/morris/direction")

    /// Trajectories through a grid of levels, in each of which every input moves once, by a bit more than half of its range.
    ///
    /// - Parameters:
    ///   - count: Trajectories.
    ///   - levels: Levels of the grid, even: the step is `levels / (2 (levels - 1))`, with which all levels are as likely.
    /// - Returns: `[trajectory][point][input]`, one point more than there are inputs in each.
    /// - Complexity: O(r k^2).
    /// - SeeAlso: Morris 1991, doi:10.1080/00401706.1991.10484804.
    public static func morrisTrajectories(
        _ inputs: [DesignInput], count: Int, levels: Int = 4, seed: UInt64
    ) -> [[[Double]]] {
        precondition(count > 0 && levels > 1 && levels.isMultiple(of: 2), "trajectories on an even number of levels")
        let draws = Draws(key: RandomKey(seed: seed, replication: 0))
        let step = Double(levels) / Double(2 * (levels - 1))
        return (0..<count).map { trajectory in
            let ordinal = UInt64(trajectory)
            let rises = inputs.map { draws.happens(0.5, purpose: direction, entity: $0.entity, ordinal: ordinal) }
            var point = zip(inputs, rises).map { input, rises in
                let u = draws.uniform(purpose: start, entity: input.entity, ordinal: ordinal)
                let level = Double(min(Int(u * Double(levels / 2)), levels / 2 - 1)) / Double(levels - 1)
                return rises ? level : level + step
            }
            let keys = inputs.map { draws.uniform(purpose: turn, entity: $0.entity, ordinal: ordinal) }
            let order = inputs.indices.sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
            var points = [point]
            for input in order {
                point[input] += rises[input] ? step : -step
                points.append(point)
            }
            return points
        }
    }
}
