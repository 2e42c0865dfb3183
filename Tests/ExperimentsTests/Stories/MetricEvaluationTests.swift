import Experiments
import Scenario
import Testing

@testable import CareModel

@Suite struct MetricEvaluationTests {
    private let model: ServiceModel
    private let evaluation: MetricEvaluation

    init() throws {
        model = try TinyService.model()
        evaluation = MetricEvaluation(model)
    }

    private func place(_ team: String, _ metric: String, _ group: String = "all") throws -> Int {
        try #require(
            evaluation.layout.figures.firstIndex { $0.team == team && $0.metric == metric && $0.group == group })
    }

    private func value(
        _ record: ReplicationRecord, _ team: String, _ metric: String, _ group: String = "all"
    ) throws -> Double {
        let place = try place(team, metric, group)
        return evaluation.record(of: record).withUnsafeBufferPointer { evaluation.layout.value(of: place, in: $0) }
    }

    private func record(
        waits: [ReferralWait] = [], _ fill: (inout [Double], MeasureLayout) -> Void = { _, _ in }
    ) -> ReplicationRecord {
        var measures = [Double](repeating: 0, count: model.layout.rowLength * model.weeks)
        fill(&measures, model.layout)
        return ReplicationRecord(measures: measures, waits: waits, events: 7, fingerprint: 0, modifierLimited: 0)
    }

    private func wait(_ days: Double, ended: Bool = true, team: Int = 0) -> ReferralWait {
        ReferralWait(
            team: team, seconds: days * 86_400, ending: ended ? .contact : .stillWaiting, countedSeconds: days * 43_200,
            isCounted: ended)
    }

    @Test("A count per year is the sum of the weeks over the years that they last")
    func counts() throws {
        let record = record { measures, layout in
            measures[layout.index(.referrals, team: 0)] = 4
            measures[2 * layout.rowLength + layout.index(.referrals, team: 1)] = 2
        }
        let years = Double(TinyService.weeks) * 7 / 365.25
        #expect(try abs(value(record, "north", "referrals") - 4 / years) < 1e-9)
        #expect(try abs(value(record, "all", "referrals") - 6 / years) < 1e-9)
        #expect(evaluation.record(of: record)[FigureLayout.eventsPlace] == 7)
    }

    @Test("A ratio is a ratio of totals, and undefined where nothing stands below the line")
    func ratios() throws {
        let record = record { measures, layout in
            for (week, visits) in [(0, 1.0), (1, 5.0)] {
                measures[week * layout.rowLength + layout.index(.visitsPlanned, team: 0)] = 2 * visits
                measures[week * layout.rowLength + layout.index(.visitsMade, team: 0)] = visits + 1
            }
        }
        #expect(try value(record, "north", "planned_contact_achieved") == 8.0 / 12)
        #expect(try value(record, "south", "planned_contact_achieved").isNaN)
        #expect(try value(record, "all", "planned_contact_achieved") == 8.0 / 12)
        let weekly = try #require(evaluation.layout.weeklyStarts[place("north", "planned_contact_achieved")])
        let values = evaluation.record(of: record)[weekly..<weekly + 3]
        #expect(values.prefix(2) == [1, 0.6])
        #expect(values.last?.isNaN == true)
    }

    @Test("A role has rows of its own where somebody has posts in it, coordinating or not")
    func roles() throws {
        let groups = { (team: String) in
            evaluation.layout.figures.filter { $0.team == team && $0.metric == "sickness" }.map(\.group)
        }
        #expect(groups("all") == ["all", "role=assistant", "role=nurse"])
        #expect(groups("north") == ["all", "role=assistant", "role=nurse"])
        #expect(groups("south") == ["all", "role=nurse"])
        let record = record { measures, layout in
            measures[layout.index(.sickness, team: 0, role: 0)] = 1
            measures[layout.index(.attended, team: 0, role: 0)] = 3
            measures[layout.index(.sickness, team: 0, role: 1)] = 1
        }
        #expect(try value(record, "north", "sickness") == 0.25)
        #expect(try value(record, "north", "sickness", "role=assistant") == 1)
    }

    @Test("Waits count those still waiting: the mean up to the horizon, a breach beyond the limit")
    func waits() throws {
        let horizon = Double(7 * TinyService.weeks)
        let record = record(waits: [wait(10), wait(20), wait(30, ended: false), wait(4, team: 1)])
        // After day 20 one in three still waits, to the horizon.
        let mean = (10 + 20 + horizon) / 3
        #expect(try abs(value(record, "north", "referral_to_contact_mean") - mean) < 1e-9)
        #expect(try value(record, "south", "referral_to_contact_mean") == 4)
        #expect(try value(record, "north", "referral_to_contact_median") == 20)
        // Nine in ten never have one: without bound, and so without an estimate.
        #expect(try value(record, "north", "referral_to_contact_p90") == .infinity)
        #expect(try abs(value(record, "north", "referral_to_contact_in_time") - 1.0 / 3) < 1e-12)
        #expect(try abs(value(record, "north", "target_attainment", "target=referral_to_contact") - 2.0 / 3) < 1e-12)
        #expect(try abs(value(record, "all", "referral_to_contact_in_time") - 0.5) < 1e-12)
        #expect(try value(self.record(), "all", "referral_to_contact_mean").isNaN)
    }

    @Test("In time is what the policy in force at the end says, each team by its own limit")
    func limits() throws {
        let model = try TinyService.model(limitOfSecondTeam: 86_400)
        let evaluation = MetricEvaluation(model)
        let record = evaluation.record(of: record(waits: [wait(2), wait(2, team: 1)]))
        let shares = ["all", "north", "south"].map { team in
            let place = evaluation.layout.figures.firstIndex {
                $0.team == team && $0.metric == "referral_to_contact_in_time"
            }
            return place.map { record[evaluation.layout.starts[$0]] }
        }
        #expect(shares == [0.5, 1, 0])
    }

    @Test("Attainment of the contacts target is the share of worker-periods at target")
    func attainment() throws {
        let record = record { measures, layout in
            measures[layout.index(.contactPeriods, team: 0, role: 0)] = 4
            measures[layout.index(.contactPeriodsAttained, team: 0, role: 0)] = 3
            measures[layout.index(.contactPeriods, team: 0, role: 1)] = 9
        }
        #expect(try value(record, "north", "target_attainment", "target=contacts") == 0.75)
    }
}
