import CGSL
import RandomStreams

/// Points of the unit cube at which a model is looked at: one coordinate between 0 and 1 for each input.
public enum DesignPoints {
    /// The most inputs for points of Sobol's sequence: an analysis of variance takes two dimensions for each, and GSL has 40.
    public static let mostSobolInputs = 20

    private static let order = StableName.hash("design/latin_hypercube/order")
    private static let place = StableName.hash("design/latin_hypercube/place")
    private static let shift = StableName.hash("design/sobol/shift")

    /// All combinations of equally spaced levels, ends included, the last input's changing first.
    ///
    /// - Parameter levels: Levels of each input, 1 or more; one level is the middle.
    /// - Complexity: the product of the levels, times the inputs.
    public static func factorial(levels: [Int]) -> [[Double]] {
        precondition(levels.allSatisfy { $0 > 0 }, "a level of each input")
        return levels.reduce([[]]) { points, count in
            points.flatMap { point in
                (0..<count).map { point + [count == 1 ? 0.5 : Double($0) / Double(count - 1)] }
            }
        }
    }

    /// A Latin hypercube: of each input every one of `count` equal parts of its range is met once, somewhere in it.
    ///
    /// - Precondition: `count` is 1 or more.
    /// - Complexity: O(k n log n).
    /// - SeeAlso: McKay, Beckman and Conover 1979, doi:10.1080/00401706.1979.10489755.
    public static func latinHypercube(_ inputs: [DesignInput], count: Int, seed: UInt64) -> [[Double]] {
        precondition(count > 0, "a point")
        let draws = Draws(key: RandomKey(seed: seed, replication: 0))
        let columns = inputs.map { input in
            let keys = (0..<count).map {
                draws.uniform(purpose: order, entity: input.entity, ordinal: UInt64($0))
            }
            let parts = (0..<count).sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
            return (0..<count).map { point in
                let within = draws.uniform(purpose: place, entity: input.entity, ordinal: UInt64(point))
                return (Double(parts[point]) + within) / Double(count)
            }
        }
        return (0..<count).map { point in columns.map { $0[point] } }
    }

    /// The first points of Sobol's sequence, each coordinate shifted by an amount of its own (modulo 1), so that an estimate is
    /// without bias and other seeds give other points.
    ///
    /// The order of the inputs matters: it says which dimension each of them has.
    ///
    /// - Precondition: There are at most `mostSobolInputs` inputs, or twice as many in a pair of samples.
    /// - Complexity: O(n k).
    /// - SeeAlso: Sobol 1967, doi:10.1016/0041-5553(67)90144-9; Cranley and Patterson 1976, doi:10.1137/0713071.
    public static func sobol(_ inputs: [DesignInput], count: Int, seed: UInt64) -> [[Double]] {
        precondition(inputs.count <= 2 * mostSobolInputs, "GSL has Sobol's sequence in 40 dimensions")
        guard !inputs.isEmpty, let sequence = caseload_sobol_sequence(UInt32(inputs.count)) else {
            return [[Double]](repeating: [], count: count)
        }
        defer { gsl_qrng_free(sequence) }
        let draws = Draws(key: RandomKey(seed: seed, replication: 0))
        let shifts = inputs.map { draws.uniform(purpose: shift, entity: $0.entity, ordinal: 0) }
        var point = [Double](repeating: 0, count: inputs.count)
        return (0..<count).map { _ in
            gsl_qrng_get(sequence, &point)
            return zip(point, shifts).map { coordinate, shift in
                let moved = coordinate + shift
                return moved < 1 ? moved : moved - 1
            }
        }
    }

    /// Two samples of Sobol's points for an analysis of variance, and for each input the first with that input's values of
    /// the second.
    ///
    /// - Returns: `base`, `other` and `mixed[input]`, each of `count` points.
    /// - Precondition: There are at most `mostSobolInputs` inputs.
    /// - Complexity: O(n k^2).
    /// - SeeAlso: Saltelli and others 2010, doi:10.1016/j.cpc.2009.09.018.
    public static func saltelli(
        _ inputs: [DesignInput], count: Int, seed: UInt64
    ) -> (base: [[Double]], other: [[Double]], mixed: [[[Double]]]) {
        precondition(inputs.count <= mostSobolInputs, "two dimensions for each input")
        let twins = inputs.map { DesignInput(path: $0.path + "\u{0}other") }
        let points = sobol(inputs + twins, count: count, seed: seed)
        let base = points.map { Array($0[..<inputs.count]) }
        let other = points.map { Array($0[inputs.count...]) }
        let mixed = inputs.indices.map { input in
            zip(base, other).map { point, twin in
                var point = point
                point[input] = twin[input]
                return point
            }
        }
        return (base, other, mixed)
    }
}
