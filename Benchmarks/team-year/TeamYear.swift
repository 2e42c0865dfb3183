import CareModel
import Glibc
import Measurement
import Scenario
import ScenarioFiles
import Workloads

/// A team's year: the example team simulated from its scenario.
///
/// The reference is a pop and push of C++'s `std::priority_queue` at a thousand pending events, taken in turns in the
/// same process, so that the ratio holds on another machine.
struct TeamYear {
    private static let scenario = "scenarios/examples/older-adults-team.yaml"

    private let model: ServiceModel
    private let replications: UInt64 = 4

    /// Weeks that are simulated at a time, those before the first measured day included.
    var weeks: Double { Double((model.weeks + model.scenario.run.warmUpWeeks) * Int(replications)) }

    /// Something to simulate them with.
    var simulation: Simulation { Simulation(model) }

    /// The example's scenario is found from the top of the repository, or from the folder of the benchmarks.
    init() throws {
        let paths = [Self.scenario, "../" + Self.scenario]
        let path = paths.first(where: { (path: String) in access(path, R_OK) == 0 }) ?? Self.scenario
        model = try compile(try ScenarioFile.read(path: path).scenario)
    }

    /// Nanoseconds an event of a team a hundred times as large, beside those of the team itself, over half a year.
    ///
    /// People, staff, referrals and work of the area are multiplied; it stays one team.
    func hundredfold(_ effort: Effort) throws -> Comparison {
        var scenario = model.scenario
        scenario.run.weeks = 16
        scenario.run.warmUpWeeks = 10
        let small = Simulation(try compile(scenario))
        let factor = 100
        for index in scenario.posts.indices { scenario.posts[index].count *= factor }
        for index in scenario.referrals.indices { scenario.referrals[index].rate *= Double(factor) }
        for index in scenario.work.indices { scenario.work[index].arising.areaRate *= Double(factor) }
        for index in scenario.teams.indices {
            scenario.teams[index].starting.caseload *= factor
            scenario.teams[index].starting.waitingFirstContact *= factor
            scenario.teams[index].starting.waitingAllocation *= factor
        }
        let large = Simulation(try compile(scenario))
        let largeEvents = try large.replicate(seed: 1, replication: 0).events
        let smallEvents = try simulate(small)
        var fault: (any Error)?
        let comparison = Comparison(rounds: effort.choose(full: 5, quick: 3), units: 1) {
            do { _ = try large.replicate(seed: 1, replication: 0) } catch { fault = error }
        } reference: {
            do { try simulate(small) } catch { fault = error }
        }
        if let fault { throw fault }
        return Comparison(
            ours: comparison.ours / Double(largeEvents), reference: comparison.reference / Double(smallEvents))
    }

    /// Nanoseconds an event, draws included, beside nanoseconds a pop and push.
    func comparison(_ effort: Effort) throws -> Comparison {
        let simulation = Simulation(model)
        let table = IncrementTable(law: .exponential, pending: 1000)
        var reference = StandardHoldModel(table)
        reference.run(steps: 100_000)
        let events = try simulate(simulation)
        let steps = 1_000_000
        var fault: (any Error)?
        let comparison = Comparison(rounds: effort.choose(full: 9, quick: 5), units: 1) {
            do { try simulate(simulation) } catch { fault = error }
        } reference: {
            reference.run(steps: steps)
        }
        if let fault { throw fault }
        return Comparison(
            ours: comparison.ours / Double(events), reference: comparison.reference / Double(steps))
    }

    /// Events and least nanoseconds of one team and year, warm-up included.
    func year(_ effort: Effort) throws -> (events: Int, nanoseconds: Double) {
        let years = Double(model.weeks + model.scenario.run.warmUpWeeks) * 7 / 365.25 * Double(replications)
        let simulation = Simulation(model)
        var events: UInt64 = 0
        var fault: (any Error)?
        var least = Double.infinity
        for _ in 0..<effort.choose(full: 9, quick: 5) {
            let time = Stopwatch.processor.nanoseconds {
                do { events = try simulate(simulation) } catch { fault = error }
            }
            least = min(least, time)
        }
        if let fault { throw fault }
        return (Int((Double(events) / years).rounded()), least / years)
    }

    /// Simulates all replications; the events of them.
    @discardableResult
    func simulate(_ simulation: Simulation) throws -> UInt64 {
        var events: UInt64 = 0
        for replication in 0..<replications {
            events += try simulation.replicate(seed: 1, replication: replication).events
        }
        return events
    }
}
