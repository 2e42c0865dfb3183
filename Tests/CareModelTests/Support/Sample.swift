import CareModel
import Scenario

/// Replications of a scenario and the mean and standard error of a figure over them.
struct Sample {
    let values: [Double]

    init(_ scenario: ServiceScenario, replications: Int, seed: UInt64 = 1, _ figure: (Outcome) -> Double) throws {
        let model = try compile(scenario)
        let simulation = Simulation(model)
        var values: [Double] = []
        for replication in 0..<replications {
            let record = try simulation.replicate(seed: seed, replication: UInt64(replication))
            values.append(figure(Outcome(model: model, record: record)))
        }
        self.values = values
    }

    /// Figures of replications that were run already.
    init(values: [Double]) { self.values = values }

    var mean: Double { values.reduce(0, +) / Double(values.count) }

    var variance: Double {
        let mean = mean
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    }

    var standardError: Double { (variance / Double(values.count)).squareRoot() }

    /// Whether the mean lies within 4.5 standard errors of what theory says: a false alarm in 150,000 tests.
    func agrees(with expected: Double) -> Bool { abs(mean - expected) <= 4.5 * standardError }
}
