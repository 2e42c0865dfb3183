/// The product-limit estimate of how many last longer, when some are seen only after they have lasted a while.
///
/// - SeeAlso: Kaplan and Meier 1958, doi:10.1080/01621459.1958.10501452; with late entry Tsai, Jewell and Wang 1987,
///   doi:10.1093/biomet/74.4.883.
public struct SurvivalCurve: Sendable, Equatable {
    /// The distinct lengths at which any ended, ascending.
    public let lengths: [Double]
    /// The share that lasts longer than each of them.
    public let shares: [Double]
    /// How many were seen just before each of them.
    public let atRisk: [Int]

    /// Estimates the curve; who enters or is censored at a length at which others end is at risk there if they were
    /// seen
    /// before it.
    ///
    /// - Complexity: O(n log n).
    public init(_ records: [LifetimeRecord]) {
        let ends = records.filter(\.hasEnded).map(\.length).sorted()
        let leaving = records.map(\.length).sorted()
        let entries = records.map(\.entry).sorted()
        var lengths: [Double] = []
        var shares: [Double] = []
        var atRisk: [Int] = []
        var share = 1.0
        var (entered, left, index) = (0, 0, 0)
        while index < ends.count {
            let length = ends[index]
            while entered < entries.count, entries[entered] < length || entries[entered] == 0 { entered += 1 }
            while left < leaving.count, leaving[left] < length { left += 1 }
            var events = 0
            while index < ends.count, ends[index] == length {
                events += 1
                index += 1
            }
            let risk = max(entered - left, events)
            share *= 1 - Double(events) / Double(risk)
            lengths.append(length)
            shares.append(share)
            atRisk.append(risk)
        }
        self.lengths = lengths
        self.shares = shares
        self.atRisk = atRisk
    }

    /// The share that lasts longer than a length, in 0...1.
    public func survival(at length: Double) -> Double {
        var share = 1.0
        for (step, level) in zip(lengths, shares) where step <= length { share = level }
        return share
    }
}
