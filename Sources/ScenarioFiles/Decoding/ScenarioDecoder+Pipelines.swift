internal import Scenario

extension ScenarioDecoder {
    func pipelines() -> Pipelines {
        let reader = root.section("pipelines")
        var pipelines = Pipelines()
        pipelines.routes = reader.entries("routes").map { route($0.id, $0.reader) }
        let others = reader.section("others")
        pipelines.experienced = others.share("experienced")
        pipelines.experiencedTenure = others.duration("tenure")
        pipelines.students = students(reader.section("students"))
        pipelines.leadership = leadership(root.section("attrition").section("leadership"))
        return pipelines
    }

    private func leadership(_ reader: MapReader) -> Pipelines.Leadership {
        var leadership = Pipelines.Leadership()
        leadership.after = reader.duration("after")
        leadership.rate = reader.ratePerSecond("rate")
        return leadership
    }

    private func route(_ id: String, _ reader: MapReader) -> Pipelines.Route {
        var route = Pipelines.Route(id: id, title: reader.optionalText("title") ?? id, roles: reader.texts("roles"))
        route.team = reader.optionalIdentifier("team")
        route.cohort = reader.number("cohort")
        route.month = reader.integer("arrives_in_month")
        route.begins = reader.optionalDate("begins")
        route.training = reader.duration("training")
        route.speed = reader.optionalShare("speed")
        route.rampUp = reader.optionalDuration("ramp_up")
        route.meaning = reader.optionalShare("meaning")
        route.meaningTime = reader.optionalDuration("experienced_after")
        let early = reader.section("early_leaving")
        route.earlyLeaving = early.number("times")
        route.earlyFor = early.duration("for")
        route.leadership = reader.map("leadership").map(leadership)
        let protected = reader.section("protected")
        route.protectedFor = protected.duration("for")
        route.protectedLoad = protected.share("load")
        route.protectedWork = protected.optionalIdentifier("work")
        return route
    }

    private func students(_ reader: MapReader) -> Pipelines.Students {
        var students = Pipelines.Students()
        students.perYear = reader.number("per_year")
        students.roles = reader.texts("roles")
        students.skill = reader.optionalIdentifier("skill")
        students.length = reader.duration("length")
        students.supervision = reader.optionalIdentifier("supervision")
        students.relief = reader.share("relief")
        students.offeredBelowLoad = reader.optionalNumberOrNone("offered_below_load") ?? .infinity
        students.stays = reader.share("stays")
        students.route = reader.optionalIdentifier("route")
        return students
    }

    /// Somebody can take the posts that a route leads to, and work of one's own is work of one's own.
    func checkPipelines(_ scenario: ServiceScenario) {
        let reader = root.section("pipelines")
        for ((_, own), route) in zip(reader.entries("routes"), scenario.pipelines.routes) {
            let hasPosts = scenario.posts.contains { group in
                route.roles.contains(group.role) && (route.team.map { $0 == group.team } ?? true)
            }
            if !hasPosts, !route.roles.isEmpty {
                own.fault(
                    "roles",
                    "there is no post of \(EnglishList.shortened(route.roles))"
                        + (route.team.map { " in team \($0)" } ?? "") + " for those who come by this route",
                    remedy: "name a role that has posts there")
            }
            checkOwnWork(route.protectedWork, own.section("protected"), "work", scenario)
        }
        let students = reader.section("students")
        checkOwnWork(scenario.pipelines.students.supervision, students, "supervision", scenario)
        if scenario.pipelines.students.stays > 0, scenario.pipelines.students.route == nil {
            students.fault(
                "stays", "it is not said by which route students come as workers",
                remedy: "write route: with a route of pipelines.routes; its cohort may be 0")
        }
    }

    private func checkOwnWork(_ id: String?, _ reader: MapReader, _ key: String, _ scenario: ServiceScenario) {
        guard let id, let work = scenario.work.first(where: { $0.id == id }) else { return }
        if work.assignment != .worker {
            reader.fault(key, "\(id) is not work that workers have for themselves", remedy: "write by: worker at it")
        } else if work.diary.fixedTime != nil {
            reader.fault(
                key, "\(id) is held at a fixed time of the week, by all whom it concerns",
                remedy: "delete held: at the work type")
        }
    }
}
