import Scenario

/// What is counted at a moment for a team and integrated over time, in the order of the measures from
/// `waitingFirstContactSeconds` on.
enum PeopleLevel: Int, CaseIterable {
    case waitingFirstContact, waitingAllocation, caseload, weighted, settled, unsettled, crisis, hospital,
        delayedDischarge
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
    func add(_ value: Double, _ measure: PeopleMeasure, team: Int) {
        measures[row + team * teamStride + measure.rawValue] += value
    }

    /// Adds to a staff measure of a post's team and role in the present week.
    @inline(__always)
    func add(_ value: Double, _ measure: StaffMeasure, post: Int) {
        measures[row + postTable.element(post).pointee.measuresPlace + measure.rawValue] += value
    }

    /// Adds seconds to the hours of a category in the present week, and by weekday.
    @inline(__always)
    func addHours(_ seconds: Double, _ category: HoursCategory, post: Int) {
        let table = postTable.element(post)
        measures[row + table.pointee.measuresPlace + StaffMeasure.direct.rawValue + category.rawValue] += seconds
        guard row > 0 else { return }
        recording.byWeekday[table.pointee.weekdayPlace + weekdayOffset + category.rawValue] += seconds
    }

    /// Adds seconds to the hours of the first eight categories at once, those that pieces of work are made of.
    @inline(__always)
    func addHours(_ seconds: SIMD8<Double>, post: Int) {
        let table = postTable.element(post)
        let place = row + table.pointee.measuresPlace + StaffMeasure.direct.rawValue
        Self.add(seconds, to: measures.elements(from: place, count: 8))
        guard row > 0 else { return }
        Self.add(
            seconds,
            to: recording.byWeekday.elements(from: table.pointee.weekdayPlace + weekdayOffset, count: 8))
    }

    @inline(__always)
    private static func add(_ seconds: SIMD8<Double>, to place: UnsafeMutablePointer<Double>) {
        let raw = UnsafeMutableRawPointer(place)
        let sum = raw.loadUnaligned(as: SIMD8<Double>.self) + seconds
        raw.storeBytes(of: sum, as: SIMD8<Double>.self)
    }

    /// Where the present weekday's hours begin in those of a role; what ends at midnight belongs to the day before.
    @inline(__always)
    var weekdayOffset: Int {
        get { Int((now - 0.5) * (1 / Simulation.daySeconds)) % 7 * Simulation.hoursCategories }
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
    func change(_ level: PeopleLevel, by difference: Double, team: Int) {
        let place = team * levelStride + level.rawValue
        integrate(
            place, into: row + team * teamStride + PeopleMeasure.waitingFirstContactSeconds.rawValue + level.rawValue)
        levels[place] += difference
    }

    /// Changes a staff level of a post's role, after integrating what it was.
    func change(_ level: StaffLevel, by difference: Double, post: Int) {
        let team = postTable[post].locality
        let role = postTable[post].role
        let place = team * levelStride + peopleLevels + role * staffLevels + level.rawValue
        integrate(
            place,
            into: row + team * teamStride + peopleMeasures + role * staffMeasures + StaffMeasure.established.rawValue
                + level.rawValue)
        levels[place] += difference
    }

    /// Adds all levels of a team times the time since they were last added.
    func integrate(_ team: Int) {
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
    private func integrate(_ level: Int, into measure: Int) {
        measures[measure] += levels[level] * (now - levelsSince[level])
        levelsSince[level] = now
    }
}
