import Glibc
import RandomStreams
import Scenario

// Notes are written first in, first out. A note's place is the number of seconds that have to be taken out of the pile
// until it is written, counted from the holder's first day, so that a pile of any size is two numbers.
extension Simulation {
    /// What multiplies a piece's own recording: growth, and the pressure of the contact target.
    @inline(__always)
    func recordingFactor(_ type: Int, isContact: Bool, post: Int) -> Double {
        let most = recording.counting[type].recordingUnderPressure
        let pressure = isContact && most != 1 ? 1 + (most - 1) * contactPressure(post) : 1
        return recording.growth * pressure
    }

    /// Seconds of recording beside a piece's own: what is entered a second time, and forms that do not fit.
    func furtherNotes(_ item: Int, type: Int, post: Int) -> Double {
        let person = Int(items[item].person)
        let profile = person >= 0 ? Int(people[person].profile) : profiles.count
        var bits =
            recording.notesOfWork[type] & recording.notesOfPost[post] & recording.notesOfProfile[profile]
        var seconds = 0.0
        let entity = items[item].entity
        let ordinal = UInt64(items[item].ordinal)
        while bits != 0 {
            let index = bits.trailingZeroBitCount
            bits &= bits - 1
            let note = recording.notes[index]
            let purposes = (index * workCount + type) * 3
            if note.people < 1,
                !draws.happens(note.people, purpose: note.peoplePurpose, entity: entity, ordinal: 0)
            {
                continue
            }
            if note.share < 1,
                !draws.happens(
                    note.share, purpose: recording.notePurposes[purposes], entity: entity, ordinal: ordinal)
            {
                continue
            }
            let once = note.time.quantile(
                draws.uniform(purpose: recording.notePurposes[purposes + 1], entity: entity, ordinal: ordinal))
            let returned =
                note.returns > 0
                && draws.happens(
                    note.returns, purpose: recording.notePurposes[purposes + 2], entity: entity, ordinal: ordinal)
            seconds += returned ? 2 * once : once
        }
        return seconds * recording.growth
    }

    /// Notes are written for so many seconds, which the pile may not hold to the last one.
    func writeNotes(_ seconds: Double, post: Int) {
        let before = posts[post].paper
        posts[post].paper -= seconds
        if posts[post].paper < 1e-6 { posts[post].paper = 0 }
        take(before - posts[post].paper, fromNotesOf: post, areWritten: true)
    }

    /// The oldest notes are given up.
    func giveUpNotes(_ seconds: Double, post: Int) {
        add(seconds, .neverEntered, post: post)
        posts[post].paper -= seconds
        take(seconds, fromNotesOf: post, areWritten: false)
    }

    /// Registers the contacts whose notes are written now, or loses those whose notes are given up.
    func take(_ seconds: Double, fromNotesOf post: Int, areWritten: Bool) {
        recording.ledgers[post].taken += seconds
        // A millisecond makes up for the rounding of long sums.
        let taken = recording.ledgers[post].taken + 1e-3
        var next = recording.ledgers[post].first
        while next >= 0, recording.pending[Int(next)].mark <= taken {
            let contact = recording.pending[Int(next)]
            recording.freePending.append(next)
            next = contact.next
            if areWritten { register(contact, post: post) } else { lose(contact, post: post) }
        }
        recording.ledgers[post].first = next
        if next < 0 { recording.ledgers[post].last = -1 }
    }

    /// Holds a contact back until its note, the last of the pile, is written.
    func registerWithNote(_ contact: PendingContact, post: Int) {
        var contact = contact
        contact.mark = recording.ledgers[post].taken + posts[post].paper
        let place = recording.pending.place(contact, reusing: &recording.freePending)
        let last = recording.ledgers[post].last
        if last >= 0 {
            recording.pending[Int(last)].next = Int32(place)
        } else {
            recording.ledgers[post].first = Int32(place)
        }
        recording.ledgers[post].last = Int32(place)
    }

    /// At the end of a week, gives up what has lain since the close of a week too long ago.
    func giveUpOldNotes(_ post: Int) {
        let weeks = recording.rules.oldestWeeks
        guard weeks > 0 else { return }
        let place = post * weeks + week % weeks
        let old = min(recording.endOfWeek[place] - recording.ledgers[post].taken, posts[post].paper)
        if old > 1e-6 { giveUpNotes(old, post: post) }
        recording.endOfWeek[place] = recording.ledgers[post].taken + posts[post].paper
    }

    /// A holder's notes are lost with the holder, and what the next one writes begins afresh.
    func endRecording(_ post: Int) {
        add(posts[post].paper, .neverEntered, post: post)
        posts[post].paper = 0
        take(.infinity, fromNotesOf: post, areWritten: false)
        recording.ledgers[post] = NoteLedger()
        let weeks = recording.rules.oldestWeeks
        for place in post * weeks..<(post + 1) * weeks { recording.endOfWeek[place] = 0 }
        let types = recording.thinkingTypes.count
        for place in post * types..<(post + 1) * types { recording.thinking[place] = ThinkingTime() }
    }

    /// What recording is multiplied by in the week that begins, by the time since the first measured day.
    func growRecording() {
        let rules = recording.rules
        guard rules.growthPerYear > 0 else { return }
        let years = max(0, now - warmUp) / (365.25 * Simulation.daySeconds)
        recording.growth = min(rules.growthAtMost, pow(1 + rules.growthPerYear, years))
    }
}
