/// What a dated change does to teams, and to which posts and people belong to which.
public struct OrganisationChange: Sendable, Equatable {
    /// Teams that become one.
    public struct Merger: Sendable, Equatable {
        /// The ids of the teams.
        public var teams: [String]
        /// The id of the team that goes on.
        public var into: String
        /// What travel is multiplied by for the workers of the merged team; 1 is neutral.
        public var travelTimes = 1.0
        /// Share of people in care who keep their coordinator; 1 is neutral.
        public var keepsCoordinator = 1.0
        /// The work type that handing over is for each person who changes coordinator, or nil.
        public var handover: String?

        /// Makes a merger without side effects.
        public init(teams: [String], into: String) {
            self.teams = teams
            self.into = into
        }
    }

    /// People of one need profile who are served by another team from then on.
    public struct MovedProfile: Sendable, Equatable {
        /// The id of the need profile.
        public var profile: String
        /// The id of the team that served them, or nil for all teams.
        public var from: String?
        /// The id of the team that serves them from then on.
        public var to: String
        /// Share of people in care who keep their coordinator; 1 keeps all.
        public var keepsCoordinator = 0.0
        /// The work type that handing over is for each person who changes coordinator, or nil.
        public var handover: String?

        /// Makes a move of everybody without handover.
        public init(profile: String, from: String?, to: String) {
            self.profile = profile
            self.from = from
            self.to = to
        }
    }

    /// Posts of one group that belong to another team from then on.
    public struct MovedPosts: Sendable, Equatable {
        /// The id of the group.
        public var group: String
        /// The id of the team.
        public var to: String
        /// How many, or nil for all.
        public var count: Int?
        /// Share of their people who go with them; the others are shared out.
        public var takesPeople = 1.0

        /// Makes a move of all posts with all people.
        public init(group: String, to: String, count: Int?) {
            self.group = group
            self.to = to
            self.count = count
        }
    }

    /// Posts that an employer takes out of a team.
    public struct Withdrawal: Sendable, Equatable {
        /// The employer.
        public var employer: String
        /// Share of its posts; rounded to whole posts.
        public var share = 1.0
        /// The id of the team of their own in which they go on, or nil if they are gone.
        public var to: String?
        /// Share of their people who go with them; the others are shared out.
        public var takesPeople = 0.0
        /// The work types that they do for their old team from their own one.
        public var takesWork: [String] = []

        /// Makes a withdrawal of all posts.
        public init(employer: String) { self.employer = employer }
    }

    /// Whole-time equivalent in post of a team below which the change takes effect, from its date on; nil if the date does.
    public var wteBelow: Double?
    /// Teams that become one.
    public var merger: Merger?
    /// People who are served by another team, in the order of the file.
    public var profiles: [MovedProfile] = []
    /// Posts that belong to another team, in the order of the file.
    public var posts: [MovedPosts] = []
    /// Posts that an employer takes out.
    public var withdrawal: Withdrawal?

    /// Makes a change that leaves teams as they are.
    public init() {}

    /// Whether teams, or who belongs to which, are no longer what they were.
    public var isAny: Bool { merger != nil || !profiles.isEmpty || !posts.isEmpty || withdrawal != nil }
}
