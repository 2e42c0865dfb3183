import Scenario

extension Simulation {
    /// Books work beyond the end of a shift: unpaid, paid, or to be taken in lieu.
    @inline(__always)
    func bookOvertime(_ seconds: Double, post: Int) {
        let paid = seconds * rules.overtimePaid
        let inLieu = seconds * rules.overtimeInLieu
        add(seconds - paid - inLieu, .overrun, post: post)
        strain.workers[post].unpaid += seconds - paid - inLieu
        if paid > 0 { add(paid, .overtimePaid, post: post) }
        if inLieu > 0 {
            add(inLieu, .overtimeInLieu, post: post)
            posts[post].time.lieu += inLieu
        }
        posts[post].time.workedThisWeek += seconds
        posts[post].time.workEnd = now
    }

    /// Counts the rest before the first stretch of a day, and the worker as on duty that day.
    ///
    /// The rest is that since the end of work on the last day attended, overrun included; work at home has no time of
    /// the clock and shortens none. A stretch over midnight belongs to the day on which it begins.
    func beginDay(_ post: Int, day: Int) {
        let last = posts[post].time.lastDay
        guard last != Int32(day) else { return }
        posts[post].time.lastDay = Int32(day)
        strain.workers[post].days |= 1 << UInt8(day % 7)
        if last >= 0 {
            add(1, .rests, post: post)
            let rest = posts[post].activity == .off ? now - posts[post].time.workEnd : 0
            if rest < Simulation.leastRest { add(1, .shortRests, post: post) }
        }
        if postTable[post].isQualified { staffTime.onDuty[postTable[post].team * 7 + day % 7] += 1 }
    }

    /// Eleven hours a day (Working Time Regulations 1998, regulation 10).
    static var leastRest: Double { 39_600 }

    /// Forty-eight hours a week (Working Time Regulations 1998, regulation 4, there a mean over 17 weeks).
    static var mostWeekly: Double { 172_800 }

    /// Judges a worker's week, work at home included.
    func closeWorkedWeek(_ post: Int, atHome: Double) {
        let worked = posts[post].time.workedThisWeek + atHome
        if posts[post].presentThisWeek > 0 {
            add(1, .workerWeeks, post: post)
            if worked > Simulation.mostWeekly { add(1, .longWeeks, post: post) }
        }
        posts[post].time.workedThisWeek = 0
    }

    /// The hours of stretches over midnight on Sunday that lie in the week that begins.
    func carryOverMidnight() {
        guard staffTime.isOverMidnight else { return }
        for post in 0..<posts.count where posts[post].isPresent && posts[post].shiftEnd > now {
            let rest = min(posts[post].shiftEnd, horizon) - now
            addContracted(rest, post: post)
            add(rest, .attended, post: post)
            posts[post].time.workedThisWeek += rest
        }
    }

    /// Takes back what was counted of a shift that its holder does not finish.
    func cutShiftShort(_ post: Int) {
        guard posts[post].isPresent, posts[post].shiftEnd > now else { return }
        let rest = min(posts[post].shiftEnd, weekEnd, horizon) - now
        addContracted(-rest, post: post)
        add(-rest, .attended, post: post)
    }
}
