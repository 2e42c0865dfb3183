import EventKernel

// In a service of many teams the people, workers and work of an event were last looked at before thousands of other events,
// and each look would wait for memory. The queue knows the next dozen events, so what they will look at is asked for at once,
// ahead of their turn. This changes no result: a guess that turns out wrong costs a little time.
extension Simulation {
    /// Asks for what the next events will look at, in three steps, since each step tells where the next one looks.
    @inline(never)
    func fetchUpcoming() {
        let count = queue.upcomingCount
        for place in 0..<count { if let event = queue.upcoming(place) { fetchSubject(of: event) } }
        for place in 0..<count { if let event = queue.upcoming(place) { fetchConcerned(by: event) } }
        for place in 0..<count { if let event = queue.upcoming(place) { fetchPerson(concernedBy: event) } }
    }

    /// The person, post or booking itself.
    @inline(__always)
    private func fetchSubject(of event: ModelEvent) {
        let subject = Int(event.subject)
        switch event.kind {
        case .personPlan:
            fetchPerson(subject)
            clockOrdinal.fetch(subject &* clockCount)
            workOrdinal.fetch(subject &* workCount, lines: 2)
        case .activityEnd, .shiftStart, .shiftEnd: fetchPost(subject)
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
        case .activityEnd, .shiftStart, .shiftEnd:
            let place = postTable.element(subject).pointee.measuresPlace
            measures.fetch(row &+ place, lines: 3)
            let post = posts.element(subject)
            if post.pointee.item >= 0 { items.fetch(Int(post.pointee.item), lines: 4) }
            fetchHeads(subject)
        case .appointment:
            let booking = bookings.element(subject)
            if booking.pointee.post >= 0 { fetchPost(Int(booking.pointee.post)) }
            if booking.pointee.item >= 0 { items.fetch(Int(booking.pointee.item), lines: 4) }
        default: break
        }
    }

    /// The person whom a piece of work concerns that ends or begins now.
    @inline(__always)
    private func fetchPerson(concernedBy event: ModelEvent) {
        let subject = Int(event.subject)
        var item = -1
        switch event.kind {
        case .activityEnd: item = Int(posts.element(subject).pointee.item)
        case .appointment: item = Int(bookings.element(subject).pointee.item)
        default: break
        }
        guard item >= 0 else { return }
        let person = Int(items.element(item).pointee.person)
        if person >= 0 { fetchPerson(person) }
    }

    @inline(__always)
    private func fetchPerson(_ person: Int) {
        people.fetch(person, lines: 2)
        runsOut.fetch(person &* planCount, lines: 2)
        rate.fetch(person &* clockCount, lines: 2)
        residual.fetch(person &* clockCount, lines: 2)
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

    /// The first pieces in the queues of a worker who will take one up.
    @inline(__always)
    private func fetchHeads(_ post: Int) {
        var classes = posts.element(post).pointee.waitingClasses
        while classes != 0 {
            let head = Int(postQueues[post &* classCount &+ classes.trailingZeroBitCount].head)
            classes &= classes &- 1
            if head >= 0 { items.fetch(head) }
        }
    }
}
