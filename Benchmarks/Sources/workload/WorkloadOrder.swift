import Dispatch
import Workloads

/// What the command line asks for.
enum WorkloadOrder {
    case hold(pending: Int, steps: Int)
    case standardHold(pending: Int, steps: Int)
    case station(customers: Int)
    case lindley(customers: Int)
    case stations(replications: Int, customers: Int)
    case smallTeams(replications: Int, weeks: Int)
    case replications(threads: Int, count: Int, first: Int)

    static let usage = """
        workload: usage:
          workload hold PENDING STEPS
          workload standard-hold PENDING STEPS
          workload station CUSTOMERS
          workload lindley CUSTOMERS
          workload stations REPLICATIONS CUSTOMERS
          workload small-teams REPLICATIONS WEEKS
          workload replications THREADS COUNT FIRST
        """

    /// Nil when the arguments are none of those.
    init?(_ arguments: [String]) {
        let numbers = arguments.dropFirst().compactMap { Int($0) }
        guard numbers.count == arguments.count - 1, numbers.allSatisfy({ $0 >= 0 }) else { return nil }
        switch (arguments.first, numbers.count) {
        case ("hold", 2): self = .hold(pending: numbers[0], steps: numbers[1])
        case ("standard-hold", 2): self = .standardHold(pending: numbers[0], steps: numbers[1])
        case ("station", 1): self = .station(customers: numbers[0])
        case ("lindley", 1): self = .lindley(customers: numbers[0])
        case ("stations", 2): self = .stations(replications: numbers[0], customers: numbers[1])
        case ("small-teams", 2): self = .smallTeams(replications: numbers[0], weeks: numbers[1])
        case ("replications", 3): self = .replications(threads: numbers[0], count: numbers[1], first: numbers[2])
        default: return nil
        }
    }

    /// Figures of the work done, as pairs of JSON.
    func carryOut() -> [String] {
        switch self {
        case .hold(let pending, let steps):
            var model = HoldModel(IncrementTable(law: .exponential, pending: pending))
            return ["\"clock\": \(model.run(steps: steps))"]
        case .standardHold(let pending, let steps):
            var model = StandardHoldModel(IncrementTable(law: .exponential, pending: pending))
            return ["\"clock\": \(model.run(steps: steps))"]
        case .station(let customers):
            var station = ServiceStation(customers: customers)
            station.run()
            return ["\"mean_sojourn\": \(station.sojournSum / Double(customers))"]
        case .lindley(let customers):
            return ["\"mean_sojourn\": \(lindleySojournSum(customers: customers) / Double(customers))"]
        case .stations(let replications, let customers):
            let means = (0..<replications).map { replication in
                var station = ServiceStation(customers: customers, replication: UInt64(replication))
                station.run()
                return station.sojournSum / Double(customers)
            }
            return ["\"figures\": {\"mean sojourn\": \(means)}"]
        case .smallTeams(let replications, let weeks):
            let teams = (0..<replications).map { replication in
                var team = SmallTeam(replication: UInt64(replication))
                return team.run(weeks: Double(weeks))
            }
            let waits = "\"mean wait\": \(teams.map(\.meanWait))"
            let shares = "\"share given up\": \(teams.map(\.shareGivenUp))"
            return [
                "\"figures\": {\(waits), \(shares), \"contacts a week\": \(teams.map(\.contactsPerWeek))}"
            ]
        case .replications(let threads, let count, let first):
            // Each thread takes every so manieth replication; nothing is shared but the table of results.
            DispatchQueue.concurrentPerform(iterations: threads) { thread in
                for number in stride(from: thread, to: count, by: threads) {
                    var station = ServiceStation(customers: 500_000, replication: UInt64(first + number))
                    station.run()
                }
            }
            return ["\"replications\": \(count)"]
        }
    }
}
