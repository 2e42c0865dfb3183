public import OutputAnalysis

/// How precise a figure of one scenario is after a round: its own estimate or, in a comparison, its difference from the
/// baseline by pairs of replications.
public struct PrecisionJudgement: Sendable {
    /// The number of the scenario.
    public var scenario: Int
    /// The figure.
    public var definition: FigureDefinition
    /// What was asked.
    public var request: PrecisionRequest
    /// The estimate, or the difference from the baseline.
    public var estimate: Estimate
    /// Whether that is precise enough.
    public var isReached: Bool

    /// Half of the interval's width, the wider side; nil without an interval.
    public var halfWidth: Double? { PrecisionRounds.halfWidth(of: estimate) }

    /// Judges all requests, in their order.
    ///
    /// Of one scenario its own figures are judged; of several each one's differences from the baseline, since they are what
    /// is asked about.
    ///
    /// - Complexity: O(n) for n replications, for each request and scenario.
    public static func all(
        _ requests: [PrecisionRequest], figures: [ScenarioFigures], baseline: Int
    ) -> [PrecisionJudgement] {
        let judged = figures.indices.filter { figures.count == 1 || $0 != baseline }
        return requests.flatMap { request in
            judged.flatMap { scenario in
                request.reference.figures(in: figures[scenario].layout).compactMap { figure in
                    judgement(request, figures, scenario, figure, baseline)
                }
            }
        }
    }

    private static func judgement(
        _ request: PrecisionRequest, _ figures: [ScenarioFigures], _ scenario: Int, _ figure: Int, _ baseline: Int
    ) -> PrecisionJudgement? {
        let definition = figures[scenario].layout.figures[figure]
        guard figures.count > 1 else {
            let estimate = figures[scenario].estimate(of: figure)
            return PrecisionJudgement(
                scenario: scenario, definition: definition, request: request, estimate: estimate,
                // Its median is another figure: the next round may have a mean no more than this one.
                isReached: !figures[scenario].isWithoutEnd(figure)
                    && PrecisionRounds.isReached(request.target, by: estimate))
        }
        let other = figures[baseline].layout.figures.firstIndex { $0.isSameFigure(as: definition) }
        guard let other else { return nil }
        let comparison = figures[scenario].comparison(of: figure, with: figures[baseline], figure: other)
        let estimate = Estimate(
            value: comparison.difference, low: comparison.low, high: comparison.high,
            replications: comparison.replications, undefined: 0, method: .studentT)
        let isReached = PrecisionRounds.isReached(request.target, by: estimate)
        return PrecisionJudgement(
            scenario: scenario, definition: definition, request: request, estimate: estimate, isReached: isReached)
    }
}
