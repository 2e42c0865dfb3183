import CareModel
import Glibc
import Measurement
import Scenario
import ScenarioFiles

/// A week of one of England's teams: one partition of the example of a whole country, over a quarter of a year.
///
/// The reference is a week of the team of the other example, by itself: how much dearer a team becomes where a hundred of
/// them share wards, an event queue and a processor's caches. Of one partition as of fifty, since they share nothing.
struct CountryYear {
    private static let scenario = "scenarios/examples/england.yaml"
    private static let weeks = 13

    private let model: ServiceModel

    /// The example's scenario is found from the top of the repository, or from the folder of the benchmarks.
    init() throws {
        let paths = [Self.scenario, "../" + Self.scenario]
        let path = paths.first(where: { (path: String) in access(path, R_OK) == 0 }) ?? Self.scenario
        var scenario = try ScenarioFile.read(path: path).scenario
        scenario.partitions = Partitions()
        scenario.run.weeks = Self.weeks
        model = try compile(scenario)
    }

    /// Microseconds a team and week, beside those of one team alone.
    func comparison(_ effort: Effort) throws -> Comparison {
        let country = Simulation(model)
        let team = try TeamYear()
        let alone = team.simulation
        // The first of each asks for memory.
        _ = try country.replicate(seed: 1, replication: 0)
        try team.simulate(alone)
        var fault: (any Error)?
        let comparison = Comparison(rounds: effort.choose(full: 7, quick: 4), units: 1000) {
            do { _ = try country.replicate(seed: 1, replication: 0) } catch { fault = error }
        } reference: {
            do { try team.simulate(alone) } catch { fault = error }
        }
        if let fault { throw fault }
        return Comparison(
            ours: comparison.ours / Double(model.scenario.teams.count * Self.weeks),
            reference: comparison.reference / team.weeks)
    }
}
