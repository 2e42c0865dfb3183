import RandomStreams
import Scenario

extension Simulation {
    /// Schedules the next spell of one kind after a moment.
    func scheduleSickness(_ post: Int, kind: Int, from time: Double) {
        let table = sicknessTable[kind]
        guard table.rate > 0 else { return }
        let place = post * max(1, sicknessTable.count) + kind
        let unit = draws.unitExponential(
            purpose: table.spellPurpose, entity: posts[post].entity, ordinal: UInt64(sicknessOrdinal[place]))
        let clock = post * sicknessClocks.kinds + kind
        sicknessClocks.from[clock] = time
        sicknessClocks.next[clock] = time + unit / (table.rate * sicknessClocks.factor[post])
        planSpell(post, kind: kind)
    }

    /// A spell of sickness begins with the next day; spells are whole days.
    ///
    /// Spells begin while well: one that would begin within another absence begins no second one, and its time is
    /// drawn anew from the end of that absence. By lack of memory that is the rate while well.
    func fallSick(_ post: Int, kind: Int) {
        let table = sicknessTable[kind]
        let place = post * max(1, sicknessTable.count) + kind
        let u = draws.uniform(
            purpose: table.lengthPurpose, entity: posts[post].entity, ordinal: UInt64(sicknessOrdinal[place]))
        sicknessOrdinal[place] += 1
        if let end = endOfAbsence(post) {
            scheduleSickness(post, kind: kind, from: end)
            return
        }
        let (from, until) = wholeDays(table.length.quantile(u))
        // The days before the next spell may still belong to the return from the last one.
        findPhasedReturn(post)
        posts[post].sickFrom = from
        posts[post].sickUntil = until
        giveLeaveBack(post, from: from, until: until)
        let sharing = staffTime.absence.standInAfter
        if until - from > sharing { planShareOut(post, from + sharing, until: until) }
        scheduleSickness(post, kind: kind, from: until)
    }

    /// The end of the absence that has begun or is about to, by sickness, maternity or special leave; nil if there is none.
    func endOfAbsence(_ post: Int) -> Double? {
        var end = -Double.infinity
        if posts[post].sickFrom < .infinity, now < posts[post].sickUntil { end = posts[post].sickUntil }
        if posts[post].time.awayFrom < .infinity, now < posts[post].time.awayUntil {
            end = max(end, posts[post].time.awayUntil)
        }
        return end > now ? end : nil
    }

    /// An absence of some length, from the next midnight and in whole days, one at the least.
    func wholeDays(_ length: Double) -> (from: Double, until: Double) {
        let day = Simulation.daySeconds
        let from = (now / day).rounded(.up) * day
        return (from, from + max(1, (length / day).rounded()) * day)
    }

    /// What keeps a worker away on a day, or nil.
    func absence(_ post: Int, day: Int) -> StaffMeasure? {
        if hasBankHoliday(post, day: day) { return .bankHoliday }
        let midnight = Double(day) * Simulation.daySeconds
        let isAway = posts[post].time.awayFrom <= midnight && midnight < posts[post].time.awayUntil
        if isAway && posts[post].time.isMaternity { return .maternityLeave }
        if posts[post].sickFrom <= midnight && midnight < posts[post].sickUntil { return .sickness }
        if isAway { return .specialLeave }
        let terms = postTable[post].terms
        if isOnLeave(post, day: day) { return .annualLeave }
        if isInTraining(post, day: day) { return .studyLeave }
        if staffTime.terms[terms].studyDays > 0, isOnStudyLeave(post, day: day) { return .studyLeave }
        if staffTime.terms[terms].attendance < 1,
            !draws.happens(
                staffTime.terms[terms].attendance, purpose: model.purposes.attendance, entity: posts[post].entity,
                ordinal: UInt64(day))
        {
            return .elsewhere
        }
        return nil
    }

    /// What a stretch that begins on a day is lost to, or nil; time off in lieu is taken as whole stretches.
    func absence(_ post: Int, day: Int, length: Double) -> StaffMeasure? {
        if let absence = absence(post, day: day) { return absence }
        return posts[post].time.lieu >= length && length > 0 ? .timeInLieu : nil
    }

    /// Finds the phased return after the last spell of sickness, if that is over and was a long one.
    private func findPhasedReturn(_ post: Int) {
        let absence = staffTime.absence
        let until = posts[post].sickUntil
        guard absence.phasedShare < 1, until <= now, until - posts[post].sickFrom >= absence.phasedAfter else { return }
        posts[post].time.phasedFrom = until
        posts[post].time.phasedUntil = until + absence.phasedOver
    }

    /// The part of a stretch that is worked: all of it but for a phased return, in whole minutes.
    @inline(__always)
    func workedPart(_ post: Int, of length: Double) -> Double {
        guard staffTime.absence.phasedShare < 1 else { return length }
        findPhasedReturn(post)
        guard now < posts[post].time.phasedUntil, posts[post].time.phasedFrom <= now else { return length }
        let absence = staffTime.absence
        var share = absence.phasedShare
        if absence.isLinear { share += (1 - share) * (now - posts[post].time.phasedFrom) / absence.phasedOver }
        return min(length, (length * share / 60).rounded() * 60)
    }

    /// Whether a worker is off sick, or on maternity or special leave, just now.
    @inline(__always)
    func isAway(_ post: Int) -> Bool {
        posts[post].sickFrom <= now && now < posts[post].sickUntil
            || posts[post].time.awayFrom <= now && now < posts[post].time.awayUntil
    }

    /// Whether a worker was away for all of the week that ends now, sick or on maternity or special leave.
    func wasAwayAllWeek(_ post: Int) -> Bool {
        let weekStart = now - Simulation.weekSeconds
        return posts[post].sickFrom <= weekStart && posts[post].sickUntil >= now
            || posts[post].time.awayFrom <= weekStart && posts[post].time.awayUntil >= now
    }
}
