import Scenario

/// The search for a free time in a worker's diary.
extension Simulation {
    /// Appointments begin at every fifth minute.
    static var grid: Double { 300 }
    /// How far ahead anybody books.
    static var bookingHorizon: Double { 26 * weekSeconds }

    /// The earliest start of a free time of a length in a worker's hours, from a moment on and before a limit, or infinity.
    ///
    /// Free is what lies in the weekly pattern, on no bank holiday, planned leave or known sickness, on no day of the
    /// duty rota, before the reserve at the end of the stretch, beside what is booked and what is fixed every week; and
    /// no more of a stretch is booked than `working.bookable` allows. What is longer than the stretch is booked at its
    /// beginning.
    ///
    /// - Complexity: O(stretches and bookings up to the time found).
    func earliestFree(_ post: Int, length: Double, from: Double, limit: Double) -> Double {
        let pattern = postTable[post].pattern
        let first = patternStarts[pattern]
        let last = patternStarts[pattern + 1]
        guard last > first else { return .infinity }
        let reserve = policies[policyOfTeam[postTable[post].team]].reserve
        let period = staffTime.periods[pattern]
        let offset = postTable[post].rotationOffset
        var origin = ((from + offset) / period).rounded(.down) * period - offset
        var place = Int(diaries[post].head)
        var stretch = first
        while true {
            if stretch == last {
                stretch = first
                origin += period
            }
            let start = origin + stretches[stretch].start
            let end = origin + stretches[stretch].end
            let monday = (start / Simulation.weekSeconds).rounded(.down) * Simulation.weekSeconds
            stretch += 1
            if start > limit { return .infinity }
            if end <= from || isKnownAbsent(post, at: start) { continue }
            while place >= 0, bookings[place].end <= start { place = Int(bookings[place].next) }
            let length = min(length, (end - start) * (1 - reserve))
            let time = freeTime(
                post, length: length, from: max(start, from), until: end - reserve * (end - start),
                room: rules.bookable * (end - start) - length, monday: monday, place: place)
            if time <= limit { return time }
        }
    }

    /// The earliest free time of one stretch, or infinity; `place` is the first booking that ends after it begins.
    private func freeTime(
        _ post: Int, length: Double, from: Double, until: Double, room: Double, monday: Double, place: Int
    ) -> Double {
        var place = place
        var time = onGrid(from)
        var found = Double.infinity
        // What was booked in the present stretch and has begun is in the diary no more.
        var booked = posts[post].isPresent && until <= posts[post].shiftEnd ? posts[post].appointed : 0
        while place >= 0, bookings[place].start < until {
            if found == .infinity {
                time = afterFixedTimes(post, from: time, length: length, monday: monday)
                if time + length <= bookings[place].start { found = time }
                time = max(time, onGrid(bookings[place].end))
            }
            booked += bookings[place].end - bookings[place].start
            place = Int(bookings[place].next)
        }
        if found == .infinity {
            time = afterFixedTimes(post, from: time, length: length, monday: monday)
            if time + length <= until { found = time }
        }
        // A stretch without a booking takes one of any length.
        return booked > 0 && booked > room ? .infinity : found
    }

    @inline(__always)
    private func onGrid(_ time: Double) -> Double { (time / Simulation.grid).rounded(.up) * Simulation.grid }

    /// The earliest time from a moment on at which so much time lies clear of the worker's fixed times of the week.
    private func afterFixedTimes(_ post: Int, from: Double, length: Double, monday: Double) -> Double {
        guard fixedTimes.count > 0 else { return from }
        var time = from
        var isClear = false
        while !isClear {
            isClear = true
            for index in 0..<fixedTimes.count {
                let fixed = fixedTimes[index]
                guard postTable[post].mayDo & (1 << UInt64(fixed.work)) != 0, fixed.isHeld(inWeekFrom: monday) else {
                    continue
                }
                let start = monday + fixed.start
                if time < start + fixed.length, start < time + length {
                    time = onGrid(start + fixed.length)
                    isClear = false
                }
            }
        }
        return time
    }

    /// Whether a worker is known beforehand not to be free for appointments at the start of a stretch.
    private func isKnownAbsent(_ post: Int, at time: Double) -> Bool {
        let day = Int(time / Simulation.daySeconds)
        guard day < bankHoliday.count else { return false }
        if hasBankHoliday(post, day: day) || (posts[post].sickFrom <= now && time < posts[post].sickUntil) {
            return true
        }
        if posts[post].time.awayFrom <= time && time < posts[post].time.awayUntil { return true }
        // Leave is planned for the leave year that has begun, and not known beyond it.
        if leaveYear(day: day) == leaveYear(day: Int(now / Simulation.daySeconds)), isOnLeave(post, day: day) {
            return true
        }
        return isOnRota(post, day: day) || isInTraining(post, day: day)
    }
}
