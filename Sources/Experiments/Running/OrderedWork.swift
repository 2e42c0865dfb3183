/// Units of work done on several threads, whose results are handed on in order as if one thread had done them.
///
/// Only a contiguous prefix of results is ever handed on, whichever units happen to be quick.
struct OrderedWork<Bench: Sendable, Output: Sendable>: Sendable {
    /// How many units there are.
    var count: Int
    /// How many are done at a time.
    var jobs: Int

    /// Does the units.
    ///
    /// - Parameters:
    ///   - bench: Makes what one thread works with; it is handed from unit to unit.
    ///   - isCancelled: Whether to stop; asked before each unit is begun.
    ///   - work: Does one unit.
    ///   - commit: Takes the results, in order, one at a time.
    /// - Returns: Whether all units were done.
    /// - Throws: what `work` or `commit` throw; what was committed before stays.
    /// - Complexity: at most four units for each job are held at a time.
    func run(
        bench: () -> Bench, isCancelled: () -> Bool, work: @escaping @Sendable (Int, Bench) throws -> Output,
        commit: (Int, Output) throws -> Void
    ) async throws -> Bool {
        let window = 4 * jobs
        return try await withThrowingTaskGroup(of: (Int, Output, Bench).self) { group in
            var benches = (0..<min(jobs, max(1, count))).map { _ in bench() }
            var waiting = [Output?](repeating: nil, count: window)
            var begun = 0
            var committed = 0
            while committed < count {
                while begun < count, begun < committed + window, !benches.isEmpty, !isCancelled() {
                    let bench = benches.removeLast()
                    let unit = begun
                    begun += 1
                    group.addTask { (unit, try work(unit, bench), bench) }
                }
                guard let (unit, output, bench) = try await group.next() else { break }
                benches.append(bench)
                waiting[unit % window] = output
                while committed < begun, let next = waiting[committed % window] {
                    waiting[committed % window] = nil
                    try commit(committed, next)
                    committed += 1
                }
            }
            return committed == count
        }
    }
}
