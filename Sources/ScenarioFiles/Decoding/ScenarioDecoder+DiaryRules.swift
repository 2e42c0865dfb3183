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
        checkAppointments(scenario)
        for ((_, reader), rota) in zip(root.entries("rotas"), scenario.rotas) { check(rota, reader, scenario) }
    }

    private func checkAppointments(_ scenario: ServiceScenario) {
        for ((_, reader), work) in zip(root.entries("work"), scenario.work) {
            let seconds = work.time.reduce(0) { $0 + ($1.category == .recording ? 0 : $1.duration.mean) }
            if work.diary.freeTimeShare > 0, seconds < 300 {
                reader.section("arises").fault(
                    "in_free_time", "contact beyond the plan takes less than five minutes",
                    remedy: "state its time, such as direct: 30 min")
            }
            guard let appointment = work.diary.appointment else { continue }
            if let lapses = work.lapses, lapses <= appointment.notice {
                reader.section("appointment").fault(
                    "notice", "the work lapses before it can be held",
                    remedy: "write less notice, or a later lapses_after")
            }
            guard let companion = appointment.companion, companion.share > 0 else { continue }
            let roles = companion.roles.isEmpty ? work.roles : companion.roles
            let isThere = scenario.posts.contains { mayDo($0, roles: roles, skill: companion.skill, scenario) }
            if !isThere {
                reader.section("appointment").fault(
                    "with", "no post may come along", remedy: "name a role that has posts, or give a post the skill")
            }
        }
    }

    private func mayDo(_ group: PostGroup, roles: [String], skill: String?, _ scenario: ServiceScenario) -> Bool {
        scenario.roles.contains { $0.id == group.role && group.isAmong(roles: roles, skill: skill, as: $0) }
    }

    private func check(_ rota: DutyRota, _ reader: MapReader, _ scenario: ServiceScenario) {
        for id in rota.work {
            guard let work = scenario.work.first(where: { $0.id == id }), work.assignment != .team else { continue }
            reader.fault(
                "work", "\(id) is not the team's work, and cannot be left to whoever is on duty",
                remedy: "write by: team at \(id), or take it out of the list")
        }
        guard let team = scenario.teams.first(where: { $0.id == rota.team }) else { return }
        let takePart = scenario.posts.filter {
            $0.team == team.id && mayDo($0, roles: rota.roles, skill: rota.skill, scenario)
        }
        let posts = takePart.reduce(0) { $0 + $1.count }
        if posts < rota.workers {
            reader.fault(
                "workers",
                "each day takes \(rota.workers), and the posts of team \(team.id) that take part are \(posts)",
                remedy: "name more roles, or have fewer on duty")
        }
        for work in scenario.work where rota.work.contains(work.id) && work.assignment == .team {
            if takePart.contains(where: { mayDo($0, roles: work.roles, skill: work.skill, scenario) }) { continue }
            reader.fault(
                "work", "nobody who is on duty may do \(work.id)",
                remedy: "name roles at the rota that may do it, or its roles at work.\(work.id).roles")
        }
    }
}
