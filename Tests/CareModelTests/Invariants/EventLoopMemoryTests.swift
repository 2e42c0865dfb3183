import AllocationCount
import CareModel
import Scenario
import Testing

@Suite("Memory in the event loop")
struct EventLoopMemoryTests {
    /// An array that is made and kept from being optimised away.
    @inline(never)
    private func makeArray(_ count: Int) -> [Int] { Array(repeating: count, count: count) }

    @Test("The counter counts")
    func counter() {
        let before = caseload_allocation_count()
        var arrays: [[Int]] = []
        for length in 100..<200 { arrays.append(makeArray(length)) }
        #expect(caseload_allocation_count() - before >= 100)
        #expect(arrays.count == 100)
    }

    /// A replication that has been run once before asks for memory only for what it returns, however many its events.
    @Test("A longer history asks for no more memory than a short one", arguments: EventLoopMemoryTests.examples)
    func eventLoop(path: String) throws {
        var scenario = try CommonRandomNumbersTests.read(path)
        scenario.changes = []
        let short = try Allocations.ofFourWeeks(scenario, warmUpWeeks: 4)
        let long = try Allocations.ofFourWeeks(scenario, warmUpWeeks: 80)
        #expect(long.events > 5 * short.events)
        #expect(long.count <= short.count)
    }

    static let examples = [
        "scenarios/examples/older-adults-team.yaml", "scenarios/examples/older-adults-lean-targets.yaml",
        "scenarios/examples/older-adults-slack-resource.yaml", "scenarios/systems/07-closing-target.yaml",
        "scenarios/systems/16-half-hearted.yaml", "scenarios/examples/older-adults-ward.yaml",
        "scenarios/examples/amhp-service.yaml",
    ]
}
