extension Policy {
    /// The target of cases closed: so many a month for each whole-time coordinator in post, judged by team.
    public struct ClosureTarget: Sendable, Equatable {
        /// Closures a month for each whole-time equivalent in post; 0 is no target.
        public var perMonth = 0.0
        /// Weeks over which it is judged.
        public var periodWeeks = 4
        /// The share of what is short at the end of a period that is closed early, 0 to 1; 0 is neutral.
        public var pressure = 0.0

        /// No target.
        public init() {}
    }

    /// A target for work of one type: so many pieces a month, or a share of them in time; judged by team.
    public struct WorkTarget: Sendable, Equatable {
        /// What a number of pieces is asked of.
        public enum Unit: String, Sendable, CaseIterable {
            /// Each whole-time equivalent in post.
            case wte
            /// The team as a whole.
            case team
        }

        /// The id of the work type.
        public var work: String
        /// Pieces a month; 0 if it does not ask for a number.
        public var perMonth = 0.0
        /// What the number is asked of.
        public var unit = Unit.wte
        /// The share to be done by its due date; 0 if it does not ask for one.
        public var inTime = 0.0
        /// Weeks over which it is judged.
        public var periodWeeks = 4
        /// Pressure, 0 to 1; 0 is neutral.
        public var pressure = 0.0
        /// Length at full pressure as a share of the usual; 1 is neutral.
        public var length = 1.0
        /// Worth at full pressure as a share of the usual, beside what a shorter length takes; 1 is neutral.
        public var worth = 1.0
        /// Share of what is short that pieces without worth make up for at full pressure; 0 is neutral.
        public var surplus = 0.0
        /// The employers whose workers it holds for, or empty for all.
        public var employers: [String] = []

        /// No target for a work type.
        public init(work: String) { self.work = work }

        /// Whether it asks for anything.
        public var asks: Bool { perMonth > 0 || inTime > 0 }
    }

    /// What a caseload is counted in for the cap.
    public enum CapMeasure: String, Sendable, CaseIterable {
        /// Weighted people.
        case weight
        /// People.
        case people
    }

    /// What the cap is for each of.
    public enum CapUnit: String, Sendable, CaseIterable {
        /// Whole-time equivalent times speed of work.
        case effectiveWte = "effective_wte"
        /// Whole-time equivalent.
        case wte
        /// A coordinator, whatever their hours.
        case head
    }

    /// What becomes of somebody for whom nobody has room under the cap.
    public enum OverCap: String, Sendable, CaseIterable {
        /// They wait.
        case wait
        /// The lowest caseload takes them on.
        case overload
    }
}
