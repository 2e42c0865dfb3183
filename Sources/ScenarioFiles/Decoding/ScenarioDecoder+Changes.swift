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
            var decoded = PolicyChange(
                id: change.id, date: change.date, why: reader.optionalText("why") ?? "", team: team,
                policy: isPolicy ? self.policy(reader, base: before) : nil, cuts: cuts(reader, from: change.date),
                referrals: reader.figures("referrals_times").map {
                    PolicyChange.ReferralChange(source: $0.name, factor: $0.value)
                })
            decoded.staffing = staffing(reader)
            decoded.organisation = organisation(reader)
            decoded.freeze = freeze(reader, from: change.date)
            decoded.beds = beds(reader)
            decoded.law = reader.optionalIdentifier("law")
            decoded.areaTimes = reader.figures("area_times").map {
                PolicyChange.AreaChange(work: $0.name, factor: $0.value)
            }
            done.append(decoded)
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
            var postCut = PolicyChange.PostCut(group: group, count: cut.integer("count"), until: until)
            postCut.manner = manner(cut)
            if let until, until.dayNumber < date.dayNumber + Int(postCut.manner.notice / 86_400) {
                cut.fault(
                    "until", "\(until) is before the posts are gone, after their notice",
                    remedy: "write a later date, or a shorter notice", code: .badDate)
            }
            return postCut
        }
    }

    /// Which posts go, and how; spared skills are read where a cut is one over several groups.
    func manner(_ reader: MapReader) -> CutManner {
        var manner = CutManner()
        manner.order = reader.choice("order", or: .vacantFirst)
        manner.notice = reader.duration("notice")
        manner.sharedOutOver = reader.duration("redistribute_over")
        if manner.sharedOutOver > manner.notice {
            reader.fault(
                "redistribute_over", "people are shared out within the notice, which is shorter",
                remedy: "write a notice: at least as long, or delete the key")
        }
        return manner
    }
}
