/// What arises of one work type for the people of a team and in its area, by formula, whoever does it.
struct WorkFlow {
    /// Pieces a week.
    var pieces: Double
    /// Hours that one piece takes an experienced worker, in the order of `HoursCategory`.
    var hoursOfPiece: [Double]

    /// The flow of a work type through a team.
    init(_ work: WorkType, team: Team, flow: SteadyFlow, in scenario: ServiceScenario) {
        let week = 604_800.0
        let arising = work.arising
        let people = arising.carersOnly ? flow.withCarer : 1
        var perSecond = arising.waitingRate * flow.waiting
        var directFactor = 0.0
        var ofPeople = 0.0
        for state in NeedState.allCases {
            let interval = arising.interval[state].map { 1 / $0 } ?? 0
            let pieces = flow.people[state] * people * (interval + arising.rate[state])
            ofPeople += pieces
            directFactor += pieces * work.directFactor[state]
        }
        // Sessions of the people of the start who have them in a follow-up clinic.
        for clinic in scenario.clinics where clinic.work == work.id && clinic.team == team.id {
            for interval in clinic.intervals {
                let share = team.starting.needs.first { $0.profile == interval.profile }?.share ?? 0
                let pieces = flow.people.values.reduce(0, +) * share / interval.seconds
                ofPeople += pieces
                directFactor += pieces
            }
        }
        if arising.atOnceIn == .crisis {
            ofPeople += flow.crises
            directFactor += flow.crises * work.directFactor[.crisis]
        }
        perSecond += ofPeople
        if arising.areaTeam ?? scenario.teams.first?.id == team.id { perSecond += arising.areaRate * arising.share }
        let triggered: Double =
            switch arising.trigger {
            case nil: 0
            case .referral: flow.referrals
            case .firstContact: flow.firstContacts
            case .takenOn: flow.takenOn
            case .worsening: flow.worsenings
            case .assessmentInCrisis: flow.crises * flow.assessedInCrisis
            case .hospitalDischarge: flow.hospitalDischarges
            }
        perSecond += triggered * arising.share * people
        pieces = perSecond * week
        let shut = work.noAnswer?.share ?? 0
        let longer = ofPeople > 0 ? directFactor / ofPeople : 1
        hoursOfPiece = [Double](repeating: 0, count: HoursCategory.allCases.count)
        for time in work.time {
            let factor = time.category == .direct ? longer : 1
            hoursOfPiece[time.category.rawValue] += (1 - shut) * factor * time.duration.mean / 3600
        }
        for time in work.noAnswer?.time ?? [] {
            hoursOfPiece[time.category.rawValue] += shut * time.duration.mean / 3600
        }
    }
}
