import Scenario

// What is counted of procedures and of their stages.
extension Simulation {
    /// How many measures of procedures there are; a constant, since the event loop reads it.
    static var procedureMeasures: Int { 12 }

    /// The place of a stage among the things of which measures are kept.
    @inline(__always)
    func place(ofStage stage: Int32) -> Int { procedures.procedures.count + Int(stage) }

    /// Adds to a measure of a procedure or a stage in the week of a row.
    @inline(__always)
    func add(_ value: Double, _ measure: ProcedureMeasure, team: Int, place: Int, inRow row: Int) {
        measures[
            row + procedures.start + (team * procedures.places + place) * Simulation.procedureMeasures
                + measure.rawValue] += value
    }

    /// Adds to a measure of a proceeding's procedure and of its present stage in the present week.
    func add(_ value: Double, _ measure: ProcedureMeasure, of proceeding: Int) {
        let here = procedures.proceedings[proceeding]
        add(value, measure, team: Int(here.team), place: Int(here.procedure), inRow: row)
        add(value, measure, team: Int(here.team), place: place(ofStage: here.stage), inRow: row)
    }

    /// Changes how many proceedings are under way in a procedure or a stage, after adding up what it was.
    func changeUnderWay(by difference: Double, team: Int, place: Int) {
        integrateUnderWay(team: team, place: place)
        procedures.underWay[team * procedures.places + place] += difference
    }

    /// Changes how many are in force, after adding up what it was.
    func changeInForce(by difference: Double, team: Int, place: Int) {
        integrateInForce(team: team, place: place)
        procedures.inForce[team * procedures.places + place] += difference
    }

    /// Adds up what holds until the end of a week.
    func closeWeekOfProcedures() {
        for team in 0..<teamTable.count {
            for place in 0..<procedures.places {
                integrateUnderWay(team: team, place: place)
                integrateInForce(team: team, place: place)
            }
        }
    }

    private func integrateUnderWay(team: Int, place: Int) {
        let level = team * procedures.places + place
        add(
            procedures.underWay[level] * (now - procedures.underWaySince[level]), .underWaySeconds, team: team,
            place: place, inRow: row)
        procedures.underWaySince[level] = now
    }

    private func integrateInForce(team: Int, place: Int) {
        let level = team * procedures.places + place
        add(
            procedures.inForce[level] * (now - procedures.inForceSince[level]), .inForceSeconds, team: team,
            place: place, inRow: row)
        procedures.inForceSince[level] = now
    }

    /// When the present stage of a proceeding has to be over; infinity without a clock.
    func limit(ofStageOf proceeding: Int) -> Double {
        let here = procedures.proceedings[proceeding]
        let stage = procedures.stages[Int(here.stage)]
        return (stage.isFromRequest ? here.begun : here.stageBegun) + stage.within
    }

    /// Judges the clock of the present stage at a time, and counts it in the week of a row.
    ///
    /// - Parameter isDone: Whether the stage was gone through; if not, only a limit that has passed is judged.
    func judgeClock(of proceeding: Int, isDone: Bool, inRow row: Int) {
        let limit = limit(ofStageOf: proceeding)
        guard limit < .infinity else { return }
        let late = now - limit
        guard isDone || late > 0 else { return }
        let here = procedures.proceedings[proceeding]
        let team = Int(here.team)
        for which in 0..<2 {
            let place = which == 0 ? Int(here.procedure) : place(ofStage: here.stage)
            add(1, .judged, team: team, place: place, inRow: row)
            if late > 0 {
                add(1, .late, team: team, place: place, inRow: row)
                add(late, .secondsLate, team: team, place: place, inRow: row)
            }
        }
        guard procedures.procedures[Int(here.procedure)].isStatutory else { return }
        let base = row + team * teamStride
        measures[base + PeopleMeasure.statutoryJudged.rawValue] += 1
        if late > 0 {
            measures[base + PeopleMeasure.statutoryLate.rawValue] += 1
            measures[base + PeopleMeasure.statutorySecondsLate.rawValue] += late
        }
    }

    /// Judges what is overdue at the end of the run, and notes how long all that is under way has taken.
    func judgeProceedings() {
        for proceeding in 0..<procedures.proceedings.count
        where procedures.proceedings[proceeding].status == .underWay {
            let limit = limit(ofStageOf: proceeding)
            if limit < now { judgeClock(of: proceeding, isDone: false, inRow: row(at: limit)) }
            noteTime(of: proceeding, isFinished: false)
        }
    }

    /// Notes the time of a proceeding that began in the measured weeks.
    func noteTime(of proceeding: Int, isFinished: Bool) {
        let here = procedures.proceedings[proceeding]
        guard here.begun >= warmUp else { return }
        procedures.times.append(
            ProceedingTime(
                procedure: Int(here.procedure), team: Int(here.team), seconds: now - here.begun, isFinished: isFinished)
        )
    }

    /// What began is finished, withdrawn or under way, and each piece of its work knows whose it is.
    func checkProceedings() throws(ConservationFault) {
        var underWay = 0
        for proceeding in 0..<procedures.proceedings.count {
            let here = procedures.proceedings[proceeding]
            guard here.status == .underWay else { continue }
            underWay += 1
            var isWaiting = here.waits || here.laidDown != 0 || here.isEnding
            for slot in 0..<4 where here.pieces[slot] >= 0 {
                isWaiting = true
                let item = Int(here.pieces[slot])
                guard Int(items[item].proceeding) == proceeding, items[item].place != .none else {
                    throw ConservationFault(message: "a proceeding waits for a piece of work that is not its own")
                }
            }
            guard isWaiting else {
                throw ConservationFault(message: "a proceeding is stuck in a stage with nothing left to wait for")
            }
        }
        guard procedures.begun == procedures.finished + procedures.withdrawn + underWay else {
            throw ConservationFault(
                message: "\(procedures.begun) proceedings began, \(procedures.finished) were finished, "
                    + "\(procedures.withdrawn) withdrawn, and \(underWay) are under way")
        }
    }
}
