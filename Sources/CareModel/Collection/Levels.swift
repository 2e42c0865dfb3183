import Scenario

/// What is counted at a moment for a team and integrated over time, in the order of the measures from
/// `waitingFirstContactSeconds` on.
enum PeopleLevel: Int, CaseIterable {
    case waitingFirstContact, waitingAllocation, caseload, weighted, settled, unsettled, crisis, hospital
}

/// What is counted at a moment for a role of a team and integrated over time, in the order of the measures from
/// `established` on.
enum StaffLevel: Int, CaseIterable {
    case established, inPost, vacant, effective, headsInPost, postsEstablished
}

extension ServiceModel {
    /// Levels of one team.
    var levelStride: Int { PeopleLevel.allCases.count + layout.roles * StaffLevel.allCases.count }
}

extension Simulation {
    /// Adds to a people measure of a team in the present week.
    @inline(__always)
    mutating func add(_ value: Double, _ measure: PeopleMeasure, team: Int) {
        measures[row + team * teamStride + measure.rawValue] += value
    }

    /// Adds to a staff measure of a post's team and role in the present week.
    @inline(__always)
    mutating func add(_ value: Double, _ measure: StaffMeasure, post: Int) {
        measures[row + postTable.element(post).pointee.measuresPlace + measure.rawValue] += value
    }

    @inline(__always)
    mutating func addStaff(_ value: Double, _ measure: Int, team: Int, role: Int) {
        let base = row + team * teamStride + peopleMeasures
        measures[base + role * staffMeasures + measure] += value
        // Hours are kept by weekday as well; what ends at midnight belongs to the day before.
        let category = measure - StaffMeasure.direct.rawValue
        if row > 0, UInt(bitPattern: category) < UInt(Simulation.hoursCategories) {
            let weekday = Int((now - 0.5) / Simulation.daySeconds) % 7
            let place = ((team * roleCount + role) * 7 + weekday) * Simulation.hoursCategories + category
            recording.byWeekday[place] += value
        }
    }

    /// Categories of hours, what a shift leaves included; a constant, since the event loop reads it.
    static var hoursCategories: Int { 10 }

    /// The row of the week of a time that has passed; row 0 takes the warm-up and is thrown away.
    @inline(__always)
    func row(at time: Double) -> Int {
        time < warmUp ? 0 : (Int((time - warmUp) / Simulation.weekSeconds) + 1) * model.layout.rowLength
    }

    /// Changes a people level, after integrating what it was.
    @inline(__always)
    mutating func change(_ level: PeopleLevel, by difference: Double, team: Int) {
        let place = team * levelStride + level.rawValue
        integrate(
            place, into: row + team * teamStride + PeopleMeasure.waitingFirstContactSeconds.rawValue + level.rawValue)
        levels[place] += difference
    }

    /// Changes a staff level of a post's role, after integrating what it was.
    mutating func change(_ level: StaffLevel, by difference: Double, post: Int) {
        let team = postTable[post].team
        let role = postTable[post].role
        let place = team * levelStride + peopleLevels + role * staffLevels + level.rawValue
        integrate(
            place,
            into: row + team * teamStride + peopleMeasures + role * staffMeasures + StaffMeasure.established.rawValue
                + level.rawValue)
        levels[place] += difference
    }

    /// Adds all levels of a team times the time since they were last added.
    mutating func integrate(_ team: Int) {
        let stride = team * levelStride
        let base = row + team * teamStride
        for level in 0..<peopleLevels {
            integrate(stride + level, into: base + PeopleMeasure.waitingFirstContactSeconds.rawValue + level)
        }
        for role in 0..<roleCount {
            let roleLevels = stride + peopleLevels + role * staffLevels
            let roleMeasures = base + peopleMeasures + role * staffMeasures
            for level in 0..<staffLevels {
                integrate(roleLevels + level, into: roleMeasures + StaffMeasure.established.rawValue + level)
            }
        }
    }

    /// Adds one level times the time since it was last added to a measure.
    @inline(__always)
    private mutating func integrate(_ level: Int, into measure: Int) {
        measures[measure] += levels[level] * (now - levelsSince[level])
        levelsSince[level] = now
    }
}
