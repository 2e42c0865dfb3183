import RandomStreams
import Scenario

// Doctors: how they are found, and the list that has only so many of them.
extension Simulation {
    /// Two doctors are to be sought, or one where it is an emergency: at once, or when others of the list are free.
    func searchForDoctors(_ index: Int, canBeOne: Bool) {
        let here = assessments.open.element(index)
        here.pointee.canBeOne = canBeOne
        if here.pointee.hasDoctors {
            search(index)
        } else if assessments.doctorsFree > 0 {
            assessments.doctorsFree -= 1
            here.pointee.hasDoctors = true
            search(index)
        } else {
            here.pointee.firstExaminedAt = .infinity
            here.pointee.doctorsAt = .infinity
            joinDoctorsLine(index)
        }
    }

    /// Both have to be found, or one where it is an emergency.
    private func search(_ index: Int) {
        let here = assessments.open.element(index)
        let entity = here.pointee.entity
        let rules = assessments.rules
        let purposes = assessments.purposes
        let ordinal = here.pointee.searches
        here.pointee.searches += 1
        let isKnown = draws.happens(rules.known, purpose: purposes.known, entity: entity, ordinal: 0)
        let first = clock(rules.doctorHours, after: sample(rules.approved, purposes.approvedDoctor, entity, ordinal))
        let second = clock(
            rules.doctorHours,
            after: sample(isKnown ? rules.knownFound : rules.second, purposes.secondDoctor, entity, ordinal))
        here.pointee.firstExaminedAt = min(first, second)
        here.pointee.doctorsAt = max(first, second)
        let emergency = max(min(first, second), here.pointee.requestedAt + rules.emergencyAfter)
        if here.pointee.canBeOne, emergency < here.pointee.doctorsAt {
            here.pointee.hasOneDoctor = true
            here.pointee.doctorsAt = emergency
        }
    }

    /// The doctors have examined, or are needed no more: others may have them.
    func releaseDoctors(_ index: Int) {
        if assessments.open[index].awaitsDoctors { leaveDoctorsLine(index) }
        guard assessments.open[index].hasDoctors else { return }
        assessments.open[index].hasDoctors = false
        let next = Int(assessments.doctorsHead)
        guard next >= 0 else {
            assessments.doctorsFree += 1
            return
        }
        leaveDoctorsLine(next)
        assessments.open[next].hasDoctors = true
        search(next)
        switch assessments.open[next].step {
        case .gathering: gather(next, after: .doctors)
        case .lapsed: awaitDoctors(next)
        default: break
        }
    }

    private func joinDoctorsLine(_ index: Int) {
        let here = assessments.open.element(index)
        here.pointee.awaitsDoctors = true
        here.pointee.nextForDoctors = -1
        let last = Int(assessments.doctorsTail)
        if last >= 0 {
            assessments.open[last].nextForDoctors = Int32(truncatingIfNeeded: index)
        } else {
            assessments.doctorsHead = Int32(truncatingIfNeeded: index)
        }
        assessments.doctorsTail = Int32(truncatingIfNeeded: index)
    }

    /// O(assessments that wait for doctors).
    private func leaveDoctorsLine(_ index: Int) {
        var before = -1
        var place = Int(assessments.doctorsHead)
        while place >= 0, place != index {
            before = place
            place = Int(assessments.open[place].nextForDoctors)
        }
        let next = assessments.open[index].nextForDoctors
        if before >= 0 { assessments.open[before].nextForDoctors = next } else { assessments.doctorsHead = next }
        if Int(assessments.doctorsTail) == index { assessments.doctorsTail = Int32(truncatingIfNeeded: before) }
        assessments.open[index].awaitsDoctors = false
    }
}
