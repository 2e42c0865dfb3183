import Scenario

// Strain of every worker is read from the week that ends and written at its end, of all workers together.
extension Simulation {
    /// Brings the strain of all workers up to date at the end of a week.
    func closeWeekOfStrain() {
        if strain.rules.isSimulated, strain.rules.inputs.instability.most != 0 { findInstability() }
        for post in 0..<posts.count {
            strain.workers[post].shock *= strain.rules.keepsShock
            guard posts[post].status == .filled || posts[post].status == .onNotice else { continue }
            if strain.rules.isSimulated { closeWeekOfStrain(post) }
            strain.workers[post].beginWeek()
        }
    }

    private func closeWeekOfStrain(_ post: Int) {
        let isAtWork = posts[post].presentThisWeek > 0
        var aim = strain.rules.whileAway
        if isAtWork {
            average(post)
            aim = judgeInputs(post)
        }
        let worker = strain.workers.element(post)
        let level = worker.pointee.level
        let fresh = level + (aim - level) * (aim > level ? strain.rules.rises : strain.rules.falls)
        worker.pointee.level = fresh
        worker.pointee.reported += (fresh - worker.pointee.reported) * strain.rules.reports
        worker.pointee.contact = strain.rules.contactFactor(fresh)
        worker.pointee.worsening = strain.rules.worseningFactor(fresh)
        add(1, .strainWeeks, post: post)
        add(fresh, .strain, post: post)
        add(worker.pointee.reported, .strainReported, post: post)
        add(strain.rules.cutOff(fresh), .cutOff, post: post)
        if fresh > strain.rules.high { add(1, .strainHigh, post: post) }
    }

    /// Averages over weeks at work: what is felt is not one bad week.
    private func average(_ post: Int) {
        let worker = strain.workers.element(post)
        let overtime = strain.rules.keepsOvertime
        worker.pointee.unpaidMean = worker.pointee.unpaidMean * overtime + worker.pointee.unpaid * (1 - overtime)
        let supervision = strain.rules.keepsSupervision
        worker.pointee.plannedMean =
            worker.pointee.plannedMean * supervision + worker.pointee.supervisionPlanned * (1 - supervision)
        worker.pointee.receivedMean =
            worker.pointee.receivedMean * supervision + worker.pointee.supervisionReceived * (1 - supervision)
        let keep = rules.loadSmoothing > 0 ? max(0, 1 - Simulation.weekSeconds / rules.loadSmoothing) : 0
        worker.pointee.idleSum = worker.pointee.idleSum * keep + worker.pointee.idle
        worker.pointee.presentSum = worker.pointee.presentSum * keep + posts[post].presentThisWeek
    }

    /// The level aimed at after a week at work, with what each part adds counted.
    private func judgeInputs(_ post: Int) -> Double {
        let team = postTable[post].team
        let conditions = policies[policyOfTeam[team]].conditions
        var sum = count(strain.rules.base, .base, post: post)
        sum += count(overload(post), .overload, post: post)
        let overtime = strain.rules.inputs.overtime
        sum += count(
            overtime.most * Self.part(strain.workers[post].unpaidMean, of: overtime.at), .overtime, post: post)
        sum += count(missingSupervision(post, conditions), .supervision, post: post)
        let monitoring = strain.rules.inputs.monitoring
        sum += count(min(monitoring.most, monitoring.each * targetPressure(post)), .monitoring, post: post)
        let harm = strain.rules.inputs.harm
        sum += count(harm.most * Self.part(strain.workers[post].crises, of: harm.at), .harm, post: post)
        sum += count(strain.rules.inputs.reorganisation * felt(post), .reorganisation, post: post)
        let alone = strain.rules.inputs.alone
        if alone.most != 0 {
            sum += count(alone.most * Self.part(daysAlone(post), of: alone.at), .alone, post: post)
        }
        let statutory = strain.rules.inputs.statutory
        sum += count(
            statutory.most * Self.part(strain.workers[post].statutory, of: statutory.at), .statutory, post: post)
        sum += count(
            strain.rules.inputs.discretion * (1 - conditions.discretion), .discretion, post: post)
        sum += count(strain.rules.inputs.voice * (1 - conditions.listening), .voice, post: post)
        sum += count(strain.rules.inputs.role * (1 - conditions.roleClarity), .role, post: post)
        let instability = strain.rules.inputs.instability
        if instability.most != 0 {
            sum += count(
                instability.most * Self.part(strain.instability[team], of: instability.at), .instability, post: post)
        }
        sum += count(strain.pull[team], .reforms, post: post)
        let slack = strain.rules.inputs.slack
        let present = strain.workers[post].presentSum
        let share = present > 0 ? strain.workers[post].idleSum / present : 0
        sum += count(-slack.most * Self.part(share, of: slack.at), .slack, post: post)
        add(1, .strainWorkWeeks, post: post)
        if sum < 0 || sum > 1 { add(1, .strainClipped, post: post) }
        return min(1, max(0, sum))
    }

    /// Counts what a part adds, and gives it back.
    @inline(__always)
    private func count(_ value: Double, _ part: StrainPart, post: Int) -> Double {
        if value != 0 {
            measures[
                row + postTable[post].measuresPlace + StaffMeasure.strainBase.rawValue + part.rawValue
            ] += value
        }
        return value
    }

    /// A value as a part of another, from 0 to 1.
    @inline(__always)
    private static func part(_ value: Double, of whole: Double) -> Double { min(1, max(0, value / whole)) }

    private func overload(_ post: Int) -> Double {
        let overload = strain.rules.inputs.overload
        guard overload.most != 0 else { return 0 }
        return overload.most * Self.part(load(post) - overload.from, of: overload.to - overload.from)
    }

    /// What supervision that was missed adds, or that monitored instead of supporting.
    private func missingSupervision(_ post: Int, _ conditions: WorkingConditions) -> Double {
        let supervision = strain.rules.inputs.supervision
        let expected = supervision.expected * postTable[post].wholeTimeEquivalent
        let planned = max(strain.workers[post].plannedMean, expected)
        guard supervision.most != 0, planned > 0 else { return 0 }
        let received = min(1, strain.workers[post].receivedMean / planned)
        return supervision.most * (1 - conditions.supportiveSupervision * received)
    }

    /// The pressures of all targets on a worker, added up.
    func targetPressure(_ post: Int) -> Double {
        contactPressure(post) + policies[policyOfTeam[postTable[post].team]].referralPressure
            + furtherTargetPressure(post)
    }

    /// Days of the week that ends on which a qualified worker was the only one of the team.
    private func daysAlone(_ post: Int) -> Double {
        guard postTable[post].isQualified else { return 0 }
        let team = postTable[post].team
        var days = 0.0
        for weekday in 0..<7
        where strain.workers[post].days & (1 << UInt8(weekday)) != 0 && staffTime.onDuty[team * 7 + weekday] == 1 {
            days += 1
        }
        return days
    }

    /// The share of each team's posts in being that are vacant or held for less than half a year.
    private func findInstability() {
        for team in 0..<teamTable.count {
            var inBeing = 0.0
            var unstable = 0.0
            for place in places(ofTeam: team) {
                let post = post(at: place)
                guard postTable[post].team == team, posts[post].status != .cut, !postTable[post].isStandIn else {
                    continue
                }
                inBeing += 1
                if posts[post].status == .vacant || now - posts[post].tenureSince < 26 * Simulation.weekSeconds {
                    unstable += 1
                }
            }
            strain.instability[team] = inBeing > 0 ? unstable / inBeing : 0
        }
    }
}
