/// The hours a week that the work of one role of a team needs and its posts have, by formula.
public struct RoleDemand: Sendable {
    /// The role.
    public let role: Role
    /// Whole-time equivalent of its posts in the team.
    public let established: Double
    /// Whole-time equivalent of those that are filled.
    public let inPost: Double
    /// The hours that their holders have, all together.
    public let available: HoursAvailable
    /// Share of the hours at work that the policy in force keeps for urgent work.
    public let reserved: Double
    /// The work that its holders may do, in the order of the file.
    public private(set) var rows: [DemandTable.Row] = []
    /// Hours of work that the policy in force protects.
    public private(set) var protected = 0.0

    private let protectedWork: [String]

    /// Hours of work.
    public var work: Double { rows.reduce(0) { $0 + $1.total } }

    /// Hours of work over hours at work; above 1 work piles up.
    public var utilisation: Double {
        available.present > 0 ? work / available.present : work > 0 ? .infinity : 0
    }

    /// Hours at work that no work takes; negative where there is more work than hours.
    public var remaining: Double { available.present - work }

    /// The demand of a role before it takes any work.
    init(_ role: Role, _ groups: [GroupInPost], policy: Policy, in scenario: ServiceScenario) {
        self.role = role
        established = groups.reduce(0) { $0 + $1.established * $1.group.wholeTimeEquivalent }
        inPost = groups.reduce(0) { $0 + $1.filled * $1.group.wholeTimeEquivalent }
        available = HoursAvailable(contracted: groups.reduce(0) { $0 + $1.filled * $1.hours }, in: scenario)
        reserved = policy.reserveForUrgent
        protectedWork = policy.protected
    }

    /// Takes a part of the work of a kind, and all of it that arises for each of the holders who may do it.
    mutating func take(_ work: WorkType, _ arising: WorkFlow, part: Double, by groups: [GroupInPost]) {
        let weeks = available.weeksAtWork
        var pieces = arising.pieces * part
        if work.assignment == .worker, let interval = work.arising.workerInterval {
            pieces += groups.reduce(0) { $0 + $1.filled } * weeks / interval
        }
        var row = DemandTable.Row(work, pieces: pieces, arising)
        if work.assignment == .worker {
            let inPost = groups.reduce(0) { $0 + $1.filled * $1.group.wholeTimeEquivalent }
            row.hours[HoursCategory.recording.rawValue] += work.arising.workerHours * weeks * inPost
        }
        rows.append(row)
        if protectedWork.contains(work.id) { protected += row.total }
    }
}
