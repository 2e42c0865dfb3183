import Scenario

/// A duty rota as the simulation reads it.
struct CompiledRota: BitwiseCopyable {
    var team: Int
    /// Workers on duty each day.
    var workers: Int
    /// Who takes part: workers with one of these bits in `CompiledPost.rotas`.
    var bit: UInt64
    /// Whether duty days are kept clear of appointments.
    var isKeptClear: Bool
    /// The work types that are left to it, one bit each.
    var types: UInt64
    /// Where its days begin in the table of days.
    var start: Int
}

extension Simulation {
    /// Weeks ahead for which the rota is made.
    static var rotaWeeks: Int { 6 }

    /// Makes the rota for the week that comes up at the end of the time for which it is made; at the beginning for all
    /// of it.
    func makeRotas() {
        guard rotas.count > 0 else { return }
        let today = Int(now / Simulation.daySeconds)
        let last = today + 7 * Simulation.rotaWeeks
        for rota in 0..<rotas.count {
            for day in (today == 0 ? 0 : last - 7)..<last where day < bankHoliday.count {
                for slot in 0..<rotas[rota].workers { putOnRota(rota, day: day, slot: slot, excludingAbsent: false) }
            }
        }
    }

    /// Puts whoever has had the fewest duty days on the rota, of those who work on that day and are not away.
    func putOnRota(_ rota: Int, day: Int, slot: Int, excludingAbsent: Bool) {
        let table = rotas[rota]
        var best = -1
        for index in teamPostStarts[table.team]..<teamPostStarts[table.team + 1] {
            let post = Int(teamPosts[index])
            guard postTable[post].rotas & table.bit != 0, worksOn(post, day: day), !isOnAnyRota(post, day: day),
                posts[post].status == .filled || posts[post].status == .onNotice
            else { continue }
            if excludingAbsent, absence(post, day: day) != nil { continue }
            let midnight = Double(day) * Simulation.daySeconds
            if posts[post].sickFrom <= now && midnight < posts[post].sickUntil { continue }
            if posts[post].time.awayFrom <= midnight && midnight < posts[post].time.awayUntil { continue }
            if best < 0 || dutyDays[post] < dutyDays[best] { best = post }
        }
        rotaDays[table.start + day * table.workers + slot] = Int32(best)
        if best >= 0 { dutyDays[best] += 1 }
    }

    /// A starter has had as many duty days as the colleague who has had the fewest.
    func joinRota(_ post: Int) {
        guard postTable[post].rotas != 0 else { return }
        let team = postTable[post].team
        var least = Int32.max
        for index in teamPostStarts[team]..<teamPostStarts[team + 1] {
            let other = Int(teamPosts[index])
            if other != post, postTable[other].rotas != 0, posts[other].status == .filled {
                least = min(least, dutyDays[other])
            }
        }
        dutyDays[post] = least == .max ? 0 : least
    }

    /// Somebody else takes the duty days of a leaver.
    func leaveRota(_ post: Int) { leaveRotas(post, postTable[post].rotas) }

    /// Somebody else takes the duty days of a worker in some rotas.
    func leaveRotas(_ post: Int, _ left: UInt64) {
        guard left != 0 else { return }
        let today = Int(now / Simulation.daySeconds)
        for rota in 0..<rotas.count where left & rotas[rota].bit != 0 {
            let table = rotas[rota]
            for day in today..<min(today + 7 * Simulation.rotaWeeks, bankHoliday.count) {
                for slot in 0..<table.workers
                where rotaDays[table.start + day * table.workers + slot] == Int32(post) {
                    rotaDays[table.start + day * table.workers + slot] = -1
                    putOnRota(rota, day: day, slot: slot, excludingAbsent: false)
                }
            }
        }
    }

    /// Days for which nobody was found are looked at again, since somebody more can take part in some rotas.
    func coverRotas(_ joined: UInt64) {
        guard joined != 0 else { return }
        let today = Int(now / Simulation.daySeconds)
        for rota in 0..<rotas.count where joined & rotas[rota].bit != 0 {
            let table = rotas[rota]
            for day in today..<min(today + 7 * Simulation.rotaWeeks, bankHoliday.count) {
                for slot in 0..<table.workers where rotaDays[table.start + day * table.workers + slot] < 0 {
                    putOnRota(rota, day: day, slot: slot, excludingAbsent: false)
                }
            }
        }
    }

    /// Whether the weekly pattern has hours on a day and no leave is planned.
    private func worksOn(_ post: Int, day: Int) -> Bool {
        guard patternSeconds(post, day: day) > 0, !hasBankHoliday(post, day: day), !isInTraining(post, day: day) else {
            return false
        }
        return leaveYear(day: day) != leaveYear(day: Int(now / Simulation.daySeconds)) || !isOnLeave(post, day: day)
    }

    /// Whether a worker is on a rota that is kept clear of appointments on a day.
    func isOnRota(_ post: Int, day: Int) -> Bool {
        guard postTable[post].rotas != 0 else { return false }
        for rota in 0..<rotas.count where rotas[rota].isKeptClear && isOn(rota, post: post, day: day) { return true }
        return false
    }

    private func isOnAnyRota(_ post: Int, day: Int) -> Bool {
        for rota in 0..<rotas.count where isOn(rota, post: post, day: day) { return true }
        return false
    }

    private func isOn(_ rota: Int, post: Int, day: Int) -> Bool {
        let table = rotas[rota]
        guard postTable[post].rotas & table.bit != 0, day < bankHoliday.count else { return false }
        for slot in 0..<table.workers where rotaDays[table.start + day * table.workers + slot] == Int32(post) {
            return true
        }
        return false
    }

    /// Whether somebody of a rota is on duty now, or begins at this very second.
    private func hasDutyWorker(_ rota: Int) -> Bool {
        if dutyPresent[rota] > 0 { return true }
        let day = Int(now / Simulation.daySeconds)
        guard day < bankHoliday.count else { return false }
        let first = rotas[rota].start + day * rotas[rota].workers
        for place in first..<first + rotas[rota].workers {
            let post = Int(rotaDays[place])
            if post >= 0, posts[post].nextShift == now, absence(post, day: day) == nil { return true }
        }
        return false
    }

    /// The work types of a team's rotas that are left to somebody else who is on duty, one bit each.
    func keptForOthers(_ post: Int) -> UInt64 {
        var kept: UInt64 = 0
        var own: UInt64 = 0
        for rota in 0..<rotas.count where rotas[rota].team == postTable[post].team {
            if posts[post].duties & rotas[rota].bit != 0 {
                own |= rotas[rota].types
            } else if hasDutyWorker(rota) {
                kept |= rotas[rota].types
            }
        }
        return kept & ~own
    }

    /// A worker's stretch begins: are they on duty today?
    func startDuty(_ post: Int, day: Int) {
        guard postTable[post].rotas != 0 else { return }
        for rota in 0..<rotas.count where posts[post].duties & rotas[rota].bit == 0 && isOn(rota, post: post, day: day)
        {
            if posts[post].duties == 0 { add(1, .dutyDays, post: post) }
            posts[post].duties |= rotas[rota].bit
            dutyPresent[rota] += 1
        }
    }

    /// A worker's stretch ends, and with it their duty.
    func endDuty(_ post: Int, of ended: UInt64 = ~0) {
        var duties = posts[post].duties & ended
        posts[post].duties &= ~ended
        while duties != 0 {
            dutyPresent[duties.trailingZeroBitCount] -= 1
            duties &= duties - 1
        }
    }

    /// A worker who is on the rota today does not come: somebody who is there takes the place, if anybody is.
    func replaceOnRota(_ post: Int, day: Int) {
        guard postTable[post].rotas != 0 else { return }
        for rota in 0..<rotas.count where isOn(rota, post: post, day: day) {
            let table = rotas[rota]
            for slot in 0..<table.workers where rotaDays[table.start + day * table.workers + slot] == Int32(post) {
                if dutyDays[post] > 0 { dutyDays[post] -= 1 }
                rotaDays[table.start + day * table.workers + slot] = -1
                putOnRota(rota, day: day, slot: slot, excludingAbsent: true)
                let stand = Int(rotaDays[table.start + day * table.workers + slot])
                if stand < 0 {
                    add(1, .dutyDaysUncovered, team: table.team)
                } else if posts[stand].isPresent {
                    startDuty(stand, day: day)
                }
            }
        }
    }
}
