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

    @Test("A longest run is the longest of any week, and for all teams the longest of any team")
    func greatest() throws {
        let record = record { measures, layout in
            for (week, run) in [(0, 3.0), (1, 8), (2, 1)] {
                measures[week * layout.rowLength + layout.index(.thinDaysInARow, team: 0)] = run
            }
            measures[2 * layout.rowLength + layout.index(.thinDaysInARow, team: 1)] = 9
        }
        #expect(try value(record, "north", "qualified_run_longest") == 8)
        #expect(try value(record, "south", "qualified_run_longest") == 9)
        #expect(try value(record, "all", "qualified_run_longest") == 9)
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

    @Test("Hours by weekday, by role and by protection add up to the hours of the week")
    func detailsOfHours() throws {
        let simulation = Simulation(model)
        let record = try simulation.replicate(seed: 1, replication: 0)
        for team in ["all", "north", "south"] {
            let whole = try value(record, team, "hours")
            #expect(whole > 0)
            let days = try MetricDefinition.weekdays.reduce(0.0) {
                try $0 + value(record, team, "hours", "weekday=\($1)")
            }
            #expect(abs(days - whole) < 1e-9 * whole)
            let protected = try ["no", "yes"].reduce(0.0) { try $0 + value(record, team, "hours", "protected=\($1)") }
            #expect(abs(protected - whole) < 1e-9 * whole)
            // Nurses alone coordinate.
            #expect(try abs(value(record, team, "hours", "role=nurse") - whole) < 1e-9 * whole)
            for category in HoursCategory.allCases {
                let name = "category=\(category.name)"
                let all = try value(record, team, "hours", name)
                #expect(try abs(value(record, team, "hours", "role=nurse;\(name)") - all) < 1e-9 * max(1, all))
                let days = try MetricDefinition.weekdays.reduce(0.0) {
                    try $0 + value(record, team, "hours", "weekday=\($1);\(name)")
                }
                #expect(abs(days - all) < 1e-9 * max(1, all))
            }
        }
        #expect(try value(record, "north", "hours", "role=assistant") > 0)
        #expect(evaluation.layout.weeklyStarts[try place("all", "hours", "role=nurse")] == nil)
        #expect(evaluation.layout.weeklyStarts[try place("all", "hours", "category=direct")] != nil)
    }

    @Test("The first word is the clock as the target counts it, with those who left without one never having it")
    func firstWord() throws {
        let record = record(waits: [wait(10), wait(20), wait(30, ended: false)])
        // Words after 5 and 10 days; the third person waits for one to the horizon.
        let horizon = Double(7 * TinyService.weeks)
        #expect(try abs(value(record, "all", "first_word_mean") - (5 + 10 + horizon) / 3) < 1e-9)
        #expect(try value(record, "all", "first_word_p90") == .infinity)
        #expect(try value(self.record(waits: [wait(10), wait(20)]), "all", "first_word_p90") == 10)
    }

    @Test("What a target is for stands beside its attainment")
    func purpose() throws {
        let record = record(waits: [wait(10), wait(20)]) { measures, layout in
            measures[layout.index(.contactPeriods, team: 0, role: 0)] = 4
            measures[layout.index(.contactPeriodsAttained, team: 0, role: 0)] = 3
            measures[layout.index(.contactPeriodsOfWorth, team: 0, role: 0)] = 1
        }
        #expect(try value(record, "north", "target_attainment", "target=contacts") == 0.75)
        #expect(try value(record, "north", "target_purpose_met", "target=contacts") == 0.25)
        #expect(try value(record, "north", "target_attainment", "target=referral_to_contact") == 1)
        #expect(try value(record, "north", "target_purpose_met", "target=referral_to_contact") == 0.5)
    }

    @Test("Lags are days, lengths are minutes, and recording stands over contact")
    func unitsOfRecording() throws {
        let record = record { measures, layout in
            for (measure, value) in [
                (StaffMeasure.entryLag, 3 * 86_400.0), (.contactsEntered, 2), (.visitSeconds, 5400),
                (.visitsAnswered, 3),
                (.recording, 7200), (.direct, 3600), (.contactsRecorded, 3), (.contactsMade, 4),
            ] {
                measures[layout.index(measure, team: 0, role: 0)] = value
            }
            measures[layout.index(.fullestCaseload, team: 0)] = 60
            measures[layout.index(.teamWeeks, team: 0)] = 3
        }
        #expect(try value(record, "north", "entry_lag_mean") == 1.5)
        #expect(try value(record, "north", "contact_length_mean") == 30)
        #expect(try value(record, "north", "recording_to_direct") == 2)
        #expect(try value(record, "north", "contacts_recorded_share") == 0.75)
        #expect(try value(record, "north", "caseload_max") == 20)
    }
}
