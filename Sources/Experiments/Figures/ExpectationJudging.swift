public import OutputAnalysis
public import Scenario

extension ScenarioFigures {
    /// Judges an expectation by the figures of all replications.
    ///
    /// - Parameter baseline: The figures of the run's baseline, or nil where there is nothing to compare with.
    /// - Precondition: The baseline has equally many replications, of the same seed.
    /// - Complexity: O(f + n log n) for f figures and n replications.
    public func verdict(on expectation: Expectation, baseline: ScenarioFigures?) -> ExpectationVerdict {
        guard let place = place(of: expectation.figure) else { return .undecided(.noFigure) }
        let isAtMost = expectation.bound == .atMost
        let level = ExpectationVerdict.level(confidence: expectation.confidence)
        switch expectation.subject {
        case .figure:
            if isWithoutEnd(place) {
                return Estimation.judge(
                    endless: parts(of: place).numerators, limit: expectation.limit, isAtMost: isAtMost,
                    confidence: expectation.confidence)
            }
            return Estimation.judge(
                estimate(of: place, level: level), limit: expectation.limit, isAtMost: isAtMost)
        case .difference:
            guard let baseline else { return .undecided(.noBaseline) }
            guard let other = baseline.place(of: expectation.figure) else { return .undecided(.noFigure) }
            if isWithoutEnd(place) || baseline.isWithoutEnd(other) { return .undecided(.withoutEnd) }
            return Estimation.judge(
                comparison(of: place, with: baseline, figure: other, level: level), limit: expectation.limit,
                isAtMost: isAtMost)
        }
    }

    /// Where a figure stands among those of the run, or nil if there is none of that name.
    ///
    /// - Complexity: O(f) for f figures.
    public func place(of name: FigureName) -> Int? {
        layout.figures.firstIndex { $0.metric == name.metric && $0.team == name.team && $0.group == name.group }
    }
}
