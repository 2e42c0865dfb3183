import Charts
import Scenario

/// From referral to a coordinator.
extension ScenarioPathway {
    /// Sources that have boxes of their own; beyond them one box stands for all.
    private static let most = 4

    mutating func addEntry() {
        let rates = scenario.referrals.map { $0.rate * copies(of: $0.team) }
        if scenario.referrals.count > Self.most {
            add(
                "sources", "Referrals", .source,
                ["\(scenario.referrals.count) sources", Self.perYear(rates.reduce(0, +))])
            link("sources", entry)
        } else {
            for (source, rate) in zip(scenario.referrals, rates) {
                add("source-\(source.id)", FigureWords.words(source.id), .source, [Self.perYear(rate)])
                link("source-\(source.id)", entry)
            }
        }
        guard hasScreening else { return }
        add(
            "screening", "Screening", .activity,
            isRefusing ? [Self.percent(scenario.referrals.map(\.accepted)) + " accepted"] : [])
        link("screening", "first-wait", "accepted")
        guard isRefusing else { return }
        add("refused", "Not accepted", .exit)
        link("screening", "refused")
    }

    mutating func addWaits() {
        let taken = scenario.teams.map(\.takenOn)
        let isAdvising = scenario.teams.contains { $0.takenOn < 1 || $0.takenOnPerYear < 0 }
        add("first-wait", "Waiting for a first contact", .queue)
        add("first", "First contact", .activity)
        add("allocation", "Waiting for a coordinator", .queue, [Self.allocation(scenario.policy.allocation)])
        link("first-wait", "first")
        link("first", "allocation", isAdvising ? "taken on, \(Self.percent(taken))" : "taken on")
        if scenario.teams.contains(where: { $0.leaveQueueRate > 0 }) {
            add("unseen", "Left the queue unseen", .exit)
            link("first-wait", "unseen")
            link("allocation", "unseen")
        }
        if isAdvising {
            add("advice", "Advised and closed", .exit)
            link("first", "advice", "not taken on")
        }
        let clinics = scenario.clinics.filter { $0.kind == .firstContact }.map { FigureWords.words($0.id) }
        if !clinics.isEmpty {
            add("clinics", clinics.count == 1 ? "Clinic" : "Clinics", .resource, Self.names(clinics))
            link("clinics", "first", "slots")
        }
    }
}
