import EventKernel
import Scenario

// In a service of many teams the people, workers and work of an event were last looked at before thousands of other events,
// and each look would wait for memory. The queue knows which events come next, and some of those after them: what they will
// look at is asked for ahead of their turn. This changes no result; a guess that turns out wrong costs a little time.
extension Simulation {
    /// Asks for what the next events will look at, one step of the way for each dozen: the record that an event names was
    /// asked for when it was among those that follow, so that what it points to can be asked for without a wait.
    @inline(never)
    func fetchUpcoming() {
        let day = Int(now / Simulation.daySeconds)
        let leaveDay = leaveYear(day: day).map { day - leaveYears[$0].firstDay } ?? -1
        queue.forEachFollowing { fetchSubject(of: $0, leaveDay: leaveDay) }
        queue.forEachUpcoming { fetchPeople(concernedBy: $0) }
        queue.forEachFollowing { fetchConcerned(by: $0) }
    }

    /// The person, post or booking itself, and whether a worker is on leave on a day of the leave year.
    @inline(__always)
    private func fetchSubject(of event: ModelEvent, leaveDay: Int) {
        let subject = Int(event.subject)
        switch event.kind {
        case .personPlan, .bookFirstContact:
            fetchPerson(subject)
            clockStates.fetch(subject &* clockCount &+ 4, lines: 2)
            clockOrdinal.fetch(subject &* clockCount)
            workOrdinal.fetch(subject &* workCount, lines: 2)
        case .activityEnd: fetchPost(subject)
        case .shiftEnd:
            fetchPost(subject)
            // Whether they come tomorrow.
            if leaveDay >= 0 { onLeave.fetch(subject &* leaveDays &+ leaveDay &+ 1) }
        case .shiftStart:
            fetchPost(subject)
            fixedDue.fetch(subject &* workCount, lines: 4)
            postWorkOrdinal.fetch(subject &* workCount, lines: 2)
            if leaveDay >= 0 { onLeave.fetch(subject &* leaveDays &+ leaveDay) }
        case .appointment: bookings.fetch(subject)
        default: break
        }
    }

    /// What a person's or a post's record points to.
    @inline(__always)
    private func fetchConcerned(by event: ModelEvent) {
        let subject = Int(event.subject)
        switch event.kind {
        case .personPlan:
            let who = people.element(subject)
            measures.fetch(row &+ Int(who.pointee.team) &* teamStride)
            let post = Int(who.pointee.coordinator)
            guard post >= 0 else { return }
            posts.fetch(post, lines: 6)
            postTable.fetch(post, lines: 2)
            postQueues.fetch(post &* classCount)
            strain.workers.fetch(post)
        case .activityEnd, .shiftEnd:
            fetchMeasures(subject)
            let item = Int(posts.element(subject).pointee.item)
            if item >= 0 { items.fetch(item, lines: 4) }
            fetchHeads(subject)
        case .shiftStart:
            fetchMeasures(subject)
            fetchHeads(subject)
        case .appointment:
            let booking = bookings.element(subject)
            if booking.pointee.post >= 0 { fetchPost(Int(booking.pointee.post)) }
            if booking.pointee.item >= 0 { items.fetch(Int(booking.pointee.item), lines: 4) }
        default: break
        }
    }

    /// The people whom pieces of work concern that end or begin now.
    @inline(__always)
    private func fetchPeople(concernedBy event: ModelEvent) {
        let subject = Int(event.subject)
        switch event.kind {
        case .activityEnd:
            let item = Int(posts.element(subject).pointee.item)
            if item >= 0 {
                let piece = items.element(item)
                if piece.pointee.person >= 0 { fetchPerson(Int(piece.pointee.person)) }
                let place = Int(piece.pointee.team) &* workCount &+ Int(piece.pointee.work)
                safety.byWorkType.fetch(place &* Simulation.workMeasures)
            }
            fetchPersonOfHead(subject)
        case .shiftStart: fetchPersonOfHead(subject)
        case .appointment:
            let booking = bookings.element(subject)
            if booking.pointee.item >= 0 {
                let person = Int(items.element(Int(booking.pointee.item)).pointee.person)
                if person >= 0 { fetchPerson(person) }
            }
            if booking.pointee.post >= 0 { fetchMeasures(Int(booking.pointee.post)) }
        default: break
        }
    }

    @inline(__always)
    private func fetchPerson(_ person: Int) {
        people.fetch(person, lines: 2)
        runsOut.fetch(person &* planCount, lines: 2)
        clockStates.fetch(person &* clockCount)
        planHandle.fetch(person)
    }

    @inline(__always)
    private func fetchPost(_ post: Int) {
        posts.fetch(post, lines: 6)
        postTable.fetch(post, lines: 4)
        strain.workers.fetch(post, lines: 2)
        postQueues.fetch(post &* classCount)
        recording.ledgers.fetch(post)
        diaries.fetch(post)
        postActivity.fetch(post)
    }

    /// The measures of a post in which hours are booked, and those of contacts.
    @inline(__always)
    private func fetchMeasures(_ post: Int) {
        let table = postTable.element(post)
        let place = row &+ table.pointee.measuresPlace
        measures.fetch(place, lines: 4)
        measures.fetch(place &+ StaffMeasure.contactWorth.rawValue)
        recording.byWeekday.fetch(table.pointee.weekdayPlace &+ weekdayOffset, lines: 2)
    }

    /// The first pieces in the queues of a worker who will take one up, most likely that of the first class.
    @inline(__always)
    private func fetchHeads(_ post: Int) {
        var classes = posts.element(post).pointee.waitingClasses
        var lines = 4
        while classes != 0 {
            let head = Int(postQueues[post &* classCount &+ classes.trailingZeroBitCount].head)
            classes &= classes &- 1
            if head >= 0 { items.fetch(head, lines: lines) }
            lines = 1
        }
    }

    @inline(__always)
    private func fetchPersonOfHead(_ post: Int) {
        let classes = posts.element(post).pointee.waitingClasses
        guard classes != 0 else { return }
        let head = Int(postQueues[post &* classCount &+ classes.trailingZeroBitCount].head)
        guard head >= 0 else { return }
        let person = Int(items.element(head).pointee.person)
        if person >= 0 { people.fetch(person, lines: 2) }
    }
}
