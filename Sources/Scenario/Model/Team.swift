/// A stream of referrals: a non-homogeneous Poisson process.
public struct ReferralSource: Sendable, Equatable {
    /// The id of the source.
    public var id: String
    /// The team that its people are referred to.
    public var team: String
    /// Mean referrals per second over a year.
    public var rate: Double
    /// Relative rate of each day of the week, Monday first.
    public var byWeekday: [Double]
    /// Seconds from midnight between which referrals arrive.
    public var openHours: ClosedRange<Int>
    /// Relative rate of each month, January first.
    public var byMonth: [Double]
    /// Growth of the rate per year, as a share; 0 is neutral.
    public var trend: Double
    /// Share of each need profile, by id.
    public var needs: [Portion]
    /// Share accepted at screening.
    public var accepted: Double
    /// The id of the clinic that its people belong to, or nil if the team's own queue leads to a first contact.
    public var clinic: String?
    /// Share of its people whose first contact is urgent; 0 is neutral.
    public var urgent = 0.0
    /// Growth of the share accepted, per year, as a share of itself; 0 is neutral.
    public var acceptedPerYear = 0.0

    /// One profile's share.
    public struct Portion: Sendable, Equatable {
        /// The id of the need profile.
        public var profile: String
        /// Its share, 0 to 1.
        public var share: Double

        /// Makes a portion.
        public init(profile: String, share: Double) {
            self.profile = profile
            self.share = share
        }
    }

    /// Makes a source.
    public init(
        id: String, team: String, rate: Double, byWeekday: [Double], openHours: ClosedRange<Int>, byMonth: [Double],
        trend: Double, needs: [Portion], accepted: Double
    ) {
        self.id = id
        self.team = team
        self.rate = rate
        self.byWeekday = byWeekday
        self.openHours = openHours
        self.byMonth = byMonth
        self.trend = trend
        self.needs = needs
        self.accepted = accepted
    }
}

/// A team: its pathway, and whom it looks after when the run begins.
public struct Team: Sendable, Equatable {
    /// The id of the team.
    public var id: String
    /// The title shown to people.
    public var title: String
    /// The fixed locality it serves.
    public var locality: String
    /// Seconds of notice before a first contact.
    public var leastNotice: Double
    /// Seconds of notice before a first contact in crisis.
    public var leastNoticeInCrisis: Double
    /// First contacts per second for each whole-time coordinator in post.
    public var firstContactRate: Double
    /// Share by which that capacity rises when the queue is long.
    public var firstContactBoost: Double
    /// Seconds of arrivals in the queue above which it rises.
    public var boostAbove: Double
    /// Share of people taken on after assessment.
    public var takenOn: Double
    /// Hazard per second of leaving a queue unseen, not in crisis; 0 is neutral.
    public var leaveQueueRate: Double
    /// People whom a starter takes over at once from the fullest caseloads.
    public var starterTakes: Int
    /// The people and posts at the beginning.
    public var starting: Starting
    /// Growth of the share taken on, per year, as a share of itself; 0 is neutral.
    public var takenOnPerYear = 0.0
    /// How many teams like it there are; 1 is neutral, and once they are written out.
    public var copies = 1
    /// The id of the team of which this one is a copy, or nil.
    public var copyOf: String?

    /// Who is there when simulated time begins.
    public struct Starting: Sendable, Equatable {
        /// People with a coordinator.
        public var caseload: Int
        /// People waiting for a first contact.
        public var waitingFirstContact: Int
        /// People waiting for a coordinator.
        public var waitingAllocation: Int
        /// Shares of need states among them.
        public var states: ByNeedState<Double>
        /// Mean age of relationships, in seconds; ages are exponential.
        public var relationshipAge: Double
        /// Share of posts vacant.
        public var vacant: Double
        /// Share of each need profile, by id.
        public var needs: [ReferralSource.Portion]

        /// Makes a start.
        public init(
            caseload: Int, waitingFirstContact: Int, waitingAllocation: Int, states: ByNeedState<Double>,
            relationshipAge: Double, vacant: Double, needs: [ReferralSource.Portion]
        ) {
            self.caseload = caseload
            self.waitingFirstContact = waitingFirstContact
            self.waitingAllocation = waitingAllocation
            self.states = states
            self.relationshipAge = relationshipAge
            self.vacant = vacant
            self.needs = needs
        }
    }

    /// Makes a team.
    public init(
        id: String, title: String, locality: String, leastNotice: Double, leastNoticeInCrisis: Double,
        firstContactRate: Double, firstContactBoost: Double, boostAbove: Double, takenOn: Double,
        leaveQueueRate: Double, starterTakes: Int, starting: Starting
    ) {
        self.id = id
        self.title = title
        self.locality = locality
        self.leastNotice = leastNotice
        self.leastNoticeInCrisis = leastNoticeInCrisis
        self.firstContactRate = firstContactRate
        self.firstContactBoost = firstContactBoost
        self.boostAbove = boostAbove
        self.takenOn = takenOn
        self.leaveQueueRate = leaveQueueRate
        self.starterTakes = starterTakes
        self.starting = starting
    }
}
