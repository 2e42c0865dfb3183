public import OutputAnalysis

/// The figures of one scenario in all its replications.
///
/// Where uncertain figures are drawn, the replications of one draw share what was drawn and are not independent: estimates
/// and comparisons then rest on what each draw has by itself, and their intervals hold both sources of doubt.
public struct ScenarioFigures: Sendable {
    /// Where the figures stand.
    public let layout: FigureLayout
    /// How many replications there are.
    public let replications: Int
    /// Events simulated in all replications.
    public let events: UInt64

    /// Replications of each draw of uncertain figures; 1 where nothing is drawn.
    public let replicationsPerDraw: Int

    private let columns: [[Double]]

    /// Reads the figures of the whole run, those by week apart.
    ///
    /// - Parameters:
    ///   - layout: Where the figures stand.
    ///   - records: The records, those of a draw next to one another.
    ///   - replicationsPerDraw: Replications of each draw of uncertain figures.
    /// - Throws: what reading the records throws.
    /// - Precondition: There are whole draws.
    /// - Complexity: O(replications x figures), in time and memory.
    public init(_ layout: FigureLayout, from records: some FigureRecords, replicationsPerDraw: Int = 1) throws {
        precondition(records.count.isMultiple(of: replicationsPerDraw), "draws that are whole")
        self.layout = layout
        self.replicationsPerDraw = replicationsPerDraw
        replications = records.count
        columns = try records.columns(0..<layout.weeklyStart)
        events = UInt64(columns[FigureLayout.eventsPlace].reduce(0, +))
    }

    /// One figure over all replications: estimate, spread, censoring.
    ///
    /// - Complexity: O(n log n) for n replications.
    public func summary(of figure: Int) -> FigureSummary {
        let definition = layout.figures[figure]
        var censored: Double?
        if definition.countsCensored {
            censored = Estimation.mean(of: columns[layout.censoredPlace(figure)]).value
        }
        return FigureSummary(
            definition: definition, estimate: estimate(of: figure), percentiles: Percentiles(of: values(of: figure)),
            censored: censored)
    }

    /// The difference of one figure from the same figure of a baseline, by pairs of replications.
    ///
    /// - Parameter level: The coverage asked of the interval, in 0..<1.
    /// - Precondition: The two have equally many replications, of the same seed; the figures are the same.
    public func comparison(
        of figure: Int, with baseline: ScenarioFigures, figure other: Int, level: Double = 0.95
    ) -> PairedComparison {
        precondition(layout.figures[figure].isSameFigure(as: baseline.layout.figures[other]), "the same figure")
        guard layout.figures[figure].kind == .ratio else {
            // A mean over those that have a value would be one over the lucky ones.
            if isWithoutEnd(figure) || baseline.isWithoutEnd(other) { return .means(baseline: [], scenario: []) }
            return .means(baseline: baseline.first(other), scenario: first(figure), level: level)
        }
        return .ratios(
            baselineNumerators: baseline.first(other), baselineDenominators: baseline.denominators(other),
            scenarioNumerators: first(figure), scenarioDenominators: denominators(figure), level: level)
    }

    /// All figures that both have, in the order of rows, compared with a baseline.
    ///
    /// A figure that one of them has not, since it has not the team or the role, is left out.
    public func comparisons(
        with baseline: ScenarioFigures
    ) -> [(definition: FigureDefinition, comparison: PairedComparison)] {
        var places: [FigureDefinition: Int] = [:]
        for (place, definition) in baseline.layout.figures.enumerated() { places[definition] = place }
        return layout.figures.indices.compactMap { figure in
            let definition = layout.figures[figure]
            return places[definition].map { (definition, comparison(of: figure, with: baseline, figure: $0)) }
        }
    }

    /// One value of a figure for each replication, NaN where it is undefined.
    public func values(of figure: Int) -> [Double] {
        let values = columns[layout.starts[figure]]
        guard layout.figures[figure].kind == .ratio else { return values }
        return zip(values, columns[layout.denominatorPlace(figure)]).map { $1 == 0 ? .nan : $0 / $1 }
    }

    /// What ranks are told by: numerators and denominators of a ratio, else the values over 1, one for each draw or
    /// replication.
    public func parts(of figure: Int) -> (numerators: [Double], denominators: [Double]) {
        let numerators = first(figure)
        guard layout.figures[figure].kind == .ratio else {
            return (numerators, [Double](repeating: 1, count: numerators.count))
        }
        return (numerators, denominators(figure))
    }

    /// The estimate of one figure, with an interval of a level.
    ///
    /// A figure that has no bound in some replication has no mean: a quantile of waits that many never end is estimated by
    /// its median over replications, and a time until a threshold by that of the product-limit curve, cut off at the end of
    /// the run. The method of the interval says so.
    ///
    /// - Complexity: O(n log n) for n replications.
    public func estimate(of figure: Int, level: Double = 0.95) -> Estimate {
        switch layout.figures[figure].kind {
        case .ratio:
            return Estimation.ratio(numerators: first(figure), denominators: denominators(figure), level: level)
        case .proportion where replicationsPerDraw == 1:
            return Estimation.proportion(of: first(figure), level: level)
        case .mean, .proportion:
            let values = first(figure)
            guard isWithoutEnd(figure) else { return Estimation.mean(of: values, level: level) }
            guard layout.figures[figure].group.hasPrefix("threshold=") else {
                return Estimation.quantile(of: values, share: 0.5, level: level)
            }
            // Whoever did not come to it within the run is censored at its end, which is later than all others.
            let last = values.filter(\.isFinite).max() ?? 0
            let known = values.filter { !$0.isNaN }
            var estimate = Estimation.timeToEvent(
                times: known.map { $0.isFinite ? $0 : last + 1 }, observed: known.map(\.isFinite), level: level)
            // Beyond the end nothing is known.
            if let value = estimate.value, value > last { estimate.value = nil }
            if let low = estimate.low, low > last { estimate.low = nil }
            estimate.replications = values.count
            estimate.undefined += values.count - known.count
            return estimate
        }
    }

    /// Whether a figure has no bound in some replication, as a quantile of waits that many never end.
    public func isWithoutEnd(_ figure: Int) -> Bool { first(figure).contains(.infinity) }

    private func first(_ figure: Int) -> [Double] {
        let values = columns[layout.starts[figure]]
        guard replicationsPerDraw > 1 else { return values }
        return layout.figures[figure].kind == .ratio ? draws(values) { sum($0) } : draws(values) { mean($0) }
    }

    private func denominators(_ figure: Int) -> [Double] {
        let values = columns[layout.denominatorPlace(figure)]
        return replicationsPerDraw > 1 ? draws(values) { sum($0) } : values
    }

    /// One value for each draw.
    private func draws(_ values: [Double], _ value: (ArraySlice<Double>) -> Double) -> [Double] {
        stride(from: 0, to: values.count, by: replicationsPerDraw).map { value(values[$0..<$0 + replicationsPerDraw]) }
    }

    private func sum(_ values: ArraySlice<Double>) -> Double { values.reduce(0, +) }

    /// The mean of what is defined; NaN where nothing is.
    private func mean(_ values: ArraySlice<Double>) -> Double {
        let defined = values.filter { !$0.isNaN }
        return defined.isEmpty ? .nan : defined.reduce(0, +) / Double(defined.count)
    }
}
