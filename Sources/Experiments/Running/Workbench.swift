import CareModel
import Scenario

/// One thread's simulations, one for each scenario, made when first needed and then reused.
///
/// A workbench is with one task at a time: the runner hands it out with a unit of work and gets it back with the result.
final class Workbench: @unchecked Sendable {
    private var simulations: [Simulation?]

    init(scenarios: Int) { simulations = Array(repeating: nil, count: scenarios) }

    /// - Throws: `ReplicationFault` if something was lost.
    func replicate(
        _ model: ServiceModel, scenario: Int, seed: UInt64, replication: Int, partition: Int
    ) throws(ReplicationFault) -> ReplicationRecord {
        let simulation = simulations[scenario] ?? Simulation(model)
        simulations[scenario] = simulation
        do throws(ConservationFault) {
            return try simulation.replicate(
                seed: seed, replication: UInt64(replication), partition: UInt64(partition))
        } catch {
            throw ReplicationFault(
                scenario: model.scenario.name, replication: replication, seed: seed, message: error.message)
        }
    }
}
