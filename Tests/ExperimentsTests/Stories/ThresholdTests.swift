import Experiments
import OutputAnalysis
import Scenario
import Testing

@testable import CareModel

@Suite struct ThresholdTests {
    private let model: ServiceModel
    private let evaluation: MetricEvaluation

    init() throws {
        var scenario = TinyService.scenario()
        scenario.thresholds = [
            Threshold(id: "many", figure: "coordinator_changes", value: 0, isBelow: false, overWeeks: 1),
            Threshold(id: "busy", figure: "planned_contact_achieved", value: 0.5, isBelow: true, overWeeks: 1),
            Threshold(id: "smooth", figure: "planned_contact_achieved", value: 0.5, isBelow: true, overWeeks: 3),
            Threshold(id: "never", figure: "planned_contact_achieved", value: 2, isBelow: false, overWeeks: 1),
            Threshold(id: "nothing", figure: "qualified_run_longest", value: 0, isBelow: false, overWeeks: 1),
        ]
        model = try compile(scenario)
        evaluation = MetricEvaluation(model)
    }

    private func place(_ metric: String, _ threshold: String) throws -> Int {
        try #require(
            evaluation.layout.figures.firstIndex {
                $0.team == "north" && $0.metric == metric && $0.group == "threshold=\(threshold)"
            })
    }

    /// Shares of visits made in six weeks: 0.9, 0.4, none planned, 0.8, 0.3, 0.4.
    private func record() -> [Double] {
        var measures = [Double](repeating: 0, count: model.layout.rowLength * model.weeks)
        for (week, made) in [(0, 9.0), (1, 4), (3, 8), (4, 3), (5, 4)] {
            measures[week * model.layout.rowLength + model.layout.index(.visitsPlanned, team: 0)] = 10
            measures[week * model.layout.rowLength + model.layout.index(.visitsMade, team: 0)] = made
        }
        return evaluation.record(
            of: ReplicationRecord(measures: measures, waits: [], events: 0, fingerprint: 0, modifierLimited: 0))
    }

    private func value(_ metric: String, _ threshold: String) throws -> Double {
        let place = try place(metric, threshold)
        return record().withUnsafeBufferPointer { evaluation.layout.value(of: place, in: $0) }
    }

    @Test("The first week beyond, the share of weeks beyond, and whether the end is beyond")
    func values() throws {
        #expect(try value("threshold_first_week", "busy") == 2)
        #expect(try value("threshold_weeks", "busy") == 3.0 / 6)
        // The mean of 0.9, 0.4, 0.8, 0.3 and 0.4 is 0.56.
        #expect(try value("threshold_at_end", "busy") == 0)
    }

    @Test("An average over three weeks is that of the weeks up to the one that counts, where it is defined")
    func averaged() throws {
        // Means from week 3 on: 0.65, 0.6, 0.55, 0.5; none is below a half.
        #expect(try value("threshold_first_week", "smooth") == .infinity)
        #expect(try value("threshold_weeks", "smooth") == 0)
    }

    @Test("What never comes has no first week, and is counted as censored; a figure that is not weekly has nothing")
    func never() throws {
        #expect(try value("threshold_first_week", "never") == .infinity)
        let place = try place("threshold_first_week", "never")
        let figures = try ScenarioFigures(evaluation.layout, from: RecordsInMemory(records: [record(), record()]))
        let summary = figures.summary(of: place)
        #expect(summary.estimate.value == nil && summary.censored == 1)
        #expect(try value("threshold_first_week", "nothing").isNaN)
    }

    @Test("The share of runs that end beyond has Wilson's interval")
    func tipped() throws {
        let place = try place("threshold_at_end", "busy")
        let start = evaluation.layout.starts[place]
        let records = (0..<10).map { replication -> [Double] in
            var record = record()
            record[start] = replication < 3 ? 1 : 0
            return record
        }
        let estimate = try ScenarioFigures(evaluation.layout, from: RecordsInMemory(records: records))
            .summary(of: place).estimate
        #expect(estimate.value == 0.3 && estimate.method == .wilson)
        #expect(estimate == Estimation.proportion(of: (0..<10).map { $0 < 3 ? 1 : 0 }))
    }
}
