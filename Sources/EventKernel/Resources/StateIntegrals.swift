/// Integrals over time of the four numbers that make up a resource's state: busy, waiting, present, capacity.
///
/// They are brought up to date together, before the first change at each time, in registers of several lanes: a tally
/// for each number, set at each change, would take several times as long.
@usableFromInline
struct StateIntegrals: Sendable, BitwiseCopyable {
    /// The state since the last change; only of a copy that is handed out.
    @usableFromInline var state = SIMD4<Double>(repeating: 0)

    @usableFromInline var beginning: Double
    @usableFromInline var lastChange: Double
    @usableFromInline var sums = SIMD4<Double>(repeating: 0)
    @usableFromInline var sumsOfSquares = SIMD4<Double>(repeating: 0)
    @usableFromInline var least = SIMD4<Double>(repeating: .infinity)
    @usableFromInline var greatest = SIMD4<Double>(repeating: -.infinity)

    @inlinable
    init(at time: Double) {
        beginning = time
        lastChange = time
    }

    /// Counts a state that lasted until a time.
    ///
    /// - Precondition: `time` is not earlier than the last change.
    @inlinable
    @inline(__always)
    mutating func count(_ state: SIMD4<Double>, until time: Double) {
        let duration = time - lastChange
        lastChange = time
        let areas = state * duration
        sums += areas
        sumsOfSquares += state * areas
        least.replace(with: state, where: state .< least)
        greatest.replace(with: state, where: state .> greatest)
    }

    @inlinable
    func tally(of number: Int) -> TimeWeightedTally {
        TimeWeightedTally(
            state[number], from: beginning, lastChange: lastChange, sum: sums[number],
            sumOfSquares: sumsOfSquares[number], least: least[number], greatest: greatest[number])
    }
}
