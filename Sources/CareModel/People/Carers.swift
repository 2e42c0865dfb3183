import Glibc
import RandomStreams
import Scenario

// Carers: how long they have gone without support, what that does, and their breaking down.
extension Simulation {
    /// A piece of work supports a person's carer: it shortens the time without support by its worth.
    func carerSupported(_ person: Int, worth: Double) {
        guard people[person].hasCarer else { return }
        people[person].carerGapSince = now - (now - people[person].carerGapSince) * (1 - worth)
        let profile = Int(people[person].profile)
        if profiles[profile].carer > 0 || profiles[profile].carerBreakdownRate > 0 { replanMoves(person) }
    }

    /// What multiplies worsening for want of support of the carer; 1 where there is none or it is switched off.
    @inline(__always)
    func carerModifier(_ person: Int) -> Double {
        let strength = profiles[Int(people[person].profile)].carer
        return strength > 0 && people[person].hasCarer ? exp(strength * carerNeglect(person)) : 1
    }

    /// How far support is overdue, `x / (1 + x)` for x planned intervals beyond the first; 0 if none is planned.
    private func carerNeglect(_ person: Int) -> Double {
        let planned = carerInterval[Int(people[person].state)]
        guard planned > 0 else { return 0 }
        let overdue = max(0, (now - people[person].carerGapSince) / planned - 1)
        return overdue / (1 + overdue)
    }

    /// The rate at which a person's carer breaks down; while the person is in hospital it is 0.
    func carerBreakdownRate(_ person: Int) -> Double {
        let profile = Int(people[person].profile)
        let rate = profiles[profile].carerBreakdownRate
        guard rate > 0, people[person].hasCarer, people[person].state != UInt8(NeedState.hospital.rawValue) else {
            return 0
        }
        let neglected = rate * exp(profiles[profile].carerBreakdownGap * carerNeglect(person))
        return budgets.worsens ? neglected * unmetBreakdown(person) : neglected
    }

    /// A carer breaks down: work, a crisis for a share, and for a share the end of their caring.
    func carerBreaksDown(_ person: Int) {
        let profile = Int(people[person].profile)
        let entity = people[person].entity
        let ordinal = UInt64(clockOrdinal[person * clockCount + Clock.carerBreakdown])
        add(1, .carerBreakdowns, team: Int(people[person].team))
        trigger(.carerBreakdown, person: person)
        if draws.happens(
            profiles[profile].thenCrisis, purpose: model.purposes.carerThenCrisis, entity: entity, ordinal: ordinal)
        {
            become(NeedState.crisis.rawValue, person: person)
        }
        if draws.happens(
            profiles[profile].carerLost, purpose: model.purposes.carerLost, entity: entity, ordinal: ordinal)
        {
            loseCarer(person)
        }
    }

    /// There is no carer any more, and no work for one.
    private func loseCarer(_ person: Int) {
        people[person].hasCarer = false
        for schedule in 0..<scheduleCount where work[scheduleWork[schedule]].carersOnly {
            setSchedule(schedule, of: person, due: .infinity)
        }
        for type in 0..<workCount where work[type].carersOnly {
            people[person].laidDown &= ~(1 << UInt64(type))
            if people[person].awaited & (1 << UInt64(type)) == 0 { withdrawItem(ofType: type, person: person) }
        }
    }
}
