/// Personal budgets: from the questionnaire to the care that is in place. Times are in seconds, need and care in hours a
/// week, money in pounds a week.
public struct Budgets: Sendable, Equatable {
    /// A domain of need.
    public struct Domain: Sendable, Equatable {
        /// The id of the domain.
        public var id: String
        /// Hours of care a week that full need comes to.
        public var hours: Double
        /// Points that full need comes to by the rule.
        public var points: Double

        /// Makes a domain.
        public init(id: String, hours: Double, points: Double) {
            self.id = id
            self.hours = hours
            self.points = points
        }
    }

    /// A share for each domain that is named; 0 for the others.
    public struct DomainShare: Sendable, Equatable {
        /// The id of the domain.
        public var domain: String
        /// The share.
        public var share: Double

        /// Makes an entry.
        public init(domain: String, share: Double) {
            self.domain = domain
            self.share = share
        }
    }

    /// Who has need of care among people of a need profile, and what it does to them to go without.
    public struct Profile: Sendable, Equatable {
        /// The id of the need profile.
        public var profile: String
        /// Share of people who have need of care; 0 is neutral.
        public var people = 0.0
        /// Mean need by domain, as a share of full need.
        public var need: [DomainShare] = []
        /// Share of the need of a domain that is not stated; 0 is neutral.
        public var underReports: [DomainShare] = []
        /// Coefficient of variation of the error of what is stated; 0 is neutral.
        public var error = 0.0
        /// How much unmet need adds to the logarithm of the hazards of worsening; 0 is neutral.
        public var worsening = 0.0
        /// How much it adds to the logarithm of the hazard of a carer's breakdown; 0 is neutral.
        public var carerBreakdown = 0.0

        /// Makes a profile of which nobody has need of care.
        public init(profile: String) { self.profile = profile }
    }

    /// A change of the rule on a date; nil is as before.
    public struct Revision: Sendable, Equatable {
        /// The id of the revision.
        public var id: String
        /// The day from which on it holds.
        public var date: CivilDate
        /// Points of full need, for the domains that are named.
        public var points: [DomainPoints] = []
        /// Pounds a week for each point.
        public var perPoint: Double?
        /// What a carer takes off the budget, as a share.
        public var carerDeduction: Double?

        /// Makes a revision that changes nothing.
        public init(id: String, date: CivilDate) {
            self.id = id
            self.date = date
        }
    }

    /// Points of full need in a domain.
    public struct DomainPoints: Sendable, Equatable {
        /// The id of the domain.
        public var domain: String
        /// The points.
        public var points: Double

        /// Makes an entry.
        public init(domain: String, points: Double) {
            self.domain = domain
            self.points = points
        }
    }

    /// What follows where the rule gives too little.
    public struct Override: Sendable, Equatable {
        /// The share of what the need would cost below which somebody may object.
        public var below = 1.0
        /// Share of such budgets that are set by hand; 0 is neutral.
        public var share = 0.0
        /// The id of the work type that it takes, or nil.
        public var work: String?
        /// The share of what the need would cost that is reached so.
        public var reaches = 1.0

        /// Makes a rule by which nothing is set by hand.
        public init() {}
    }

    /// How a budget is reckoned from what is stated.
    public struct Allocation: Sendable, Equatable {
        /// Pounds a week for each point.
        public var perPoint = 0.0
        /// What a carer takes off the budget, as a share; 0 is neutral.
        public var carerDeduction = 0.0
        /// What an hour of care is reckoned at when need is set beside a budget, in pounds.
        public var referencePrice = 0.0
        /// Budgets set by hand.
        public var override = Override()
        /// Changes of the rule, in order of date.
        public var revisions: [Revision] = []

        /// Makes a rule by which nobody gets anything.
        public init() {}
    }

    /// A kind of support plan.
    public struct Plan: Sendable, Equatable {
        /// The id of the kind.
        public var id: String
        /// The title shown to people.
        public var title: String
        /// Share of people who would have one.
        public var share = 0.0
        /// The id of the work type that making it is, or nil.
        public var work: String?
        /// Hours of need that an hour of care meets; 1 is neutral.
        public var meets = 1.0
        /// What an hour costs the person who buys it, or nil where care comes from the providers.
        public var pricePerHour: Double?
        /// Seconds from the agreement until the person has care, where they buy it.
        public var startsAfter = DistributionSpecification.constant(0)
        /// Pounds a week below which nobody can have one; 0 is neutral.
        public var leastBudget = 0.0
        /// The ids of the need profiles that can have one; empty for all.
        public var profiles: [String] = []

        /// Makes a kind of plan that nobody would have.
        public init(id: String, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// Plans of the plainest kind where time is short.
    public struct Rushed: Sendable, Equatable {
        /// The id of that kind; it is also what those have who cannot have the kind they would.
        public var plan: String?
        /// The coordinator's load from which on the chance of it rises.
        public var from = 0.85
        /// The load over which it rises to the most.
        public var over = 0.5
        /// The most that the chance can be; 0 is neutral.
        public var most = 0.0

        /// Makes a rule by which nothing is rushed.
        public init() {}
    }

    /// Plans that somebody else than the coordinator makes.
    public struct OtherPlanner: Sendable, Equatable {
        /// Share of plans; 0 is neutral.
        public var share = 0.0
        /// The day from which on there are any, or nil for always.
        public var from: CivilDate?
        /// Share of those plans that are good for the panel; the coordinator makes the others after all.
        public var able = 1.0
        /// Seconds that such a plan takes.
        public var takes = DistributionSpecification.constant(0)
        /// The id of the work type that it leaves to the coordinator, or nil.
        public var work: String?

        /// Makes a rule by which the coordinator makes all plans.
        public init() {}
    }

    /// The panel that agrees to plans.
    public struct Panel: Sendable, Equatable {
        /// Seconds from one sitting to the next, in whole weeks; 0 if there is no panel.
        public var every = 0.0
        /// The day of the week, 0 for Monday.
        public var weekday = 0
        /// Plans that one sitting decides on; infinity if all.
        public var capacity = Double.infinity
        /// Share of plans that are agreed to when they are presented.
        public var approves = 1.0
        /// The share of the budget that is agreed to; 1 is neutral.
        public var agrees = 1.0
        /// Pounds a week up to which plans need no panel; 0 is neutral.
        public var above = 0.0
        /// The id of the work type that presenting a plan is, or nil.
        public var work: String?
        /// The id of the work type that a plan takes that comes back, or nil.
        public var rework: String?

        /// Makes a service without a panel.
        public init() {}
    }

    /// Reviews of care that is in place.
    public struct Review: Sendable, Equatable {
        /// Seconds from one to the next; infinity if there are none.
        public var every = Double.infinity
        /// The id of the work type, or nil.
        public var work: String?
        /// By what share of itself the budget falls at each; 0 is neutral.
        public var falls = 0.0

        /// Makes a service without reviews.
        public init() {}
    }

    /// How often somebody in need of care who has none asks for a budget, per second; 0 is neutral.
    public var asks = 0.0
    /// Domains of need, in the order of the file.
    public var domains: [Domain] = []
    /// Who has need of care, by need profile.
    public var profiles: [Profile] = []
    /// The id of the work type that the questionnaire is, or nil.
    public var questionnaire: String?
    /// The rule.
    public var allocation = Allocation()
    /// Kinds of support plans, in the order of the file.
    public var plans: [Plan] = []
    /// Rushed plans.
    public var rushed = Rushed()
    /// Plans by independent planners.
    public var independent = OtherPlanner()
    /// Plans that people make themselves.
    public var selfPlanned = OtherPlanner()
    /// The panel.
    public var panel = Panel()
    /// Reviews.
    public var review = Review()

    /// Makes a service without personal budgets.
    public init() {}

    /// Whether anybody can come to have a budget.
    public var isUsed: Bool { asks > 0 && profiles.contains { $0.people > 0 } }

    /// The ids of all work types that budgets bring.
    public var brings: [String] { isUsed ? work + [panel.work].compactMap(\.self) : [] }

    /// The ids of the work types that the way to care and its reviews take, each once.
    public var work: [String] {
        var found: [String] = []
        let all =
            [questionnaire, allocation.override.work, independent.work, selfPlanned.work, panel.rework, review.work]
            + plans.map(\.work)
        for case let id? in all where !found.contains(id) { found.append(id) }
        return found
    }
}

extension ServiceScenario {
    /// The ids of the work types that budgets and providers of care bring.
    public var workOfBudgets: [String] {
        budgets.isUsed ? budgets.brings + providers.compactMap(\.failureWork) : []
    }
}
