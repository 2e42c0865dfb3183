/// A reform or a pilot: what it does to work and to staff where it is in place, and how that fades.
public struct Intervention: Sendable, Equatable {
    /// What it does to work of one type where all of a team works by it; 1 is neutral throughout.
    public struct WorkEffect: Sendable, Equatable {
        /// The id of the work type.
        public var work: String
        /// What the time of a piece is multiplied by, travel apart.
        public var time = 1.0
        /// What the rate at which it arises is multiplied by.
        public var arises = 1.0
        /// What a piece is worth as a contact is multiplied by, up to full worth.
        public var meaningfulness = 1.0

        /// Makes an effect that is none.
        public init(work: String) { self.work = work }
    }

    /// How it is brought to everybody.
    public struct RollOut: Sendable, Equatable {
        /// The day on which that begins.
        public var date: CivilDate
        /// Seconds until it is everywhere; 0 is at once.
        public var over = 0.0
        /// Share of each team that works by it in the end.
        public var share = 1.0

        /// Makes a roll-out at once, to everybody.
        public init(date: CivilDate) { self.date = date }
    }

    /// What is done both ways for a time.
    public struct DoubleRunning: Sendable, Equatable {
        /// The work type that it is for each worker each week.
        public var work: String
        /// Seconds for which it lasts in a team.
        public var length: Double

        /// Makes a time of double running.
        public init(work: String, length: Double) {
            self.work = work
            self.length = length
        }
    }

    /// The id.
    public var id: String
    /// What it is for, or empty.
    public var why = ""
    /// The first day.
    public var start: CivilDate
    /// The ids of the teams for which it is meant, or empty for all.
    public var teams: [String] = []
    /// The ids of the teams that have it as a pilot, or empty for all of those.
    public var pilotTeams: [String] = []
    /// Share of each of these teams that works by it in the pilot.
    public var pilotShare = 1.0
    /// What it does to work in the pilot.
    public var effects: [WorkEffect] = []
    /// What it adds to the strain aimed at of workers; 0 is neutral.
    public var strain = 0.0
    /// The roll-out, or nil if it stays with the pilot.
    public var rollOut: RollOut?
    /// Share of the effect that is gone where the whole service is covered; 0 is neutral.
    public var fadeWithCoverage = 0.0
    /// Seconds in which the effect above its floor halves, or nil if it lasts.
    public var halfLife: Double?
    /// Share of the effect that lasts.
    public var floor = 0.0
    /// Whether it is imposed, from the roll-out on or, where there is none, from the first day.
    public var isCompulsory = false
    /// Share of the effect that is left where it is imposed; 1 is neutral.
    public var fidelity = 1.0
    /// What imposing it adds to the strain aimed at of workers; 0 is neutral.
    public var burden = 0.0
    /// The work type that training is for each worker, or nil.
    public var training: String?
    /// Double running in each team after it has begun there, or nil.
    public var doubleRunning: DoubleRunning?

    /// Makes an intervention that does nothing.
    public init(id: String, start: CivilDate) {
        self.id = id
        self.start = start
    }
}
