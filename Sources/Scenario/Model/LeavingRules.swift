/// What multiplies hazards of staff; 1 is neutral.
public struct StaffFactors: Sendable, Equatable {
    /// Of all kinds of sickness spell.
    public var sickness = 1.0
    /// Of resignation.
    public var resignation = 1.0
    /// Of early retirement.
    public var earlyRetirement = 1.0
    /// Of moves within the service.
    public var internalMove = 1.0

    /// Factors that change nothing.
    public init() {}
}

/// Who is likelier to be ill or to leave, by role, by tenure and after a reorganisation.
public struct LeavingRules: Sendable, Equatable {
    /// Factors of one role.
    public struct ForRole: Sendable, Equatable {
        /// The id of the role.
        public var role: String
        /// What multiplies their hazards.
        public var factors: StaffFactors

        /// Makes an entry.
        public init(role: String, factors: StaffFactors) {
            self.role = role
            self.factors = factors
        }
    }

    /// Factors from a tenure on, until the next step.
    public struct Step: Sendable, Equatable {
        /// The id of the step.
        public var id: String
        /// Seconds of tenure from which it holds.
        public var after: Double
        /// What multiplies their hazards.
        public var factors: StaffFactors

        /// Makes a step.
        public init(id: String, after: Double, factors: StaffFactors) {
            self.id = id
            self.after = after
            self.factors = factors
        }
    }

    /// By role, in the order of the file.
    public var byRole: [ForRole] = []
    /// By tenure, shortest first.
    public var byTenure: [Step] = []
    /// What a reorganisation just felt adds to each hazard, as a share; 0 is neutral.
    public var afterReorganisation = (resignation: 0.0, earlyRetirement: 0.0, internalMove: 0.0, experienced: 0.0)
    /// The time over which a reorganisation ceases to be felt, to a share of 1/e.
    public var reorganisationLasts = 13 * 604_800.0

    /// Rules by which nobody is likelier than others to leave.
    public init() {}

    /// Whether two sets of rules are the same.
    public static func == (a: LeavingRules, b: LeavingRules) -> Bool {
        a.byRole == b.byRole && a.byTenure == b.byTenure && a.afterReorganisation == b.afterReorganisation
            && a.reorganisationLasts == b.reorganisationLasts
    }
}
