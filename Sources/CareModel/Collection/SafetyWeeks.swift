import Scenario

// The five criteria of safety, week by week.
extension Simulation {
    /// Judges a coordinator's caseload at the end of a week against the limit of the holder's length of service.
    func judgeCaseload(_ post: Int) {
        let service = now - posts[post].tenureSince
        var band = 0
        while band + 1 < safety.serviceFrom.count, service >= safety.serviceFrom[band + 1] { band += 1 }
        let place = row + postTable[post].measuresPlace + StaffMeasure.serviceUnderTwo.rawValue + band
        measures[place] += postTable[post].wholeTimeEquivalent
        let limit = safety.caseload[band]
        let effective = effective(post)
        guard posts[post].weight / effective > limit else { return }
        add(1, .coordinatorWeeksOverSafe, post: post)
        add(posts[post].weight - limit * effective, .overSafeCaseload, post: post)
    }

    /// Counts work that cannot wait as it arises: crisis and duty work, notes included.
    @inline(__always)
    func countRisk(_ item: Int) {
        if items[item].workClass <= Int32(WorkClass.dutyPlace) {
            add(leftToDo(item), .riskArising, team: Int(items[item].team))
        }
    }

    /// Counts the working days in a row that are short of qualified workers.
    func countShortDay(_ isShort: Bool, team: Int) {
        safety.shortDays[team] = isShort ? safety.shortDays[team] + 1 : 0
        let place = row + team * teamStride + PeopleMeasure.shortDaysInARow.rawValue
        measures[place] = max(measures[place], Double(safety.shortDays[team]))
    }

    /// Says of each measured week of each team by which criteria it was unsafe, once all that was late is known.
    func judgeWeeks() {
        for week in 0..<model.weeks {
            for team in 0..<teamTable.count { judgeWeek((week + 1) * model.layout.rowLength + team * teamStride) }
        }
    }

    private func judgeWeek(_ place: Int) {
        var over = 0.0
        var attended = 0.0
        for role in 0..<roleCount where safety.coordinates[role] != 0 {
            let staff = place + peopleMeasures + role * staffMeasures
            over += measures[staff + StaffMeasure.overSafeCaseload.rawValue]
            attended += measures[staff + StaffMeasure.attended.rawValue]
        }
        let short = max(0, measures[place + PeopleMeasure.riskArising.rawValue] - attended)
        measures[place + PeopleMeasure.riskSecondsShort.rawValue] = short
        measures[place + PeopleMeasure.safetyWeeks.rawValue] = 1
        var isUnsafe = judge(.unsafeCaseload, over, place)
        isUnsafe = judge(.unsafeRiskWork, short, place) || isUnsafe
        isUnsafe =
            judge(.unsafeCrisisResponse, measures[place + PeopleMeasure.crisisResponsesLate.rawValue], place)
            || isUnsafe
        isUnsafe =
            judge(.unsafeQualified, measures[place + PeopleMeasure.daysShortOfQualified.rawValue], place) || isUnsafe
        isUnsafe = judge(.unsafeStatutory, measures[place + PeopleMeasure.statutoryLate.rawValue], place) || isUnsafe
        if isUnsafe { measures[place + PeopleMeasure.unsafeWeeks.rawValue] = 1 }
    }

    /// Marks a week as unsafe by a criterion if there is any dose of it.
    private func judge(_ criterion: PeopleMeasure, _ dose: Double, _ place: Int) -> Bool {
        guard dose > 0 else { return false }
        measures[place + criterion.rawValue] = 1
        return true
    }
}
