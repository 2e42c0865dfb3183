import EventKernel
import RandomStreams
import Scenario

/// Work with a person present, or with a second worker: booked at the earliest time free in all diaries concerned.
extension Simulation {
    /// Books a piece with a worker: in its window if there is time, later if not; false if there is none at all.
    func book(_ item: Int, with post: Int) -> Bool {
        let type = Int(items[item].work)
        guard items[item].bookings < 8, takesAppointments(post) else { return false }
        let length = max(Simulation.grid, work[type].expectedBlock)
        let earliest = items[item].bookings == 0 ? items[item].arisen + work[type].notice : now
        let from = max(now + 60, earliest)
        let limit = min(items[item].lapses, from + Simulation.bookingHorizon)
        var second = -1
        let start: Double
        if needsCompanion(item) {
            (start, second) = earliestTogether(item, post: post, length: length, from: from, limit: limit)
        } else {
            start = earliestFree(post, length: length, from: from, limit: limit)
        }
        guard start < .infinity else { return false }
        items[item].owner = Int32(post)
        items[item].place = .diary
        items[item].bookings += 1
        add(1, .appointmentsBooked, team: Int(items[item].team))
        let place = enter(item, start: start, end: start + length, post: post)
        items[item].booking = Int32(place)
        // After the beginning of the shift at the same time.
        bookings[place].event = at(start, .appointment, place, priority: .deadline)
        if second >= 0 {
            items[item].secondBooking = Int32(enter(item, start: start, end: start + length, post: second))
        }
        return true
    }

    /// Books a piece of the team's with whoever of the eligible workers, asked in turn, has time within its window; if
    /// nobody has, with whoever has time first. What cannot be booked waits in the team's queue.
    func handToTeam(_ item: Int) {
        if organisation.isRouted { route(item) }
        let type = Int(items[item].work)
        let team = Int(items[item].serving)
        guard work[type].isAppointment, !items[item].isBegun, items[item].workClass != Int32(WorkClass.crisisPlace)
        else {
            enqueueForTeam(item)
            return
        }
        let length = max(Simulation.grid, work[type].expectedBlock)
        let from = max(now + 60, items[item].arisen + work[type].notice)
        let limit = min(items[item].lapses, from + Simulation.bookingHorizon)
        let first = teamPostStarts[team]
        let count = teamPostStarts[team + 1] - first
        var best = -1
        var earliest = Double.infinity
        for step in 0..<count {
            let turn = (Int(bookingTurn[team]) + step) % count
            let post = Int(teamPosts[first + turn])
            guard postTable[post].mayDo & (1 << UInt64(type)) != 0, takesAppointments(post) else { continue }
            let start = earliestFree(post, length: length, from: from, limit: min(limit, earliest))
            if start < earliest {
                earliest = start
                best = post
                bookingTurn[team] = Int32(turn + 1)
            }
            if earliest <= max(items[item].due, from) { break }
        }
        if best >= 0 {
            countArising(work[type].expectedSeconds, post: best)
            if book(item, with: best) { return }
            countArising(-work[type].expectedSeconds, post: best)
        }
        enqueueForTeam(item)
    }

    /// Whether a holder is in post, so that appointments can be made.
    @inline(__always)
    private func takesAppointments(_ post: Int) -> Bool {
        posts[post].status == .filled || posts[post].status == .onNotice
    }

    /// Whether a second worker comes with this piece.
    private func needsCompanion(_ item: Int) -> Bool {
        let type = Int(items[item].work)
        let share = work[type].companionShare
        guard share > 0 else { return false }
        return share >= 1
            || draws.happens(
                share, purpose: work[type].companionPurpose, entity: items[item].entity,
                ordinal: UInt64(items[item].ordinal))
    }

    /// The earliest time that is free for the worker and for one who may come along, and who that is.
    private func earliestTogether(
        _ item: Int, post: Int, length: Double, from: Double, limit: Double
    ) -> (start: Double, second: Int) {
        let team = Int(items[item].serving)
        let bit = UInt64(1) << UInt64(items[item].work)
        let first = teamPostStarts[team]
        let count = teamPostStarts[team + 1] - first
        var time = from
        for _ in 0..<64 {
            time = earliestFree(post, length: length, from: time, limit: limit)
            guard time < .infinity else { break }
            var soonest = Double.infinity
            for step in 0..<count {
                let turn = (Int(companionTurn[team]) + step) % count
                let other = Int(teamPosts[first + turn])
                guard other != post, postTable[other].mayAccompany & bit != 0, takesAppointments(other) else {
                    continue
                }
                let free = earliestFree(other, length: length, from: time, limit: min(limit, soonest))
                if free <= time {
                    companionTurn[team] = Int32(turn + 1)
                    return (time, other)
                }
                soonest = min(soonest, free)
            }
            guard soonest < .infinity else { break }
            time = soonest
        }
        return (.infinity, -1)
    }

    /// The time of an appointment has come.
    func appointmentIsDue(_ place: Int) {
        bookings[place].event = .none
        let item = Int(bookings[place].item)
        guard item >= 0 else { return }
        let post = Int(items[item].owner)
        if isStale(item) {
            takeOut(item)
            free(item)
        } else if !posts[post].isPresent {
            miss(item)
        } else if makesWay(post) {
            layAside(post)
            takeUpNext(post)
        }
        // Who is at something that cannot wait looks into the diary when it is done.
    }

    /// Whether the time of the next appointment has come.
    @inline(__always)
    func isAppointmentDue(_ post: Int) -> Bool {
        let head = Int(diaries[post].head)
        return head >= 0 && bookings[head].start <= now
    }

    /// An idle worker whose colleague has not come looks again when it is too late for the appointment.
    func lookAgain(_ post: Int) {
        let place = Int(diaries[post].head)
        let latest = work[Int(items[Int(bookings[place].item)].work)].latestStart
        queue.cancel(postActivity[post])
        postActivity[post] = at(bookings[place].start + latest + 1, .activityEnd, post, priority: .completion)
    }

    /// Begins the appointment that is due in a worker's diary, if there is one and all are free; those for which it is
    /// too late are missed.
    func beginAppointment(_ post: Int) -> Bool {
        while diaries[post].head >= 0 {
            let place = Int(diaries[post].head)
            let item = Int(bookings[place].item)
            guard bookings[place].start <= now else { return false }
            let type = Int(items[item].work)
            if isStale(item) {
                takeOut(item)
                free(item)
                continue
            }
            if now - bookings[place].start > work[type].latestStart {
                miss(item)
                continue
            }
            let owner = Int(items[item].owner)
            let second = items[item].secondBooking >= 0 ? Int(bookings[Int(items[item].secondBooking)].post) : -1
            let other = owner == post ? second : owner
            if other >= 0 {
                guard posts[other].isPresent, makesWay(other) else { return false }
                layAside(other)
            }
            let length = bookings[place].end - bookings[place].start
            posts[owner].appointed += length
            if second >= 0 { posts[second].appointed += length }
            begin(item, post: owner)
            if second >= 0 { accompany(item, second) }
            return true
        }
        return false
    }

    /// A second worker joins a piece of work, for as long as it lasts.
    private func accompany(_ item: Int, _ post: Int) {
        bookActivity(post)
        items[item].companion = Int32(post)
        posts[post].item = Int32(item)
        setActivity(.companion, post: post)
        if journal.isKept { noteBeginning(item, post: post, isFresh: true, isCompanion: true) }
        countArising(items[item].total, post: post)
    }

    /// The second worker is free again.
    func partFromCompanion(_ item: Int) {
        let post = Int(items[item].companion)
        guard post >= 0 else { return }
        items[item].companion = -1
        bookActivity(post)
        if journal.isKept { noteStop(post, isDone: true) }
        posts[post].item = -1
        setActivity(posts[post].isPresent ? .idle : .off, post: post)
        if posts[post].isPresent { takeUpNext(post) }
    }

    /// An appointment is not kept; it is booked again.
    func miss(_ item: Int) {
        let post = Int(items[item].owner)
        let person = Int(items[item].person)
        add(1, .appointmentsMissed, team: Int(items[item].team))
        strike(item)
        if items[item].lapses <= now {
            giveUp(item)
            lapseForTarget(item)
            free(item)
        } else if work[Int(items[item].work)].assignment == .team {
            countArising(-leftToDo(item), post: post)
            handToTeam(item)
        } else if items[item].isDelegated {
            hand(item, to: post)
        } else if person >= 0, people[person].coordinator < 0 {
            layDown(item, person: person)
        } else {
            hand(item, to: person >= 0 ? Int(people[person].coordinator) : post)
        }
    }

    /// What stands in the diary of somebody who leaves: the team's work is booked with others, those who came along are
    /// replaced, and what was for the leaver alone, or for people who are known no longer, falls away.
    func clearDiary(_ post: Int) {
        while diaries[post].head >= 0 {
            let item = Int(bookings[Int(diaries[post].head)].item)
            let isOwn =
                Int(items[item].owner) == post && work[Int(items[item].work)].assignment != .team
                && (items[item].person < 0 || work[Int(items[item].work)].assignment == .worker)
            if isStale(item) || isOwn {
                strike(item)
                free(item)
            } else {
                miss(item)
            }
        }
    }
}
