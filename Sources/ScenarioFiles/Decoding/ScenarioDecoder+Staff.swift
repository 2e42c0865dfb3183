import Scenario

extension ScenarioDecoder {
    func role(_ id: String, _ reader: MapReader) -> Role {
        defer { reader.finish() }
        return Role(
            id: id, title: reader.text("title", default: id), coordinates: reader.flag("coordinates", default: false))
    }

    func postGroup(_ id: String, _ reader: MapReader) -> PostGroup {
        defer { reader.finish() }
        return PostGroup(
            id: id, count: reader.integer("count", default: 1, in: 1...10_000), role: reader.identifier("role"),
            team: reader.identifier("team"), pattern: reader.identifier("pattern"),
            wholeTimeEquivalent: reader.number("wte", default: 1, in: 0.05...2), skills: reader.textList("skills"),
            employer: reader.identifier("employer", default: "trust"))
    }

    func workforce() -> Workforce {
        let week = 604_800.0
        let year = 365.25 * 86_400
        let attrition = root.map("attrition")
        let recruitment = root.map("recruitment")
        let experience = root.map("experience")
        let sickness = attrition?.entries("sickness").map { id, reader in
            defer { reader.finish() }
            return Workforce.Sickness(
                id: id, rate: reader.ratePerSecond("rate"), length: reader.durationDistribution("length"))
        }
        let workforce = Workforce(
            sickness: sickness ?? [], resignation: attrition?.ratePerSecond("resignation", default: 0) ?? 0,
            firstYearResignation: attrition?.number("first_year_resignation", default: 1, in: 0...20) ?? 1,
            earlyRetirement: attrition?.ratePerSecond("early_retirement", default: 0) ?? 0,
            eligibleForRetirement: attrition?.share("eligible_for_retirement", default: 0) ?? 0,
            internalMove: attrition?.ratePerSecond("internal_move", default: 0) ?? 0,
            notice: attrition?.duration("notice", default: 8 * week) ?? 8 * week,
            timeToFill: recruitment?.durationDistribution("leaving_to_start", default: .constant(0)) ?? .constant(0),
            starterSpeed: recruitment?.share("starter_speed", default: 1, in: 0.05...1) ?? 1,
            rampUp: recruitment?.duration("ramp_up", default: 26 * week, in: 1...(520 * week)) ?? 26 * week,
            startingTenure: experience?.duration("starting_tenure", default: 5 * year) ?? 5 * year,
            starterMeaning: experience?.share("starter_meaning", default: 1) ?? 1,
            meaningTime: experience?.duration("over", default: 2 * year, in: 1...(50 * year)) ?? 2 * year)
        for map in [attrition, recruitment, experience] { map?.finish() }
        return workforce
    }

    func workingRules() -> WorkingRules {
        let hour = 3600.0
        let week = 604_800.0
        let reader = root.map("working")
        let own = reader?.map("own_time")
        let rules = WorkingRules(
            latestOverrun: reader?.duration("latest_overrun", default: 0.5 * hour) ?? 0.5 * hour,
            deadlineLimit: (reader?.hoursPerWeek("deadline_limit", default: 168) ?? 168) * hour,
            ownTimeShare: own?.share("share", default: 0) ?? 0,
            ownTimeLimit: (own?.hoursPerWeek("at_most", default: 0) ?? 0) * hour,
            paperLimit: reader?.duration("notes_kept", default: 1e9) ?? 1e9,
            loadSmoothing: reader?.duration("load_smoothing", default: 6 * week, in: week...(520 * week)) ?? 6 * week)
        own?.finish()
        reader?.finish()
        return rules
    }
}
