/// A ward with its beds: who uses it, how long they stay, what holds them up, and where they go when it is full. Times are
/// in seconds, rates per second.
public struct Ward: Sendable, Equatable {
    /// Which of those who wait has the next bed.
    public enum Order: String, Sendable, CaseIterable {
        /// Detained people, then the others; in each group whoever has waited longest.
        case detainedFirst = "detained_first"
        /// Whoever has waited longest.
        case firstCome = "first_come"
    }

    /// Some stays that are unlike the others, and far longer.
    public struct LongStays: Sendable, Equatable {
        /// Share of admissions; 0 is neutral.
        public var share = 0.0
        /// How long they last until the person could leave.
        public var stay = DistributionSpecification.constant(0)

        /// Makes none.
        public init() {}
    }

    /// A reason for which people who could leave stay on.
    public struct Delay: Sendable, Equatable {
        /// The id of the reason.
        public var id: String
        /// Share of stays that it holds up; 0 is neutral.
        public var share: Double
        /// How long it does.
        public var wait: DistributionSpecification

        /// Makes a reason.
        public init(id: String, share: Double, wait: DistributionSpecification) {
            self.id = id
            self.share = share
            self.wait = wait
        }
    }

    /// Beds elsewhere, of which there are as many as are asked for.
    public struct OutOfArea: Sendable, Equatable {
        /// Seconds of waiting after which a bed elsewhere is taken; infinity is never, and neutral.
        public var after = Double.infinity
        /// Pounds for a day in a bed elsewhere; 0 is neutral.
        public var costPerDay = 0.0
        /// Mean distance in kilometres; 0 is neutral.
        public var distance = 0.0
        /// Coefficient of variation of the distance, lognormal; 0 makes all alike.
        public var distanceVariation = 0.0
        /// Seconds on the road for 100 kilometres, one way; 0 is neutral.
        public var travelPer100Kilometres = 0.0
        /// What multiplies the rest of a stay while it is spent elsewhere; 1 is neutral.
        public var stayTimes = 1.0
        /// Whether people come back when a bed of the ward is free and nobody waits.
        public var returns = true

        /// Makes beds elsewhere that nobody takes.
        public init() {}
    }

    /// The id of the ward.
    public var id: String
    /// The title shown to people.
    public var title: String
    /// Beds at the beginning.
    public var beds: Int
    /// Ids of the need profiles whose people use it; empty for all.
    public var profiles: [String] = []
    /// Ids of the teams whose people use it; empty for all.
    public var teams: [String] = []
    /// Share of beds that are occupied at the beginning.
    public var occupied = 0.0
    /// Admissions asked for by others than the people of the teams; 0 is neutral.
    public var otherAdmissions = 0.0
    /// Share of those who ask for a bed who are detained.
    public var detained = 0.0
    /// How long people stay until they could leave; nil leaves it to the need profile.
    public var stay: DistributionSpecification?
    /// Stays that are unlike the others.
    public var longStays = LongStays()
    /// Which of those who wait has the next bed.
    public var order = Order.detainedFirst
    /// Reasons for delay, in the order of the file.
    public var delays: [Delay] = []
    /// Beds elsewhere.
    public var outOfArea = OutOfArea()
    /// Seconds in bed from which on a stay counts as long.
    public var countsAsLong = 100 * 86_400.0
    /// Seconds after leaving within which people of the teams are to be seen.
    public var followUpWithin = 72 * 3600.0

    /// Makes a ward that everybody may use and nobody else does.
    public init(id: String, title: String, beds: Int) {
        self.id = id
        self.title = title
        self.beds = beds
    }
}

/// Beds of a ward that a dated change opens or closes.
public struct BedChange: Sendable, Equatable {
    /// The id of the ward.
    public var ward: String
    /// How many there are more from then on; fewer if less than 0.
    public var beds: Int

    /// Makes a change.
    public init(ward: String, beds: Int) {
        self.ward = ward
        self.beds = beds
    }
}

extension ServiceScenario {
    /// The place of the ward that the people of a profile and a team use, the first that is theirs; nil if there is none.
    public func wardPlace(profile: String, team: String) -> Int? {
        wards.firstIndex { ward in
            (ward.profiles.isEmpty || ward.profiles.contains(profile))
                && (ward.teams.isEmpty || ward.teams.contains(team))
        }
    }

    /// What delays are counted by: the reasons of all wards and, last, work that a team has to do first; 0 without wards.
    public var delayPlaces: Int { wards.isEmpty ? 0 : delayCauses.count + 1 }

    /// The ids of the reasons for delay of all wards, each once.
    public var delayCauses: [String] {
        var causes: [String] = []
        for delay in wards.flatMap(\.delays) where !causes.contains(delay.id) { causes.append(delay.id) }
        return causes
    }
}
