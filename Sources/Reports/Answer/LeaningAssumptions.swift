import Scenario
import ScenarioFiles

/// The assumed values on which the answer leans most, and how that is known.
struct LeaningAssumptions: Sendable {
    /// How the order was found.
    enum Basis: Sendable, Equatable {
        /// By the spread of the figure over what was drawn.
        case draws
        /// By an analysis of sensitivity.
        case sensitivity
        /// By their kind only: nothing was measured.
        case kind
    }

    /// One of them.
    struct Row: Sendable {
        /// The dotted path of the key.
        var key: String
        /// The value as the scenario has it, or empty.
        var value: String
        /// A remark of the scenario, or empty.
        var note: String
        /// What was measured of it, or empty.
        var effect: String
    }

    let basis: Basis
    let rows: [Row]

    private static let most = 3

    /// - Parameter drawn: How the main figure goes with what was drawn, or nil.
    init(_ source: ReportSource, main: FigureName?, drawn: DrawnInfluence?) {
        let tables = source.scenarios.reversed().map(\.assumptions)
        func row(_ key: String, _ effect: String) -> Row {
            let found = tables.lazy.compactMap { $0.first { $0.key == key } }.first
            let value = found.map { $0.unit.isEmpty ? $0.value : "\($0.value) \($0.unit)" } ?? ""
            return Row(key: key, value: value, note: found?.note ?? "", effect: effect)
        }
        if let influences = source.experiment?.influences, !influences.isEmpty {
            let metric = influences.contains { $0.metric == main?.metric } ? main?.metric : influences.first?.metric
            basis = .sensitivity
            rows = influences.filter { $0.metric == metric }.sorted { $0.rank < $1.rank }.prefix(Self.most).map {
                let text = FigureText(unit: $0.unit)
                let size = Typography.figure(text.estimate($0.size, low: $0.low, high: $0.high))
                return row(
                    $0.key,
                    $0.isShareOfVariance
                        ? "\(size) % of the variance goes with it" : "an effect of \(size) \(text.unit) over its range")
            }
        } else if let drawn, let main {
            basis = .draws
            let unit = MetricRegistry.metric(main.metric)?.unit ?? ""
            let text = FigureText(unit: unit)
            let what = source.others.isEmpty ? "the figure is" : "the difference is"
            let words = unit == "share" ? (source.others.isEmpty ? "%" : "points") : text.unit
            rows = drawn.rows.filter(\.isClear).prefix(Self.most).map {
                func shown(_ value: Double, _ error: Double) -> String {
                    Typography.figure(text.estimate(value, low: value - 2 * error, high: value + 2 * error))
                }
                let low = shown($0.atLow, $0.standardError)
                let high = shown($0.atHigh, $0.standardError)
                return row($0.key, "\(what) \(low) \(words) where it is low, \(high) where it is high")
            }
        } else {
            basis = .kind
            rows = Self.byKind(source).prefix(Self.most).map { row($0, "") }
        }
    }

    /// Assumed values of the kinds on which results may lean: one that makes each policy compared, then what strain does,
    /// how people fare, how many come, how long work takes and who leaves.
    private static func byKind(_ source: ReportSource) -> [String] {
        var order: [String] = []
        let before = source.scenarios[0].assumptions
        for other in source.scenarios.dropFirst().prefix(2) {
            let own = other.assumptions.filter { row in
                row.evidence == .assumed && !order.contains(row.key)
                    && before.first { $0.key == row.key }?.value != row.value
            }
            if let first = own.first(where: { $0.key.hasPrefix("changes.") }) ?? own.first { order.append(first.key) }
        }
        // What has no effect leans on nothing.
        let assumed = (source.scenarios.last?.assumptions ?? []).filter {
            $0.evidence == .assumed && !["0", "1", "0 %", "100 %"].contains($0.value)
        }.map(\.key)
        for prefix in ["strain.effects", "needs.", "referrals.", "work.", "attrition."] {
            if let key = assumed.first(where: { $0.hasPrefix(prefix) && !order.contains($0) }) { order.append(key) }
        }
        return order
    }
}
