import CareModel
import Experiments
import OutputAnalysis
import Testing

@Suite struct ScenarioFiguresTests {
    private let layout: FigureLayout

    init() throws { layout = MetricEvaluation(try TinyService.model()).layout }

    private func place(_ metric: String, _ group: String = "all") throws -> Int {
        try #require(layout.figures.firstIndex { $0.team == "all" && $0.metric == metric && $0.group == group })
    }

    private func figures(_ fill: (inout [Double], Int) throws -> Void) throws -> ScenarioFigures {
        let records = try (0..<4).map { replication in
            var record = [Double](repeating: .nan, count: layout.recordLength)
            record[FigureLayout.eventsPlace] = 10
            try fill(&record, replication)
            return record
        }
        return try ScenarioFigures(layout, from: RecordsInMemory(records: records))
    }

    @Test("A mean has the replications' spread, a ratio is one of totals, and a wait says how many are censored")
    func summaries() throws {
        let (mean, ratio, wait) = (
            try place("referrals"), try place("crisis_response_late"), try place("referral_to_contact_mean")
        )
        let figures = try figures { record, replication in
            record[layout.starts[mean]] = Double(replication)
            record[layout.starts[ratio]] = replication == 0 ? 0 : 1
            record[layout.starts[ratio] + 1] = Double(replication)
            if replication > 0 { record[layout.starts[wait]] = 20 }
            record[layout.starts[wait] + 1] = Double(replication)
        }
        #expect(figures.events == 40)
        let first = figures.summary(of: mean)
        #expect(first.estimate.value == 1.5)
        #expect(first.percentiles.values[2] == 1.5)
        #expect(first.censored == nil)
        let second = figures.summary(of: ratio)
        #expect(second.estimate.value == 0.5)
        #expect(second.estimate.undefined == 1)
        #expect(second.percentiles.values[2] == 0.5)
        let third = figures.summary(of: wait)
        #expect(third.estimate.value == 20)
        #expect(third.estimate.undefined == 1)
        #expect(third.censored == 1.5)
    }

    @Test("A scenario is compared with a baseline replication by replication")
    func comparison() throws {
        let mean = try place("referrals")
        let before = try figures { record, replication in record[layout.starts[mean]] = Double(replication * 100) }
        let after = try figures { record, replication in record[layout.starts[mean]] = Double(replication * 100 + 3) }
        let comparison = after.comparison(of: mean, with: before, figure: mean)
        #expect(comparison.difference == 3)
        #expect(comparison.verdict == .higher)
        #expect(comparison.shareHigher == 1)
        #expect(after.comparisons(with: before).count == layout.figures.count)
    }

    @Test("A week is summarised over the replications in which its figure is defined")
    func weeks() throws {
        let figure = try place("referrals")
        let start = try #require(layout.weeklyStarts[figure])
        var record = [Double](repeating: .nan, count: layout.recordLength)
        record[start] = 4
        let other = [Double](repeating: .nan, count: layout.recordLength)
        let weeks = try WeekSummary.weeks(of: figure, in: layout, from: RecordsInMemory(records: [record, other]))
        #expect(weeks.map(\.week) == Array(1...TinyService.weeks))
        #expect(weeks[0].mean == 4)
        #expect(weeks[1].mean == nil)
        #expect(weeks[1].percentiles.values == [nil, nil, nil, nil, nil])
    }
}
