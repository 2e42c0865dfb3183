import Scenario

// Hours in which services can be had: doctors, courts, police, ambulances.

extension AreaWindow {
    /// Seconds of these hours from simulated time 0 to a clock time.
    func elapsed(by clock: Double) -> Double {
        let weeks = (clock / Simulation.weekSeconds).rounded(.down)
        let rest = clock - weeks * Simulation.weekSeconds
        let day = (rest / Simulation.daySeconds).rounded(.down)
        let today = day < days ? min(max(rest - day * Simulation.daySeconds - opens, 0), perDay) : 0
        return weeks * perWeek + min(day, days) * perDay + today
    }

    /// Whether a clock time lies in these hours.
    func contains(_ clock: Double) -> Bool {
        let rest = clock - (clock / Simulation.weekSeconds).rounded(.down) * Simulation.weekSeconds
        let day = (rest / Simulation.daySeconds).rounded(.down)
        let ofDay = rest - day * Simulation.daySeconds
        return day < days && ofDay >= opens && ofDay < opens + perDay
    }

    /// The clock time at which so many seconds of these hours have passed from a clock time on; the end of a day's hours
    /// and not the beginning of the next ones where the time is up with them.
    func clock(from start: Double, after seconds: Double) -> Double {
        let open = elapsed(by: start) + seconds
        let next = max(start, clock(after: open))
        guard seconds > 0 else { return next }
        let beginsDay = open / perDay == (open / perDay).rounded(.down)
        return beginsDay ? max(start, clock(after: open - perDay) + perDay) : next
    }

    /// The next time after a clock time at which these hours begin or end.
    func boundary(after start: Double) -> Double {
        if contains(start) {
            let passed = elapsed(by: start)
            return clock(from: start, after: perDay - (passed - dayStart(passed)))
        }
        let next = clock(after: elapsed(by: start))
        return next > start ? next : start + Simulation.daySeconds
    }

    private func dayStart(_ open: Double) -> Double { (open / perDay).rounded(.down) * perDay }
}

extension Simulation {
    /// The clock time at which so many seconds of a service's hours have passed; a service of office days is closed on bank
    /// holidays.
    ///
    /// - Complexity: linear in the days waited.
    func clock(_ hours: AreaWindow, after seconds: Double) -> Double {
        guard hours.perDay < Simulation.daySeconds else { return now + seconds }
        var time = hours.clock(from: now, after: seconds)
        guard hours.days < 7 else { return time }
        guard seconds > 0 else {
            while isBankHoliday(time) {
                let nextDay = ((time / Simulation.daySeconds).rounded(.down) + 1) * Simulation.daySeconds
                time = hours.clock(from: nextDay, after: 0)
            }
            return time
        }
        // Hours of bank holidays on the way do not count, and what is put off for them may meet another one.
        var closed = 0.0
        while true {
            let found = closedOnHolidays(hours, until: time)
            if found == closed { return time }
            closed = found
            time = hours.clock(from: now, after: seconds + closed)
        }
    }

    private func isBankHoliday(_ clock: Double) -> Bool {
        let day = Int(clock / Simulation.daySeconds)
        return day < bankHoliday.count && bankHoliday[day] != 0
    }

    /// Seconds of a service's hours that fall on bank holidays, from now to the end of the day of a time.
    private func closedOnHolidays(_ hours: AreaWindow, until time: Double) -> Double {
        let first = Int(now / Simulation.daySeconds)
        let last = Int(time / Simulation.daySeconds)
        var closed = 0.0
        for day in first...max(first, last) where day < bankHoliday.count && bankHoliday[day] != 0 {
            let begins = Double(day) * Simulation.daySeconds
            let opens = begins + hours.opens
            guard hours.contains(opens), time >= opens else { continue }
            closed += max(0, opens + hours.perDay - max(opens, now))
        }
        return closed
    }
}
