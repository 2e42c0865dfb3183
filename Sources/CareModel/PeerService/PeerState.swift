import Scenario

/// Where a request for bought work is.
enum ContractPlace: UInt8, BitwiseCopyable {
    case free, inLine, bought
}

/// A piece of work that is to be bought: in one line until it is, then on its way to being done, then free (person -1).
struct ContractRequest: BitwiseCopyable {
    var person: Int32
    var generation: UInt32
    var contract: Int16
    var type: Int16
    var ordinal: UInt32
    var since: Double
    /// The next in the line and the one before, or -1.
    var next: Int32 = -1
    var previous: Int32 = -1
    /// Its place in the order of asking.
    var number: Int64 = 0
    var place = ContractPlace.free
}

/// The line before a contract.
struct ContractLine: BitwiseCopyable {
    var head: Int32 = -1
    var tail: Int32 = -1
    /// Seconds that can still be bought in this week.
    var left = 0.0
    /// Requests that wait, and until when their time is counted.
    var count = 0
    var countedUntil = 0.0
}

/// A pooled budget, in pounds, and people who wait for a post.
struct PeerPool: BitwiseCopyable {
    var balance = 0.0
    var since = 0.0
    var received = 0.0
    var spent = 0.0
    var ready = 0
}

/// Tables and state of peer-managed services.
struct PeerState: ~Copyable {
    let isUsed: Bool
    let purposes = PeerPurposes()
    let services: Column<CompiledPeerService>
    let contracts: Column<CompiledContract>
    let suits: Column<UInt8>
    let contractPurposes: Column<UInt64>
    let contactSeconds: Column<Double>
    /// Work types that some service buys, one bit each.
    let contractWork: UInt64
    let profiles: Int
    let start: Int
    let contractsStart: Int
    var lines: Column<ContractLine>
    var pools: Column<PeerPool>
    var requests = Column<ContractRequest>(
        repeating: ContractRequest(person: -1, generation: 0, contract: 0, type: 0, ordinal: 0, since: 0), count: 0)
    var freeRequests = Column<Int32>(repeating: -1, count: 0)
    /// Requests so far, and those that were bought and are not done yet.
    var asked: Int64 = 0
    var onTheWay = 0

    static var measureCount: Int { 7 }
    static var contractMeasureCount: Int { 5 }

    init(_ model: ServiceModel) {
        precondition(
            Self.measureCount == PeerMeasure.allCases.count
                && Self.contractMeasureCount == ContractMeasure.allCases.count, "one place for each measure")
        let tables = model.peers
        isUsed = !tables.services.isEmpty
        services = Column(tables.services)
        contracts = Column(tables.contracts)
        suits = Column(tables.suits)
        contractPurposes = Column(tables.contractPurposes)
        contactSeconds = Column(tables.contactSeconds)
        contractWork = tables.contracts.reduce(0) { $0 | $1.work }
        profiles = model.scenario.needs.count
        start = model.layout.peersStart
        contractsStart = model.layout.contractsStart
        lines = Column(repeating: ContractLine(), count: tables.contracts.count)
        pools = Column(repeating: PeerPool(), count: tables.services.count)
    }

    /// Puts everything back to the beginning.
    mutating func reset() {
        lines.fill(with: ContractLine())
        pools.fill(with: PeerPool())
        requests.removeAll()
        freeRequests.removeAll()
        asked = 0
        onTheWay = 0
    }

    /// The service of a team, or -1.
    func service(ofTeam team: Int) -> Int {
        for service in 0..<services.count where services[service].team == team { return service }
        return -1
    }
}
