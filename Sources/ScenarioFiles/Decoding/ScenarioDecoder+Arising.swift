internal import Scenario

// What makes work arise beside intervals and rates, and the rules between these keys.
extension ScenarioDecoder {
    func readRest(of arising: inout WorkType.Arising, _ reader: MapReader) {
        arising.people = reader.share("people")
        arising.profiles = reader.texts("profiles")
        arising.followUp = reader.map("after").map { after in
            WorkType.FollowUp(work: after.texts("work"), share: after.share("share"), delay: after.duration("delay"))
        }
        let burst = reader.section("burst")
        arising.burst = WorkType.Burst(pieces: burst.integer("pieces"), over: burst.duration("over"))
        arising.batch = reader.map("batch").map { batch in
            let weekday: Weekday = batch.choice("weekday", or: .mon)
            return WorkType.Batch(
                every: batch.duration("every"), weekday: Weekday.allCases.firstIndex(of: weekday) ?? 0)
        }
        arising.growth = WorkType.Growth(
            perYear: reader.share("growth_per_year"), until: reader.optionalNumber("growth_until"))
        arising.areaHours.days = reader.choice("hours", or: .office)
        if let between = reader.hoursOfDay("between") {
            arising.areaHours.between = between
        } else {
            reader.fault(
                "between", "the stretch of the day does not end after it begins", remedy: "write the earlier time first"
            )
        }
    }

    private enum Weekday: String, CaseIterable { case mon, tue, wed, thu, fri, sat, sun }

    func checkArising(_ scenario: ServiceScenario) {
        for ((_, reader), work) in zip(root.entries("work"), scenario.work) {
            let arises = reader.section("arises")
            checkDoers(work, reader)
            if let batch = work.arising.batch, (batch.every / 604_800).rounded() != batch.every / 604_800 {
                arises.section("batch").fault(
                    "every", "the days of a panel are whole weeks apart", remedy: "write whole weeks, such as 2 wk")
            }
            let growth = work.arising.growth
            if let until = growth.until, growth.perYear > 0 ? until < 1 : growth.perYear < 0 && until > 1 {
                arises.fault(
                    "growth_until",
                    growth.perYear > 0
                        ? "what grows is never less than at the beginning"
                        : "what shrinks is never more than at the beginning",
                    remedy: growth.perYear > 0 ? "write 1 or more" : "write 1 or less")
            }
            if work.arising.followUp.map({ $0.share >= 1 }) ?? false, comesBack(work, scenario) {
                arises.section("after").fault(
                    "work", "each piece of \(work.id) would in the end bring another one, for ever",
                    remedy: "write a share: below 100 % at after:, or take one step of the circle away")
            }
        }
    }

    /// Whether each piece brings itself about again, by steps that are certain.
    private func comesBack(_ work: WorkType, _ scenario: ServiceScenario) -> Bool {
        func certainCauses(_ id: String) -> [String] {
            scenario.work.first { $0.id == id }?.arising.followUp.map { $0.share >= 1 ? $0.work : [] } ?? []
        }
        var seen: Set<String> = []
        var open = certainCauses(work.id)
        while let id = open.popLast() {
            if id == work.id { return true }
            if seen.insert(id).inserted { open += certainCauses(id) }
        }
        return false
    }

    /// Who is to do what an event brings has to be there when it happens.
    private func checkDoers(_ work: WorkType, _ reader: MapReader) {
        let triggers = work.arising.triggers
        if work.assignment == .coordinator {
            if triggers.contains(.referralAccepted) {
                reader.fault("by", "nobody coordinates yet when a referral is accepted", remedy: "write by: team")
            }
            if triggers.contains(.newStarter) {
                reader.fault(
                    "by", "a starter's coming is about no person who has a coordinator",
                    remedy: "write by: worker for the starter, or by: team for a colleague")
            }
        }
        guard triggers.contains(.readyForDischarge) else { return }
        let stays = "people stay in hospital until this is done"
        if work.lapses != nil { reader.fault("lapses_after", stays, remedy: "delete the key") }
        if work.assignment == .worker {
            reader.fault("by", stays, remedy: "write by: coordinator or by: team")
        }
    }

    /// A step of the pathway concerns everybody, at once, and nothing else brings it.
    func checkConcernsEverybody(_ work: WorkType, _ reader: MapReader, _ step: String) {
        if work.arising.carersOnly { reader.fault("carers_only", step, remedy: "delete the key") }
        if work.arising.people < 1 { reader.fault("people", step, remedy: "delete the key") }
        if !work.arising.profiles.isEmpty { reader.fault("profiles", step, remedy: "delete the key") }
        if work.arising.batch != nil { reader.fault("batch", step, remedy: "delete the key") }
        if work.arising.triggers.count > 1 {
            reader.fault("on", step, remedy: "write what else happens at work of another type")
        }
    }
}
