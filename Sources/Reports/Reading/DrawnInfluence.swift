public import ResultFiles
public import Scenario

/// How a figure goes with each value that was drawn anew for each draw: what the result leans on, by the run itself.
public struct DrawnInfluence: Sendable {
    /// One uncertain value.
    public struct Row: Sendable {
        /// The dotted path of the key.
        public var key: String
        /// The mean of the figure over the third of the draws in which the value is lowest.
        public var atLow: Double
        /// The mean of the figure over the third of the draws in which the value is highest.
        public var atHigh: Double
        /// The standard error of the difference of the two means.
        public var standardError: Double
        /// Whether they differ by more than two standard errors: more than luck commonly does.
        public var isClear: Bool { abs(atHigh - atLow) > 2 * standardError }
        /// The median of the values of the lowest third, in the key's base unit.
        public var lowValue: Double
        /// The median of the values of the highest third, in the key's base unit.
        public var highValue: Double
    }

    /// The fewest draws of which thirds are told apart.
    public static let least = 15

    /// The rows, the widest first.
    public let rows: [Row]
    /// The mean over all draws.
    public let mean: Double

    /// Reads how the figure of a scenario, or its difference from the baseline, goes with what was drawn.
    ///
    /// - Returns: Nil where the run has too few draws, or the figure is not defined in one of them.
    /// - Throws: `InputFault` if `draws.csv` is not what a run writes.
    public init?(
        _ result: RunResult, scenario: String, baseline: String?, _ key: FigureName, _ values: ReplicationValues
    ) throws(InputFault) {
        guard let draws = result.record.plan.parameterDraws, draws >= Self.least,
            result.record.files.contains("draws.csv")
        else { return nil }
        let each = result.record.plan.replications / draws
        let own = values.values(of: key, in: scenario)
        let other = baseline.map { values.values(of: key, in: $0) }
        guard own.count == draws * each, other.map({ $0.count == own.count }) ?? true else { return nil }
        var means: [Double] = []
        for draw in 0..<draws {
            var sum = 0.0
            for place in draw * each..<(draw + 1) * each {
                guard let value = own[place] else { return nil }
                if let other {
                    guard let before = other[place] else { return nil }
                    sum += value - before
                } else {
                    sum += value
                }
            }
            means.append(sum / Double(each))
        }
        let table = try CSVTable(path: result.folder + "/draws.csv")
        let (names, keys) = (try table.texts("scenario"), try table.texts("key"))
        let (numbers, figures) = (try table.numbers("draw"), try table.numbers("figure"))
        let first = (numbers.compactMap(\.self).min() ?? 1)
        var order: [String] = []
        var drawn: [String: [Double?]] = [:]
        for row in names.indices where names[row] == scenario {
            guard let number = numbers[row] else { continue }
            let draw = Int(number - first)
            guard draw >= 0, draw < draws else { continue }
            if drawn[keys[row]] == nil {
                order.append(keys[row])
                drawn[keys[row]] = [Double?](repeating: nil, count: draws)
            }
            drawn[keys[row]]?[draw] = figures[row]
        }
        let third = draws / 3
        rows = order.compactMap { key -> Row? in
            let column = (drawn[key] ?? []).compactMap(\.self)
            guard column.count == draws else { return nil }
            let sorted = column.indices.sorted { (column[$0], $0) < (column[$1], $1) }
            let (lowest, highest) = (Array(sorted.prefix(third)), Array(sorted.suffix(third)))
            guard let low = lowest.first, let high = highest.last, column[low] < column[high] else { return nil }
            let (atLow, atHigh) = (Self.moments(lowest.map { means[$0] }), Self.moments(highest.map { means[$0] }))
            return Row(
                key: key, atLow: atLow.mean, atHigh: atHigh.mean,
                standardError: ((atLow.variance + atHigh.variance) / Double(third)).squareRoot(),
                lowValue: column[lowest[third / 2]], highValue: column[highest[third / 2]])
        }.sorted { abs($0.atHigh - $0.atLow) > abs($1.atHigh - $1.atLow) }
        mean = means.reduce(0, +) / Double(draws)
    }

    private static func moments(_ values: [Double]) -> (mean: Double, variance: Double) {
        let mean = values.reduce(0, +) / Double(values.count)
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (mean, squares / Double(values.count - 1))
    }
}
