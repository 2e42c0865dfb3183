extension WorkType {
    /// A coordinator's work that a colleague of another role does.
    public struct Delegation: Sendable, Equatable {
        /// The roles of the colleagues.
        public var roles: [String] = []
        /// Share of pieces; 0 is neutral.
        public var share = 0.0
        /// Seconds of indirect work that each piece costs the coordinator when it is done.
        public var oversight = 0.0
        /// What a contact made by a colleague is worth, as a multiple of the usual; 1 is neutral.
        public var meaningfulness = 1.0

        /// Makes a rule by which nothing is delegated.
        public init() {}
    }

    /// Work that becomes more urgent when it is late.
    public struct Escalation: Sendable, Equatable {
        /// Seconds after it was due; infinity, never, is neutral.
        public var after = Double.infinity
        /// The class to which it moves up.
        public var to = WorkClass.duty

        /// Makes a rule by which nothing moves up.
        public init() {}
    }
}
