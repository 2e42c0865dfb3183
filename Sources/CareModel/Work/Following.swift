import EventKernel
import RandomStreams
import Scenario

// Work that comes later than what brings it: after other work, in a burst, on the day of a panel.
extension Simulation {
    /// In the detail of an event: the subject is a row of the area's table, not a person.
    static var ofArea: UInt8 { 64 }
    /// In the detail of an event: the day of the panel has come.
    static var released: UInt8 { 128 }

    /// What a finished piece brings about for a person: support of the carer, other work, the end of a stay in hospital.
    func followUp(_ item: Int, type: Int, person: Int) {
        if !items[item].isUnanswered {
            comeAfter(item, type: type, person: person)
            if type == clusters.work { personClustered(person) }
        }
        endStayIfNothingIsAwaited(person, finished: type)
    }

    private func comeAfter(_ item: Int, type: Int, person: Int) {
        if work[type].arising.supportsCarer > 0 { carerSupported(person, worth: work[type].arising.supportsCarer) }
        var types = followers[type]
        while types != 0 {
            let next = types.trailingZeroBitCount
            types &= types - 1
            if isExempt(person, type: next) { continue }
            // Of this piece, so that what follows a piece does not hang on how many others were finished before.
            let purpose = StableName.hash(work[next].arising.followPurpose, work[type].arising.name)
            let share = work[next].arising.followShare * arises(next, for: person)
            guard
                share >= 1
                    || draws.happens(
                        share, purpose: purpose, entity: people[person].entity, ordinal: UInt64(items[item].ordinal))
            else { continue }
            at(
                now + work[next].arising.followDelay, .workFollows, person, stamp: people[person].generation,
                detail: UInt8(next))
        }
    }

    /// Work comes that was put off.
    func workFollows(_ event: ModelEvent) {
        let isReleased = event.detail & Simulation.released != 0
        let subject = Int(event.subject)
        if event.detail & Simulation.ofArea != 0 {
            pieceArises(inArea: subject, ordinal: UInt64(event.stamp), isReleased: isReleased)
        } else if people[subject].generation == event.stamp {
            let type = Int(event.detail & ~Simulation.released)
            if isExempt(subject, type: type) { return }
            if work[type].assignment == .coordinator, people[subject].coordinator < 0 {
                // It waits for the coordinator who is to do it.
                people[subject].laidDown |= 1 << UInt64(type)
            } else if isReleased {
                pieceArises(type, for: subject)
            } else {
                workArises(type, for: subject)
            }
        }
    }

    /// Work arises at its rate: one piece, or a burst of them.
    func workArisesAtRate(_ type: Int, for person: Int) {
        workArises(type, for: person)
        for piece in 1..<max(1, work[type].arising.burstPieces) {
            at(
                now + Double(piece) * work[type].arising.burstGap, .workFollows, person,
                stamp: people[person].generation, detail: UInt8(type))
        }
    }

    /// Seconds at which the next day of a panel begins; the present day if it has just begun.
    func nextBatch(_ type: Int) -> Double {
        let interval = work[type].arising.batchInterval
        let day = work[type].arising.batchDay
        return day + max(0, ((now - day) / interval).rounded(.up)) * interval
    }

    /// What was laid down for want of a coordinator arises again.
    func takeUpLaidDown(_ person: Int) {
        var laidDown = people[person].laidDown
        people[person].laidDown = 0
        while laidDown != 0 {
            workArises(laidDown.trailingZeroBitCount, for: person)
            laidDown &= laidDown - 1
        }
        takeUpProceedings(person)
    }
}
