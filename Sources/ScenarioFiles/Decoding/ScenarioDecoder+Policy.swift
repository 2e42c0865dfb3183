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
}
