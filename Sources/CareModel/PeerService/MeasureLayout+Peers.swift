public import Scenario

/// How many peer-managed services and contracts there are measures of.
public struct PeerPlaces: Sendable, Equatable {
    /// Services that do anything that other teams do not, in the order of the file.
    public var services = 0
    /// Their contracts with hours.
    public var contracts = 0

    /// None.
    public init() {}

    init(_ scenario: ServiceScenario) {
        let used = scenario.usedPeerServices
        services = used.count
        contracts = used.reduce(0) { $0 + $1.contracts.count { $0.hours > 0 } }
    }

    var length: Int { services * PeerMeasure.allCases.count + contracts * ContractMeasure.allCases.count }
}

extension MeasureLayout {
    /// The place of a measure of a peer-managed service.
    public func index(_ measure: PeerMeasure, service: Int) -> Int {
        peersStart + service * PeerMeasure.allCases.count + measure.rawValue
    }

    /// The place of a measure of a contract, counted through the services.
    public func index(_ measure: ContractMeasure, contract: Int) -> Int {
        contractsStart + contract * ContractMeasure.allCases.count + measure.rawValue
    }

    var contractsStart: Int { peersStart + peers.services * PeerMeasure.allCases.count }
}
