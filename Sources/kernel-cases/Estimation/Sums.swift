/// What a replication leaves behind: nothing but sums, so that replications are pooled by adding.
struct Sums: Sendable, Equatable {
    /// Counts, sums of values, integrals over time; which is which is the model's affair.
    var fields: [Double] = []

    /// Time spent in, or observations of, each state from 0.
    var states: [Double] = []

    /// How many values exceeded each of the bounds that were asked for.
    var tails: [Double] = []

    /// How many values fell into each cell of a logarithmic grid, one list for each grid that was asked for.
    var grids: [[Double]] = []

    /// Adds the sums of another replication, times a factor.
    ///
    /// - Complexity: O(*n*) in the numbers held.
    mutating func add(_ other: Sums, times factor: Double = 1) {
        Self.add(other.fields, times: factor, to: &fields)
        Self.add(other.states, times: factor, to: &states)
        Self.add(other.tails, times: factor, to: &tails)
        while grids.count < other.grids.count { grids.append([]) }
        for index in other.grids.indices { Self.add(other.grids[index], times: factor, to: &grids[index]) }
    }

    private static func add(_ numbers: [Double], times factor: Double, to sums: inout [Double]) {
        if sums.count < numbers.count {
            sums += Array(repeating: 0, count: numbers.count - sums.count)
        }
        for index in numbers.indices { sums[index] += numbers[index] * factor }
    }

    /// The time share, or relative frequency, of a state; 0 for one that was never seen.
    func share(ofState state: Int) -> Double {
        state < states.count && state >= 0 ? states[state] / states.reduce(0, +) : 0
    }
}
