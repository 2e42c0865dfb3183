internal import Scenario

extension ScenarioDecoder {
    /// No cap, no protection, no target that presses: what a policy begins from, in which a scenario's standards then
    /// take their places.
    static let noPolicy = Policy(
        caseloadCap: .infinity, capHolds: .new, protected: [], reserveForUrgent: 0,
        contacts: Policy.ContactTarget(perWeek: 0, periodWeeks: 4, pressure: 0),
        referralToContact: Policy.ReferralTarget(
            within: 28 * 86_400, stoppedByAcknowledgement: 0, clearWithin: 21 * 86_400, pressure: 0))

    /// The policy of `targets` and `protections`; what they do not say is as in the base.
    func policy(_ reader: MapReader, base: Policy) -> Policy {
        let contacts = reader.section("targets").section("contacts")
        let referral = reader.section("targets").section("referral_to_contact")
        let protections = reader.section("protections")
        var policy = Policy(
            caseloadCap: protections.optionalNumberOrNone("caseload_cap") ?? base.caseloadCap,
            capHolds: protections.optionalChoice("cap_holds") ?? base.capHolds,
            protected: protections.has("protected") ? protections.texts("protected") : base.protected,
            reserveForUrgent: protections.optionalShare("reserve_for_urgent") ?? base.reserveForUrgent,
            contacts: Policy.ContactTarget(
                perWeek: contacts.optionalNumber("per_week") ?? base.contacts.perWeek,
                periodWeeks: contacts.optionalInteger("over_weeks") ?? base.contacts.periodWeeks,
                pressure: contacts.optionalShare("pressure") ?? base.contacts.pressure),
            referralToContact: Policy.ReferralTarget(
                within: referral.optionalDuration("within") ?? base.referralToContact.within,
                stoppedByAcknowledgement: referral.optionalShare("stopped_by_acknowledgement")
                    ?? base.referralToContact.stoppedByAcknowledgement,
                clearWithin: referral.optionalDuration("clear_within") ?? base.referralToContact.clearWithin,
                pressure: referral.optionalShare("pressure") ?? base.referralToContact.pressure))
        policy.contacts.employers = contacts.has("employers") ? contacts.texts("employers") : base.contacts.employers
        policy.allocation = protections.optionalChoice("allocation") ?? base.allocation
        policy.conditions = conditions(reader, base: base.conditions)
        readFurther(of: &policy, reader, base: base)
        return policy
    }

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
