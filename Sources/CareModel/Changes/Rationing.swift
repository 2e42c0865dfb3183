import Glibc
import Scenario

/// Thresholds that drift: the growth of the shares accepted and taken on, as logarithms per second; 0 is neutral.
struct Rationing: ~Copyable {
    /// By source of referrals.
    let accepted: Column<Double>
    /// By team.
    let takenOn: Column<Double>

    init(_ scenario: ServiceScenario) {
        let year = 365.25 * 86_400.0
        accepted = Column(scenario.referrals.map { log(1 + $0.acceptedPerYear) / year })
        takenOn = Column(scenario.teams.map { log(1 + $0.takenOnPerYear) / year })
    }
}

extension Simulation {
    /// The share of people of a source who are accepted at present.
    func accepted(from source: Int) -> Double {
        drifted(sourceAccepted[source], by: rationing.accepted[source])
    }

    /// The share of people whom a team takes on at present.
    func takenOn(by team: Int) -> Double { drifted(teamTable[team].takenOn, by: rationing.takenOn[team]) }

    private func drifted(_ share: Double, by growth: Double) -> Double {
        guard growth != 0, now > warmUp else { return share }
        return min(1, share * exp(growth * (now - warmUp)))
    }
}
