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
            rows = drawn.rows.prefix(Self.most).map {
                let size = abs($0.atHigh - $0.atLow)
                let low = Typography.figure(text.estimate($0.atLow, low: 0, high: size))
                let high = Typography.figure(text.estimate($0.atHigh, low: 0, high: size))
                return row($0.key, "\(low) where it is low, \(high) where it is high")
            }
        } else {
            basis = .kind
            rows = Self.byKind(source).prefix(Self.most).map { row($0, "") }
        }
    }

    /// Assumed values in the order in which results commonly lean on them: the policy that is compared, what strain does,
    /// what makes people leave, how people fare and how much work they need.
    private static func byKind(_ source: ReportSource) -> [String] {
        let assumed = (source.scenarios.last?.assumptions ?? []).filter { $0.evidence == .assumed }.map(\.key)
        let before = source.scenarios.first?.assumptions ?? []
        var order: [String] = []
        func take(_ keys: [String], most: Int) {
            for key in keys.prefix(most) where !order.contains(key) { order.append(key) }
        }
        for prefix in ["strain.effects", "strain.", "needs.", "referrals.", "work.", "attrition."] {
            // What has no effect leans on nothing.
            let neutral =
                source.scenarios.last?.assumptions.filter { $0.value == "0" || $0.value == "1" }.map(\.key) ?? []
            take(assumed.filter { $0.hasPrefix(prefix) && !neutral.contains($0) }, most: 1)
        }
        let changed = assumed.filter { key in
            source.scenarios.count > 1
                && before.first { $0.key == key }?.value
                    != source.scenarios.last?.assumptions.first { $0.key == key }?.value
        }
        return Array(changed.prefix(1)) + order.filter { $0 != changed.first }
    }
}
