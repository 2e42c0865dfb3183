import CareModel
import Scenario

// Figures about services that peer workers run.
extension FigureCompiler {
    /// A figure by service or by contract, for the whole scenario; nothing where there are none.
    func peerGroups(_ figure: PeerFigure, team: Int?) -> [(group: String, formula: CompiledFigure)] {
        guard team == nil, layout.peers.services > 0 else { return [] }
        let used = scenario.usedPeerServices
        switch figure {
        case .services(let measures, let seconds, let times):
            return groups("service", used.map(\.id)) { kept in
                .sum(
                    numerator: PlaceSum(
                        plus: kept.flatMap { service in measures.map { layout.index($0, service: service) } }),
                    divisor: .perWeek(604_800 / seconds), times: times)
            }
        case .contracts(let measures, let divisor, let seconds, let times):
            let ids = used.flatMap { service in
                service.contracts.filter { $0.hours > 0 }.map { used.count > 1 ? service.id + "/" + $0.id : $0.id }
            }
            guard !ids.isEmpty else { return [] }
            return groups("contract", ids) { kept in
                func places(_ measures: [ContractMeasure]) -> PlaceSum {
                    PlaceSum(plus: kept.flatMap { contract in measures.map { layout.index($0, contract: contract) } })
                }
                return .sum(
                    numerator: places(measures),
                    divisor: divisor.isEmpty ? .perWeek(604_800 / seconds) : .sum(places(divisor)), times: times)
            }
        }
    }

    /// The services that buy hours, of one team or of all, in the order of their measures.
    func contractingServices(team: Int?) -> [Int] {
        scenario.usedPeerServices.enumerated().filter { _, service in
            service.contracts.contains { $0.hours > 0 } && (team.map { scenario.teams[$0].id == service.team } ?? true)
        }.map(\.offset)
    }

    private func groups(
        _ key: String, _ ids: [String], _ figure: ([Int]) -> CompiledFigure
    ) -> [(group: String, formula: CompiledFigure)] {
        [(FigureDefinition.all, figure(Array(ids.indices)))]
            + ids.indices.map { ("\(key)=\(ids[$0])", figure([$0])) }
    }
}
