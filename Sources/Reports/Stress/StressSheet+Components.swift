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
            [.text("Work"), .text("Done by"), .text("Class"), .figure("Mean minutes"), .figure("Due, days")])
        for kind in work {
            let minutes = kind.time.reduce(0) { $0 + $1.duration.mean } / 60
            table.add([
                kind.title, by(kind), kind.workClass.rawValue, text((minutes * 10).rounded() / 10),
                text((kind.due / 86_400 * 10).rounded() / 10),
            ])
        }
        return StressItem(
            number: "2.5.2", title: "Activities", asks: "What entities engage in, and the way in and out.",
            content: [
                .paragraph(
                    "Each piece of work arises, waits, is done or lapses, and may bring further work; what makes it arise is among "
                        + "the input parameters (3.3)."), Self.details("\(work.count) kinds of work", [table.html]),
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
        var table = HtmlTable(
            "Posts",
            [.text("Posts"), .text("Role"), .text("Team"), .figure("Number"), .figure("WTE each"), .text("Employer")])
        for group in scenario.posts {
            table.add([
                FigureWords.words(group.id), FigureWords.words(group.role), FigureWords.words(group.team),
                String(group.count), text(group.wholeTimeEquivalent), FigureWords.words(group.employer),
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
        let year = 365.25 * 86_400
        var table = HtmlTable(
            "Sources of referral", [.text("Source"), .text("Team"), .figure("A year"), .figure("Accepted")])
        for referral in scenario.referrals {
            table.add([
                FigureWords.words(referral.id), FigureWords.words(referral.team),
                Typography.figure(FigureText(unit: "").estimate(referral.rate * year, low: nil, high: nil)),
                Quantity.percentage(referral.accepted),
            ])
        }
        return StressItem(
            number: "2.5.5", title: "Entry and exit", asks: "The border of the model, and how entities arrive.",
            content: [
                .paragraph(
                    "Referrals arrive as non-homogeneous Poisson processes by weekday, hour and month, sampled by inverting the "
                        + "integrated rate. People leave by discharge, by leaving a queue, by death or by moving away; "
                        + "those discharged may be referred again."), table.html,
            ], missing: [])
    }
}
