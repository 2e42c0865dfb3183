import Scenario
import ScenarioFiles

/// Section 2.4, continued: work, targets and staff.
extension StressSheet {
    var workRules: [Rule] {
        var orders: [WorkingOrder] = []
        for read in source.scenarios where !orders.contains(read.scenario.working.order) {
            orders.append(read.scenario.working.order)
        }
        var rules: [Rule] = orders.map { ("Working order", Self.words(for: $0) + ".") }
        if uses({ $0.work.contains { $0.diary.appointment != nil } }) {
            rules.append(
                (
                    "Booking",
                    "an appointment has the earliest free time of the worker's diary, beside leave, duty, fixed times and "
                        + "what is booked."
                ))
        }
        if uses({ $0.work.contains { $0.time.contains { $0.category == .recording } } }) {
            rules.append(
                (
                    "Notes",
                    "written up later from a pile of each worker's, first in, first out"
                        + (uses { $0.working.ownTimeShare > 0 }
                            ? "; at the end of a week a share of what is undone is done at home, unpaid." : ".")
                ))
        }
        if uses({ $0.work.contains { ($0.cancelled?.most ?? 0) > 0 } }) {
            rules.append(
                (
                    "Fixed times under load",
                    "cancelled with the probability `at_most` x clip((load - `from`) / `over`), load being work arising over "
                        + "hours present, smoothed; what is protected is not."
                ))
        }
        if uses({ !$0.rotas.isEmpty }) {
            rules.append(
                (
                    "Duty rotas",
                    "made six weeks ahead: for each day whoever of those eligible, at work by pattern and not on leave, has "
                        + "had the fewest duty days."
                ))
        }
        return rules
    }

    /// Whether some policy of some scenario, at the beginning or from a date on, has something.
    private func decides(_ isDecided: (Policy) -> Bool) -> Bool {
        uses { isDecided($0.policy) || $0.changes.contains { $0.policy.map(isDecided) ?? false } }
    }

    var targetRules: [Rule] {
        var rules: [Rule] = []
        if decides({ $0.contacts.perWeek > 0 && $0.contacts.pressure > 0 }) {
            rules.append(
                (
                    "Pressure for contacts",
                    "the greater the pressure, the more weeks in which a worker who is behind takes visits before deadlines; "
                        + "length and the share registered move to what each kind of work has under pressure."
                ))
        }
        if decides({ $0.referralToContact.pressure > 0 }) {
            rules.append(
                (
                    "Pressure for first contacts",
                    "extra slots, the pressure times what would clear the queue in time, and shorter notice."
                ))
        }
        if decides({ $0.closures.perMonth > 0 && $0.closures.pressure > 0 }) {
            rules.append(
                (
                    "Pressure for closures",
                    "at the end of a period the pressure times what is short is closed early: those settled longest, then "
                        + "those longest unsettled."
                ))
        }
        if decides({ $0.workTargets.contains { $0.asks && $0.pressure > 0 } }) {
            rules.append(
                (
                    "Pressure for pieces of work",
                    "in a share of weeks, by the pressure, a worker does such work before deadlines and visits while the team "
                        + "is behind."
                ))
        }
        return rules
    }

    var staffRules: [Rule] {
        var rules: [Rule] = []
        if uses({ !$0.workforce.sickness.isEmpty }) {
            rules.append(("Sickness", "spells of each kind begin at a constant rate while well, and last whole days."))
        }
        if uses({ $0.workforce.resignation + $0.workforce.earlyRetirement + $0.workforce.internalMove > 0 }) {
            rules.append(
                (
                    "Leaving and filling",
                    "resignation, early retirement and moves within the service are clocks, whichever runs out first, with "
                        + "hazards constant within a week; the post is filled on a Monday after the time to fill, and a starter "
                        + "takes people over from the fullest caseloads."
                ))
        }
        rules += strainRules
        if uses({ !$0.approvals.isEmpty }) {
            rules.append(
                (
                    "Approvals",
                    "places of training go to whoever has served longest; an approval ends with its holder's leaving, with "
                        + "too little practice, or when its renewal is not granted."
                ))
        }
        if uses({ !$0.pipelines.routes.isEmpty }) {
            rules.append(
                (
                    "Routes into the profession",
                    "newly qualified people come on the first Monday of a month and take the posts longest vacant, before "
                        + "ordinary recruitment of the same day."
                ))
        }
        return rules
    }

    private var strainRules: [Rule] {
        guard let strain = source.scenarios.first(where: { $0.scenario.strain.isSimulated })?.scenario.strain else {
            return []
        }
        let level: Rule = (
            "Strain",
            "a level from 0 to 1 of each worker, which at the end of each week moves by week / rises_over or "
                + "week / falls_over of the way towards the level aimed at: the base and what the circumstances that the "
                + "scenario weighs add to it, held to 0 and 1."
        )
        let (effects, reference) = (strain.effects, text(strain.reference))
        var acts: [String] = []
        let onStaff = [effects.sickness, effects.resignation, effects.earlyRetirement, effects.internalMove]
        if strain.reach == .both || strain.reach == .staff, onStaff.contains(where: { $0 != 0 }) {
            acts.append("sickness and each reason for leaving are multiplied by exp(b (s - \(reference)))")
        }
        if strain.reach == .both || strain.reach == .people {
            let (power, half) = (text(effects.cutOffPower), text(effects.cutOffAt))
            let cutOff = "h(s) = s^\(power) / (s^\(power) + \(half)^\(power))"
            if effects.contact > 0 {
                acts.append(
                    "contact is worth (1 - c h(s)) / (1 - c h(\(reference))) of itself, never more than all of it, with "
                        + "c = \(text(effects.contact)) and \(cutOff)")
            }
            if effects.worsening > 0 {
                acts.append(
                    "worsening of the worker's own people is multiplied by (1 + w h(s)) / (1 + w h(\(reference))), with "
                        + "w = \(text(effects.worsening)) and \(cutOff)")
            }
        }
        return acts.isEmpty ? [level] : [level, ("What strain s does", acts.joined(separator: "; ") + ".")]
    }

    private static func words(for order: WorkingOrder) -> String {
        switch order {
        case .riskFirst: "by class of urgency, then by due time; pressed by a target, visits may come before deadlines"
        case .targetFirst: "by class of urgency, but visits before deadlines for whoever is behind the contact target"
        case .firstCome: "in the order of arising, crises apart"
        }
    }
}
