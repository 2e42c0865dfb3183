/// A provider of care in people's homes, or of homes; hours are a week's, rates per second, money is pounds.
public struct CareProvider: Sendable, Equatable {
    /// The id of the provider.
    public var id: String
    /// The title shown to people.
    public var title: String
    /// Hours of the block contract, paid for whether used or not.
    public var block = 0.0
    /// Further hours that can be bought one by one.
    public var spot = 0.0
    /// What an hour of the block contract costs.
    public var price: Double
    /// What an hour bought singly costs.
    public var spotPrice: Double
    /// Seconds of one visit.
    public var visit = 1800.0
    /// Seconds of each visit that are lost to coming and going; 0 is neutral.
    public var lostPerVisit = 0.0
    /// Seconds from agreement to the first visit.
    public var startsAfter = DistributionSpecification.constant(0)
    /// The ids of the need profiles that it serves; empty for all.
    public var profiles: [String] = []
    /// Failures for each person served; 0 is neutral.
    public var failures = 0.0
    /// The id of the work type that a failure brings to the coordinator, or nil.
    public var failureWork: String?
    /// Share of failures after which the person has no care and waits again; 0 is neutral.
    public var handsBack = 0.0
    /// What travel to the people it serves is multiplied by; 1 is neutral.
    public var travelTimes = 1.0
    /// Seconds from one renewal of the contract to the next; infinity if it is never renewed.
    public var renewedEvery = Double.infinity
    /// What failures are multiplied by with each renewal; 1 is neutral.
    public var renewalTimes = 1.0
    /// Share of failures of which commissioners hear; 0 is neutral.
    public var heard = 0.0
    /// Seconds until they do.
    public var heardAfter = 0.0
    /// By what share of themselves failures fall with each that is heard of.
    public var improves = 0.0
    /// The day on which it gives all its people back, or nil.
    public var closes: CivilDate?

    /// Makes a provider without capacity.
    public init(id: String, title: String, price: Double) {
        self.id = id
        self.title = title
        self.price = price
        spotPrice = price
    }

    /// The share of each hour that is of use.
    public var useful: Double { max(0, 1 - lostPerVisit / visit) }
}

/// A voluntary service that takes a share of some work: advocacy, befriending, help with benefits.
public struct VoluntaryService: Sendable, Equatable {
    /// The id of the service.
    public var id: String
    /// The ids of the work types of which it takes a share.
    public var work: [String]
    /// The share of what arises for people; 0 is neutral.
    public var share = 0.0
    /// The day on which it is withdrawn, or nil.
    public var until: CivilDate?

    /// Makes a service that takes nothing.
    public init(id: String, work: [String]) {
        self.id = id
        self.work = work
    }
}
