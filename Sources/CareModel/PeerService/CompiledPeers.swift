import RandomStreams
import Scenario

/// The names of the draws about peer-managed services.
struct PeerPurposes: BitwiseCopyable {
    let agrees = StableName.hash("peer_service/agrees")
    let graduates = StableName.hash("peer_service/graduates")
    let after = StableName.hash("peer_service/graduates_after")

    var all: [UInt64] { [agrees, graduates, after] }
}

/// A peer-managed service; the role is -1 where nobody comes to work in it.
struct CompiledPeerService: BitwiseCopyable {
    var team: Int
    /// From which to which value of a uniform draw people agree to be with it.
    var agreesFrom: Double
    var agreesUntil: Double
    var room: Double
    var from: Double
    var eachBrings: Double
    var firstContract: Int
    var contracts: Int
    var graduates: Double
    var after: Sampler
    var role: Int
}

/// Hours that are bought.
struct CompiledContract: BitwiseCopyable {
    var service: Int
    /// Work types that are done so, one bit each.
    var work: UInt64
    /// Seconds a week, and pounds a second.
    var seconds: Double
    var price: Double
    var takes: Sampler
}

/// Peer-managed services as the simulation reads them.
struct PeerTables: Sendable {
    var services: [CompiledPeerService] = []
    var contracts: [CompiledContract] = []
    /// Whether a service takes people of a profile, at `service * profiles + profile`.
    var suits: [UInt8] = []
    /// By work type: the purpose of the time until a bought piece is done.
    let contractPurposes: [UInt64]
    /// By work type: seconds face to face or on the telephone to be expected of a piece.
    let contactSeconds: [Double]

    init(_ compiler: Compiler) {
        let scenario = compiler.scenario
        contractPurposes = scenario.work.map { StableName.hash("work/contracted/" + $0.id) }
        contactSeconds = scenario.work.map { work in
            work.time.reduce(0) {
                $0 + ($1.category == .direct || $1.category == .telephone ? $1.duration.mean : 0)
            }
        }
        var agreed = 0.0
        for service in scenario.usedPeerServices {
            let first = contracts.count
            for contract in service.contracts where contract.hours > 0 {
                contracts.append(
                    CompiledContract(
                        service: services.count,
                        work: contract.work.reduce(0) { $0 | 1 << UInt64(compiler.workPlace($1)) },
                        seconds: contract.hours * 3600, price: contract.price / 3600, takes: Sampler(contract.takes)))
            }
            services.append(
                CompiledPeerService(
                    team: scenario.teams.firstIndex { $0.id == service.team } ?? 0, agreesFrom: agreed,
                    agreesUntil: agreed + service.takes, room: service.room,
                    from: service.from.map(compiler.seconds(of:)) ?? -.infinity, eachBrings: service.eachBrings,
                    firstContract: first, contracts: contracts.count - first, graduates: service.graduates.share,
                    after: Sampler(service.graduates.after),
                    role: scenario.roles.firstIndex { $0.id == service.graduates.role } ?? -1))
            agreed += service.takes
            suits += scenario.needs.map { service.profiles.isEmpty || service.profiles.contains($0.id) ? 1 : 0 }
        }
    }
}

extension Compiler {
    /// Refuses names of peer-managed services whose hashes collide.
    func checkPeers(_ check: (UInt64, String) throws(CompilationFault) -> Void) throws(CompilationFault) {
        for purpose in PeerPurposes().all { try check(purpose, "a purpose of peer-managed services") }
        for work in scenario.work {
            try check(StableName.hash("work/contracted/" + work.id), "work type \(work.id)")
        }
    }
}
