/// What becomes of notes and forms, and when a contact is registered.
public struct RecordingRules: Sendable, Equatable {
    /// When a contact is registered.
    public enum Registration: String, Sendable, CaseIterable {
        /// When it is made.
        case atOnce = "at_once"
        /// When its note is written.
        case withNote = "with_note"
    }

    /// Recording that workers of an employer do a second time, in another system.
    public struct DoubleEntry: Sendable, Equatable {
        /// The id of the entry.
        public var id: String
        /// The employer whose workers do it, or nil for all.
        public var employer: String?
        /// The work types after which it is done, or empty for all contacts.
        public var work: [String] = []
        /// Seconds for each piece.
        public var time = DistributionSpecification.constant(0)
        /// Share of the pieces.
        public var share = 1.0

        /// Makes an entry that takes no time.
        public init(id: String) { self.id = id }
    }

    /// A form that does not fit some people, who take more recording each time.
    public struct FormDefect: Sendable, Equatable {
        /// The id of the defect.
        public var id: String
        /// Share of people concerned; a person is or is not, for good.
        public var people = 1.0
        /// Need profiles that have such people, or empty for all.
        public var profiles: [String] = []
        /// The work types whose form it is, or empty for all contacts.
        public var work: [String] = []
        /// Seconds more for each piece.
        public var time = DistributionSpecification.constant(0)
        /// Share of the forms sent back, which take that time again; 0 is neutral.
        public var returns = 0.0

        /// Makes a defect that takes no time.
        public init(id: String) { self.id = id }
    }

    /// When a contact is registered; at once is neutral.
    public var registration = Registration.atOnce
    /// Seconds after which an unwritten note is given up; infinity is neutral.
    public var oldestNote = Double.infinity
    /// Seconds of unwritten notes above which they are written before planned work; infinity is neutral.
    public var firstAbove = Double.infinity
    /// Growth of recording a year, from the first measured day on; 0 is neutral.
    public var growthPerYear = 0.0
    /// What growth multiplies recording by at the most.
    public var growthAtMost = 10.0
    /// Second entries, in the order of the file.
    public var doubleEntries: [DoubleEntry] = []
    /// Forms that do not fit, in the order of the file.
    public var formDefects: [FormDefect] = []

    /// The neutral rules.
    public init() {}
}
