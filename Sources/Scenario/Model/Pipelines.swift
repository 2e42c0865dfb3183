/// Where workers come from and where they go to: routes into the profession, experienced starters, students, and the way
/// into leadership. Times are in seconds, hazards per second.
public struct Pipelines: Sendable, Equatable {
    /// Movement from the front line into leadership.
    public struct Leadership: Sendable, Equatable {
        /// Seconds of service after which it begins.
        public var after = 3 * 31_557_600.0
        /// Hazard from then on; 0 is neutral.
        public var rate = 0.0

        /// Makes a drift that moves nobody.
        public init() {}
    }

    /// A route by which newly qualified workers come.
    public struct Route: Sendable, Equatable {
        /// The id of the route.
        public var id: String
        /// The title shown to people.
        public var title: String
        /// The ids of the roles whose vacant posts they take.
        public var roles: [String]
        /// The id of the team that they come to, or nil for any.
        public var team: String?
        /// People a year, on average; 0 is neutral.
        public var cohort = 0.0
        /// The month in which they arrive, 1 to 12, on its first Monday.
        public var month = 9
        /// The day on which training by the route begins; nil if it has always run.
        public var begins: CivilDate?
        /// Seconds of training before anybody arrives.
        public var training = 0.0
        /// Speed of work at the start; nil for that of any starter.
        public var speed: Double?
        /// Seconds to full speed; nil for those of any starter.
        public var rampUp: Double?
        /// What a contact is worth at the start; nil for that of any starter.
        public var meaning: Double?
        /// Seconds until a contact is worth as much as anybody's; nil for those of any starter.
        public var meaningTime: Double?
        /// What multiplies resignation at first; 1 is neutral.
        public var earlyLeaving = 1.0
        /// Seconds of service for which it does.
        public var earlyFor = 2 * 31_557_600.0
        /// The way into leadership; nil for that of everybody.
        public var leadership: Leadership?
        /// Seconds of service that are protected after qualifying.
        public var protectedFor = 31_557_600.0
        /// The share of a load that they have in it; 1 is neutral.
        public var protectedLoad = 1.0
        /// The id of the work type that only they have, in that time; nil for none.
        public var protectedWork: String?

        /// Makes a route by which nobody comes.
        public init(id: String, title: String, roles: [String]) {
            self.id = id
            self.title = title
            self.roles = roles
        }
    }

    /// Students on placement, each with an educator.
    public struct Students: Sendable, Equatable {
        /// Placements a year that are wanted; 0 is neutral.
        public var perYear = 0.0
        /// The ids of the roles of educators; empty for those that coordinate.
        public var roles: [String] = []
        /// The skill of educators, or nil.
        public var skill: String?
        /// Seconds of a placement.
        public var length = 20 * 604_800.0
        /// The id of the work type that an educator has while a student is there; nil for none.
        public var supervision: String?
        /// Share of the hours of supervision that comes off the educator's load; 0 is no relief.
        public var relief = 0.0
        /// The load from which on a worker takes no student; infinity is neutral.
        public var offeredBelowLoad = Double.infinity
        /// Share of students who come as workers afterwards; 0 is neutral.
        public var stays = 0.0
        /// The id of the route by which they do.
        public var route: String?

        /// Makes a service without students.
        public init() {}
    }

    /// Routes, in the order of the file.
    public var routes: [Route] = []
    /// Share of starters, other than those of routes, who come with experience; 0 is neutral.
    public var experienced = 0.0
    /// Seconds of service that those bring.
    public var experiencedTenure = 5 * 31_557_600.0
    /// Students.
    public var students = Students()
    /// The way into leadership for everybody.
    public var leadership = Leadership()

    /// Makes a service into which nothing leads but ordinary recruitment.
    public init() {}

    /// Whether students can come.
    public var hasStudents: Bool { students.perYear > 0 }

    /// Whether work of a kind is only some workers' own, some of the time: entrants' protected hours, supervision of students.
    public func isForSomeOnly(_ work: String) -> Bool {
        routes.contains { $0.protectedWork == work } || (hasStudents && students.supervision == work)
    }
}
