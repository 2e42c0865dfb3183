internal import Scenario

// Mental Health Act assessments, and the rules between their keys.
extension ScenarioDecoder {
    func assessments() -> AssessmentRules? {
        root.map("assessments").map { reader in
            var rules = AssessmentRules()
            let steps = reader.section("steps")
            rules.steps.settingUp = steps.optionalIdentifier("setting_up")
            rules.steps.warrant = steps.optionalIdentifier("warrant")
            rules.steps.interview = steps.optionalIdentifier("interview")
            rules.steps.waiting = steps.optionalIdentifier("waiting")
            rules.steps.returning = steps.optionalIdentifier("returning")
            rules.steps.report = steps.optionalIdentifier("report")
            rules.servedBy = (reader.shares("served_by") ?? []).map {
                AssessmentRules.TeamShare(team: $0.name, share: $0.value)
            }
            rules.day = hours(reader.section("day"))
            readRequests(reader.section("requests"), into: &rules)
            let night = reader.section("out_of_hours")
            rules.emergencyWorkers = night.integer("workers")
            for (name, share) in night.figures("urgent") { rules.urgent[place(ofOrigin: name)] = share }
            let consulting = reader.section("consulting")
            rules.nearestRelative = consulted(consulting.section("nearest_relative"))
            rules.nominatedPerson = consulted(consulting.section("nominated_person"))
            rules.objectionSettled = consulting.durationDistribution("objection_settled")
            rules.assessedInstead = consulting.share("assessed_instead")
            rules.doctors = doctors(reader.section("doctors"))
            rules.entry = entry(reader.section("entry"))
            rules.emergencyAfter = (reader.optionalNumberOrNone("emergency_after") ?? .infinity) * 3600
            for origin in AssessmentOrigin.requested {
                guard let shares = reader.section("outcomes").shares(origin.rawValue) else { continue }
                rules.outcomes[place(ofOrigin: origin.rawValue)] = AssessmentOutcome.decided.map { outcome in
                    shares.first { $0.name == outcome.rawValue }?.value ?? 0
                }
            }
            let beds = reader.section("beds")
            rules.beds.atOnce = beds.share("at_once")
            rules.beds.wait = beds.durationDistribution("wait")
            rules.beds.staysWith = beds.duration("stays_with")
            rules.ambulance = reader.durationDistribution("ambulance")
            rules.ambulanceHours = hours(reader.section("ambulance_hours"))
            let detention = reader.section("detention")
            rules.detention.continued = detention.share("continued")
            rules.detention.askedBefore = detention.duration("asked_before")
            rules.detention.communityTreatment = detention.share("community_treatment")
            rules.detention.recalled = detention.share("recalled")
            rules.detention.revoked = detention.share("revoked")
            rules.detention.ordersAtStart = detention.share("orders_at_start")
            return rules
        }
    }

    private func place(ofOrigin name: String) -> Int {
        AssessmentOrigin.requested.firstIndex { $0.rawValue == name } ?? 0
    }

    private func readRequests(_ reader: MapReader, into rules: inout AssessmentRules) {
        func requests(_ own: MapReader) -> AssessmentRules.Requests {
            var requests = AssessmentRules.Requests()
            requests.rate = own.ratePerSecond("rate")
            requests.inHours = own.optionalShare("in_hours")
            return requests
        }
        rules.area = requests(reader.section("area"))
        let ward = reader.section("ward")
        rules.ward = requests(ward)
        rules.heldByNurse = ward.share("held_by_nurse")
        rules.doctorComes = ward.durationDistribution("doctor_comes")
        let police = reader.section("police")
        rules.police = requests(police)
        rules.unfit = police.share("unfit")
        rules.unfitFor = police.durationDistribution("unfit_for")
        rules.extended = police.share("extended")
    }

    private func consulted(_ reader: MapReader) -> AssessmentRules.Consulting {
        var consulting = AssessmentRules.Consulting()
        consulting.found = reader.durationDistribution("found")
        consulting.objects = reader.share("objects")
        return consulting
    }

    private func doctors(_ reader: MapReader) -> AssessmentRules.Doctors {
        var doctors = AssessmentRules.Doctors()
        doctors.approved = reader.durationDistribution("approved")
        doctors.second = reader.durationDistribution("second")
        doctors.known = reader.share("known")
        doctors.knownFound = reader.durationDistribution("known_found")
        doctors.atOnce = reader.optionalNumberOrNone("at_once").flatMap { $0.isFinite ? Int($0.rounded()) : nil }
        doctors.apart = reader.share("apart")
        doctors.hours = hours(reader)
        return doctors
    }

    private func entry(_ reader: MapReader) -> AssessmentRules.Entry {
        var entry = AssessmentRules.Entry()
        entry.refused = reader.share("refused")
        let court = reader.section("court")
        entry.courtHours = hours(court)
        entry.courtWait = court.durationDistribution("wait")
        let police = reader.section("police")
        entry.withPolice = police.share("share")
        entry.policeHours = hours(police)
        entry.policeWait = police.durationDistribution("wait")
        entry.extended = reader.share("extended")
        return entry
    }

    private func hours(_ reader: MapReader) -> WorkType.AreaHours {
        var hours = WorkType.AreaHours(days: reader.choice("days", or: .office))
        if let between = reader.hoursOfDay("between") {
            hours.between = between
        } else {
            reader.fault(
                "between", "the stretch of the day does not end after it begins", remedy: "write the earlier time first"
            )
        }
        return hours
    }

    /// Steps are the team's work that arises by nothing else, and somebody can do it; nothing is assessed twice.
    func checkAssessments(_ scenario: ServiceScenario) {
        guard let rules = scenario.assessments else { return }
        let steps = root.section("assessments").section("steps")
        let works = Dictionary(root.entries("work").map { ($0.id, $0.reader) }, uniquingKeysWith: { first, _ in first })
        for (key, id) in zip(["setting_up", "warrant", "interview", "waiting", "returning", "report"], rules.steps.all)
        {
            guard let id, let work = scenario.work.first(where: { $0.id == id }), let own = works[id] else { continue }
            if work.assignment != .team {
                steps.fault(key, "\(id) is not work that the team does", remedy: "write by: team at the work type")
            } else if own.has("arises") {
                steps.fault(
                    key, "\(id) arises by something else as well, and would be done for nobody's assessment",
                    remedy: "delete arises: at the work type")
            } else if work.lapses != nil || work.diary.appointment != nil {
                steps.fault(
                    key, "\(id) can lapse or is booked as an appointment, and the assessment would not go on",
                    remedy: "delete lapses_after: and appointment: at the work type")
            } else if key == "waiting", work.pauses {
                steps.fault(
                    key, "\(id) would stop when a shift ends, and a person who waits for a bed is not left alone",
                    remedy: "write pauses: false at the work type")
            } else {
                checkSomebodyServes(work, key, steps, scenario)
            }
        }
        checkBedsOfAssessed(rules, scenario)
        for work in scenario.work where work.arising.triggers.contains(.assessmentInCrisis) {
            works[work.id]?.section("arises").fault(
                "on", "\(work.id) stands for a whole assessment, and assessments: has them step by step",
                remedy: "delete arises: at the work type, or assessments:")
        }
        if rules.emergencyWorkers == 0, root.section("assessments").section("out_of_hours").has("urgent") {
            root.section("assessments").section("out_of_hours").fault(
                "urgent", "there is nobody out of hours for whom something could be urgent",
                remedy: "write workers: with a number")
        }
    }

    /// Who comes from the area or the police is known to no team, so that only the ward can say when they leave.
    private func checkBedsOfAssessed(_ rules: AssessmentRules, _ scenario: ServiceScenario) {
        let requests = root.section("assessments").section("requests")
        guard let ward = scenario.wards.first(where: { $0.stay == nil }) else { return }
        for (key, rate, origin) in [
            ("area", rules.area.rate, AssessmentOrigin.area), ("police", rules.police.rate, .police),
        ] {
            let outcomes = rules.outcomes[place(ofOrigin: origin.rawValue)]
            let isAdmitted = zip(AssessmentOutcome.decided, outcomes).contains { outcome, share in
                share > 0 && [.informalAdmission, .sectionTwo, .sectionThree].contains(outcome)
            }
            guard rate > 0, isAdmitted else { continue }
            requests.fault(
                key, "people are admitted from there, and ward \(ward.id) does not say how long they stay",
                remedy: "write stay: at the ward, or outcomes: without admission")
        }
    }

    private func checkSomebodyServes(_ work: WorkType, _ key: String, _ reader: MapReader, _ scenario: ServiceScenario)
    {
        let served = scenario.assessments?.servedBy.filter { $0.share > 0 }.map(\.team) ?? []
        for team in scenario.teams where served.isEmpty || served.contains(team.id) {
            let isDone = scenario.posts.contains { group in
                group.team == team.id
                    && scenario.roles.contains {
                        $0.id == group.role && group.isAmong(roles: work.roles, skill: work.skill, as: $0)
                    }
            }
            if !isDone {
                reader.fault(
                    key, "no post of team \(team.id) may do \(work.id), and requests come to it",
                    remedy: "name at served_by: the teams that have approved professionals, or give a post the skill")
            }
        }
    }
}
