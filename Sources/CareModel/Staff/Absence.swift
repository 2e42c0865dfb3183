import RandomStreams
import Scenario

extension Simulation {
    /// Schedules the next spell of one kind after a moment.
    mutating func scheduleSickness(_ post: Int, kind: Int, from time: Double) {
        let table = sicknessTable[kind]
        guard table.rate > 0 else { return }
        let place = post * max(1, sicknessTable.count) + kind
        let unit = draws.unitExponential(
            purpose: table.spellPurpose, entity: posts[post].entity, ordinal: UInt64(sicknessOrdinal[place]))
        if time + unit / table.rate < horizon {
            at(time + unit / table.rate, .sickness, post, stamp: posts[post].holder, detail: UInt8(kind))
        }
    }

    /// A spell of sickness begins with the next day; spells are whole days.
    mutating func fallSick(_ post: Int, kind: Int) {
        let table = sicknessTable[kind]
        let place = post * max(1, sicknessTable.count) + kind
        let u = draws.uniform(
            purpose: table.lengthPurpose, entity: posts[post].entity, ordinal: UInt64(sicknessOrdinal[place]))
        sicknessOrdinal[place] += 1
        let day = Simulation.daySeconds
        let from = (now / day).rounded(.up) * day
        let until = from + max(1, (table.length.quantile(u) / day).rounded()) * day
        if posts[post].sickUntil < from || posts[post].sickFrom == .infinity {
            posts[post].sickFrom = from
            posts[post].sickUntil = until
        } else {
            posts[post].sickUntil = max(posts[post].sickUntil, until)
        }
        scheduleSickness(post, kind: kind, from: until)
    }

    /// A leave year begins: everybody in post plans their leave.
    mutating func beginLeaveYear(_ index: Int) {
        for post in 0..<posts.count where posts[post].status == .filled || posts[post].status == .onNotice {
            planLeave(post)
        }
    }

    @inline(__always)
    mutating func isOnLeave(_ post: Int, day: Int) -> Bool {
        guard let year = leaveYear(day: day) else { return false }
        return onLeave[post * leaveDays + day - leaveYears[year].firstDay] & 1 != 0
    }

    mutating func leaveYear(day: Int) -> Int? {
        for index in 0..<leaveYears.count {
            let year = leaveYears[index]
            if day >= year.firstDay && day < year.firstDay + year.weeks * 7 { return index }
        }
        return nil
    }

    /// Draws a holder's weeks of leave in the present leave year, likelier in the months that people prefer.
    ///
    /// Whole weeks are taken until the entitlement is used; the last one may be single days. Bank holidays cost no
    /// leave. A holder who starts within the year has the days that lie after the start, so leave is pro rata.
    mutating func planLeave(_ post: Int) {
        let base = post * leaveDays
        for day in 0..<leaveDays { onLeave[base + day] = 0 }
        let today = Int(now / Simulation.daySeconds)
        guard let index = leaveYear(day: today), model.scenario.calendar.annualLeaveDays > 0 else { return }
        let year = leaveYears[index]
        let pattern = postTable[post].pattern
        guard patternSeconds[pattern] > 0 else { return }
        let first = patternStarts[pattern]
        let last = patternStarts[pattern + 1]
        // Days of a whole-time worker with five days a week, in seconds of the own pattern.
        var left = model.scenario.calendar.annualLeaveDays / 5 * patternSeconds[pattern]
        let total = leaveWeights[year.weightOffset + year.weeks - 1]
        var attempt: UInt64 = 0
        while left > 0, attempt < 64, total > 0 {
            let u =
                total
                * draws.uniform(
                    purpose: model.purposes.annualLeave, entity: posts[post].entity,
                    ordinal: UInt64(year.year) * 64 + attempt)
            attempt += 1
            let week = leaveWeights.pick(u, from: year.weightOffset, count: year.weeks)
            if onLeave[base + week * 7 + 6] & 2 != 0 { continue }
            // The second bit of its Sunday marks a week as taken.
            onLeave[base + week * 7 + 6] |= 2
            for weekday in 0..<7 {
                var length = 0.0
                for stretch in first..<last
                where Int(stretches[stretch].start / Simulation.daySeconds) == weekday {
                    length += stretches[stretch].end - stretches[stretch].start
                }
                let day = week * 7 + weekday
                let date = year.firstDay + day
                let isHoliday = date >= 0 && date < bankHoliday.count && bankHoliday[date] != 0
                guard length > 0, left >= length / 2, !isHoliday else { continue }
                onLeave[base + day] |= 1
                left -= length
            }
            if left < patternSeconds[pattern] / max(1, patternDays[pattern]) / 2 { left = 0 }
        }
    }
}
