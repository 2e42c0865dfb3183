import CareModel
import Experiments
import Scenario
import Testing

@Suite struct MetricEvaluationInvariantTests {
    @Test("Rows stand in the order of team, metric and group, each once, whatever the scenario")
    func order() throws {
        let figures = MetricEvaluation(try TinyService.model()).layout.figures
        let keys = figures.map { [$0.team, $0.metric, $0.group] }
        for (left, right) in zip(keys, keys.dropFirst()) { #expect(left.lexicographicallyPrecedes(right)) }
        // Figures of what a scenario need not have are there where it has it: clinics, thresholds, money, approvals, routes,
        // students, wards, assessments, procedures, clusters, budgets, peer-managed services and surveys.
        let metrics = MetricRegistry.all.filter { metric in
            if metric.isOfAssessments { return false }
            switch metric.formula {
            case .clinics, .threshold, .money, .unpaidHours, .pipelines, .wards, .delays, .outOfAreaCost,
                .procedures, .procedureTime, .clusters, .budgets, .peers, .surveys:
                return false
            default: return true
            }
        }
        #expect(Set(figures.map(\.metric)) == Set(metrics.map(\.id)))
        #expect(Set(figures.map(\.team)) == ["all", "north", "south"])
    }

    @Test("Places of a record do not overlap and fill it")
    func places() throws {
        let layout = MetricEvaluation(try TinyService.model()).layout
        var used = [Int](repeating: 0, count: layout.recordLength)
        used[FigureLayout.eventsPlace] += 1
        for (figure, definition) in layout.figures.enumerated() {
            let length = (definition.kind == .ratio ? 2 : 1) + (definition.countsCensored ? 1 : 0)
            for place in layout.starts[figure]..<layout.starts[figure] + length { used[place] += 1 }
            if let start = layout.weeklyStarts[figure] {
                for place in start..<start + layout.weeks { used[place] += 1 }
            }
        }
        #expect(used.allSatisfy { $0 == 1 })
    }

    @Test("A sum over all teams is the sum of the teams, a total the sum of its parts, a mean that of its weeks")
    func additive() throws {
        let model = try TinyService.model()
        let evaluation = MetricEvaluation(model)
        let layout = evaluation.layout
        let simulation = Simulation(model)
        let record = evaluation.record(of: try simulation.replicate(seed: 5, replication: 0))
        // The growth of queues is undefined in a run as short as this one.
        func near(_ left: Double, _ right: Double) -> Bool {
            left.isNaN && right.isNaN || abs(left - right) <= 1e-9 * max(1, abs(left))
        }
        func numerator(_ team: String, _ metric: String, _ group: String) -> Double? {
            layout.figures.firstIndex { $0.team == team && $0.metric == metric && $0.group == group }
                .map { record[layout.starts[$0]] }
        }
        for (figure, definition) in layout.figures.enumerated() where !definition.countsCensored {
            let value = record[layout.starts[figure]]
            // The longest run of any team is no sum.
            if case .greatest? = MetricRegistry.metric(definition.metric)?.formula { continue }
            if definition.team == "all" {
                let parts = ["north", "south"].compactMap { numerator($0, definition.metric, definition.group) }
                #expect(near(value, parts.reduce(0, +)), "\(definition)")
            }
            if definition.kind == .mean, let start = layout.weeklyStarts[figure] {
                let mean = record[start..<start + layout.weeks].reduce(0, +) / Double(layout.weeks)
                #expect(near(value, mean), "\(definition)")
            }
        }
        for metric in MetricRegistry.all where !metric.isOfAssessments {
            guard case .parts(let parts, _, _) = metric.formula, case .parts(let key, true) = metric.breakdown else {
                continue
            }
            let total = try #require(numerator("all", metric.id, "all"))
            let sum = parts.compactMap { numerator("all", metric.id, "\(key)=\($0.part)") }.reduce(0, +)
            #expect(near(total, sum), "\(metric.id)")
        }
    }
}
