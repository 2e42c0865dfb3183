import RandomStreams
import Scenario

extension Simulation {
    /// Makes the work of a trigger arise for a person; false if the trigger's first step is not modelled as work.
    @discardableResult
    func trigger(_ trigger: WorkTrigger, person: Int) -> Bool {
        var types = triggered[WorkTrigger.place(of: trigger)]
        guard types != 0 else { return false }
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            if isBrought(type, to: person) { workArises(type, for: person) }
        }
        return true
    }

    /// Whether an event brings work of a type to a person: it concerns them, and a draw gives it to this team.
    func isBrought(_ type: Int, to person: Int) -> Bool {
        if isExempt(person, type: type) { return false }
        let ordinal = UInt64(workOrdinal[person * workCount + type])
        let share = work[type].share * arises(type, for: person)
        if share < 1,
            !draws.happens(
                share, purpose: work[type].sharePurpose, entity: people[person].entity, ordinal: ordinal)
        {
            workOrdinal[person * workCount + type] += 1
            return false
        }
        return true
    }

    /// Whether work of a type does not concern a person.
    @inline(__always)
    func isExempt(_ person: Int, type: Int) -> Bool {
        people[person].spared & (1 << UInt64(type)) != 0 || (work[type].carersOnly && !people[person].hasCarer)
    }

    /// Settles once which work types concern a person.
    func settleConcerns(_ person: Int) {
        var spared = sparedByProfile[Int(people[person].profile)]
        var types = drawnWork
        while types != 0 {
            let type = types.trailingZeroBitCount
            types &= types - 1
            if !draws.happens(
                work[type].arising.people, purpose: work[type].arising.peoplePurpose, entity: people[person].entity,
                ordinal: 0)
            {
                spared |= 1 << UInt64(type)
            }
        }
        people[person].spared = spared
    }

    /// Work arises for a person: at once, or on the next day of its panel.
    func workArises(_ type: Int, for person: Int) {
        if budgets.voluntaryWork & (1 << UInt64(type)) != 0, isTakenByVolunteers(type, for: person) { return }
        if work[type].arising.batchInterval > 0 {
            at(
                nextBatch(type), .workFollows, person, stamp: people[person].generation,
                detail: UInt8(type) | Simulation.released)
        } else {
            pieceArises(type, for: person)
        }
    }

    /// A piece of work arises for a person; while one of its kind is outstanding another only counts as planned.
    func pieceArises(_ type: Int, for person: Int) {
        let team = Int(people[person].team)
        let ordinal = workOrdinal[person * workCount + type]
        workOrdinal[person * workCount + type] += 1
        if work[type].isVisit {
            add(1, .visitsPlanned, team: team)
            add(work[type].expectedSeconds, .visitSecondsPlanned, team: team)
        }
        guard people[person].outstanding & (1 << UInt64(type)) == 0 else { return }
        people[person].outstanding |= 1 << UInt64(type)
        if peers.contractWork & (1 << UInt64(type)) != 0, isContractedIn(type, for: person, ordinal: ordinal) { return }
        pieceComes(type, for: person, ordinal: ordinal)
    }

    /// A piece of work that is outstanding for a person comes to whoever is to do it.
    ///
    /// - Parameter arisen: When it arose, if it was somebody else's to do until now.
    func pieceComes(_ type: Int, for person: Int, ordinal: UInt32, arisen: Double? = nil) {
        let team = Int(people[person].team)
        let owner = work[type].assignment == .coordinator ? Int(people[person].coordinator) : -1
        let isCrisis = people[person].state == UInt8(NeedState.crisis.rawValue)
        let item = newItem(type, team: team, arisen: arisen ?? now)
        attach(item, to: person)
        items[item].ordinal = ordinal
        if targets.isNextSurplus {
            targets.isNextSurplus = false
            items[item].isSurplus = true
        } else if procedures.works & (1 << UInt64(type)) != 0 {
            joinProceeding(item, type: type, person: person)
        }
        if isCrisis, work[type].workClass == WorkClass.visitPlace || work[type].workClass == WorkClass.callPlace {
            items[item].workClass = Int32(WorkClass.crisisPlace)
            items[item].due = now + Simulation.daySeconds
        }
        if people[person].awaitsCrisisVisit, work[type].atOnceIn == NeedState.crisis.rawValue {
            items[item].isFirstCrisisVisit = true
            people[person].awaitsCrisisVisit = false
        }
        countRisk(item)
        // A crisis does not wait for a coordinator who is away: whoever is there first goes.
        let goesToTeam = owner < 0 || (items[item].workClass == Int32(WorkClass.crisisPlace) && !isThereSoon(owner))
        if goesToTeam {
            handToTeam(item)
        } else {
            let doer = doer(of: item, for: owner)
            countArising(work[type].expectedSeconds, post: doer)
            hand(item, to: doer)
        }
    }

    /// Counts hours of work that arise for a worker.
    @inline(__always)
    func countArising(_ seconds: Double, post: Int) {
        posts[post].arisingThisWeek += seconds
        add(seconds, .arising, post: post)
    }

    /// A fresh piece of work, not yet in a queue.
    @inline(__always)
    func newItem(_ type: Int, team: Int) -> Int { newItem(type, team: team, arisen: now) }

    /// A piece of work that arose at a time, not yet in a queue.
    func newItem(_ type: Int, team: Int, arisen: Double) -> Int {
        let item = items.place(copyOf: freshItem, reusing: &freeItems)
        items[item].work = Int32(type)
        items[item].team = Int32(team)
        items[item].serving = organisation.teamServing[team]
        items[item].workClass = Int32(work[type].workClass)
        items[item].arisen = arisen
        items[item].due = arisen + work[type].due
        items[item].lapses = arisen + work[type].lapses
        planEscalation(item, type: type)
        return item
    }

    /// A fresh piece that a worker has for themselves, or that comes of their coming.
    func newItem(_ type: Int, ofPost post: Int) -> Int {
        let item = newItem(type, team: postTable[post].locality)
        items[item].serving = Int32(postTable[post].team)
        return item
    }

}

extension WorkClass {
    static var crisisPlace: Int { 0 }
    static var dutyPlace: Int { 1 }
    static var fixedPlace: Int { 2 }
    static var deadlinePlace: Int { 3 }
    static var visitPlace: Int { 4 }
    static var callPlace: Int { 5 }
    /// Crisis and duty, one bit each.
    static var urgentPlaces: UInt64 { 0b11 }
}

extension WorkTrigger {
    /// The place of a trigger in `allCases`.
    static func place(of trigger: WorkTrigger) -> Int {
        switch trigger {
        case .referral: 0
        case .firstContact: 1
        case .takenOn: 2
        case .worsening: 3
        case .assessmentInCrisis: 4
        case .hospitalDischarge: 5
        case .referralAccepted: 6
        case .crisis: 7
        case .admission: 8
        case .discharge: 9
        case .newStarter: 10
        case .coordinatorChange: 11
        case .coordinatorLeaves: 12
        case .carerBreakdown: 13
        case .readyForDischarge: 14
        case .detained: 15
        case .detentionRenewed: 16
        case .dischargedFromDetention: 17
        case .communityTreatmentOrder: 18
        case .recalled: 19
        case .guardianship: 20
        case .communityAlternative: 21
        }
    }
}
