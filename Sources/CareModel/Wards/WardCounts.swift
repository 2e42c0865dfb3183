import Scenario

// What is added up about wards.
extension Simulation {
    @inline(__always)
    func add(_ value: Double, _ measure: WardMeasure, ward: Int, slot: Int) {
        measures[row + model.layout.index(measure, ward: ward, slot: slot)] += value
    }

    @inline(__always)
    func add(_ value: Double, _ measure: WardMeasure, stay: Int) {
        add(value, measure, ward: wards.stays[stay].ward, slot: Int(wards.stays[stay].team))
    }

    /// Adds up the time since this was last done for somebody who waits or is in bed, as what they are; before that
    /// changes, and at the end of each week.
    func accrue(_ stay: Int) {
        let span = now - wards.stays[stay].accrued
        wards.stays[stay].accrued = now
        guard span > 0 else { return }
        switch wards.stays[stay].status {
        case .none: return
        case .waiting: add(span, .waitingSeconds, stay: stay)
        case .local: add(span, .occupiedSeconds, stay: stay)
        case .away:
            guard !wards.stays[stay].isKept else { return }
            add(span, .outOfAreaSeconds, stay: stay)
            add(span * wards.stays[stay].kilometres, .outOfAreaKilometreSeconds, stay: stay)
        }
        let cause = Int(wards.stays[stay].cause)
        if cause >= 0 {
            measures[row + model.layout.delayIndex(cause: cause, slot: Int(wards.stays[stay].team))] += span
        }
    }

    /// Adds up the beds of a ward; those to be closed count until they fall free.
    func accrueBeds(_ ward: Int) {
        let span = now - wards.accrued[ward]
        wards.accrued[ward] = now
        add(
            span * Double(max(wards.beds[ward], wards.taken[ward])), .bedSeconds, ward: ward, slot: teamTable.count)
    }

    func closeWeekOfWards() {
        guard wards.isActive else { return }
        for ward in 0..<wards.wards.count { accrueBeds(ward) }
        for stay in 0..<wards.stays.count where wards.stays[stay].status != .none {
            accrue(stay)
            guard wards.stays[stay].isInBed, !wards.stays[stay].isKept else { continue }
            add(1, .inBed, stay: stay)
            if now - wards.stays[stay].since >= wards.wards[wards.stays[stay].ward].countsAsLong {
                add(1, .inBedLong, stay: stay)
            }
        }
    }
}
