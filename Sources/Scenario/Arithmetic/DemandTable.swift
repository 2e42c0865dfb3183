/// The hours that a team's work needs and has, by formula: the table that a manager would draw before simulating.
///
/// Hours are per whole-time equivalent of coordinators in post and calendar week. Durations are those of an experienced
/// coordinator; starters and strangers take longer, which the simulation adds.
public struct DemandTable: Sendable {
    /// One work type's line.
    public struct Row: Sendable, Equatable {
        /// The id of the work type.
        public var work: String
        /// The title of the work type.
        public var title: String
        /// Pieces per whole-time equivalent and week.
        public var count: Double
        /// Hours by category, in the order of `HoursCategory`.
        public var hours: [Double]

        /// Hours in all.
        public var total: Double { hours.reduce(0, +) }
    }

    /// The team.
    public let team: Team
    /// Whole-time equivalent of coordinators in post: established less the vacant share of the start.
    public let inPost: Double
    /// The hours that one of them has.
    public let available: HoursAvailable
    /// The work of coordinators, in the order of the file.
    public let rows: [Row]

    /// Hours of work over hours available; above 1 work piles up.
    public var offeredLoad: Double {
        available.present > 0 ? rows.reduce(0) { $0 + $1.total } / available.present : .infinity
    }

    /// The tables of a scenario's teams, in the order of the file; teams without coordinators have none.
    public static func tables(of scenario: ServiceScenario) -> [DemandTable] {
        scenario.teams.compactMap { team in
            let table = DemandTable(team: team, in: scenario)
            return table.inPost > 0 ? table : nil
        }
    }

    /// The table of one team.
    public init(team: Team, in scenario: ServiceScenario) {
        self.team = team
        let coordinators = Set(scenario.roles.filter(\.coordinates).map(\.id))
        let established = scenario.posts.reduce(0) { sum, group in
            group.team == team.id && coordinators.contains(group.role)
                ? sum + Double(group.count) * group.wholeTimeEquivalent : sum
        }
        let heads = scenario.posts.reduce(0.0) { sum, group in
            group.team == team.id && coordinators.contains(group.role) ? sum + Double(group.count) : sum
        }
        inPost = established * (1 - team.starting.vacant)
        available = HoursAvailable(team: team, in: scenario)
        let flow = SteadyFlow(team: team, in: scenario)
        let weeksAtWork = available.weeksAtWork
        let whole = inPost
        rows = scenario.work.compactMap { work in
            let rolesOfWork = work.assignment == .worker ? work.arising.workerRoles : work.roles
            guard rolesOfWork.isEmpty || rolesOfWork.contains(where: coordinators.contains), whole > 0 else {
                return nil
            }
            return DemandTable.row(
                work, team, flow, inPost: whole, weeksAtWork: weeksAtWork, headsPerWholeTime: heads / established,
                in: scenario)
        }
    }

    private static func row(
        _ work: WorkType, _ team: Team, _ flow: SteadyFlow, inPost: Double, weeksAtWork: Double,
        headsPerWholeTime: Double,
        in scenario: ServiceScenario
    ) -> Row {
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
        var count = perSecond * week / inPost
        if let interval = arising.workerInterval { count += weeksAtWork / interval * headsPerWholeTime }
        if arising.atOnceIn == .crisis { count += flow.crises * week / inPost }
        var hours = [Double](repeating: 0, count: HoursCategory.allCases.count)
        let shut = work.noAnswer?.share ?? 0
        let longer = ofPeople > 0 ? directFactor / ofPeople : 1
        for time in work.time {
            let factor = time.category == .direct ? longer : 1
            hours[time.category.rawValue] += count * (1 - shut) * factor * time.duration.mean / 3600
        }
        for time in work.noAnswer?.time ?? [] {
            hours[time.category.rawValue] += count * shut * time.duration.mean / 3600
        }
        hours[HoursCategory.recording.rawValue] += arising.workerHours * weeksAtWork
        return Row(work: work.id, title: work.title, count: count, hours: hours)
    }
}
