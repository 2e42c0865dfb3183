import Scenario

/// The course of a weekly figure in one replication against a threshold.
struct ThresholdCourse {
    private let values: [Double]
    private let threshold: Threshold

    /// Weeks at the end over which it is judged whether a replication has tipped.
    static let lastWeeks = 13

    init(_ values: [Double], _ threshold: Threshold) {
        self.values = values
        self.threshold = threshold
    }

    /// What a figure says of it; infinity for a week that never comes, NaN where the figure is undefined throughout.
    func value(_ figure: MetricDefinition.ThresholdFigure) -> Double {
        guard values.contains(where: { !$0.isNaN }) else { return .nan }
        switch figure {
        case .firstWeek: return beyond.firstIndex(of: true).map { Double($0 + 1) } ?? .infinity
        case .weeks: return Double(beyond.filter { $0 }.count) / Double(values.count)
        case .atEnd:
            let mean = RunningMean.mean(values.suffix(Self.lastWeeks))
            return mean.isNaN ? .nan : isBeyond(mean) ? 1 : 0
        }
    }

    private var beyond: [Bool] { RunningMean.trailing(values, over: threshold.overWeeks).map(isBeyond) }

    private func isBeyond(_ value: Double) -> Bool {
        threshold.isBelow ? value < threshold.value : value > threshold.value
    }
}
