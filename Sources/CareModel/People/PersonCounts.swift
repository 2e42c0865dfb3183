import Scenario

// What is counted of people over a year or more: changes of coordinator.
extension Simulation {
    /// A person in care has, or is to have, another coordinator.
    func coordinatorChanges(_ person: Int) {
        add(1, .coordinatorChanges, team: Int(people[person].team))
        people[person].changedBefore = people[person].changedAt
        people[person].changedAt = now
    }

    /// Counts somebody who has been in care for a year by how often the coordinator changed within it.
    func countChanges(_ person: Int, since yearAgo: Double) {
        let team = Int(people[person].team)
        if people[person].changedAt > yearAgo { add(1, .changedInAYear, team: team) }
        if people[person].changedBefore > yearAgo { add(1, .changedOftenInAYear, team: team) }
    }
}
