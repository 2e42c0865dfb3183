import RandomStreams
import Scenario

// The two ledgers: what the contact target counts, and what happened.
extension Simulation {
    /// Whether the contact target of the team holds for a post.
    @inline(__always)
    func isUnderContactTarget(_ post: Int) -> Bool {
        policies[policyOfTeam[postTable[post].team]].contactEmployers & recording.employerOfPost[post] != 0
    }

    /// The pressure of the contact target on a worker.
    @inline(__always)
    func contactPressure(_ post: Int) -> Double {
        isUnderContactTarget(post) ? policies[policyOfTeam[postTable[post].team]].contactPressure : 0
    }

    /// Counts a contact that has been made: what it was, and what the target makes of it.
    func count(contact item: Int, type: Int, person: Int, post: Int) {
        let isAnswered = !items[item].isUnanswered
        if recording.counting[type].pads { add(1, .paddingContacts, post: post) }
        let parts = items[item].parts
        let direct = isAnswered ? parts[HoursCategory.direct.rawValue] : 0
        let seconds = direct + (isAnswered ? parts[HoursCategory.telephone.rawValue] : 0)
        if isAnswered {
            add(items[item].meaningfulness, .contactWorth, post: post)
            recording.ledgers[post].worthInPeriod += items[item].meaningfulness
            if work[type].isVisit {
                add(1, .visitsAnswered, post: post)
                add(direct, .visitSeconds, post: post)
            }
        }
        guard isToBeRegistered(item, type: type, person: person, post: post, isAnswered: isAnswered, seconds: seconds)
        else {
            add(seconds, .uncounted, post: post)
            return
        }
        let contact = PendingContact(
            made: now, row: row, seconds: seconds, credit: recording.counting[type].credit, isAnswered: isAnswered)
        if recording.rules.isWithNote, items[item].paper > 0 {
            registerWithNote(contact, post: post)
        } else {
            register(contact, post: post)
        }
    }

    /// Whether a contact counts: for this worker, of this length, by the share registered.
    private func isToBeRegistered(
        _ item: Int, type: Int, person: Int, post: Int, isAnswered: Bool, seconds: Double
    ) -> Bool {
        let counting = recording.counting[type]
        guard isUnderContactTarget(post), counting.credit > 0 else { return false }
        let usual = work[type].registered
        var share = usual + (work[type].registeredUnderPressure - usual) * contactPressure(post)
        if !isAnswered, counting.noAnswer >= 0 {
            share = counting.noAnswer
        } else if seconds < counting.atLeast {
            return false
        }
        return draws.happens(
            share, purpose: work[type].registeredPurpose, entity: people[person].entity,
            ordinal: UInt64(items[item].ordinal))
    }

    /// A contact stands in the register.
    func register(_ contact: PendingContact, post: Int) {
        add(contact.credit, .contactsRegistered, post: post)
        posts[post].registeredInPeriod += contact.credit
        add(1, .contactsEntered, post: post)
        add(now - contact.made, .entryLag, post: post)
        guard contact.isAnswered else { return }
        // In the week in which it was made, so that the share recorded cannot exceed one.
        let base = contact.row + postTable[post].locality * teamStride + peopleMeasures
        measures[base + postTable[post].role * staffMeasures + StaffMeasure.contactsRecorded.rawValue] += 1
    }

    /// A contact will never stand in the register.
    func lose(_ contact: PendingContact, post: Int) {
        add(1, .contactsNeverEntered, post: post)
        add(contact.seconds, .uncounted, post: post)
    }

    /// The fullest caseload of each team, and how many have kept their coordinator for a year.
    func closeWeekOfCaseloads() {
        for team in 0..<teamTable.count { recording.fullest[team] = -1 }
        for post in 0..<posts.count
        where postTable[post].coordinates && (posts[post].status == .filled || posts[post].status == .onNotice) {
            let team = postTable[post].locality
            recording.fullest[team] = max(recording.fullest[team], posts[post].weight / effective(post))
        }
        for team in 0..<teamTable.count where recording.fullest[team] >= 0 {
            add(recording.fullest[team], .fullestCaseload, team: team)
            add(1, .teamWeeks, team: team)
        }
        guard row > 0 else { return }
        let yearAgo = now - 52 * Simulation.weekSeconds
        for person in 0..<people.count where people[person].stage == .inCare && people[person].careSince <= yearAgo {
            let team = Int(people[person].team)
            add(1, .inCareForAYear, team: team)
            if people[person].relationshipSince <= yearAgo { add(1, .keptCoordinatorForAYear, team: team) }
            countChanges(person, since: yearAgo)
        }
    }
}
