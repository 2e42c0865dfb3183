/// Which posts are taken away first.
public enum CutOrder: String, Sendable, CaseIterable {
    /// Vacant ones, then those on notice, then the last of the group.
    case vacantFirst = "vacant_first"
    /// The last of the group with a holder, vacant ones last.
    case filledFirst = "filled_first"
    /// Those of the holders with the shortest service, vacant ones last.
    case lastInFirstOut = "last_in_first_out"
    /// Those of the holders with the longest service, vacant ones last.
    case longestServingFirst = "longest_serving_first"
    /// Holders by lot, vacant posts last.
    case random
}

/// Which posts are taken away, and how their holders go.
public struct CutManner: Sendable, Equatable {
    /// Which first.
    public var order = CutOrder.vacantFirst
    /// Seconds from the day on which holders are told to that on which their posts go; 0 is at once.
    public var notice = 0.0
    /// Seconds before that day over which their people are shared out; 0 is all on the last day.
    public var sharedOutOver = 0.0
    /// Skills whose holders' posts are taken last.
    public var sparedSkills: [String] = []

    /// Makes the manner of a cut that nobody has decided upon: vacant posts first, at once.
    public init() {}
}

/// What a dated change does to posts beside cutting some of a group.
public struct StaffingChange: Sendable, Equatable {
    /// Posts added to a group, as vacancies.
    public struct AddedPosts: Sendable, Equatable {
        /// The id of the group.
        public var group: String
        /// How many.
        public var count: Int

        /// Makes an addition.
        public init(group: String, count: Int) {
            self.group = group
            self.count = count
        }
    }

    /// Posts that go over several groups, some of them by offers that holders take up.
    public struct Redundancy: Sendable, Equatable {
        /// How many posts.
        public var count: Int
        /// The roles concerned, or empty for all.
        public var roles: [String]
        /// Which, and how.
        public var manner: CutManner
        /// Share of them that goes by holders' own wish.
        public var voluntary = 0.0
        /// By how much each year of service raises the odds of wishing to go; 0 is neutral.
        public var likelierPerYear = 0.0

        /// Makes a redundancy without offers.
        public init(count: Int, roles: [String], manner: CutManner) {
            self.count = count
            self.roles = roles
            self.manner = manner
        }
    }

    /// An establishment that falls year by year: a whole post goes as soon as the sum is reached.
    public struct FallingEstablishment: Sendable, Equatable {
        /// Share of whole-time equivalent lost in a year; 0 is neutral.
        public var perYear: Double
        /// The roles concerned, or empty for all.
        public var roles: [String]
        /// Which posts go, and how.
        public var manner: CutManner

        /// Makes a course.
        public init(perYear: Double, roles: [String], manner: CutManner) {
            self.perYear = perYear
            self.roles = roles
            self.manner = manner
        }
    }

    /// Holders apply for their own posts again.
    public struct Reapplication: Sendable, Equatable {
        /// The roles concerned, or empty for all.
        public var roles: [String]
        /// The work type that applying is for each of them, or nil if it takes no time.
        public var work: String?
        /// Share of holders who are not appointed again and are given notice.
        public var notReappointed: Double
        /// Seconds until that is decided.
        public var decidedAfter: Double

        /// Makes a reapplication.
        public init(roles: [String], work: String?, notReappointed: Double, decidedAfter: Double) {
            self.roles = roles
            self.work = work
            self.notReappointed = notReappointed
            self.decidedAfter = decidedAfter
        }
    }

    /// Posts added, in the order of the file.
    public var added: [AddedPosts] = []
    /// Redundancies.
    public var redundancy: Redundancy?
    /// An establishment that falls from then on.
    public var establishment: FallingEstablishment?
    /// The shock of a threat of reorganisation that comes to nothing, 1 being that of a reorganisation; 0 is neutral.
    public var threat = 0.0
    /// The shock of a reorganisation; 0 is neutral.
    public var shock = 0.0
    /// Holders who apply for their posts again.
    public var reapplication: Reapplication?

    /// Makes a change that leaves posts and their holders as they are.
    public init() {}
}
