import RandomStreams
import Scenario

// Contacts that are made for the sake of the register.
extension Simulation {
    /// How many contacts a worker may make for the register this week: the padding times the pressure; the fraction is
    /// settled by a draw.
    func beginPadding(_ post: Int) {
        let policy = policies[policyOfTeam[postTable[post].team]]
        guard targets.pads >= 0, policy.padding > 0, postTable[post].coordinates else { return }
        let most = policy.padding * contactPressure(post)
        guard most > 0 else { return }
        let u = draws.uniform(
            purpose: model.purposes.padding, entity: posts[post].entity, ordinal: UInt64(week))
        targets.padsLeft[post] = Int32((most + u).rounded(.down))
    }

    /// A worker comes to work and was behind the contact target when the last stretch ended: contacts for the register
    /// are put on the list, as many as the part of the week that this stretch is.
    func padContacts(_ post: Int, weeks: Double) {
        guard targets.padsLeft[post] > 0 else { return }
        let policy = policies[policyOfTeam[postTable[post].team]]
        guard posts[post].registeredInPeriod < policy.contactsPerWeek * (posts[post].weeksInPeriod - weeks) else {
            return
        }
        let share = (policy.padding * contactPressure(post) * weeks).rounded(.up)
        for _ in 0..<min(Int(targets.padsLeft[post]), max(1, Int(share))) {
            let person = nextForPadding(post)
            guard person >= 0 else { return }
            targets.padsLeft[post] -= 1
            pieceArises(targets.pads, for: person)
        }
    }

    /// The people of the caseload one after the other: settled or unsettled, with no such contact outstanding; or -1.
    private func nextForPadding(_ post: Int) -> Int {
        let list = caseloadList(post)
        var person = Int(targets.padTurn[post])
        for _ in 0..<lists[list].count {
            let isTheirs =
                person >= 0 && people[person].stage == .inCare && Int(people[person].coordinator) == post
            person = isTheirs ? Int(people[person].next) : -1
            if person < 0 { person = Int(lists[list].head) }
            if people[person].outstanding & (1 << UInt64(targets.pads)) == 0, !isExempt(person, type: targets.pads),
                people[person].state <= UInt8(NeedState.unsettled.rawValue)
            {
                targets.padTurn[post] = Int32(person)
                return person
            }
        }
        return -1
    }
}
