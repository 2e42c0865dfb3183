/// What a service decides: targets and protections.
public struct Policy: Sendable, Equatable {
    /// Whom a caseload cap holds back.
    public enum CapScope: String, Sendable, CaseIterable {
        /// People newly taken on wait; a leaver's people are shared out whatever the cap.
        case new
        /// A leaver's people wait as well.
        case everybody
    }

    /// The contacts target: contacts registered per week at work.
    public struct ContactTarget: Sendable, Equatable {
        /// Contacts a week at work.
        public var perWeek: Double
        /// Weeks over which attainment is judged.
        public var periodWeeks: Int
        /// Pressure, 0 to 1; 0 is neutral.
        public var pressure: Double
        /// The employers whose workers it holds for, or empty for all.
        public var employers: [String] = []
        /// Contacts a week for the sake of the register, of a worker behind the target at full pressure; 0 is neutral.
        public var padding = 0.0

        /// Makes a target.
        public init(perWeek: Double, periodWeeks: Int, pressure: Double) {
            self.perWeek = perWeek
            self.periodWeeks = periodWeeks
            self.pressure = pressure
        }
    }

    /// The target for the time from referral to first contact.
    public struct ReferralTarget: Sendable, Equatable {
        /// Seconds within which first contact counts as in time.
        public var within: Double
        /// Share of people whose clock the telephone acknowledgement at screening stops, as counted.
        public var stoppedByAcknowledgement: Double
        /// Seconds within which the queue is to be cleared.
        public var clearWithin: Double
        /// Pressure, 0 to 1; 0 is neutral.
        public var pressure: Double

        /// Makes a target.
        public init(within: Double, stoppedByAcknowledgement: Double, clearWithin: Double, pressure: Double) {
            self.within = within
            self.stoppedByAcknowledgement = stoppedByAcknowledgement
            self.clearWithin = clearWithin
            self.pressure = pressure
        }
    }

    /// The caseload above which nobody is taken on, in the unit of `capCounts` and `capPer`; infinity if there is no cap.
    public var caseloadCap: Double
    /// Whom the cap holds back.
    public var capHolds: CapScope
    /// Ids of work types whose time is protected, in the order of the file.
    public var protected: [String]
    /// Share of each shift kept for urgent work; 0 is neutral.
    public var reserveForUrgent: Double
    /// The contacts target.
    public var contacts: ContactTarget
    /// The target for first contact.
    public var referralToContact: ReferralTarget
    /// How people who are taken on come to a coordinator.
    public var allocation = AllocationRule.lowestCaseload
    /// How staff are led.
    public var conditions = WorkingConditions()
    /// The target of cases closed.
    public var closures = ClosureTarget()
    /// Targets of work types, in the order of the file.
    public var workTargets: [WorkTarget] = []
    /// What a caseload is counted in for the cap.
    public var capCounts = CapMeasure.weight
    /// What the cap is for each of.
    public var capPer = CapUnit.effectiveWte
    /// What becomes of somebody for whom nobody has room under the cap.
    public var overCap = OverCap.wait
    /// Share of a worker's hours at work in a week above which no more planned work is begun; infinity if there is none.
    public var utilisationCeiling = Double.infinity

    /// Makes a policy.
    public init(
        caseloadCap: Double, capHolds: CapScope, protected: [String], reserveForUrgent: Double,
        contacts: ContactTarget, referralToContact: ReferralTarget
    ) {
        self.caseloadCap = caseloadCap
        self.capHolds = capHolds
        self.protected = protected
        self.reserveForUrgent = reserveForUrgent
        self.contacts = contacts
        self.referralToContact = referralToContact
    }
}
