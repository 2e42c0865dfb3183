import Scenario
import ScenarioFiles

/// Section 2.5: entities, activities, resources, queues, entry and exit.
extension StressSheet {
    var components: [StressItem] { [entities, activities, resources, queues, borders] }

    private var entities: StressItem {
        let scenario = source.baseline
        let profiles = scenario.needs.map { FigureWords.words($0.id) }.joined(separator: ", ")
        var lines = [
            "People: need profile (\(profiles)), need state, carer or none, frailty, coordinator and time with them, planned "
                + "work, waiting times.",
            "Workers: role, team, working pattern, length of service, speed, strain, sickness and leave.",
            "Posts: filled, or vacant since a date and at a stage of recruitment.",
            "Pieces of work: kind, person, due time, who may do it, time spent.",
        ]
        if scenario.assessments != nil { lines.append("Requests for assessment: origin, power to hold, who has come.") }
        if !scenario.wards.isEmpty { lines.append("Beds: ward, who is in them, who waits.") }
        if !scenario.procedures.isEmpty {
            lines.append(
                "Proceedings: " + scenario.procedures.map { FigureWords.words($0.id) }.joined(separator: ", ") + ".")
        }
        return StressItem(
            number: "2.5.1", title: "Entities", asks: "All of them, with their attributes.",
            content: [.list(lines.map { Html($0) })], missing: [])
    }

    private var activities: StressItem {
        let work = source.baseline.work
        var table = HtmlTable(
            "Kinds of work",
            [
                .text("Work"), .prose("Arises"), .text("Done by"), .text("Class"), .figure("Mean minutes"),
                .figure("Due, days"),
            ])
        for kind in work {
            let minutes = kind.time.reduce(0) { $0 + $1.duration.mean } / 60
            table.add([
                kind.title, WorkOrigin(kind, source.baseline).text, by(kind), kind.workClass.rawValue,
                kind.time.isEmpty ? "" : text((minutes * 10).rounded() / 10),
                text((kind.due / 86_400 * 10).rounded() / 10),
            ])
        }
        return StressItem(
            number: "2.5.2", title: "Activities", asks: "What entities engage in, and the way in and out.",
            content: [
                .paragraph(
                    "Each piece of work arises, waits, is done or lapses, and may bring further work; how often, and the "
                        + "distribution of its length, are among the input parameters (3.3)."),
                Self.details("\(work.count) kinds of work", [table.html]),
            ], missing: [])
    }

    private func by(_ kind: WorkType) -> String {
        let who =
            switch kind.assignment {
            case .coordinator: "the person's coordinator"
            case .team: "whoever of the team is free"
            case .worker: "each worker"
            }
        return kind.roles.isEmpty ? who : who + " (" + kind.roles.map(FigureWords.words).joined(separator: ", ") + ")"
    }

    private var resources: StressItem {
        let scenario = source.baseline
        let pathway = ScenarioPathway(scenario)
        var table = HtmlTable(
            "Posts",
            [.text("Posts"), .text("Role"), .text("Team"), .figure("Number"), .figure("WTE each"), .text("Employer")])
        for group in scenario.posts {
            table.add([
                FigureWords.words(group.id), FigureWords.words(group.role), FigureWords.words(group.team),
                String(group.count * Int(pathway.copies(of: group.team))), text(group.wholeTimeEquivalent),
                FigureWords.words(group.employer),
            ])
        }
        var lines: [Html] = []
        if !scenario.clinics.isEmpty {
            lines.append(
                .paragraph(
                    "Clinics: " + scenario.clinics.map { FigureWords.words($0.id) }.joined(separator: ", ") + "."))
        }
        if !scenario.wards.isEmpty {
            lines.append(
                .paragraph("Wards: " + scenario.wards.map { FigureWords.words($0.id) }.joined(separator: ", ") + "."))
        }
        return StressItem(
            number: "2.5.3", title: "Resources", asks: "All of them, and which activities use each.",
            content: [
                .paragraph("The time of the holders of posts; which work each may do is under 2.5.2."), table.html,
            ] + lines,
            missing: [])
    }

    private var queues: StressItem {
        let scenario = source.baseline
        let leaving = scenario.teams.contains { $0.leaveQueueRate > 0 }
        var lines = [
            "First contact: in the order of referral; people in crisis are booked whatever the slots; "
                + (leaving
                    ? "who is not in crisis may leave unseen, at a constant hazard (reneging)."
                    : "nobody leaves unseen."),
            coordinatorQueue,
            "Work of a worker or a team: as under 2.4; some kinds lapse when they are too late.",
        ]
        for ward in scenario.wards {
            lines.append(
                "Beds of \(FigureWords.words(ward.id)): "
                    + (ward.order == .detainedFirst
                        ? "detained people first, each in turn." : "whoever has waited longest."))
        }
        return StressItem(
            number: "2.5.4", title: "Queues", asks: "Discipline of each, reneging, limits.",
            content: [.list(lines.map { Html($0) })], missing: [])
    }

    private var coordinatorQueue: String {
        let policy = source.baseline.policy
        let leaving = source.baseline.teams.contains { $0.leaveQueueRate > 0 }
        guard policy.caseloadCap.isFinite else { return "A coordinator: there is no cap for which anybody would wait." }
        guard policy.overCap == .wait else {
            return "A coordinator: nobody waits because of the cap; over it the lowest caseload takes people on."
        }
        return "A coordinator: in turn, while all are at the cap"
            + (leaving ? "; who is not in crisis may leave unseen (reneging)." : ".")
    }

    private var borders: StressItem {
        let scenario = source.baseline
        let pathway = ScenarioPathway(scenario)
        var table = HtmlTable(
            "Sources of referral", [.text("Source"), .text("Team"), .figure("A year"), .figure("Accepted")])
        for referral in scenario.referrals {
            let copies = Int(pathway.copies(of: referral.team))
            let team = FigureWords.words(referral.team) + (copies > 1 ? ", for each of \(copies)" : "")
            table.add([
                FigureWords.words(referral.id), team, ScenarioPathway.yearly(referral.rate),
                Quantity.percentage(referral.accepted),
            ])
        }
        var content: [Html] = []
        if !scenario.referrals.isEmpty {
            content = [
                .paragraph(
                    "Referrals arrive as non-homogeneous Poisson processes by weekday, hour and month, sampled by inverting "
                        + "the integrated rate."), table.html,
            ]
        }
        content.append(.list((entries(pathway) + exits(pathway)).map { Html($0) }))
        return StressItem(
            number: "2.5.5", title: "Entry and exit", asks: "The border of the model, and how entities arrive.",
            content: content, missing: [])
    }

    /// What comes into the model beside referrals.
    private func entries(_ pathway: ScenarioPathway) -> [String] {
        let scenario = source.baseline
        var lines: [String] = []
        if !pathway.areaWork.isEmpty {
            lines.append(
                "Work of the area: Poisson processes in the hours of each kind of work, together "
                    + ScenarioPathway.perYear(pathway.areaRate) + ".")
        }
        if let rules = scenario.assessments {
            lines += ScenarioPathway.requests(rules).map {
                "Requests for assessment from \($0.origin): a Poisson process, \(ScenarioPathway.perYear($0.rate))"
                    + ((scenario.teams.first?.copies ?? 1) > 1 ? " for each area." : ".")
            }
        }
        lines += scenario.wards.filter { $0.otherAdmissions > 0 }.map {
            "People of no team who ask for a bed of \(FigureWords.words($0.id)): a Poisson process, "
                + ScenarioPathway.perYear($0.otherAdmissions) + "."
        }
        lines.append(
            "Workers come when vacant posts are filled"
                + (scenario.pipelines.routes.contains { $0.cohort > 0 }
                    ? " and by the routes into the profession." : "."))
        return lines
    }

    /// How people leave the model.
    private func exits(_ pathway: ScenarioPathway) -> [String] {
        let scenario = source.baseline
        var ways: [String] = []
        if pathway.isRefusing { ways.append("by not being accepted") }
        if scenario.teams.contains(where: { $0.takenOn < 1 }) { ways.append("after the first contact") }
        if scenario.teams.contains(where: { $0.leaveQueueRate > 0 }) { ways.append("by leaving a queue") }
        if pathway.isDischarging { ways.append("by discharge") }
        if scenario.needs.contains(where: { $0.departureRate > 0 }) { ways.append("by death or by moving away") }
        guard !ways.isEmpty else { return [] }
        return [
            "People leave \(EnglishList.joined(ways))"
                + (pathway.isReferredAgain && pathway.isDischarging
                    ? "; those discharged may be referred again." : ".")
        ]
    }
}
