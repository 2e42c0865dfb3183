/// A survey of the people of the service, which not everybody answers. It is counted, and nothing follows from it.
public struct Survey: Sendable, Equatable {
    /// By how much the odds of answering are multiplied; 1 everywhere is neutral: all answer alike.
    public struct Odds: Sendable, Equatable {
        /// By need state, in the order of `NeedState`.
        public var inState = [1.0, 1, 1, 1]
        /// By need profile, for those that are named.
        public var profiles: [ProfileOdds] = []
        /// For people whose care by a personal budget is in place.
        public var withBudget = 1.0
        /// For people who have contact as planned, beside those who have none.
        public var contact = 1.0
        /// For people who are wholly satisfied, beside those who are not at all.
        public var satisfied = 1.0

        /// Makes odds by which all answer alike.
        public init() {}
    }

    /// The odds of a need profile.
    public struct ProfileOdds: Sendable, Equatable {
        /// The id of the need profile.
        public var profile: String
        /// What multiplies the odds.
        public var times: Double

        /// Makes the odds of a need profile.
        public init(profile: String, times: Double) {
            self.profile = profile
            self.times = times
        }
    }

    /// How much each part weighs in how satisfied somebody is.
    public struct Weights: Sendable, Equatable {
        /// The share of the need of care that is met; left out for people who have no need of care.
        public var needMet = 1.0
        /// Contact as planned.
        public var contact = 1.0
        /// Having known the coordinator for long.
        public var coordinator = 1.0
        /// Being in no crisis and not in hospital.
        public var noCrisis = 1.0

        /// Makes parts that weigh the same.
        public init() {}
    }

    /// Weeks from one survey to the next; 0 is neutral: there is none.
    public var everyWeeks = 0
    /// Share of the people asked who answer, where nothing multiplies the odds; 1 is neutral.
    public var answers = 1.0
    /// What multiplies the odds of answering.
    public var odds = Odds()
    /// What satisfaction is made of.
    public var weights = Weights()

    /// Makes no survey.
    public init() {}

    /// Whether anybody is asked.
    public var isUsed: Bool { everyWeeks > 0 }
}
