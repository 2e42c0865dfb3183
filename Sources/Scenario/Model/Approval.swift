/// An approval that workers gain, keep and lose, such as that of an approved mental health professional; it is the skill of
/// its id. Times are in seconds.
public struct Approval: Sendable, Equatable {
    /// The way to it.
    public struct Training: Sendable, Equatable {
        /// Places a year in the whole service; 0 is neutral.
        public var places = 0.0
        /// How many approved workers are wanted; a place is taken up while there are fewer. Nil for as many as there are places.
        public var wanted: Int?
        /// Seconds of service after which a worker can be trained.
        public var after = 2 * 31_557_600.0
        /// Seconds that the training lasts.
        public var over = 26 * 604_800.0
        /// Days away in that time, of a worker with five days a week.
        public var daysAway = 0.0
        /// Share of those trained who pass; 1 is neutral.
        public var passes = 1.0

        /// Makes a training that nobody begins.
        public init() {}
    }

    /// What has to be done to keep it.
    public struct Renewal: Sendable, Equatable {
        /// Seconds from one to the next; nil if it holds for good.
        public var every: Double?
        /// Seconds that it lasts.
        public var over = 4 * 604_800.0
        /// Days away in that time, of a worker with five days a week.
        public var daysAway = 0.0
        /// Share of those who are approved again; 1 is neutral.
        public var granted = 1.0

        /// Makes an approval that holds for good.
        public init() {}
    }

    /// The skill that it gives.
    public var id: String
    /// The title shown to people.
    public var title: String
    /// The ids of the roles that can have it; empty for the groups of posts that have the skill.
    public var roles: [String] = []
    /// Share of the first holders of posts with the skill who have it; 1 is neutral.
    public var holdersAtStart = 1.0
    /// Share of those who start later in such a post who have it; 1 is neutral.
    public var startersHaveIt = 1.0
    /// The way to it.
    public var training = Training()
    /// The id of the work type of which a number is asked for each year, or nil.
    public var minimumWork: String?
    /// That number; 0 is neutral.
    public var minimum = 0.0
    /// How it is renewed.
    public var renewal = Renewal()

    /// Makes an approval that all holders of posts with the skill have and keep.
    public init(id: String, title: String) {
        self.id = id
        self.title = title
    }
}

extension ServiceScenario {
    /// The place of a route among what `PipelineMeasure` is counted for: approvals, then routes, then students.
    public func pipelinePlace(ofRoute index: Int) -> Int { approvals.count + index }

    /// The place of students among the same.
    public var pipelinePlaceOfStudents: Int { approvals.count + pipelines.routes.count }

    /// How many such places there are.
    public var pipelinePlaces: Int { pipelinePlaceOfStudents + (pipelines.hasStudents ? 1 : 0) }
}
