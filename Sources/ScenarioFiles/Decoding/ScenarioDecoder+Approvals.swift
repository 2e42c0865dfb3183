internal import Scenario

extension ScenarioDecoder {
    func approval(_ id: String, _ reader: MapReader) -> Approval {
        var approval = Approval(id: id, title: reader.optionalText("title") ?? id)
        approval.roles = reader.texts("roles")
        approval.holdersAtStart = reader.share("holders_at_start")
        approval.startersHaveIt = reader.share("starters_have_it")
        let training = reader.section("training")
        approval.training.places = training.number("places")
        approval.training.wanted = training.optionalInteger("wanted")
        approval.training.after = training.duration("after")
        approval.training.over = training.duration("over")
        approval.training.daysAway = training.number("days_away")
        approval.training.passes = training.share("passes")
        let minimum = reader.section("minimum")
        approval.minimumWork = minimum.optionalIdentifier("work")
        approval.minimum = minimum.number("a_year")
        let renewal = reader.section("renewal")
        approval.renewal.every = renewal.optionalDuration("every")
        approval.renewal.over = renewal.duration("over")
        approval.renewal.daysAway = renewal.number("days_away")
        approval.renewal.granted = renewal.share("granted")
        return approval
    }

    /// Training fits the time it has, a minimum is one of something, and an approval can be held by somebody.
    func checkApprovals(_ scenario: ServiceScenario) {
        for ((_, reader), approval) in zip(root.entries("approvals"), scenario.approvals) {
            checkDays(approval.training.daysAway, over: approval.training.over, reader.section("training"))
            checkDays(approval.renewal.daysAway, over: approval.renewal.over, reader.section("renewal"))
            if approval.minimum > 0, approval.minimumWork == nil {
                reader.section("minimum").fault(
                    "a_year", "it is not said of what work so many are asked for",
                    remedy: "write work: with a work type")
            }
            if let every = approval.renewal.every, approval.renewal.over >= every {
                reader.section("renewal").fault(
                    "over", "a renewal takes as long as the time from one to the next", remedy: "write a shorter time")
            }
            let canBeHeld = scenario.posts.contains { group in
                approval.roles.isEmpty
                    ? group.skills.contains(approval.id) : approval.roles.contains(group.role)
            }
            if !canBeHeld {
                reader.fault(
                    "roles", "no post can have the approval \(approval.id)",
                    remedy: approval.roles.isEmpty
                        ? "write skills: [\(approval.id)] at a group of posts, or roles: here"
                        : "name a role that has posts")
            }
        }
    }

    private func checkDays(_ days: Double, over: Double, _ reader: MapReader) {
        let room = 5 * max(1, (over / 604_800).rounded(.up))
        guard days > room else { return }
        reader.fault(
            "days_away", "there are \(Int(room)) working days in the time that it lasts",
            remedy: "write \(Int(room)) or less, or a longer time at over:")
    }
}
