import RandomStreams
import Scenario

extension Simulation {
    /// A leave year begins: everybody in post plans their leave.
    func beginLeaveYear(_ index: Int) {
        for post in 0..<posts.count where posts[post].status == .filled || posts[post].status == .onNotice {
            planLeave(post)
        }
    }

    /// What a day of the leave year is used for: bits of `onLeave`.
    private static var leaveBit: UInt8 { 1 }
    /// Set on the Sunday of a week that was chosen for leave.
    private static var weekBit: UInt8 { 2 }
    private static var studyBit: UInt8 { 4 }

    @inline(__always)
    func isOnLeave(_ post: Int, day: Int) -> Bool { leaveBits(post, day: day) & Self.leaveBit != 0 }

    @inline(__always)
    func isOnStudyLeave(_ post: Int, day: Int) -> Bool { leaveBits(post, day: day) & Self.studyBit != 0 }

    @inline(__always)
    func leaveBits(_ post: Int, day: Int) -> UInt8 {
        guard let year = leaveYear(day: day) else { return 0 }
        return onLeave[post * leaveDays + day - leaveYears[year].firstDay]
    }

    func leaveYear(day: Int) -> Int? {
        for index in 0..<leaveYears.count {
            let year = leaveYears[index]
            if day >= year.firstDay && day < year.firstDay + year.weeks * 7 { return index }
        }
        return nil
    }

    /// Days of annual leave a year by the holder's terms and length of service.
    private func leaveEntitlement(_ post: Int) -> Double {
        let terms = staffTime.terms[postTable[post].terms]
        var days = terms.days
        for step in terms.firstStep..<terms.lastStep
        where now - posts[post].tenureSince >= staffTime.steps[step].after {
            days = staffTime.steps[step].days
        }
        return days
    }

    /// Seconds of work that begin on a day by the holder's pattern.
    func patternSeconds(_ post: Int, day: Int) -> Double {
        let pattern = postTable[post].pattern
        let days = Int(staffTime.periods[pattern] / Simulation.daySeconds)
        let shifted = (day + Int(postTable[post].rotationOffset / Simulation.daySeconds)) % days
        let place = shifted < 0 ? shifted + days : shifted
        var length = 0.0
        for stretch in patternStarts[pattern]..<patternStarts[pattern + 1]
        where Int(stretches[stretch].start / Simulation.daySeconds) == place {
            length += stretches[stretch].end - stretches[stretch].start
        }
        return length
    }

    /// Whether a day is a bank holiday that the holder does not work.
    @inline(__always)
    func hasBankHoliday(_ post: Int, day: Int) -> Bool {
        day >= 0 && day < bankHoliday.count && bankHoliday[day] != 0
            && staffTime.terms[postTable[post].terms].observesBankHolidays
    }

    /// Draws a holder's weeks of leave in the present leave year, likelier in the months that people prefer.
    ///
    /// Whole weeks are taken until the entitlement is used; the last one may be single days. Bank holidays cost no
    /// leave. A holder who starts within the year has the days that lie after the start, so leave is pro rata.
    func planLeave(_ post: Int) {
        let base = post * leaveDays
        for day in 0..<leaveDays { onLeave[base + day] = 0 }
        let today = Int(now / Simulation.daySeconds)
        guard let index = leaveYear(day: today) else { return }
        let pattern = postTable[post].pattern
        guard patternSeconds[pattern] > 0 else { return }
        let year = leaveYears[index]
        // Days of a whole-time worker with five days a week, in seconds of the own pattern.
        let left = leaveEntitlement(post) / 5 * patternSeconds[pattern]
        if left > 0 {
            _ = placeLeave(
                post, year: index, seconds: left, fromWeek: 0, purpose: model.purposes.annualLeave,
                ordinal: UInt64(year.year) * 64, attempts: 64)
        }
        if posts[post].time.leaveCarried > 0 {
            redrawLeave(post, year: index, seconds: posts[post].time.leaveCarried, fromWeek: 0)
        }
        planStudyLeave(post, year: index)
        giveLeaveBack(post, from: posts[post].sickFrom, until: posts[post].sickUntil)
        if posts[post].time.isMaternity {
            giveLeaveBack(post, from: posts[post].time.awayFrom, until: posts[post].time.awayUntil)
        }
    }

    /// Puts so many seconds of leave into weeks drawn from a week of the leave year on; what is left of them.
    private func placeLeave(
        _ post: Int, year index: Int, seconds: Double, fromWeek: Int, purpose: UInt64, ordinal: UInt64, attempts: UInt64
    ) -> Double {
        let base = post * leaveDays
        let year = leaveYears[index]
        let pattern = postTable[post].pattern
        var left = seconds
        let before = fromWeek > 0 ? leaveWeights[year.weightOffset + fromWeek - 1] : 0
        let total = leaveWeights[year.weightOffset + year.weeks - 1] - before
        var attempt: UInt64 = 0
        while left > 0, attempt < attempts, total > 0 {
            let u =
                total * draws.uniform(purpose: purpose, entity: posts[post].entity, ordinal: ordinal + attempt) + before
            attempt += 1
            let week = leaveWeights.pick(u, from: year.weightOffset, count: year.weeks)
            if onLeave[base + week * 7 + 6] & Self.weekBit != 0 { continue }
            onLeave[base + week * 7 + 6] |= Self.weekBit
            for weekday in 0..<7 {
                let day = week * 7 + weekday
                let length = patternSeconds(post, day: year.firstDay + day)
                guard length > 0, left >= length / 2, !hasBankHoliday(post, day: year.firstDay + day),
                    onLeave[base + day] & Self.leaveBit == 0
                else { continue }
                onLeave[base + day] |= Self.leaveBit
                left -= length
            }
            if left < patternSeconds[pattern] / max(1, patternDays[pattern]) / 2 { left = 0 }
        }
        return left
    }

    /// Leave that falls into sickness or maternity leave is given back and drawn again for the time after it.
    func giveLeaveBack(_ post: Int, from: Double, until: Double) {
        let share = staffTime.absence.leaveGivenBack
        guard share > 0, from < until, until > now,
            let index = leaveYear(day: Int(now / Simulation.daySeconds))
        else { return }
        let year = leaveYears[index]
        let end = min(Int(until / Simulation.daySeconds), year.firstDay + year.weeks * 7)
        var seconds = 0.0
        var day = max(Int(max(from, now) / Simulation.daySeconds), year.firstDay)
        while day < end {
            let place = post * leaveDays + day - year.firstDay
            if onLeave[place] & Self.leaveBit != 0 {
                onLeave[place] &= ~Self.leaveBit
                seconds += patternSeconds(post, day: day)
            }
            day += 1
        }
        guard seconds > 0 else { return }
        redrawLeave(
            post, year: index, seconds: share * seconds, fromWeek: (end - year.firstDay + 6) / 7)
    }

    /// What does not fit into what remains of the leave year is carried into the next one.
    private func redrawLeave(_ post: Int, year: Int, seconds: Double, fromWeek: Int) {
        let attempts: UInt64 = 64
        let ordinal = UInt64(posts[post].time.leavesRedrawn) * attempts
        posts[post].time.leavesRedrawn += 1
        posts[post].time.leaveCarried =
            fromWeek < leaveYears[year].weeks
            ? placeLeave(
                post, year: year, seconds: seconds, fromWeek: fromWeek, purpose: model.purposes.leaveGivenBack,
                ordinal: ordinal, attempts: attempts) : posts[post].time.leaveCarried + seconds
    }

    /// Draws single days of study leave among the working days of the leave year that are not leave.
    private func planStudyLeave(_ post: Int, year index: Int) {
        let study = staffTime.terms[postTable[post].terms].studyDays
        guard study > 0 else { return }
        let year = leaveYears[index]
        let base = post * leaveDays
        var left = study / 5 * patternSeconds[postTable[post].pattern]
        var attempt: UInt64 = 0
        // Of seven draws at least one falls on a working day of most patterns: enough for sixty days.
        while left > 0, attempt < 1024 {
            let u = draws.uniform(
                purpose: model.purposes.studyLeave, entity: posts[post].entity,
                ordinal: UInt64(year.year) * 1024 + attempt)
            attempt += 1
            let day = min(Int(u * Double(year.weeks * 7)), year.weeks * 7 - 1)
            let length = patternSeconds(post, day: year.firstDay + day)
            guard length > 0, onLeave[base + day] & (Self.leaveBit | Self.studyBit) == 0,
                !hasBankHoliday(post, day: year.firstDay + day)
            else { continue }
            // The last day counts if half of it is left.
            guard left >= length / 2 else { return }
            onLeave[base + day] |= Self.studyBit
            left -= length
        }
    }
}
