/// A diary of appointments: an assessment clinic of a team, or the follow-up slots of each holder of a group of posts.
public struct Clinic: Sendable, Equatable {
    /// What a clinic's appointments are for.
    public enum Kind: String, Sendable, CaseIterable {
        /// First contacts of people referred.
        case firstContact = "first_contact"
        /// Sessions of people in care with the holder of a post, each of whom has a diary of their own.
        case followUp = "follow_up"
    }

    /// The id of the clinic.
    public var id: String
    /// What its appointments are for.
    public var kind = Kind.firstContact
    /// The team that runs it.
    public var team: String
    /// The group of posts whose holders have the slots each; nil for a clinic that is not a follow-up clinic.
    public var posts: String?
    /// Slots of each day of the week, Monday first, 0 to 64.
    public var slots: [Int]
    /// Seconds from midnight over which the slots of a day are spread evenly.
    public var hours = 32_400...61_200
    /// Share of each day's slots reserved for urgent people, rounded half to even; 0 is neutral.
    public var urgentReserved = 0.0
    /// Working days from acceptance to the appointment of a routine person, or to a first session, at the least.
    public var notice = 0
    /// The same for urgent people.
    public var urgentNotice = 0
    /// Ids of the other clinics whose slots its people may have.
    public var pool: [String] = []
    /// Whether there are no slots on bank holidays.
    public var closesOnBankHolidays = true
    /// Share of appointments to which people do not come; the slot is used up. 0 is neutral.
    public var didNotAttend = 0.0
    /// Share of people discharged after an appointment to which they did not come; the others are booked anew.
    public var dischargedAfterMissing = 0.0
    /// Seconds between sessions for each need profile that has them, in the order of the file.
    public var intervals: [Interval] = []
    /// Mean number of sessions; nil if they go on until care ends for another reason.
    public var sessions: Double?
    /// Standard deviation of the number of sessions; 0 makes all alike.
    public var sessionsDeviation = 0.0
    /// The id of the work type that a session is, or nil if no worker's time is modelled.
    public var work: String?

    /// The time between the sessions of one need profile.
    public struct Interval: Sendable, Equatable {
        /// The id of the need profile.
        public var profile: String
        /// Seconds, a day or more.
        public var seconds: Double

        /// Makes an interval.
        public init(profile: String, seconds: Double) {
            self.profile = profile
            self.seconds = seconds
        }
    }

    /// Makes a clinic for first contacts without a reserve, notice or pool.
    public init(id: String, team: String, slots: [Int]) {
        self.id = id
        self.team = team
        self.slots = slots
    }

    /// Slots of a day of the week that are reserved for urgent people: the share of them, rounded half to even.
    public func reserved(weekday: Int) -> Int {
        Int((urgentReserved * Double(slots[weekday])).rounded(.toNearestOrEven))
    }
}
