/// How vacant posts are filled beside the whole time from leaving to start; neutral as it stands.
public struct Recruitment: Sendable, Equatable {
    /// The parts of the time from leaving to start.
    public struct Parts: Sendable, Equatable {
        /// When approval to fill a post is asked for.
        public enum Beginning: String, Sendable, CaseIterable {
            /// When the holder gives notice.
            case notice
            /// When the holder leaves.
            case leaving
        }

        /// Seconds until it is approved that the post be filled.
        public var approval = DistributionSpecification.constant(0)
        /// When approval is asked for.
        public var from = Beginning.leaving
        /// Seconds of one round of advertising.
        public var round = DistributionSpecification.constant(0)
        /// Share of rounds that find somebody; the others are repeated. 1 is neutral.
        public var succeeds = 1.0
        /// Seconds from the choice to the first day, the newcomer's notice elsewhere included.
        public var hiring = DistributionSpecification.constant(0)

        /// Makes parts that take no time.
        public init() {}
    }

    /// How posts of a role are filled, where that is not as for all.
    public struct OfRole: Sendable, Equatable {
        /// The id of the role.
        public var role: String
        /// Seconds from leaving to start, or nil if it is in parts.
        public var timeToFill: DistributionSpecification?
        /// The parts of that time, or nil.
        public var parts: Parts?

        /// Makes a rule.
        public init(role: String, timeToFill: DistributionSpecification?, parts: Parts?) {
            self.role = role
            self.timeToFill = timeToFill
            self.parts = parts
        }
    }

    /// Agency workers who work in vacant posts until somebody starts.
    public struct Agency: Sendable, Equatable {
        /// Share of vacancies in which one comes; 0 is neutral.
        public var share = 0.0
        /// Seconds from the vacancy, or from the end of a contract, to the first day.
        public var after = 0.0
        /// Seconds of a contract; infinity is as long as the post is vacant.
        public var length = Double.infinity
        /// Whether the same worker stays on when a contract ends and the post is vacant still.
        public var isRenewed = true
        /// The roles whose posts agency workers fill, or empty for all.
        public var roles: [String] = []

        /// Makes agency work that there is none of.
        public init() {}
    }

    /// Posts of a role that are refilled with another role.
    public struct Substitution: Sendable, Equatable {
        /// The id of the role of the leaver.
        public var role: String
        /// The id of the role of whoever comes, or nil.
        public var by: String?
        /// Share of vacancies; 0 is neutral.
        public var share: Double

        /// Makes a rule.
        public init(role: String, by: String?, share: Double) {
            self.role = role
            self.by = by
            self.share = share
        }
    }

    /// The parts of the time from leaving to start, or nil if it is one whole.
    public var parts: Parts?
    /// Roles whose posts are filled in a way of their own.
    public var byRole: [OfRole] = []
    /// Share of the posts of leavers that are deleted for good; 0 is neutral.
    public var deleted = 0.0
    /// Agency workers.
    public var agency = Agency()
    /// Posts that go to another role.
    public var substitutions: [Substitution] = []

    /// Makes recruitment in which none of this happens.
    public init() {}
}

/// A time in which no vacancy is approved for filling.
public struct RecruitmentFreeze: Sendable, Equatable {
    /// The day on which it ends, or nil if it does not end within the run.
    public var until: CivilDate?
    /// The roles whose posts are frozen, or empty for all.
    public var roles: [String]

    /// Makes a freeze.
    public init(until: CivilDate?, roles: [String]) {
        self.until = until
        self.roles = roles
    }
}
