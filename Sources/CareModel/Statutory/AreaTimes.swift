import Scenario

// Dated changes of how often work arises in the area.
extension Simulation {
    /// Multiplies the rate of a row of the area's table from now on by another factor than before.
    ///
    /// What is left of the unit exponential until the next piece is carried over, so that the same luck makes it come sooner
    /// where the rate grows; where work grows or shrinks as well, along the curve. The piece that was planned is forgotten
    /// by its stamp.
    func changeArea(_ area: Int, to factor: Double) {
        let before = procedures.areaFactor[area]
        guard factor != before else { return }
        procedures.areaFactor[area] = factor
        procedures.areaChanges[area] += 1
        let window = areaTable[area].window
        let open = window.elapsed(by: now)
        if let curve = growthCurve(ofArea: area) {
            let from = procedures.areaFrom[area]
            // The piece may be due at this very second.
            let passed = open > from ? curve.integral(from: from, to: open) : 0
            let left = max(0, procedures.areaAmount[area] - passed) * before / factor
            procedures.areaFrom[area] = max(open, from)
            procedures.areaAmount[area] = left
            areaOffice[area] = curve.time(from: max(open, from), by: left)
            guard areaOffice[area] < .infinity else { return }
        } else {
            guard areaOffice[area] < .infinity else { return }
            areaOffice[area] = open + max(0, areaOffice[area] - open) * before / factor
        }
        let time = window.clock(after: areaOffice[area])
        if time < horizon { at(time, .area, area, stamp: procedures.areaChanges[area]) }
    }
}
