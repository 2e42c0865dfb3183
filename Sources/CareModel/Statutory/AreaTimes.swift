import Scenario

// Dated changes of how often work arises in the area.
extension AreaWindow {
    /// The seconds of these hours that have passed since simulated time 0 by a clock time.
    func openTime(at clock: Double) -> Double {
        let weekSeconds = Simulation.weekSeconds
        let daySeconds = Simulation.daySeconds
        let weeks = (clock / weekSeconds).rounded(.down)
        let rest = clock - weeks * weekSeconds
        let day = (rest / daySeconds).rounded(.down)
        let ofDay = day < days ? min(max(0, rest - day * daySeconds - opens), perDay) : 0
        return weeks * perWeek + min(day, days) * perDay + ofDay
    }
}

extension Simulation {
    /// Multiplies the rate of a row of the area's table from now on by another factor than before.
    ///
    /// What is left until the next piece shrinks as the rate grows, so that the same luck makes it come sooner. The piece
    /// that was planned is forgotten by its stamp.
    func changeArea(_ area: Int, to factor: Double) {
        let before = procedures.areaFactor[area]
        guard factor != before else { return }
        procedures.areaFactor[area] = factor
        procedures.areaChanges[area] += 1
        guard areaOffice[area] < .infinity else { return }
        let window = areaTable[area].window
        let open = window.openTime(at: now)
        areaOffice[area] = open + max(0, areaOffice[area] - open) * before / factor
        let time = window.clock(after: areaOffice[area])
        if time < horizon { at(time, .area, area, stamp: procedures.areaChanges[area]) }
    }
}
