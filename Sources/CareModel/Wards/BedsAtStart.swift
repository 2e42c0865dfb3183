import RandomStreams
import Scenario

// Who is in bed at the beginning, and who comes from elsewhere.
extension Simulation {
    /// People of the teams who begin in hospital have a bed, others the rest of those that are taken: all in the middle of
    /// a stay. Those for whom there is no bed are in one out of area, or in one too many where nobody goes there.
    func startWards() {
        guard wards.isActive else { return }
        for person in 0..<people.count
        where people[person].stage != .gone && people[person].state == UInt8(NeedState.hospital.rawValue) {
            let ward = ward(profile: Int(people[person].profile), team: Int(people[person].team))
            guard ward >= 0 else { continue }
            let stay = startStay(
                BedRequest(kind: .stay(person), ward: ward, person: person, entity: people[person].entity))
            people[person].bedStay = Int32(stay)
            if wards.stays[stay].request.isDetained { isDetainedAtStart(person, since: wards.stays[stay].since) }
            replan(person)
        }
        for ward in 0..<wards.wards.count {
            var number: UInt64 = 0
            while Int(wards.taken[ward]) < wards.wards[ward].occupied {
                _ = startStay(
                    BedRequest(
                        kind: .other, ward: ward,
                        entity: StableName.hash(StableName.hash(wards.wards[ward].name, 1), number)))
                number += 1
            }
            planOther(ward)
        }
    }

    private func startStay(_ request: BedRequest) -> Int {
        let stay = newStay(request)
        wards.stays[stay].request.isDetained = isDetained(request)
        let ward = wards.wards[request.ward]
        // Where nobody goes out of area the ward is fuller than it should be until they have left.
        let isLocal = wards.taken[request.ward] < wards.beds[request.ward] || ward.searchTime == .infinity
        takeBed(stay, isLocal ? .local : .outOfArea)
        guard ward.hasStay else { return stay }
        let u = draws.uniform(purpose: model.purposes.wards.startStay, entity: request.entity, ordinal: 0)
        var cell = ward.firstCell
        while cell < ward.firstCell + ward.cellCount - 1, wards.cells[cell].upTo <= u { cell += 1 }
        let age = draws.uniform(purpose: model.purposes.wards.startAge, entity: request.entity, ordinal: 0)
        wards.stays[stay].since = now - age * wards.cells[cell].seconds
        lasts(stay, (1 - age) * wards.cells[cell].seconds)
        return stay
    }

    /// Plans the next admission of somebody who is known to no team.
    private func planOther(_ ward: Int) {
        let rate = wards.wards[ward].otherRate
        guard rate > 0 else { return }
        let time =
            now
            + draws.unitExponential(
                purpose: model.purposes.wards.arrival, entity: wards.wards[ward].name, ordinal: wards.others[ward])
            / rate
        if time < horizon { at(time, .ward, ward, detail: WardStep.otherAdmission.rawValue) }
    }

    func otherNeedsBed(_ ward: Int) {
        let number = wards.others[ward]
        wards.others[ward] += 1
        var request = BedRequest(kind: .other, ward: ward, entity: StableName.hash(wards.wards[ward].name, number))
        request.isDetained = isDetained(request)
        planOther(ward)
        seekBed(request)
    }
}
