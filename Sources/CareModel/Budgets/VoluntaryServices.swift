import RandomStreams
import Scenario

// Work for people that voluntary services take.
extension Simulation {
    /// Whether a voluntary service takes the piece of work that arises for a person; then it is no work of the team's.
    func isTakenByVolunteers(_ type: Int, for person: Int) -> Bool {
        let bit = UInt64(1) << UInt64(type)
        var share = 0.0
        for service in 0..<budgets.voluntary.count
        where budgets.voluntary[service].work & bit != 0 && now < budgets.voluntary[service].until {
            share += budgets.voluntary[service].share
        }
        let place = person * workCount + type
        guard share > 0, people[person].outstanding & bit == 0,
            draws.happens(
                share, purpose: budgets.voluntaryPurposes[type], entity: people[person].entity,
                ordinal: UInt64(workOrdinal[place]))
        else { return false }
        workOrdinal[place] += 1
        let group =
            Int(people[person].team) * budgets.places + Int(people[person].profile) * 2
            + (people[person].hasCarer ? 1 : 0)
        measures[
            row + budgets.start + group * BudgetState.measureCount + BudgetMeasure.voluntaryPieces.rawValue] += 1
        if work[type].arising.supportsCarer > 0 { carerSupported(person, worth: work[type].arising.supportsCarer) }
        return true
    }
}
