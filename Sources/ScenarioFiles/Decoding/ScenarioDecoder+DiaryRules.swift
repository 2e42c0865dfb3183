internal import Scenario

// Rules of diaries: what can be booked, held, and left to a rota.
extension ScenarioDecoder {
    func checkDiaries(_ scenario: ServiceScenario) {
        for ((_, reader), work) in zip(root.entries("work"), scenario.work) {
            if work.diary.fixedTime != nil, work.assignment != .worker {
                reader.fault(
                    "held", "only what each worker has for themselves is held at a fixed time",
                    remedy: "write by: worker, or delete the key")
            }
            if work.diary.fixedTime != nil, work.diary.appointment != nil {
                reader.fault(
                    "appointment", "work that is held at a fixed time is not booked as well",
                    remedy: "delete one of appointment and held")
            }
            if work.diary.freeTimeShare > 0, work.assignment != .coordinator {
                reader.section("arises").fault(
                    "in_free_time", "only coordinators use free time, for people of their own caseload",
                    remedy: "write by: coordinator, or delete the key")
            }
        }
        for ((_, reader), rota) in zip(root.entries("rotas"), scenario.rotas) { check(rota, reader, scenario) }
    }

    private func check(_ rota: DutyRota, _ reader: MapReader, _ scenario: ServiceScenario) {
        for id in rota.work {
            guard let work = scenario.work.first(where: { $0.id == id }), work.assignment != .team else { continue }
            reader.fault(
                "work", "\(id) is not the team's work, and cannot be left to whoever is on duty",
                remedy: "write by: team at \(id), or take it out of the list")
        }
        guard let team = scenario.teams.first(where: { $0.id == rota.team }) else { return }
        let takePart = scenario.posts.filter { group in
            group.team == team.id && (rota.skill.map(group.skills.contains) ?? true)
                && (rota.roles.isEmpty
                    ? scenario.roles.contains { $0.id == group.role && $0.coordinates }
                    : rota.roles.contains(group.role))
        }
        if takePart.reduce(0, { $0 + $1.count }) < rota.workers {
            reader.fault(
                "workers", "\(rota.workers) are on duty each day, and fewer posts of team \(team.id) take part",
                remedy: "name more roles, or have fewer on duty")
        }
    }
}
