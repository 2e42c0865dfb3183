import Experiments
import Scenario
import Testing

@testable import CareModel

@Suite struct MoneyTests {
    private static let year = 365.25 * 86_400
    /// Forty hours a week of each whole-time post.
    private static let hoursOfYear = 40 * 365.25 / 7

    private func evaluation(_ fill: (inout Costs) -> Void = { _ in }) throws -> (ServiceModel, MetricEvaluation) {
        var scenario = TinyService.scenario()
        var costs = Costs(roles: [
            Costs.RoleCost(role: "nurse", perYear: 40_000, onCosts: 0.25),
            Costs.RoleCost(role: "assistant", perYear: 20_000, onCosts: 0),
        ])
        fill(&costs)
        scenario.costs = costs
        let model = try compile(scenario)
        return (model, MetricEvaluation(model))
    }

    /// A year's worth of two nurses and an assistant in the north, laid into one week; so many of them from an agency.
    private func value(
        _ metric: String, _ group: String = "all", agency: Double = 0, _ fill: (inout Costs) -> Void = { _ in }
    ) throws -> Double {
        let (model, evaluation) = try evaluation(fill)
        var measures = [Double](repeating: 0, count: model.layout.rowLength * model.weeks)
        func set(_ measure: StaffMeasure, _ role: Int, _ value: Double) {
            measures[model.layout.index(measure, team: 0, role: role)] = value
        }
        set(.inPost, 0, 2 * Self.year)
        set(.inPost, 1, Self.year)
        set(.starters, 0, 3)
        set(.agencySeconds, 0, agency * Self.year)
        set(.agencyContracted, 0, agency > 0 ? 200 * 3600 : 0)
        set(.overtimePaid, 0, 100 * 3600)
        set(.overrun, 0, 50 * 3600)
        set(.ownTime, 1, 30 * 3600)
        measures[model.layout.index(.caseloadSeconds, team: 0)] = 40 * Self.year
        measures[model.layout.index(.contactsMade, team: 0)] = 1000
        let record = evaluation.record(
            of: ReplicationRecord(measures: measures, waits: [], events: 0, fingerprint: 0, modifierLimited: 0))
        let place = try #require(
            evaluation.layout.figures.firstIndex { $0.team == "north" && $0.metric == metric && $0.group == group })
        return record.withUnsafeBufferPointer { evaluation.layout.value(of: place, in: $0) }
    }

    private func near(_ left: Double, _ right: Double) -> Bool { abs(left - right) < 1e-6 * max(1, abs(right)) }

    /// The six weeks of the run, in years.
    private let years = Double(TinyService.weeks) * 7 / 365.25

    @Test("Staff cost their pay and on-costs for each whole-time year in post")
    func staff() throws {
        #expect(near(try value("cost", "kind=staff"), (2 * 50_000 + 20_000) / years))
        #expect(near(try value("cost", "kind=overheads"), 0))
        #expect(near(try value("cost", "kind=overheads") { $0.overheads = 0.2 }, 24_000 / years))
    }

    @Test("Agency workers cost their contracted hours, an hour and a half of the role for each or a price, and no pay")
    func agency() throws {
        #expect(near(try value("cost", "kind=staff", agency: 0.5), (1.5 * 50_000 + 20_000) / years))
        let hour = 50_000 / Self.hoursOfYear
        #expect(near(try value("cost", "kind=agency", agency: 0.5), 200 * 1.5 * hour / years))
        #expect(near(try value("cost", "kind=agency", agency: 0.5) { $0.agencyPerHour = 60 }, 12_000 / years))
    }

    @Test("Starters cost recruitment; paid overtime costs an hour of the role, or what is said")
    func others() throws {
        #expect(near(try value("cost", "kind=recruitment") { $0.recruitment = 4000 }, 12_000 / years))
        #expect(near(try value("cost", "kind=overtime"), 100 * 50_000 / Self.hoursOfYear / years))
        #expect(near(try value("cost", "kind=overtime") { $0.overtimePerHour = 30 }, 3000 / years))
        let unpaid = (50 * 50_000 + 30 * 20_000) / Self.hoursOfYear
        #expect(near(try value("unpaid_overtime_value"), unpaid / years))
    }

    @Test("The whole is the sum of its kinds, over person-years and over contacts")
    func whole() throws {
        // Care is bought where there are personal budgets.
        let kinds = try CostKind.allCases.filter { ![.care, .contracted, .unusedBlock].contains($0) }.map {
            try value("cost", "kind=\($0.rawValue)")
        }
        .reduce(0, +)
        let all = try value("cost")
        #expect(near(all, kinds))
        #expect(near(try value("cost_per_person_year"), all * years / 40))
        #expect(near(try value("cost_per_contact"), all * years / 1000))
    }

    @Test("Block hours that nobody has cost the service as a whole what they would cost if somebody had them")
    func unusedBlock() throws {
        var scenario = TinyService.scenario()
        scenario.costs = Costs(roles: [])
        scenario.budgets.asks = 1
        var profile = Budgets.Profile(profile: scenario.needs[0].id)
        profile.people = 1
        scenario.budgets.profiles = [profile]
        scenario.budgets.plans = [Budgets.Plan(id: "managed", title: "")]
        scenario.providers = [CareProvider(id: "care", title: "", price: 20)]
        scenario.providers[0].block = 100
        let evaluation = MetricEvaluation(try compile(scenario))
        let layout = try compile(scenario).layout
        var measures = [Double](repeating: 0, count: layout.rowLength * TinyService.weeks)
        // One week's worth of a hundred hours, of which seventy are had.
        measures[layout.index(.blockHours, provider: 0)] = 100 * 604_800
        measures[layout.index(.blockUsed, provider: 0)] = 70 * 604_800
        let record = evaluation.record(
            of: ReplicationRecord(measures: measures, waits: [], events: 0, fingerprint: 0, modifierLimited: 0))
        func value(_ group: String) throws -> Double {
            let place = try #require(
                evaluation.layout.figures.firstIndex { $0.team == "all" && $0.metric == "cost" && $0.group == group })
            return record.withUnsafeBufferPointer { evaluation.layout.value(of: place, in: $0) }
        }
        #expect(near(try value("kind=unused_block_hours"), 30 * 20 / years))
        #expect(near(try value("all"), 30 * 20 / years))
        #expect(!evaluation.layout.figures.contains { $0.team == "north" && $0.group == "kind=unused_block_hours" })
    }

    @Test("Hours that a peer-managed service buys cost what was spent on them, it and the whole")
    func contracted() throws {
        var scenario = TinyService.scenario()
        scenario.costs = Costs(roles: [])
        var house = PeerService(id: "house", title: "", team: scenario.teams[0].id)
        house.contracts = [PeerService.Contract(id: "hours", title: "", work: [scenario.work[0].id], price: 50)]
        house.contracts[0].hours = 10
        scenario.peerServices = [house]
        let model = try compile(scenario)
        let evaluation = MetricEvaluation(model)
        var measures = [Double](repeating: 0, count: model.layout.rowLength * TinyService.weeks)
        measures[model.layout.index(PeerMeasure.spent, service: 0)] = 300
        let record = evaluation.record(
            of: ReplicationRecord(measures: measures, waits: [], events: 0, fingerprint: 0, modifierLimited: 0))
        func value(_ team: String, _ group: String) throws -> Double {
            let place = try #require(
                evaluation.layout.figures.firstIndex { $0.team == team && $0.metric == "cost" && $0.group == group })
            return record.withUnsafeBufferPointer { evaluation.layout.value(of: place, in: $0) }
        }
        #expect(near(try value("all", "kind=contracted"), 300 / years))
        #expect(near(try value(scenario.teams[0].id, "all"), 300 / years))
        #expect(
            !evaluation.layout.figures.contains { $0.team == scenario.teams[1].id && $0.group == "kind=contracted" })
    }

    @Test("Without costs nothing is reckoned in money")
    func none() throws {
        let layout = MetricEvaluation(try TinyService.model()).layout
        #expect(!layout.figures.contains { $0.unit.contains("£") })
    }
}
