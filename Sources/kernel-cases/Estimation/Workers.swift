/// Runs replications on several threads; what comes out depends neither on their number nor on their pace.
struct Workers: Sendable {
    /// How many replications run at the same time.
    let jobs: Int

    /// The results of tasks, in the order of the tasks.
    func run<Task: Sendable, Result: Sendable>(
        _ tasks: [Task], _ work: @escaping @Sendable (Task) -> Result
    ) async -> [Result] {
        await withTaskGroup(of: (Int, Result).self) { group in
            var results = [Result?](repeating: nil, count: tasks.count)
            var next = 0
            func start() {
                guard next < tasks.count else { return }
                let index = next
                let task = tasks[index]
                next += 1
                group.addTask { (index, work(task)) }
            }
            for _ in 0..<jobs { start() }
            while let (index, result) = await group.next() {
                results[index] = result
                start()
            }
            return results.compactMap(\.self)
        }
    }
}
