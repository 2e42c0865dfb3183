/// The hours that a team's coordinators need and have, by formula: what published figures can be compared with.
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
        /// Pieces a week.
        public var count: Double
        /// Hours a week by category, in the order of `HoursCategory`.
        public var hours: [Double]

        /// Hours in all.
        public var total: Double { hours.reduce(0, +) }

        /// The line of so many pieces a week.
        init(_ work: WorkType, pieces: Double, _ flow: WorkFlow) {
            self.work = work.id
            title = work.title
            count = pieces
            hours = flow.hoursOfPiece.map { pieces * $0 }
        }
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
        TeamDemand.tables(of: scenario).compactMap { demand in
            let table = DemandTable(demand, in: scenario)
            return table.inPost > 0 ? table : nil
        }
    }

    /// The table of the coordinators of one team.
    public init(_ demand: TeamDemand, in scenario: ServiceScenario) {
        team = demand.team
        let coordinators = demand.roles.filter(\.role.coordinates)
        let inPost = coordinators.reduce(0) { $0 + $1.inPost }
        self.inPost = inPost
        let contracted = coordinators.reduce(0) { $0 + $1.available.contracted }
        available = HoursAvailable(contracted: inPost > 0 ? contracted / inPost : 0, in: scenario)
        var rows: [Row] = []
        for work in scenario.work where inPost > 0 {
            let own = coordinators.compactMap { role in role.rows.first { $0.work == work.id } }
            guard var row = own.first else { continue }
            for other in own.dropFirst() {
                row.count += other.count
                for category in row.hours.indices { row.hours[category] += other.hours[category] }
            }
            row.count /= inPost
            row.hours = row.hours.map { $0 / inPost }
            rows.append(row)
        }
        self.rows = rows
    }
}
