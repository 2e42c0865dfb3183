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
    /// Where its days begin in the table of days.
    var start: Int
}

extension Simulation {
    /// Weeks ahead for which the rota is made.
    static var rotaWeeks: Int { 6 }

    /// Makes the rota for the week that comes up at the end of the time for which it is made; at the beginning for all
    /// of it.
    mutating func makeRotas() {
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
    private mutating func putOnRota(_ rota: Int, day: Int, slot: Int, excludingAbsent: Bool) {
        let table = rotas[rota]
        var best = -1
        for index in teamPostStarts[table.team]..<teamPostStarts[table.team + 1] {
            let post = Int(teamPosts[index])
            guard postTable[post].rotas & table.bit != 0, worksOn(post, day: day), !isOnRota(post, day: day),
                posts[post].status == .filled || posts[post].status == .onNotice
            else { continue }
            if excludingAbsent, absence(post, day: day) != nil { continue }
            if best < 0 || dutyDays[post] < dutyDays[best] { best = post }
        }
        rotaDays[table.start + day * table.workers + slot] = Int32(best)
        if best >= 0 { dutyDays[best] += 1 }
    }

    /// Whether the weekly pattern has hours on a day and no leave is planned.
    private mutating func worksOn(_ post: Int, day: Int) -> Bool {
        guard patternSeconds(post, day: day) > 0, !hasBankHoliday(post, day: day) else { return false }
        return leaveYear(day: day) != leaveYear(day: Int(now / Simulation.daySeconds)) || !isOnLeave(post, day: day)
    }

    /// Whether a worker is on a rota that is kept clear of appointments on a day.
    mutating func isOnRota(_ post: Int, day: Int) -> Bool {
        guard postTable[post].rotas != 0 else { return false }
        for rota in 0..<rotas.count where rotas[rota].isKeptClear && isOn(rota, post: post, day: day) { return true }
        return false
    }

    private mutating func isOn(_ rota: Int, post: Int, day: Int) -> Bool {
        let table = rotas[rota]
        guard postTable[post].rotas & table.bit != 0, day < bankHoliday.count else { return false }
        for slot in 0..<table.workers where rotaDays[table.start + day * table.workers + slot] == Int32(post) {
            return true
        }
        return false
    }

    /// Whether somebody of a team is on duty now, or begins at this very second.
    mutating func hasDutyWorker(_ team: Int) -> Bool {
        if dutyPresent[team] > 0 { return true }
        let day = Int(now / Simulation.daySeconds)
        guard day < bankHoliday.count else { return false }
        for rota in 0..<rotas.count where rotas[rota].team == team {
            let first = rotas[rota].start + day * rotas[rota].workers
            for place in first..<first + rotas[rota].workers {
                let post = Int(rotaDays[place])
                if post >= 0, posts[post].nextShift == now, absence(post, day: day) == nil { return true }
            }
        }
        return false
    }

    /// A worker's stretch begins: are they on duty today?
    mutating func startDuty(_ post: Int, day: Int) {
        guard postTable[post].rotas != 0, !posts[post].isOnDuty else { return }
        for rota in 0..<rotas.count where isOn(rota, post: post, day: day) {
            posts[post].isOnDuty = true
            dutyPresent[postTable[post].team] += 1
            add(1, .dutyDays, post: post)
            return
        }
    }

    /// A worker's stretch ends, and with it their duty.
    mutating func endDuty(_ post: Int) {
        guard posts[post].isOnDuty else { return }
        posts[post].isOnDuty = false
        dutyPresent[postTable[post].team] -= 1
    }

    /// A worker who is on the rota today does not come: somebody who is there takes the place, if anybody is.
    mutating func replaceOnRota(_ post: Int, day: Int) {
        guard postTable[post].rotas != 0 else { return }
        for rota in 0..<rotas.count where isOn(rota, post: post, day: day) {
            let table = rotas[rota]
            for slot in 0..<table.workers where rotaDays[table.start + day * table.workers + slot] == Int32(post) {
                dutyDays[post] -= 1
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
