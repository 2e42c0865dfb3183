/// What staff cost; amounts are pounds.
public struct Costs: Sendable, Equatable {
    /// What a whole-time year in a role costs.
    public struct RoleCost: Sendable, Equatable {
        /// The id of the role.
        public var role: String
        /// Pay of a whole-time year.
        public var perYear: Double
        /// What comes on top of pay, as a share of it; 0 is nothing.
        public var onCosts: Double

        /// Makes an entry.
        public init(role: String, perYear: Double, onCosts: Double) {
            self.role = role
            self.perYear = perYear
            self.onCosts = onCosts
        }
    }

    /// By role, in the order of the file.
    public var roles: [RoleCost]
    /// An hour of an agency worker, or nil for `agencyTimes` an hour of the role.
    public var agencyPerHour: Double?
    /// What an hour of an agency worker costs, in hours of the role.
    public var agencyTimes = 1.5
    /// Each starter, advertising and hiring.
    public var recruitment = 0.0
    /// Each newly qualified worker who came by a route and found a post.
    public var training = 0.0
    /// An hour of paid overtime, or nil for an hour of the role.
    public var overtimePerHour: Double?
    /// Overheads as a share of what staff cost; 0 is none.
    public var overheads = 0.0

    /// Makes costs.
    public init(roles: [RoleCost]) { self.roles = roles }

    /// A whole-time year in a role, on-costs included; 0 for a role without an entry.
    public func yearly(_ role: String) -> Double {
        roles.first { $0.role == role }.map { $0.perYear * (1 + $0.onCosts) } ?? 0
    }
}

/// What money is spent on: a part of the metrics of cost.
public enum CostKind: String, Sendable, CaseIterable {
    case agency, care, contracted, overheads, overtime, recruitment, staff, training
    /// Hours of block contracts that nobody has, of the service as a whole.
    case unusedBlock = "unused_block_hours"
}
