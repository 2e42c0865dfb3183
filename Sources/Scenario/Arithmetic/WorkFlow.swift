/// What arises of one work type for the people of a team and in its area, by formula, whoever does it.
struct WorkFlow {
    /// Pieces a week.
    var pieces: Double
    /// Hours that one piece takes an experienced worker, in the order of `HoursCategory`.
    var hoursOfPiece: [Double]

    /// The flow of a work type through a team.
    ///
    /// - Parameter depth: How many steps of work that follows other work have been taken; a circle ends at eight.
    /// - Parameter withRenewals: Whether renewals count with which a procedure begins anew.
    init(
        _ work: WorkType, team: Team, flow: SteadyFlow, in scenario: ServiceScenario, depth: Int = 0,
        withRenewals: Bool = true
    ) {
        let week = 604_800.0
        let arising = work.arising
        let people = (arising.carersOnly ? flow.withCarer : 1) * arising.people * Self.share(of: arising, in: team)
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
        if scenario.isArea(of: team, arising) { perSecond += arising.areaRate * arising.share }
        let triggered = arising.triggers.reduce(0) { $0 + flow.rate(of: $1) }
        perSecond += triggered * arising.share * people
        if let after = arising.followUp, depth < 8 {
            let finished = scenario.work.filter { after.work.contains($0.id) }.reduce(0) { sum, other in
                sum + WorkFlow(other, team: team, flow: flow, in: scenario, depth: depth + 1).pieces / week
            }
            perSecond += finished * after.share * people
        }
        perSecond += Self.ofProcedures(
            work, team: team, flow: flow, in: scenario, depth: depth, withRenewals: withRenewals)
        perSecond += Self.ofClusters(work, team: team, flow: flow, in: scenario)
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

    /// The share of a team's people whose need profile work is for.
    private static func share(of arising: WorkType.Arising, in team: Team) -> Double {
        guard !arising.profiles.isEmpty else { return 1 }
        return team.starting.needs.reduce(0) { $0 + (arising.profiles.contains($1.profile) ? $1.share : 0) }
    }
}
