import Scenario

extension Simulation {
    /// Checks that people in are people out and people inside, and that every contracted minute is accounted for.
    ///
    /// Contracted = bank holidays + the kinds of absence + attended; attended + overtime = the sum of the categories of
    /// work. Held for each team, role and week.
    func checkConservation() throws(ConservationFault) {
        var inside = 0
        for person in 0..<people.count where people[person].stage != .gone { inside += 1 }
        guard peopleCreated == peopleGone + inside else {
            throw ConservationFault(
                message: "\(peopleCreated) people came, \(peopleGone) went and \(inside) are inside")
        }
        try checkOutstanding()
        try checkStays()
        try checkWorkInHand()
        try checkClinicSlots()
        try checkWards()
        try checkApprovals()
        try checkPosts()
        try checkAssessments()
        try checkProceedings()
        try checkClusters()
        try checkBudgets()
        try checkCaseloads()
        try checkPeers()
        for team in 0..<teamTable.count {
            for role in 0..<model.layout.roles { try checkMinutes(team, role) }
        }
    }

    /// Each piece that is outstanding for a person waits in a queue, is being done or is bought, and nobody is stuck before
    /// a step that no piece of work will take them through.
    private func checkOutstanding() throws(ConservationFault) {
        var live = boughtOutstanding
        for item in 0..<items.count where items[item].place != .none && isLive(item) { live += 1 }
        var outstanding = 0
        for person in 0..<people.count where people[person].stage != .gone {
            outstanding += people[person].outstanding.nonzeroBitCount
            if people[person].stage == .screening || people[person].stage == .firstContactBooked,
                people[person].outstanding == 0
            {
                throw ConservationFault(message: "a person of team \(model.teamIds[Int(people[person].team)]) is stuck")
            }
        }
        guard live == outstanding else {
            throw ConservationFault(
                message: "\(outstanding) pieces of work are outstanding and \(live) are to be found")
        }
    }

    /// Everybody who is ready to leave hospital is counted as such, and waits for something that is on its way.
    private func checkStays() throws(ConservationFault) {
        var ready = 0.0
        for person in 0..<people.count where people[person].stage != .gone && people[person].readyFor >= 0 {
            ready += 1
            let coming = people[person].outstanding | people[person].laidDown
            guard people[person].awaited != 0 || isHeldInBed(person),
                people[person].awaited & ~coming & ~batchedWork == 0
            else {
                throw ConservationFault(message: "a person who could leave hospital waits for what does not come")
            }
        }
        var counted = 0.0
        for team in 0..<teamTable.count {
            counted += levels[team * levelStride + PeopleLevel.delayedDischarge.rawValue]
        }
        guard ready == counted else {
            throw ConservationFault(message: "\(ready) people could leave hospital and \(counted) are counted")
        }
    }

    /// Work that waits for the day of a panel, one bit each.
    private var batchedWork: UInt64 {
        var types: UInt64 = 0
        for type in 0..<workCount where work[type].arising.batchInterval > 0 { types |= 1 << UInt64(type) }
        return types
    }

    /// What is being done is done by somebody, and whoever came along is with it.
    private func checkWorkInHand() throws(ConservationFault) {
        for item in 0..<items.count where items[item].place == .inHand {
            let post = Int(items[item].owner)
            guard post >= 0, posts[post].activity == .item, Int(posts[post].item) == item else {
                throw ConservationFault(
                    message: "a piece of work \(workIds[Int(items[item].work)]) is in nobody's hands")
            }
        }
        for post in 0..<posts.count where posts[post].activity == .companion {
            let item = Int(posts[post].item)
            guard item >= 0, items[item].place == .inHand, Int(items[item].companion) == post else {
                throw ConservationFault(message: "a second worker stays behind a piece of work that is over")
            }
        }
    }

    private var workIds: [String] { model.scenario.work.map(\.id) }

    private func isLive(_ item: Int) -> Bool {
        let person = Int(items[item].person)
        return person >= 0 && people[person].generation == items[item].generation
    }

    /// The people in care of each locality are those on coordinators' lists, of whatever team, and those counted.
    private func checkCaseloads() throws(ConservationFault) {
        var counted = [Int](repeating: 0, count: teamTable.count)
        var listed = counted
        for person in 0..<people.count where people[person].stage == .inCare { counted[Int(people[person].team)] += 1 }
        for post in 0..<posts.count {
            var person = Int(lists[caseloadList(post)].head)
            while person >= 0 {
                let team = Int(people[person].team)
                let isOwn = organisation.isUsed || postTable[post].team == team
                if isOwn, Int(people[person].coordinator) == post { listed[team] += 1 }
                person = Int(people[person].next)
            }
        }
        for team in counted.indices {
            let level = levels[team * levelStride + PeopleLevel.caseload.rawValue]
            guard counted[team] == listed[team], Double(counted[team]) == level else {
                throw ConservationFault(
                    message: "team \(model.teamIds[team]) has \(counted[team]) people in care, \(listed[team]) on "
                        + "lists, \(level) counted")
            }
        }
    }

    private func checkMinutes(_ team: Int, _ role: Int) throws(ConservationFault) {
        let first = team * teamStride + peopleMeasures + role * staffMeasures
        let ofUse = StaffMeasure.uses
        let ofWork = StaffMeasure.worked
        for week in 0...model.weeks {
            let base = week * model.layout.rowLength + first
            func value(_ measure: StaffMeasure) -> Double { measures[base + measure.rawValue] }
            let uses = ofUse.reduce(0.0) { $0 + value($1) }
            let worked = (0..<Simulation.hoursCategories).reduce(0.0) {
                $0 + measures[base + StaffMeasure.direct.rawValue + $1]
            }
            let present = ofWork.reduce(0.0) { $0 + value($1) }
            guard abs(value(.contracted) - uses) <= 1e-9 * max(1, uses), abs(worked - present) <= 1e-6 * max(1, present)
            else {
                throw ConservationFault(
                    message: "week \(week), role \(model.roleIds[role]): contracted \(value(.contracted)) s against "
                        + "\(uses), worked \(worked) s against \(present)")
            }
        }
    }
}
