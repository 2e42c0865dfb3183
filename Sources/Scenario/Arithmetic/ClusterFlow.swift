// How often people are clustered, by formula.
extension WorkFlow {
    /// Clusterings a second of a team's people: as they are taken on, and each review in its time.
    static func ofClusters(_ work: WorkType, team: Team, flow: SteadyFlow, in scenario: ServiceScenario) -> Double {
        guard work.id == scenario.clustering?.work else { return 0 }
        let people = flow.people.values.reduce(0, +)
        return team.starting.needs.reduce(0) { sum, portion in
            let shares = scenario.needs.first { $0.id == portion.profile }?.clusters ?? []
            let perPerson = shares.reduce(0.0) { sum, share in
                sum + (scenario.clusters.first { $0.id == share.cluster }.map { share.share / $0.review } ?? 0)
            }
            return sum + portion.share * ((shares.isEmpty ? 0 : flow.takenOn) + people * perPerson)
        }
    }
}
