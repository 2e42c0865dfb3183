import Glibc

/// The likelihood of a sample, with equal records taken together and each length's probabilities computed once.
struct LifetimeLikelihood {
    private var lengths: [Double] = []
    private var exact: [(length: Double, weight: Double)] = []
    private var cells: [(low: Int, high: Int, weight: Double)] = []
    /// Lengths whose survival counts: of censored records for, at entry against.
    private var survivals: [(place: Int, weight: Double)] = []
    private var logWidths = 0.0

    /// A cell this many times as narrow as its place is long is as good as exact.
    private static let narrow = 200.0

    init(_ sample: LifetimeSample) {
        var cellLows: [(Double, Double)] = []
        var ends: [Double] = []
        var survived: [(length: Double, weight: Double)] = []
        for record in sample.records {
            if record.entry > 0 { survived.append((record.entry, -1)) }
            guard record.hasEnded else {
                if record.length > 0 { survived.append((record.length, 1)) }
                continue
            }
            let bounds = sample.bounds(of: record)
            let width = bounds.high - bounds.low
            if width * Self.narrow <= bounds.low {
                ends.append(record.length)
                logWidths += width > 0 ? log(width) : 0
            } else {
                cellLows.append(bounds)
            }
        }
        ends.sort()
        for length in ends {
            if exact.last?.length == length { exact[exact.count - 1].weight += 1 } else { exact.append((length, 1)) }
        }
        cellLows.sort { $0 < $1 }
        survived.sort { $0.length < $1.length }
        var all = cellLows.flatMap { [$0.0, $0.1] } + survived.map(\.length)
        all.sort()
        for length in all where lengths.last != length { lengths.append(length) }
        for (low, high) in cellLows {
            let places = (place(of: low), place(of: high))
            if let last = cells.last, (last.low, last.high) == places {
                cells[cells.count - 1].weight += 1
            } else {
                cells.append((places.0, places.1, 1))
            }
        }
        for item in survived {
            let place = place(of: item.length)
            if survivals.last?.place == place {
                survivals[survivals.count - 1].weight += item.weight
            } else {
                survivals.append((place, item.weight))
            }
        }
    }

    private func place(of length: Double) -> Int {
        var low = 0
        var high = lengths.count
        while low < high {
            let middle = (low + high) / 2
            if lengths[middle] < length { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// The logarithm of the likelihood.
    ///
    /// - Complexity: O(distinct lengths).
    func logarithm(_ distribution: LifetimeDistribution) -> Double {
        let tails = lengths.map { distribution.tails($0) }
        var sum = logWidths
        for item in exact { sum += item.weight * distribution.logDensity(item.length) }
        for item in survivals { sum += item.weight * log(max(tails[item.place].above, 1e-300)) }
        for cell in cells {
            let low = tails[cell.low]
            let high = tails[cell.high]
            let probability = high.below < 0.5 ? high.below - low.below : low.above - high.above
            if probability > 1e-290 {
                sum += cell.weight * log(probability)
            } else {
                // Too far out for a difference of probabilities: the density in the middle times the width.
                let (from, to) = (lengths[cell.low], lengths[cell.high])
                sum += cell.weight * (distribution.logDensity((from + to) / 2) + log(to - from))
            }
        }
        return sum
    }
}
