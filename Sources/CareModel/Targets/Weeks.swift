import RandomStreams
import Scenario

extension Simulation {
    /// Unpaid work at home, given-up notes, loads and the caseload at the end of a week.
    func closeWeekOfStaff() {
        let keep = rules.loadSmoothing > 0 ? max(0, 1 - Simulation.weekSeconds / rules.loadSmoothing) : 0
        for post in 0..<posts.count where posts[post].status == .filled || posts[post].status == .onNotice {
            let here = posts[post]
            let whole = postTable[post].wholeTimeEquivalent
            var atHome = 0.0
            if here.presentThisWeek > 0 {
                let undone = here.paper + here.queuedSeconds
                let home = min(rules.ownTimeLimit * whole, rules.ownTimeShare * undone, here.paper)
                if home > 0 {
                    add(home, .ownTime, post: post)
                    addHours(home, .recording, post: post)
                    posts[post].paper -= home
                    take(home, fromNotesOf: post, areWritten: true)
                    atHome = home
                    strain.workers[post].unpaid += home
                }
            }
            closeWorkedWeek(post, atHome: atHome)
            let old = posts[post].paper - rules.paperLimit * whole
            if old > 0 { giveUpNotes(old, post: post) }
            giveUpOldNotes(post)
            add(max(0, posts[post].paper + here.queuedSeconds), .backlog, post: post)
            if !wasAwayAllWeek(post) {
                posts[post].loadArising = posts[post].loadArising * keep + here.arisingThisWeek
                posts[post].loadPresent = posts[post].loadPresent * keep + here.presentThisWeek
                closeWeekOfThinking(post, keep: keep)
            }
            if postTable[post].coordinates {
                add(1, .coordinatorWeeks, post: post)
                judgeCaseload(post)
                closeWeekOfCap(post)
            }
            closePeriod(post)
        }
        closeWeekOfStrain()
        closeWeekOfCaseloads()
        growRecording()
    }

    /// Judges the contacts target when its period ends.
    private func closePeriod(_ post: Int) {
        let policy = policies[policyOfTeam[postTable[post].team]]
        let measuredWeek = week + 1 - model.scenario.run.warmUpWeeks
        guard policy.contactPeriodWeeks > 0, measuredWeek % policy.contactPeriodWeeks == 0 else { return }
        if postTable[post].coordinates, policy.contactsPerWeek > 0, posts[post].weeksInPeriod >= 0.5,
            isUnderContactTarget(post)
        {
            add(1, .contactPeriods, post: post)
            if posts[post].registeredInPeriod >= policy.contactsPerWeek * posts[post].weeksInPeriod {
                add(1, .contactPeriodsAttained, post: post)
            }
            if recording.ledgers[post].worthInPeriod >= policy.contactsPerWeek * posts[post].weeksInPeriod {
                add(1, .contactPeriodsOfWorth, post: post)
            }
        }
        recording.ledgers[post].worthInPeriod = 0
        posts[post].registeredInPeriod = 0
        posts[post].weeksInPeriod = 0
    }

    /// Starts the week's counts, and brings the speed of starters up to date.
    func beginWeekForStaff() {
        for post in 0..<posts.count {
            posts[post].deadlineThisWeek = 0
            posts[post].arisingThisWeek = 0
            posts[post].presentThisWeek = 0
            guard posts[post].status == .filled || posts[post].status == .onNotice else { continue }
            let effective = effective(post)
            if effective != effectiveLevel[post] {
                change(.effective, by: effective - effectiveLevel[post], post: post)
                effectiveLevel[post] = effective
            }
            pressWeek(post)
        }
    }

    /// Whether the contact target presses on a worker this week; with more pressure it does in more weeks.
    func pressWeek(_ post: Int) {
        posts[post].isPressedThisWeek = draws.happens(
            contactPressure(post), purpose: model.purposes.pressureWeek, entity: posts[post].entity,
            ordinal: UInt64(week))
    }
}
