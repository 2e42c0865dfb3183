import Scenario

extension Simulation {
    /// Beds taken are people in beds, nobody waits beside a free bed, people in bed are in hospital, and whoever came into
    /// a bed left it or is there.
    func checkWards() throws(ConservationFault) {
        guard wards.isActive else { return }
        var inBed = 0
        var taken = [Int](repeating: 0, count: wards.wards.count)
        for stay in 0..<wards.stays.count where wards.stays[stay].status != .none {
            let here = wards.stays[stay]
            if here.status == .local { taken[here.ward] += 1 }
            if here.isInBed { inBed += 1 }
            guard here.person >= 0 else { continue }
            let who = people[Int(here.person)]
            guard who.stage != .gone, Int(who.bedStay) == stay else {
                throw ConservationFault(message: "a bed is kept for somebody who is not known")
            }
            switch here.request.kind {
            case .stay:
                let isRight =
                    here.isInBed
                    ? who.state == UInt8(NeedState.hospital.rawValue) : who.state == UInt8(NeedState.crisis.rawValue)
                guard isRight else {
                    throw ConservationFault(message: "a person in need state \(who.state) is \(here.status)")
                }
            case .assessment(let index):
                guard Int(assessments.open[index].stay) == stay, assessments.open[index].step != .free else {
                    throw ConservationFault(message: "a bed is kept for an assessment that is over")
                }
            case .other: break
            }
        }
        guard wards.came == wards.left + inBed else {
            throw ConservationFault(
                message: "\(wards.came) came into a bed, \(wards.left) left and \(inBed) are in one")
        }
        for ward in taken.indices {
            guard taken[ward] == Int(wards.taken[ward]) else {
                throw ConservationFault(message: "\(wards.taken[ward]) beds are taken, by \(taken[ward]) people")
            }
            guard taken[ward] >= Int(wards.beds[ward]) || wards.nextWaiting(ward) < 0 else {
                throw ConservationFault(message: "somebody waits beside a free bed")
            }
        }
        for person in 0..<people.count where people[person].stage != .gone && people[person].bedStay >= 0 {
            guard Int(wards.stays[Int(people[person].bedStay)].person) == person else {
                throw ConservationFault(message: "a person is in the bed of another")
            }
        }
        for person in 0..<people.count
        where people[person].movesOn && people[person].state == UInt8(NeedState.hospital.rawValue)
            && ward(profile: Int(people[person].profile), team: Int(people[person].team)) >= 0
        {
            let stay = Int(people[person].bedStay)
            guard stay >= 0, wards.stays[stay].isInBed, !wards.stays[stay].isKept else {
                throw ConservationFault(message: "a person is in hospital without a bed")
            }
        }
        try checkBedTime()
    }

    /// No more bed time is taken than there is.
    private func checkBedTime() throws(ConservationFault) {
        for week in 0...model.weeks {
            for ward in 0..<wards.wards.count {
                var taken = 0.0
                for slot in 0...teamTable.count {
                    taken +=
                        measures[
                            week * model.layout.rowLength
                                + model.layout.index(.occupiedSeconds, ward: ward, slot: slot)]
                }
                let there = measures[
                    week * model.layout.rowLength
                        + model.layout.index(.bedSeconds, ward: ward, slot: teamTable.count)]
                guard taken <= there * (1 + 1e-12) + 1e-3 else {
                    throw ConservationFault(message: "\(taken) s in beds of which there are \(there) s")
                }
            }
        }
    }
}
