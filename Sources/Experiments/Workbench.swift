import CareModel

/// One thread's simulations, one for each scenario, made when first needed and then reused.
///
/// A workbench is with one task at a time: the runner hands it out with a unit of work and gets it back with the result.
final class Workbench: @unchecked Sendable {
    /// Keeps a simulation, which cannot be copied, in an array.
    private final class Place {
        var simulation: Simulation

        init(_ model: ServiceModel) { simulation = Simulation(model) }
    }

    private var places: [Place?]

    init(scenarios: Int) { places = Array(repeating: nil, count: scenarios) }

    func replicate(
        _ model: ServiceModel, scenario: Int, seed: UInt64, replication: Int
    ) throws(ConservationFault) -> ReplicationRecord {
        let place = places[scenario] ?? Place(model)
        places[scenario] = place
        return try place.simulation.replicate(seed: seed, replication: UInt64(replication))
    }
}
