/// A dated change of policy, posts or demand.
public struct PolicyChange: Sendable, Equatable {
    /// A cut of posts of one group.
    public struct PostCut: Sendable, Equatable {
        /// The id of the group of posts.
        public var group: String
        /// How many posts.
        public var count: Int
        /// The date on which they are given back as vacancies, or nil if they are gone for good.
        public var until: CivilDate?
        /// Which of them, and how.
        public var manner = CutManner()

        /// Makes a cut.
        public init(group: String, count: Int, until: CivilDate?) {
            self.group = group
            self.count = count
            self.until = until
        }
    }

    /// A source of referrals whose rate changes.
    public struct ReferralChange: Sendable, Equatable {
        /// The id of the source.
        public var source: String
        /// What the rate is multiplied by from the date on.
        public var factor: Double

        /// Makes a change.
        public init(source: String, factor: Double) {
            self.source = source
            self.factor = factor
        }
    }

    /// Work of the area whose rate changes.
    public struct AreaChange: Sendable, Equatable {
        /// The id of the work type.
        public var work: String
        /// What the rate is multiplied by from the date on.
        public var factor: Double

        /// Makes a change.
        public init(work: String, factor: Double) {
            self.work = work
            self.factor = factor
        }
    }

    /// The id of the change.
    public var id: String
    /// The day on which it takes effect.
    public var date: CivilDate
    /// Why, or empty.
    public var why: String
    /// The team that it concerns, or nil for all.
    public var team: String?
    /// The policy in force from then on, complete; nil if the change leaves it as it is.
    public var policy: Policy?
    /// Posts cut, in the order of the file; vacant ones first.
    public var cuts: [PostCut]
    /// Sources whose rates change.
    public var referrals: [ReferralChange]
    /// What it does to posts beside cutting them.
    public var staffing = StaffingChange()
    /// What it does to teams, and to who belongs to which.
    public var organisation = OrganisationChange()

    /// A freeze of recruitment that begins then, or nil.
    public var freeze: RecruitmentFreeze?
    /// Beds that it opens or closes.
    public var beds: [BedChange] = []
    /// The id of the law in force from then on; nil if it stays.
    public var law: String?
    /// Work of the area whose rates change.
    public var areaTimes: [AreaChange] = []

    /// Makes a change.
    public init(
        id: String, date: CivilDate, why: String, team: String?, policy: Policy?, cuts: [PostCut],
        referrals: [ReferralChange]
    ) {
        self.id = id
        self.date = date
        self.why = why
        self.team = team
        self.policy = policy
        self.cuts = cuts
        self.referrals = referrals
    }
}
