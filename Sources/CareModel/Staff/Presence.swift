import Scenario

extension Simulation {
    /// Judges the days of the week that ends: how many qualified workers of each team attended.
    ///
    /// A working day of a team is one on which some post in being has hours by its pattern, its bank holidays apart,
    /// whether or not somebody holds it. A worker counts for a day with any stretch that begins on it.
    func closeDaysOnDuty() {
        let monday = Int(weekEnd / Simulation.daySeconds) - 7
        findTeamDays(monday: monday)
        // The runs of the warm-up are not those of the measured time.
        if week == model.scenario.run.warmUpWeeks {
            staffTime.thinDays.fill(with: 0)
            safety.shortDays.fill(with: 0)
        }
        for team in 0..<teamTable.count {
            for weekday in 0..<7 {
                // A locality has who is on duty in the team that serves it.
                let serving = Int(organisation.teamServing[team])
                let qualified = staffTime.onDuty[serving * 7 + weekday]
                guard staffTime.teamDays[serving] & (1 << UInt8(weekday)) != 0 else { continue }
                add(1, .workingDays, team: team)
                if qualified == 0 { add(1, .daysNoQualified, team: team) }
                if qualified == 1 { add(1, .daysOneQualified, team: team) }
                if qualified < staffTime.qualifiedOnDuty { add(1, .daysShortOfQualified, team: team) }
                countShortDay(qualified < staffTime.qualifiedOnDuty, team: team)
                staffTime.thinDays[team] = qualified <= 1 ? staffTime.thinDays[team] + 1 : 0
                let place = row + team * teamStride + PeopleMeasure.thinDaysInARow.rawValue
                measures[place] = max(measures[place], Double(staffTime.thinDays[team]))
            }
        }
        staffTime.onDuty.fill(with: 0)
    }

    private func findTeamDays(monday: Int) {
        var holidays: UInt8 = 0
        for weekday in 0..<7 where monday + weekday < bankHoliday.count && bankHoliday[monday + weekday] != 0 {
            holidays |= 1 << UInt8(weekday)
        }
        staffTime.teamDays.fill(with: 0)
        for post in 0..<posts.count where posts[post].status != .cut {
            let table = postTable[post]
            let weeks = Int(staffTime.periods[table.pattern] / Simulation.weekSeconds)
            let place = (monday / 7 + Int(table.rotationOffset / Simulation.weekSeconds)) % weeks
            var days = staffTime.weekdays[staffTime.weeks[table.pattern] + place]
            if staffTime.terms[table.terms].observesBankHolidays { days &= ~holidays }
            staffTime.teamDays[table.team] |= days
        }
    }
}
