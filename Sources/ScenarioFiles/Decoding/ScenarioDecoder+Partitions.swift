internal import Scenario

extension ScenarioDecoder {
    func partitions() -> Partitions {
        let reader = root.section("partitions")
        var partitions = Partitions()
        partitions.count = reader.integer("count")
        if reader.has("name") { partitions.name = reader.identifier("name") }
        return partitions
    }

    /// What concerns one team by name does not go together with a team that stands for several.
    func checkCopies(_ scenario: ServiceScenario) {
        let copied = scenario.teams.filter { $0.copies > 1 }.map(\.id)
        guard !copied.isEmpty else { return }
        func fault(_ team: String, _ what: String) {
            guard copied.contains(team),
                let reader = root.entries("teams").first(where: { $0.id == team })?.reader
            else { return }
            reader.fault(
                "copies", "\(what) names one team, and \(team) stands for several",
                remedy: "write the teams out, or let \(what) name none")
        }
        for service in scenario.peerServices { fault(service.team, "the peer-managed service \(service.id)") }
        for clinic in scenario.clinics { fault(clinic.team, "the clinic \(clinic.id)") }
        for route in scenario.pipelines.routes { route.team.map { fault($0, "the route \(route.id)") } }
        for change in scenario.changes {
            let name = "the change \(change.id)"
            if let team = change.team { fault(team, name) }
            let organisation = change.organisation
            for team in organisation.merger?.teams ?? [] { fault(team, name) }
            for move in organisation.profiles {
                fault(move.to, name)
                if let from = move.from { fault(from, name) }
            }
            for move in organisation.posts {
                fault(move.to, name)
                if let group = scenario.posts.first(where: { $0.id == move.group }) { fault(group.team, name) }
            }
            if let team = organisation.withdrawal?.to { fault(team, name) }
        }
        checkNumbers(scenario)
    }

    /// The names that come of copies are nobody else's.
    private func checkNumbers(_ scenario: ServiceScenario) {
        let whole = scenario.withTeamsWrittenOut()
        for (key, ids) in [
            ("teams", whole.teams.map(\.id)), ("posts", whole.posts.map(\.id)),
            ("referrals", whole.referrals.map(\.id)), ("rotas", whole.rotas.map(\.id)),
        ] {
            let sorted = ids.sorted()
            guard let twice = zip(sorted, sorted.dropFirst()).first(where: { $0 == $1 })?.0 else { continue }
            root.fault(
                key, "\(twice) is written out, and is the name of a copy as well", remedy: "give it another id")
        }
    }
}
