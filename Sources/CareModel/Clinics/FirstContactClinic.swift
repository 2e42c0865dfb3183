import RandomStreams
import Scenario

extension Simulation {
    /// Books the first contact of a person who belongs to a clinic, as they are accepted; false for anybody else.
    func belongsToClinic(_ person: Int) -> Bool {
        let who = people[person]
        guard who.source >= 0, clinicOfSource[Int(who.source)] >= 0 else { return false }
        people[person].isBookingPlanned = true
        people[person].isUrgent = draws.happens(
            urgentShare[Int(who.source)], purpose: model.purposes.urgent, entity: who.entity,
            ordinal: UInt64(who.episode))
        bookInClinic(person)
        return true
    }

    /// Books the earliest slot of the own clinic or of one that its people may use; of equally early days that of the
    /// clinic written first. Who finds none before the end of the run waits beyond it.
    private func bookInClinic(_ person: Int) {
        let isUrgent = people[person].isUrgent
        let clinic = clinicOfSource[Int(people[person].source)]
        let first = firstDay(notice: isUrgent ? clinics[clinic].urgentNotice : clinics[clinic].notice)
        var best = -1
        var earliest = dayCount
        for place in clinics[clinic].poolStart..<clinics[clinic].poolEnd {
            let day = earliestDay(poolDiaries[place], from: first, isUrgent: isUrgent)
            if day < earliest {
                earliest = day
                best = poolDiaries[place]
            }
        }
        if best >= 0 { takeSlot(person, diary: best, day: earliest, isUrgent: isUrgent) }
    }

    /// The time of an appointment has come: a first contact or a session.
    func clinicSlotComes(_ person: Int) {
        let made = people[person].clinicSlot
        // One that was cancelled since.
        guard made.diary >= 0, time(of: made) == now else { return }
        people[person].clinicSlot = ClinicSlot()
        switch people[person].stage {
        case .waitingFirstContact: comeToFirstContact(person)
        case .inCare: comeToSession(person, made)
        case .screening, .firstContactBooked, .waitingAllocation, .discharged, .gone: freeAgain(made)
        }
    }

    private func comeToFirstContact(_ person: Int) {
        let clinic = clinicOfSource[Int(people[person].source)]
        if staysAway(person, clinic: clinic) {
            if isGivenUp(person, clinic: clinic) {
                leaveQueue(person)
            } else {
                bookInClinic(person)
            }
            return
        }
        if people[person].referredAt >= warmUp {
            let referred = Int(people[person].referredAt / Simulation.daySeconds)
            let days = workingDay[Int(now / Simulation.daySeconds)] - workingDay[referred]
            if people[person].isUrgent {
                add(1, .urgentBookings, clinic: clinic)
                add(Double(days), .urgentWait, clinic: clinic)
                if days <= 5 { add(1, .urgentWithinFive, clinic: clinic) }
            } else {
                add(1, .routineBookings, clinic: clinic)
                add(Double(days), .routineWait, clinic: clinic)
            }
        }
        noticeHasPassed(person)
    }

    /// Whether a person does not come to an appointment; each has a draw of its own.
    func staysAway(_ person: Int, clinic: Int) -> Bool {
        people[person].clinicAppointments += 1
        add(1, .appointments, clinic: clinic)
        guard
            draws.happens(
                clinics[clinic].didNotAttend, purpose: model.purposes.didNotAttend, entity: people[person].entity,
                ordinal: UInt64(people[person].clinicAppointments))
        else { return false }
        add(1, .notAttended, clinic: clinic)
        return true
    }

    /// Whether somebody who has not come is discharged instead of being booked anew.
    func isGivenUp(_ person: Int, clinic: Int) -> Bool {
        draws.happens(
            clinics[clinic].dischargedAfterMissing, purpose: model.purposes.dischargedAfterMissing,
            entity: people[person].entity, ordinal: UInt64(people[person].clinicAppointments))
    }
}
