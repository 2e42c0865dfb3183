public import OutputAnalysis

/// The figures of one scenario in all its replications.
public struct ScenarioFigures: Sendable {
    /// Where the figures stand.
    public let layout: FigureLayout
    /// How many replications there are.
    public let replications: Int
    /// Events simulated in all replications.
    public let events: UInt64

    private let columns: [[Double]]

    /// Reads the figures of the whole run, those by week apart.
    ///
    /// - Throws: what reading the records throws.
    /// - Complexity: O(replications x figures), in time and memory.
    public init(_ layout: FigureLayout, from records: some FigureRecords) throws {
        self.layout = layout
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
        guard layout.figures[figure].kind == .ratio else { return first(figure) }
        return zip(first(figure), denominators(figure)).map { $1 == 0 ? .nan : $0 / $1 }
    }

    /// One figure over all replications, with an interval of the kind that is fit for it.
    ///
    /// - Parameter level: The coverage asked of the interval, in 0..<1.
    /// - Complexity: O(n) for n replications.
    public func estimate(of figure: Int, level: Double = 0.95) -> Estimate {
        if layout.figures[figure].kind == .proportion { return Estimation.proportion(of: first(figure), level: level) }
        guard layout.figures[figure].kind == .ratio else {
            let estimate = Estimation.mean(of: first(figure), level: level)
            guard isWithoutEnd(figure) else { return estimate }
            return Estimate(
                value: nil, low: nil, high: nil, replications: estimate.replications, undefined: estimate.undefined,
                method: .none)
        }
        return Estimation.ratio(numerators: first(figure), denominators: denominators(figure), level: level)
    }

    /// Whether a figure has no bound in some replication, as a quantile of waits that many never end.
    func isWithoutEnd(_ figure: Int) -> Bool { first(figure).contains(.infinity) }

    private func first(_ figure: Int) -> [Double] { columns[layout.starts[figure]] }

    private func denominators(_ figure: Int) -> [Double] { columns[layout.denominatorPlace(figure)] }
}
