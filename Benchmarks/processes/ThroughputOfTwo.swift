import Measurement

/// Replications of M/M/1 on two threads of one process, beside half as many in each of two processes at once.
enum ThroughputOfTwo {
    /// Least seconds of both, measured in turns; of two processes the one that ends last counts.
    static func measure(_ effort: Effort) throws -> (threads: Double, processes: Double) {
        let rounds = effort.choose(full: 7, quick: 5)
        let replications = effort.choose(full: 40, quick: 20)
        var threads = Double.infinity
        var processes = Double.infinity
        for _ in 0..<rounds {
            let one = try WorkloadProcess(["replications", "2", "\(replications)", "0"])
            threads = min(threads, try one.report().seconds)
            let first = try WorkloadProcess(["replications", "1", "\(replications / 2)", "0"])
            let second = try WorkloadProcess(["replications", "1", "\(replications / 2)", "\(replications / 2)"])
            processes = min(processes, max(try first.report().seconds, try second.report().seconds))
        }
        return (threads, processes)
    }
}
