/// A service that peer workers run: it takes people by agreement, buys professionals by the hour from a pooled budget, and
/// people who have finished in it can come to work there. Times are in seconds, hours a week's, money is pounds.
public struct PeerService: Sendable, Equatable {
    /// Hours of a profession that are bought, not employed.
    public struct Contract: Sendable, Equatable {
        /// The id of the contract.
        public var id: String
        /// The title shown to people.
        public var title: String
        /// The ids of the work types that are done so for people of the service.
        public var work: [String]
        /// Hours a week that can be bought; 0 is neutral.
        public var hours = 0.0
        /// What an hour costs.
        public var price: Double
        /// Seconds from the purchase to the session.
        public var takes = DistributionSpecification.constant(0)

        /// Makes a contract without hours.
        public init(id: String, title: String, work: [String], price: Double) {
            self.id = id
            self.title = title
            self.work = work
            self.price = price
        }
    }

    /// People who finish and come to work in the service.
    public struct Graduates: Sendable, Equatable {
        /// Share of those discharged; 0 is neutral.
        public var share = 0.0
        /// Seconds from discharge until they can begin.
        public var after = DistributionSpecification.constant(0)
        /// The id of the role whose vacant posts they take, or nil.
        public var role: String?

        /// Makes a rule by which nobody does.
        public init() {}
    }

    /// The id of the service.
    public var id: String
    /// The title shown to people.
    public var title: String
    /// The id of the team in which its peer workers are.
    public var team: String
    /// Share of people accepted by other teams who agree to be with it; 0 is neutral.
    public var takes = 0.0
    /// The ids of the need profiles of those; empty for all.
    public var profiles: [String] = []
    /// People for each whole-time equivalent of coordinators in post beyond whom it takes nobody over; infinity for no limit.
    public var room = Double.infinity
    /// The day from which on it takes people over, or nil for always.
    public var from: CivilDate?
    /// Pounds a week that each person in its care brings into the pooled budget.
    public var eachBrings = 0.0
    /// Hours bought by contract, in the order of the file.
    public var contracts: [Contract] = []
    /// People who come to work in it.
    public var graduates = Graduates()

    /// Makes a service that does nothing that other teams do not.
    public init(id: String, title: String, team: String) {
        self.id = id
        self.title = title
        self.team = team
    }

    /// Whether it does anything that other teams do not.
    public var isUsed: Bool { takes > 0 || graduates.share > 0 || contracts.contains { $0.hours > 0 } }
}

extension ServiceScenario {
    /// The peer-managed services that do anything that other teams do not.
    public var usedPeerServices: [PeerService] { peerServices.filter(\.isUsed) }
}
