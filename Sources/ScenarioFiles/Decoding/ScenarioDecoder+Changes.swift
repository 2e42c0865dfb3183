internal import Scenario

extension ScenarioDecoder {
    /// Dated changes in order of date; each goes on from what was in force for its team.
    func changes(run: RunWindow, policy: Policy) -> [PolicyChange] {
        let read = root.entries("changes").map { id, reader in
            (id: id, reader: reader, date: reader.optionalDate("date") ?? run.start)
        }
        var done: [PolicyChange] = []
        for change in read.enumerated().sorted(by: {
            ($0.element.date.dayNumber, $0.offset) < ($1.element.date.dayNumber, $1.offset)
        }).map(\.element) {
            let reader = change.reader
            if change.date < run.start || change.date >= run.start.adding(days: 7 * run.weeks),
                !root.section("run").isFaulty
            {
                reader.fault(
                    "date", "\(change.date) is not within the measured run",
                    remedy: "write a date from \(run.start) to \(run.start.adding(days: 7 * run.weeks - 1))",
                    code: .badDate)
            }
            let team = reader.optionalIdentifier("team")
            let before = done.last { $0.policy != nil && ($0.team == nil || $0.team == team) }?.policy ?? policy
            let isPolicy = ["targets", "protections", "conditions"].contains(where: reader.has)
            done.append(
                PolicyChange(
                    id: change.id, date: change.date, why: reader.optionalText("why") ?? "", team: team,
                    policy: isPolicy ? self.policy(reader, base: before) : nil, cuts: cuts(reader, from: change.date),
                    referrals: reader.figures("referrals_times").map {
                        PolicyChange.ReferralChange(source: $0.name, factor: $0.value)
                    }))
        }
        return done
    }

    private func cuts(_ reader: MapReader, from date: CivilDate) -> [PolicyChange.PostCut] {
        reader.entries("cut_posts").map { group, cut in
            let until = cut.optionalDate("until")
            if let until, until <= date {
                cut.fault(
                    "until", "\(until) is not after the cut on \(date)",
                    remedy: "write a later date, or delete the key",
                    code: .badDate)
            }
            return PolicyChange.PostCut(group: group, count: cut.integer("count"), until: until)
        }
    }
}
