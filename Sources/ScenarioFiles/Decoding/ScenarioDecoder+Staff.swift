internal import Scenario

extension ScenarioDecoder {
    func role(_ id: String, _ reader: MapReader) -> Role {
        var role = Role(id: id, title: reader.optionalText("title") ?? id, coordinates: reader.flag("coordinates"))
        if reader.has("qualified") { role.isQualified = reader.flag("qualified") }
        role.notice = reader.optionalDuration("notice")
        return role
    }

    func postGroup(_ id: String, _ reader: MapReader) -> PostGroup {
        var group = PostGroup(
            id: id, count: reader.integer("count"), role: reader.identifier("role"), team: reader.identifier("team"),
            pattern: reader.identifier("pattern"), wholeTimeEquivalent: reader.number("wte"),
            skills: reader.texts("skills"), employer: reader.identifier("employer"))
        group.rotation = reader.texts("rotation")
        group.worksBankHolidays = reader.flag("works_bank_holidays")
        group.attendance = reader.share("attendance")
        group.studyLeave = reader.number("study_leave")
        return group
    }

    func workforce() -> Workforce {
        let attrition = root.section("attrition")
        let recruitment = root.section("recruitment")
        let experience = root.section("experience")
        var workforce = Workforce(
            sickness: attrition.entries("sickness").map { id, reader in
                Workforce.Sickness(
                    id: id, rate: reader.ratePerSecond("rate"), length: reader.durationDistribution("length"))
            },
            resignation: attrition.ratePerSecond("resignation"),
            firstYearResignation: attrition.number("first_year_resignation"),
            earlyRetirement: attrition.ratePerSecond("early_retirement"),
            eligibleForRetirement: attrition.share("eligible_for_retirement"),
            internalMove: attrition.ratePerSecond("internal_move"), notice: attrition.duration("notice"),
            timeToFill: recruitment.durationDistribution("leaving_to_start"),
            starterSpeed: recruitment.share("starter_speed"), rampUp: recruitment.duration("ramp_up"),
            startingTenure: experience.duration("starting_tenure"), starterMeaning: experience.share("starter_meaning"),
            meaningTime: experience.duration("over"))
        workforce.absence = longAbsence(attrition)
        workforce.leaving = leavingRules(attrition)
        workforce.recruitment = waysOfFilling(recruitment)
        return workforce
    }

    func workingRules() -> WorkingRules {
        let hour = 3600.0
        let reader = root.section("working")
        let own = reader.section("own_time")
        var rules = WorkingRules(
            latestOverrun: reader.duration("latest_overrun"),
            deadlineLimit: reader.hoursPerWeek("deadline_limit") * hour, ownTimeShare: own.share("share"),
            ownTimeLimit: own.hoursPerWeek("at_most") * hour,
            // A thousand million seconds: no worker keeps as many.
            paperLimit: reader.optionalDuration("notes_kept") ?? 1e9, loadSmoothing: reader.duration("load_smoothing"))
        rules.order = reader.choice("order", or: .riskFirst)
        rules.resumeTime = reader.duration("resume_time")
        rules.givenBackAfter = reader.optionalDuration("given_back_after") ?? .infinity
        rules.bookable = reader.share("bookable")
        readOvertime(reader, into: &rules)
        return rules
    }
}
