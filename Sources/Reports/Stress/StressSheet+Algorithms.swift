import Scenario
import ScenarioFiles

/// Section 2.4: the rules that stand for what people do in a service, of those that some scenario of the run uses.
extension StressSheet {
    var algorithms: StressItem {
        let rules = pathwayRules + careRules + workRules + targetRules + staffRules + otherRules
        return StressItem(
            number: "2.4", title: "Algorithms", asks: "Rules that stand for complex or manual processes.",
            content: [
                .list(rules.map { Html.element("strong", [:], $0.title) + Html(": " + $0.text) }),
                .paragraph("docs/model.md of the program has each with what else belongs to it."),
            ], missing: [])
    }

    typealias Rule = (title: String, text: String)

    /// Whether some scenario of the run has something.
    func uses(_ isUsed: (ServiceScenario) -> Bool) -> Bool { source.scenarios.contains { isUsed($0.scenario) } }

    /// Whether some profile of some scenario has an effect.
    private func effect(_ isUsed: (ContactEffects) -> Bool) -> Bool {
        uses { $0.needs.contains { isUsed($0.effects) } }
    }

    private var pathwayRules: [Rule] {
        var rules: [Rule] = []
        if uses({ $0.referrals.contains { $0.accepted < 1 } }) {
            rules.append(
                ("Screening", "a share of each source is accepted, by lot; people referred again are always accepted."))
        }
        if uses({ $0.referrals.contains { $0.clinic == nil } }) {
            let hasSlots = uses { $0.teams.contains { $0.firstContactRate.isFinite } }
            rules.append(
                (
                    "First contacts",
                    "every Monday a team books those whose notice ends within the week, in the order of referral"
                        + (hasSlots ? ", as many as it has slots for each whole-time coordinator in post. " : ". ")
                        + "People in crisis are booked after a notice of their own, whatever the slots."
                ))
        }
        if uses({ $0.clinics.contains { $0.kind == .firstContact } }) {
            rules.append(
                (
                    "Clinics",
                    "a routine person has the earliest day after the notice with a slot that is open to all, an urgent one "
                        + "the earliest day with any slot."
                ))
        }
        if uses({ $0.clinics.contains { $0.kind == .followUp } }) {
            rules.append(
                (
                    "Sessions",
                    "each is booked one interval after the last; where the day is full it slips to the next free slot."
                )
            )
        }
        return rules + allocations
    }

    /// How people come to a coordinator by each policy of the run, at the beginning or from a date on.
    private var allocations: [Rule] {
        var rules: [Rule] = []
        for read in source.scenarios {
            for policy in [read.scenario.policy] + read.scenario.changes.compactMap(\.policy) {
                var rule = Self.allocation(policy)
                if !rules.isEmpty { rule.title += " by another policy" }
                if !rules.contains(where: { $0.text == rule.text }) { rules.append(rule) }
            }
        }
        return rules
    }

    private static func allocation(_ policy: Policy) -> Rule {
        let former = policy.caseloadCap.isFinite ? "the former coordinator if under the cap" : "the former coordinator"
        let over =
            policy.caseloadCap.isFinite
            ? policy.overCap == .wait
                ? " Over the cap people wait, in turn." : " Over the cap the lowest caseload takes people on."
            : ""
        let leavers =
            policy.caseloadCap.isFinite && policy.capHolds == .everybody
            ? " A leaver's people wait for room as well."
            : " A leaver's people go to the lowest caseloads one by one."
        return (
            "Allocation",
            "to \(former), else \(ScenarioPathway.allocation(policy.allocation)).\(over)\(leavers)"
        )
    }

    private var careRules: [Rule] {
        var factors: [String] = []
        if effect({ $0.gap > 0 }) { factors.append("exp(gap x / (1 + x))") }
        if effect({ $0.stranger > 0 }) { factors.append("(1 + stranger exp(-t / relationship_time))") }
        var rules: [Rule] = []
        if !factors.isEmpty || effect({ $0.waiting > 0 }) {
            let inCare = factors.isEmpty ? "1" : factors.joined(separator: " ")
            let waiting = effect { $0.waiting > 0 } ? "; of people who wait it is 1 + waiting" : ""
            rules.append(
                (
                    "Need states",
                    "the rate of worsening is multiplied by frailty (gamma, mean 1) and by M = \(inCare), at most `limit`, "
                        + "with x how far the gap without contact exceeds the planned interval, in intervals, and t the time "
                        + "with the present coordinator\(waiting)"
                        + (effect { $0.recovery > 0 } ? "; recovery by M to the power of -recovery." : ".")
                ))
        }
        if effect({ $0.carer > 0 }) {
            rules.append(
                (
                    "Carers",
                    "worsening of people with a carer is multiplied by exp(carer x / (1 + x)), with x how far the gap "
                        + "without support exceeds the planned interval, in intervals."
                ))
        }
        if effect({ $0.carerBreakdown.rate > 0 }) {
            rules.append(
                (
                    "Breakdown of carers",
                    "at the rate `rate` exp(gap x / (1 + x)); a share of breakdowns is a crisis, and a share the end of the "
                        + "carer's support."
                ))
        }
        return rules
    }

    private var otherRules: [Rule] {
        var rules: [Rule] = []
        if uses({ $0.assessments != nil }) {
            rules.append(
                (
                    "Mental Health Act assessments",
                    "step by step: setting up, doctors, where they are needed a warrant and police, the interview, a bed, an "
                        + "ambulance; of what is awaited at the same time the last to come is the cause of the delay."
                ))
        }
        if uses({ $0.wards.contains { $0.order == .detainedFirst } }) {
            rules.append(
                ("Beds", "the next one goes to detained people, each in turn, then to whoever has waited longest."))
        }
        if uses({ $0.wards.contains { $0.order == .firstCome } }) {
            rules.append(("Beds, in the order of asking", "the next one goes to whoever has waited longest."))
        }
        if uses({ !$0.procedures.isEmpty }) {
            rules.append(
                (
                    "Proceedings",
                    "stage after stage; a stage is over when all its pieces of work and its wait for others are."
                ))
        }
        if uses(\.budgets.isUsed) {
            rules.append(
                (
                    "Personal budgets",
                    "sum over domains of points x stated share of full need, x pounds a point x (1 - carer's deduction); care "
                        + "is sought of the providers in the order of the file, block hours before hours bought singly."
                ))
        }
        if uses({ $0.clustering != nil }) {
            rules.append(
                (
                    "Clusters",
                    "people come into the cluster that they need, or for a share of cases into one next to it, when the "
                        + "work of clustering is done."
                ))
        }
        if uses(\.survey.isUsed) {
            rules.append(
                (
                    "Survey",
                    "satisfaction is a mean by weights of need met, contact, time with the coordinator and no crisis."
                ))
        }
        if uses({ !$0.interventions.isEmpty }) {
            rules.append(
                (
                    "Interventions",
                    "the effect of the pilot is multiplied by the share c of the team that works by it and by "
                        + "(1 - fade C) (floor + (1 - floor) 2^(-t / half-life)) fidelity, with t the time since the first day "
                        + "and C the mean of c over the teams for which it is meant."
                ))
        }
        return rules
    }
}
