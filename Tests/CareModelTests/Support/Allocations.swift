import AllocationCount
import CareModel
import Scenario

/// Memory asked for by a replication.
enum Allocations {
    /// Times that a replication of four weeks after so many of warm-up asks for memory, and its events.
    ///
    /// The same history has been run once before, so that all room for people and work is there: what is counted is what the
    /// replication returns, and what the event loop asks for.
    static func ofFourWeeks(_ scenario: ServiceScenario, warmUpWeeks: Int) throws -> (count: Int, events: UInt64) {
        var scenario = scenario
        scenario.run.weeks = 4
        scenario.run.warmUpWeeks = warmUpWeeks
        let simulation = Simulation(try compile(scenario))
        _ = try simulation.replicate(seed: 1, replication: 0)
        let before = caseload_allocation_count()
        let events = try simulation.replicate(seed: 1, replication: 0).events
        return (Int(caseload_allocation_count() - before), events)
    }
}
