import Scenario

/// Somebody needs a bed.
struct BedRequest: BitwiseCopyable {
    /// Whose need it is, and who is told when there is a bed.
    enum Kind: BitwiseCopyable {
        /// A person of the teams who is to be admitted out of a crisis.
        case stay(Int)
        /// An assessment, by its index, until the person has come.
        case assessment(Int)
        /// Somebody who is known to no team and asked for a bed otherwise.
        case other
    }

    var kind: Kind
    /// The ward.
    var ward: Int
    /// The person of the teams, or -1 for somebody who is known to none.
    var person = -1
    /// The address of the draws of the stay.
    var entity: UInt64
    var ordinal: UInt64 = 0
    var isDetained = false
}

/// Where a bed was found.
enum BedPlace: UInt8 {
    /// In the ward that was asked for.
    case local
    /// In another part of the country.
    case outOfArea
}

extension Simulation {
    /// The ward that people of a profile and a team use, or -1 where there is always a bed.
    @inline(__always)
    func ward(profile: Int, team: Int) -> Int { Int(wards.wardOf[team * profiles.count + profile]) }

    /// The ward of a profile; for somebody who has none, the first that people of the team use; -1 where there is always
    /// a bed.
    private func ward(ofAssessed profile: Int, team: Int) -> Int {
        guard profile < 0 else { return ward(profile: profile, team: team) }
        for profile in 0..<profiles.count {
            let ward = ward(profile: profile, team: team)
            if ward >= 0 { return ward }
        }
        return -1
    }

    /// An assessment asks for a bed; false where there is always one, or none that is counted.
    ///
    /// `assessmentHasBed` says when there is one: at once for somebody who is in bed already.
    ///
    /// - Parameters:
    ///   - person: The person of the teams, or -1.
    ///   - profile: The need profile, or -1.
    ///   - entity: The address of the draws of the stay.
    func seekBed(
        assessment index: Int, person: Int, profile: Int, team: Int, entity: UInt64, isDetained: Bool
    ) -> Bool {
        guard wards.isActive else { return false }
        let ward = ward(ofAssessed: profile, team: team)
        guard ward >= 0 else { return false }
        if person >= 0, people[person].bedStay >= 0 {
            let stay = Int(people[person].bedStay)
            if wards.stays[stay].isInBed {
                assessmentHasBed(index, place: wards.stays[stay].status == .local ? .local : .outOfArea)
                return true
            }
            if case .stay = wards.stays[stay].request.kind { withdrawBed(stay) }
        }
        var request = BedRequest(kind: .assessment(index), ward: ward, person: person, entity: entity)
        request.isDetained = isDetained
        assessments.open[index].stay = Int32(seekBed(request))
        return true
    }

    /// A bed was found: whoever asked for it goes on.
    func bedFound(_ request: BedRequest, place: BedPlace) {
        switch request.kind {
        case .stay(let person): enterHospital(person)
        case .assessment(let index): assessmentHasBed(index, place: place)
        case .other: break
        }
    }
}
