/// Absence beyond annual leave, bank holidays and the spells of sickness themselves; hazards are per second.
public struct LongAbsence: Sendable, Equatable {
    /// How workers come back after a long spell of sickness.
    public struct PhasedReturn: Sendable, Equatable {
        /// How the share of hours goes from the first one to all of them.
        public enum Course: String, Sendable, CaseIterable {
            /// It rises linearly.
            case linear
            /// It stays as it is until the end.
            case constant
        }

        /// Seconds of sickness after which the return is phased.
        public var after = 28 * 86_400.0
        /// Seconds over which it is.
        public var over = 28 * 86_400.0
        /// Share of contracted hours worked on the first day; 1 is neutral.
        public var from = 1.0
        /// How the share goes on.
        public var course = Course.linear

        /// Makes a return that is not phased.
        public init() {}
    }

    /// Maternity leave, and adoption leave and shared parental leave with it.
    public struct Maternity: Sendable, Equatable {
        /// Leaves per second of eligible holders at work; 0 is neutral.
        public var rate = 0.0
        /// Share of holders eligible.
        public var eligible = 1.0
        /// Length of a leave, in seconds.
        public var length = DistributionSpecification.constant(39 * 604_800)
        /// Share of leaves for which a stand-in comes.
        public var backfill = 0.0
        /// Seconds from the beginning of the leave to the stand-in's start.
        public var backfillAfter = 0.0

        /// Makes a leave that nobody takes.
        public init() {}
    }

    /// Special leave: bereavement, carers', emergency leave.
    public struct Special: Sendable, Equatable {
        /// Leaves per second at work; 0 is neutral.
        public var rate = 0.0
        /// Length of a leave, in seconds.
        public var length = DistributionSpecification.constant(86_400)

        /// Makes a leave that nobody takes.
        public init() {}
    }

    /// The way back after long sickness.
    public var phasedReturn = PhasedReturn()
    /// Maternity leave.
    public var maternity = Maternity()
    /// Special leave.
    public var special = Special()
    /// Seconds of one absence after which the caseload is shared out; infinity, never, is neutral.
    public var standInAfter = Double.infinity

    /// Makes absence that does not happen.
    public init() {}
}
