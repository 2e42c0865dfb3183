/// A piece of statutory work that goes by stages, each with a clock: a safeguarding enquiry, an authorisation, a tribunal.
///
/// A proceeding begins when a piece of the first stage's first work type arises, whatever makes it arise. Times are in
/// seconds, rates per second.
public struct Procedure: Sendable, Equatable {
    /// From when the time that a clock allows is counted.
    public enum ClockStart: String, Sendable, CaseIterable {
        /// From the beginning of the proceeding, or of its renewal.
        case request
        /// From the beginning of the stage.
        case stage
    }

    /// One stage: work and a wait for others side by side; it is over when all of them are.
    public struct Stage: Sendable, Equatable {
        /// The id of the stage.
        public var id: String
        /// The title shown to people.
        public var title: String
        /// The section of the law or of the guidance, or empty.
        public var section: String
        /// The ids of the work types of which it has one piece each.
        public var work: [String] = []
        /// The wait for others, or nil.
        public var wait: DistributionSpecification?
        /// Seconds within which it has to be over, or nil.
        public var within: Double?
        /// From when these are counted.
        public var countedFrom = ClockStart.stage
        /// Share of those that go on to the next stage; 1 is neutral.
        public var goesOn = 1.0
        /// The ids of the work types of which its end brings one piece each.
        public var brings: [String] = []

        /// Makes a stage that is over at once.
        public init(id: String, title: String, section: String) {
            self.id = id
            self.title = title
            self.section = section
        }
    }

    /// How long what has been decided holds, and how it is renewed.
    public struct Force: Sendable, Equatable {
        /// Seconds of the first, of the second and of each later period.
        public var first: Double, second: Double, later: Double
        /// Share that is sought again; the others end.
        public var renewed = 0.0
        /// Seconds before the end of a period at which renewal begins.
        public var ahead = 0.0
        /// The id of the stage from which it does, or nil for the first.
        public var againFrom: String?

        /// Makes a rule by which all periods are alike and nothing is renewed.
        public init(first: Double) {
            self.first = first
            second = first
            later = first
        }
    }

    /// The id of the procedure.
    public var id: String
    /// The title shown to people.
    public var title: String
    /// The section of the law or of the guidance, or empty.
    public var section: String
    /// Whether its clocks are limits set by law.
    public var isStatutory = false
    /// Hazard of a proceeding under way to be withdrawn; 0 is neutral.
    public var withdrawal = 0.0
    /// The stages, in the order of the file.
    public var stages: [Stage] = []
    /// How long what was decided at the end of the last stage holds, or nil if it has no term.
    public var force: Force?

    /// Makes a procedure without stages.
    public init(id: String, title: String, section: String) {
        self.id = id
        self.title = title
        self.section = section
    }

    /// The work type of which a piece begins a proceeding, or nil.
    public var beginsWith: String? { stages.first?.work.first }
}

extension ServiceScenario {
    /// Things of which measures of procedures are kept for each team: procedures, then their stages, in the order of the file.
    public var procedurePlaces: Int { procedures.count + procedures.reduce(0) { $0 + $1.stages.count } }

    /// The place of the first stage of a procedure among these.
    public func procedurePlace(ofStagesOf procedure: Int) -> Int {
        procedures.count + procedures[..<procedure].reduce(0) { $0 + $1.stages.count }
    }
}
