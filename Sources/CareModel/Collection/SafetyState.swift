import Scenario

/// Limits of safety, and what is kept of safety and of work by type.
struct SafetyState: ~Copyable {
    /// Weighted people for each effective whole-time equivalent, by length of service.
    let caseload: Column<Double>
    /// Seconds of service from which each length of service holds.
    let serviceFrom: Column<Double>
    let crisisWithin: Double
    /// Work types whose due time is a limit set by law, one bit each.
    let statutory: UInt64
    /// 1 for each role that coordinates.
    let coordinates: Column<UInt8>
    /// Working days in a row short of qualified workers, by team.
    var shortDays: Column<Int32>
    /// Counts of the measured weeks at `(team * types + type) * measures + measure`.
    var byWorkType: Column<Double>

    init(_ model: ServiceModel) {
        precondition(Simulation.workMeasures == WorkMeasure.allCases.count, "one place for each measure")
        let limits = model.scenario.safety
        caseload = Column(ServiceBand.allCases.map(limits.caseload(of:)))
        serviceFrom = Column(ServiceBand.allCases.map(\.from))
        crisisWithin = limits.crisisWithin
        statutory = model.scenario.work.enumerated().reduce(0) {
            $1.element.isStatutory ? $0 | (1 << UInt64($1.offset)) : $0
        }
        coordinates = Column(model.scenario.roles.map { $0.coordinates ? 1 : 0 })
        shortDays = Column(repeating: 0, count: model.teams.count)
        byWorkType = Column(repeating: 0, count: model.layout.workTypeLength)
    }

    /// Puts the counts back to the beginning.
    mutating func reset() {
        shortDays.fill(with: 0)
        byWorkType.fill(with: 0)
    }
}

// Work by type: kept for the whole run only, so that a row of measures stays short.
extension Simulation {
    /// Measures of a work type; a constant, since the event loop reads it.
    static var workMeasures: Int { 4 }

    /// Adds to a measure of a work type of a team, in the measured weeks.
    @inline(__always)
    func addWork(_ value: Double, _ measure: WorkMeasure, type: Int, team: Int) {
        guard row > 0 else { return }
        safety.byWorkType[(team * workCount + type) * Simulation.workMeasures + measure.rawValue] += value
    }

    /// Counts a finished piece, by its type and by the limit of the law.
    func countDone(_ item: Int, type: Int, team: Int) { countDone(type: type, team: team, late: now - limit(item)) }

    /// Counts a finished piece that is late by so many seconds, or in time by as many below 0.
    func countDone(type: Int, team: Int, late: Double) {
        addWork(1, .done, type: type, team: team)
        addWork(1, .judged, type: type, team: team)
        if late > 0 {
            addWork(1, .late, type: type, team: team)
            addWork(late, .secondsLate, type: type, team: team)
        }
        guard safety.statutory & (1 << UInt64(type)) != 0 else { return }
        add(1, .statutoryJudged, team: team)
        if late > 0 { countBreach(by: late, place: row + team * teamStride) }
    }

    /// When a piece is late by the due time of its type; that a crisis moves it up does not change it.
    @inline(__always)
    func limit(_ item: Int) -> Double {
        items[item].arisen + work[Int(items[item].work)].due
    }

    private func countBreach(by seconds: Double, place: Int) {
        measures[place + PeopleMeasure.statutoryLate.rawValue] += 1
        measures[place + PeopleMeasure.statutorySecondsLate.rawValue] += seconds
    }

    /// A piece is given up or withdrawn: a limit set by law that had passed by then was broken.
    func giveUp(_ item: Int) {
        guard safety.statutory & (1 << UInt64(items[item].work)) != 0, now > limit(item) else { return }
        add(1, .statutoryJudged, team: Int(items[item].team))
        countBreach(by: now - limit(item), place: row + Int(items[item].team) * teamStride)
    }

    /// Counts what is overdue at the end, in the week in which it came to be late.
    ///
    /// - Parameter response: When a visit that is under way began; the end of the run for what waits.
    func judgeAtEnd(_ item: Int, response: Double) {
        let team = Int(items[item].team)
        let type = Int(items[item].work)
        if items[item].isFirstCrisisVisit {
            let latest = items[item].arisen + safety.crisisWithin
            if response > latest, latest < now {
                let place = row(at: latest) + team * teamStride
                measures[place + PeopleMeasure.crisisResponses.rawValue] += 1
                measures[place + PeopleMeasure.crisisResponsesLate.rawValue] += 1
                measures[place + PeopleMeasure.crisisSecondsLate.rawValue] += response - latest
            }
        }
        judgeAtEnd(type: type, team: team, limit: limit(item))
    }

    /// Counts a piece of a type that is not done at the end and was to be done by a time.
    func judgeAtEnd(type: Int, team: Int, limit: Double) {
        guard limit < now else { return }
        if row(at: limit) > 0 {
            addWork(1, .judged, type: type, team: team)
            addWork(1, .late, type: type, team: team)
            addWork(now - limit, .secondsLate, type: type, team: team)
        }
        guard safety.statutory & (1 << UInt64(type)) != 0 else { return }
        let place = row(at: limit) + team * teamStride
        measures[place + PeopleMeasure.statutoryJudged.rawValue] += 1
        countBreach(by: now - limit, place: place)
    }
}
