/// The most resident memory of a process that simulates M/M/1, by length of simulation.
enum PeakMemory {
    /// Kibibytes for ten million customers and for one million.
    static func measure() throws -> (long: Double, short: Double) {
        let long = try WorkloadProcess(["station", "10000000"]).report().peakKibibytes
        let short = try WorkloadProcess(["station", "1000000"]).report().peakKibibytes
        return (long, short)
    }
}
