import RandomStreams
import Scenario

extension Simulation {
    /// Books a session with the person's coordinator, if that worker has slots for sessions and the person's need profile
    /// has sessions; an appointment in another diary is cancelled.
    func startFollowUp(_ person: Int) {
        let post = Int(people[person].coordinator)
        guard clinicDiaries.count > 0, post >= 0 else { return }
        giveUpClinicSlot(person)
        let diary = clinicDiaryOfPost[post]
        guard diary >= 0, sessionInterval(person, diary: diary) > 0 else { return }
        let clinic = clinicDiaries[diary].clinic
        if people[person].sessionsLeft < 0 { people[person].sessionsLeft = drawnSessions(person, clinic: clinic) }
        guard people[person].sessionsLeft > 0 else { return }
        bookSession(person, diary: diary, from: firstDay(notice: clinics[clinic].notice))
    }

    private func drawnSessions(_ person: Int, clinic: Int) -> Int32 {
        guard clinics[clinic].hasSessions else { return .max }
        let u = draws.uniform(
            purpose: model.purposes.sessions, entity: people[person].entity, ordinal: UInt64(people[person].episode))
        return Int32(min(1e6, max(1, clinics[clinic].sessions.quantile(u).rounded())))
    }

    /// Days between the sessions of a person in a diary; 0 if their need profile has none there.
    private func sessionInterval(_ person: Int, diary: Int) -> Int {
        sessionIntervals[clinicDiaries[diary].clinic * profiles.count + Int(people[person].profile)]
    }

    private func bookSession(_ person: Int, diary: Int, from first: Int) {
        let day = earliestDay(diary, from: first, isUrgent: false)
        if day < dayCount { takeSlot(person, diary: diary, day: day, isUrgent: false) }
    }

    /// A session is due: it is held, missed by the person, or falls out because the worker is away or another by now.
    func comeToSession(_ person: Int, _ made: ClinicSlot) {
        let post = Int(people[person].coordinator)
        guard post >= 0, clinicDiaryOfPost[post] == Int(made.diary) else {
            freeAgain(made)
            startFollowUp(person)
            return
        }
        let diary = Int(made.diary)
        let clinic = clinicDiaries[diary].clinic
        let next = Int(made.day) + sessionInterval(person, diary: diary)
        if absence(post, day: Int(made.day)) != nil {
            freeAgain(made)
        } else if !staysAway(person, clinic: clinic) {
            hold(person, clinic: clinic)
        } else if isGivenUp(person, clinic: clinic) {
            discharge(person)
            return
        }
        if people[person].sessionsLeft > 0 {
            bookSession(person, diary: diary, from: next)
        } else {
            // When the next session would have been.
            let end = now + Double(next - Int(made.day)) * Simulation.daySeconds
            guard end < people[person].careEndsAt else { return }
            people[person].careEndsAt = end
            at(end, .careEnds, person, stamp: people[person].generation)
        }
    }

    private func hold(_ person: Int, clinic: Int) {
        if people[person].sessionsLeft < .max { people[person].sessionsLeft -= 1 }
        if clinics[clinic].work >= 0 {
            workArises(clinics[clinic].work, for: person)
        } else {
            people[person].gapSince = now
            replan(person)
        }
    }
}
