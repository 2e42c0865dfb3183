import Scenario

extension ScenarioDecoder {
    /// No cap, no protection, no target that presses.
    static let noPolicy = Policy(
        caseloadCap: .infinity, capHolds: .new, protected: [], reserveForUrgent: 0,
        contacts: Policy.ContactTarget(perWeek: 0, periodWeeks: 4, pressure: 0),
        referralToContact: Policy.ReferralTarget(
            within: 28 * 86_400, stoppedByAcknowledgement: 0, clearWithin: 21 * 86_400, pressure: 0))

    /// The policy of `targets` and `protections`; what they do not say is as in the base.
    func policy(_ reader: MapReader, base: Policy) -> Policy {
        var policy = base
        if let targets = reader.map("targets") {
            if let contacts = targets.map("contacts") {
                policy.contacts.perWeek = contacts.number("per_week", default: base.contacts.perWeek, in: 0...200)
                policy.contacts.periodWeeks = contacts.integer(
                    "over_weeks", default: base.contacts.periodWeeks, in: 1...52)
                policy.contacts.pressure = contacts.share("pressure", default: base.contacts.pressure)
                contacts.finish()
            }
            if let referral = targets.map("referral_to_contact") {
                let old = base.referralToContact
                policy.referralToContact = Policy.ReferralTarget(
                    within: referral.duration("within", default: old.within),
                    stoppedByAcknowledgement: referral.share(
                        "stopped_by_acknowledgement", default: old.stoppedByAcknowledgement),
                    clearWithin: referral.duration(
                        "clear_within", default: old.clearWithin, in: 86_400...(520 * 604_800)),
                    pressure: referral.share("pressure", default: old.pressure))
                referral.finish()
            }
            targets.refuse("closures", because: "it comes with a later version")
            targets.finish()
        }
        if let protections = reader.map("protections") {
            policy.caseloadCap = cap(protections) ?? base.caseloadCap
            policy.capHolds = protections.choice("cap_holds", default: base.capHolds)
            if protections.has("protected") { policy.protected = protections.textList("protected") }
            policy.reserveForUrgent = protections.share(
                "reserve_for_urgent", default: base.reserveForUrgent, in: 0...0.9)
            protections.finish()
        }
        return policy
    }

    /// The cap as a number of people, infinity where it is `none`, or nil where nothing is said.
    private func cap(_ reader: MapReader) -> Double? {
        if case .scalar("none", true, _)? = reader.entry("caseload_cap")?.value { return .infinity }
        return reader.optionalNumber("caseload_cap", in: 1...10_000)
    }

    /// Dated changes in order of date; each goes on from what was in force for its team.
    func changes(run: RunWindow, policy: Policy) -> [PolicyChange] {
        let read = root.entries("changes").map { id, reader in
            (id: id, reader: reader, date: reader.date("date", default: run.start))
        }
        var done: [PolicyChange] = []
        for change in read.enumerated().sorted(by: {
            ($0.element.date.dayNumber, $0.offset) < ($1.element.date.dayNumber, $1.offset)
        }).map(\.element) {
            let reader = change.reader
            if change.date < run.start || change.date >= run.start.adding(days: 7 * run.weeks) {
                reader.fault(
                    "date", "\(change.date) is not within the measured run",
                    remedy: "write a date from \(run.start) to \(run.start.adding(days: 7 * run.weeks - 1))")
            }
            let team = reader.optionalIdentifier("team")
            let before = done.last { $0.policy != nil && ($0.team == nil || $0.team == team) }?.policy ?? policy
            let isPolicy = reader.has("targets") || reader.has("protections")
            done.append(
                PolicyChange(
                    id: change.id, date: change.date, why: reader.text("why", default: ""), team: team,
                    policy: isPolicy ? self.policy(reader, base: before) : nil, cuts: cuts(reader, from: change.date),
                    referrals: reader.keyedNumbers("referrals_times", in: 0...100).map {
                        PolicyChange.ReferralChange(source: $0.id, factor: $0.value)
                    }))
            reader.finish()
        }
        return done
    }

    private func cuts(_ reader: MapReader, from date: CivilDate) -> [PolicyChange.PostCut] {
        reader.entries("cut_posts").map { group, cut in
            defer { cut.finish() }
            let until = cut.optionalDate("until")
            if let until, until <= date {
                cut.fault(
                    "until", "\(until) is not after the cut on \(date)", remedy: "write a later date, or delete the key"
                )
            }
            return PolicyChange.PostCut(group: group, count: cut.integer("count", in: 1...10_000), until: until)
        }
    }
}
