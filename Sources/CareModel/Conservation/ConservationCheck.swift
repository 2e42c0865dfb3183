import Scenario

extension Simulation {
    /// Checks that people in are people out and people inside, and that every contracted minute is accounted for.
    ///
    /// Contracted = annual leave + bank holidays + sickness + attended; attended + overtime = the sum of the
    /// categories of work. Held for each team, role and week.
    func checkConservation() throws(ConservationFault) {
        var inside = 0
        for person in 0..<people.count where people[person].stage != .gone { inside += 1 }
        guard peopleCreated == peopleGone + inside else {
            throw ConservationFault(
                message: "\(peopleCreated) people came, \(peopleGone) went and \(inside) are inside")
        }
        for team in 0..<teamTable.count {
            try checkCaseload(team)
            for role in 0..<model.layout.roles { try checkMinutes(team, role) }
        }
    }

    private func checkCaseload(_ team: Int) throws(ConservationFault) {
        var counted = 0
        for person in 0..<people.count where Int(people[person].team) == team && people[person].stage == .inCare {
            counted += 1
        }
        var listed = 0
        for post in 0..<posts.count where postTable[post].team == team {
            listed += Int(lists[caseloadList(post)].count)
        }
        let level = levels[team * levelStride + PeopleLevel.caseload.rawValue]
        guard counted == listed, Double(counted) == level else {
            throw ConservationFault(
                message:
                    "team \(model.teamIds[team]) has \(counted) people in care, \(listed) on lists, \(level) counted")
        }
    }

    private func checkMinutes(_ team: Int, _ role: Int) throws(ConservationFault) {
        let rowLength = model.layout.rowLength
        for week in 0...model.weeks {
            func value(_ measure: StaffMeasure) -> Double {
                measures[week * rowLength + model.layout.index(measure, team: team, role: role)]
            }
            let uses = value(.annualLeave) + value(.bankHoliday) + value(.sickness) + value(.attended)
            let worked = HoursCategory.allCases.reduce(0.0) { sum, category in
                sum
                    + measures[
                        week * rowLength + model.layout.index(.direct, team: team, role: role) + category.rawValue]
            }
            let present = value(.attended) + value(.overrun) + value(.ownTime)
            guard abs(value(.contracted) - uses) <= 1e-9 * max(1, uses), abs(worked - present) <= 1e-6 * max(1, present)
            else {
                throw ConservationFault(
                    message: "week \(week), role \(model.roleIds[role]): contracted \(value(.contracted)) s against "
                        + "\(uses), worked \(worked) s against \(present)")
            }
        }
    }
}
