import CareModel
import Experiments
import Scenario
import Testing

/// The growth of queues, as the slope of their weeks.
@Suite("Growth of queues")
struct QueueGrowthTests {
    @Test("A queue that grows by one person a week grows by 52 people a year, whatever its level")
    func slope() throws {
        var scenario = TinyService.scenario()
        scenario.run.weeks = 60
        let model = try compile(scenario)
        let evaluation = MetricEvaluation(model)
        let layout = model.layout
        let weeks = model.weeks
        var measures = [Double](repeating: 0, count: weeks * layout.rowLength)
        for week in 0..<weeks {
            measures[week * layout.rowLength + layout.index(.waitingAllocationSeconds, team: 0)] =
                Double(7 + week) * 604_800
            measures[week * layout.rowLength + layout.index(.waitingFirstContactSeconds, team: 0)] = 12 * 604_800
        }
        let record = evaluation.record(
            of: ReplicationRecord(measures: measures, waits: [], events: 0, fingerprint: 0, modifierLimited: 0))
        func value(_ group: String) throws -> Double {
            let figure = try #require(
                evaluation.layout.figures.firstIndex {
                    $0.metric == "queue_growth" && $0.group == group && $0.team == "all"
                })
            return record.withUnsafeBufferPointer { evaluation.layout.value(of: figure, in: $0) }
        }
        #expect(abs(try value("queue=allocation") - 365.25 / 7) < 1e-9)
        #expect(abs(try value("queue=first_contact")) < 1e-9)
    }
}
