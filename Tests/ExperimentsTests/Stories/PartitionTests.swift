import CareModel
import Experiments
import Scenario
import Testing

@Suite("Partitions")
struct PartitionTests {
    private static let count = 3

    private static func model() throws -> ServiceModel {
        var scenario = TinyService.scenario()
        scenario.partitions.count = count
        scenario.partitions.name = "trust"
        return try compile(scenario)
    }

    private static func records(_ model: ServiceModel, jobs: Int) async throws -> [[Double]] {
        let runner = ReplicationRunner(models: [model], seed: 3, replications: 2, jobs: jobs)
        var records: [[Double]] = []
        let ending = try await runner.run(
            completed: [0], isCancelled: { false }, commit: { _, _, record in records.append(record) },
            progress: { _, _ in })
        #expect(ending == .finished)
        return records
    }

    @Test("Whatever the threads, records are the same")
    func threads() async throws {
        let model = try Self.model()
        let one = try await Self.records(model, jobs: 1)
        let several = try await Self.records(model, jobs: 4)
        #expect(one.count == 2)
        #expect(one.map { $0.map(\.bitPattern) } == several.map { $0.map(\.bitPattern) })
    }

    @Test("Each is the service simulated by itself under draws of its own, the first under those of one service alone")
    func each() async throws {
        let model = try Self.model()
        let evaluation = MetricEvaluation(model)
        let record = try #require(try await Self.records(model, jobs: 1).last)
        let plain = MetricEvaluation(try TinyService.model())
        let simulation = Simulation(try TinyService.model())
        var waits: Set<Double> = []
        for partition in 0..<Self.count {
            let alone = plain.record(
                of: try simulation.replicate(seed: 3, replication: 1, partition: UInt64(partition)))
            var compared = 0
            for (figure, definition) in evaluation.layout.figures.enumerated()
            where definition.team == "trust\(partition + 1)" {
                var other = definition
                other.team = "all"
                let place = try #require(plain.layout.figures.firstIndex(of: other), "\(definition)")
                let value = record[evaluation.layout.starts[figure]]
                #expect(value.bitPattern == alone[plain.layout.starts[place]].bitPattern, "\(definition)")
                compared += 1
                if definition.metric == "wait_mean" || definition.metric == "caseload" { waits.insert(value) }
            }
            #expect(compared > 50)
        }
        #expect(waits.count > 1)
        let first = plain.record(of: try simulation.replicate(seed: 3, replication: 1))
        let same = plain.record(of: try simulation.replicate(seed: 3, replication: 1, partition: 0))
        #expect(first.map(\.bitPattern) == same.map(\.bitPattern))
    }

    @Test("All together are the sum, and the greatest of them is that of any")
    func sum() async throws {
        let model = try Self.model()
        let layout = MetricEvaluation(model).layout
        let record = try #require(try await Self.records(model, jobs: 2).first)
        func near(_ left: Double, _ right: Double) -> Bool {
            left.isNaN && right.isNaN || abs(left - right) <= 1e-9 * max(1, abs(left))
        }
        var sums = 0
        for (figure, definition) in layout.figures.enumerated()
        where definition.team == "all" && definition.group == "all" && !definition.countsCensored {
            let parts = layout.figures.indices.filter {
                layout.figures[$0].team != "all" && layout.figures[$0].metric == definition.metric
            }.map { record[layout.starts[$0]] }
            guard parts.count == Self.count else { continue }
            sums += 1
            if case .greatest? = MetricRegistry.metric(definition.metric)?.formula {
                #expect(record[layout.starts[figure]] == parts.max(), "\(definition)")
            } else {
                // What is over the population is over that of all.
                let isRate = MetricRegistry.metric(definition.metric)?.unit.hasPrefix("per 100,000") ?? false
                let whole = parts.reduce(0, +) / (isRate ? Double(Self.count) : 1)
                #expect(near(record[layout.starts[figure]], whole), "\(definition)")
            }
        }
        #expect(sums > 50)
    }

    @Test("A rate per population of all together is of the population of all")
    func perPopulation() async throws {
        var scenario = TinyService.scenario()
        scenario.partitions.count = Self.count
        var rules = AssessmentRules()
        rules.area.rate = 20 / 604_800
        scenario.assessments = rules
        let model = try compile(scenario)
        let layout = MetricEvaluation(model).layout
        let record = try #require(try await Self.records(model, jobs: 1).first)
        let figures = layout.figures.indices.filter {
            layout.figures[$0].metric == "assessments_requested" && layout.figures[$0].group == "all"
        }
        let whole = try #require(figures.first { layout.figures[$0].team == "all" })
        let parts = figures.filter { layout.figures[$0].team != "all" }.map { record[layout.starts[$0]] }
        #expect(parts.count == Self.count && parts.allSatisfy { $0 > 0 })
        let mean = parts.reduce(0, +) / Double(Self.count)
        #expect(abs(record[layout.starts[whole]] - mean) < 1e-9 * mean)
    }

    @Test("Ids have as many digits as the last one")
    func ids() {
        var partitions = Partitions()
        partitions.count = 120
        partitions.name = "trust"
        #expect([0, 9, 119].map(partitions.id) == ["trust001", "trust010", "trust120"])
    }
}
