/// A kind of worker.
public struct Role: Sendable, Equatable {
    /// The id of the role.
    public var id: String
    /// The title shown to people.
    public var title: String
    /// Whether its workers coordinate care.
    public var coordinates: Bool
    /// Whether they count as qualified workers on duty; nil for those who coordinate.
    public var isQualified: Bool?
    /// Seconds between notice and leaving of its workers; nil for those of `Workforce.notice`.
    public var notice: Double?

    /// Makes a role.
    public init(id: String, title: String, coordinates: Bool) {
        self.id = id
        self.title = title
        self.coordinates = coordinates
    }
}

/// Like posts of one team.
public struct PostGroup: Sendable, Equatable {
    /// The id of the group; post k of it is `id/k`.
    public var id: String
    /// How many posts.
    public var count: Int
    /// The role of their holders.
    public var role: String
    /// The team they belong to.
    public var team: String
    /// The weekly pattern of their holders.
    public var pattern: String
    /// Whole-time equivalent of one post.
    public var wholeTimeEquivalent: Double
    /// Skills of their holders, such as `amhp`.
    public var skills: [String]
    /// The employer, such as `trust` or `local_authority`.
    public var employer: String
    /// Patterns that follow one another week by week instead of the one; empty if there is no rotation.
    public var rotation: [String] = []
    /// Whether the holders work bank holidays like any other day.
    public var worksBankHolidays = false
    /// Share of working days that the holders are with the team; 1 is neutral.
    public var attendance = 1.0
    /// Days of study leave a year for a whole-time worker; 0 is neutral.
    public var studyLeave = 0.0

    /// Makes a group of posts.
    public init(
        id: String, count: Int, role: String, team: String, pattern: String, wholeTimeEquivalent: Double,
        skills: [String], employer: String
    ) {
        self.id = id
        self.count = count
        self.role = role
        self.team = team
        self.pattern = pattern
        self.wholeTimeEquivalent = wholeTimeEquivalent
        self.skills = skills
        self.employer = employer
    }
}

extension PostGroup {
    /// Whether the holders are among those asked for: of one of the roles, or coordinating where none is named, and with
    /// the skill if there is one.
    ///
    /// - Parameter role: The role of the group.
    public func isAmong(roles: [String], skill: String?, as role: Role) -> Bool {
        (roles.isEmpty ? role.coordinates : roles.contains(role.id)) && (skill.map(skills.contains) ?? true)
    }
}

/// What happens to staff: sickness, leaving and the filling of posts. Hazards are per second.
public struct Workforce: Sendable, Equatable {
    /// One kind of sickness spell.
    public struct Sickness: Sendable, Equatable {
        /// The id of the kind, such as `short`.
        public var id: String
        /// Spells per second at work.
        public var rate: Double
        /// The length of a spell, in seconds.
        public var length: DistributionSpecification

        /// Makes a kind of spell.
        public init(id: String, rate: Double, length: DistributionSpecification) {
            self.id = id
            self.rate = rate
            self.length = length
        }
    }

    /// Kinds of sickness spell, in the order of the file.
    public var sickness: [Sickness]
    /// Hazard of resignation.
    public var resignation: Double
    /// What multiplies it in the first year; 1 is neutral.
    public var firstYearResignation: Double
    /// Hazard of early retirement of those eligible.
    public var earlyRetirement: Double
    /// Share of workers eligible for it.
    public var eligibleForRetirement: Double
    /// Hazard of a move within the service.
    public var internalMove: Double
    /// Seconds between notice and leaving.
    public var notice: Double
    /// Seconds from a holder's leaving to the next one's start.
    public var timeToFill: DistributionSpecification
    /// Speed of work of a starter as a share of full speed; 1 is neutral.
    public var starterSpeed: Double
    /// Seconds in which a starter comes to full speed, linearly.
    public var rampUp: Double
    /// Mean tenure of the holders at the beginning, in seconds; tenures are exponential.
    public var startingTenure: Double
    /// What a beginner's contact is worth as a share of an experienced worker's; 1 is neutral.
    public var starterMeaning: Double
    /// Seconds in which that rises to 1, linearly.
    public var meaningTime: Double
    /// Phased return, maternity and special leave, and what becomes of the people of those long away.
    public var absence = LongAbsence()
    /// Who is likelier to be ill or to leave.
    public var leaving = LeavingRules()
    /// How vacant posts are filled beside `timeToFill`.
    public var recruitment = Recruitment()

    /// Makes the workforce.
    public init(
        sickness: [Sickness], resignation: Double, firstYearResignation: Double, earlyRetirement: Double,
        eligibleForRetirement: Double, internalMove: Double, notice: Double, timeToFill: DistributionSpecification,
        starterSpeed: Double, rampUp: Double, startingTenure: Double, starterMeaning: Double, meaningTime: Double
    ) {
        self.sickness = sickness
        self.resignation = resignation
        self.firstYearResignation = firstYearResignation
        self.earlyRetirement = earlyRetirement
        self.eligibleForRetirement = eligibleForRetirement
        self.internalMove = internalMove
        self.notice = notice
        self.timeToFill = timeToFill
        self.starterSpeed = starterSpeed
        self.rampUp = rampUp
        self.startingTenure = startingTenure
        self.starterMeaning = starterMeaning
        self.meaningTime = meaningTime
    }
}
