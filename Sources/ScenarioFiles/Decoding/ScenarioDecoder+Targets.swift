internal import Scenario

// Targets of closures and of work types, what a cap counts, and the rules between these keys.
extension ScenarioDecoder {
    /// What `targets` and `protections` say beside contacts and first contact; what they do not say is as in the base.
    func readFurther(of policy: inout Policy, _ reader: MapReader, base: Policy) {
        let targets = reader.section("targets")
        let closures = targets.section("closures")
        policy.contacts.padding = targets.section("contacts").optionalNumber("padding") ?? base.contacts.padding
        policy.closures.perMonth = closures.optionalNumber("per_month") ?? base.closures.perMonth
        policy.closures.periodWeeks = closures.optionalInteger("over_weeks") ?? base.closures.periodWeeks
        policy.closures.pressure = closures.optionalShare("pressure") ?? base.closures.pressure
        policy.workTargets = base.workTargets
        for (work, reader) in targets.entries("work") {
            let place = policy.workTargets.firstIndex { $0.work == work }
            let target = workTarget(
                reader, base: place.map { policy.workTargets[$0] } ?? Policy.WorkTarget(work: work))
            if let place { policy.workTargets[place] = target } else { policy.workTargets.append(target) }
        }
        let protections = reader.section("protections")
        policy.capCounts = protections.optionalChoice("cap_counts") ?? base.capCounts
        policy.capPer = protections.optionalChoice("cap_per") ?? base.capPer
        policy.overCap = protections.optionalChoice("over_cap") ?? base.overCap
        policy.utilisationCeiling =
            protections.optionalNumberOrNone("utilisation_ceiling") ?? base.utilisationCeiling
    }

    private func workTarget(_ reader: MapReader, base: Policy.WorkTarget) -> Policy.WorkTarget {
        var target = base
        target.perMonth = reader.optionalNumber("per_month") ?? base.perMonth
        target.unit = reader.optionalChoice("for_each") ?? base.unit
        target.inTime = reader.optionalShare("in_time") ?? base.inTime
        target.periodWeeks = reader.optionalInteger("over_weeks") ?? base.periodWeeks
        target.pressure = reader.optionalShare("pressure") ?? base.pressure
        target.length = reader.optionalShare("length_under_pressure") ?? base.length
        target.worth = reader.optionalShare("worth_under_pressure") ?? base.worth
        target.surplus = reader.optionalShare("surplus") ?? base.surplus
        target.employers = reader.has("employers") ? reader.texts("employers") : base.employers
        return target
    }

    func afterDischarge(_ reader: MapReader) -> AfterDischarge {
        let section = reader.section("after_discharge")
        var after = AfterDischarge()
        after.followed = section.duration("followed")
        after.worsening = section.optionalNumber("worsening")
        after.crisisReturns = section.share("crisis_returns")
        after.earlyClosureTimes = reader.section("rereferral").number("early_closure_times")
        return after
    }

    /// Targets that are not those of a work type.
    private static let otherTargets = ["closures", "contacts", "referral_to_contact"]

    func checkTargets(_ scenario: ServiceScenario) {
        checkPadding(scenario)
        for (reader, policy) in policies(scenario) {
            for (work, target) in reader.section("targets").entries("work") {
                guard let read = policy.workTargets.first(where: { $0.work == work }),
                    let type = scenario.work.first(where: { $0.id == work })
                else { continue }
                if Self.otherTargets.contains(work) {
                    reader.section("targets").fault(
                        "work", "there is a target \(work) already, and figures are told apart by that name",
                        remedy: "give the work type another id")
                }
                for employer in target.texts("employers") {
                    checkEmployer(employer, "employers", target, scenario)
                }
                if read.perMonth > 0, read.inTime > 0 {
                    target.fault(
                        target.has("in_time") ? "in_time" : "per_month",
                        "a target asks for a number of pieces or for a share of them in time, not for both",
                        remedy: "write per_month: 0 or in_time: 0 %")
                }
                if read.surplus > 0, read.perMonth <= 0 || type.assignment == .worker {
                    target.fault(
                        "surplus",
                        type.assignment == .worker
                            ? "\(work) is what workers do for themselves, and no more of it arises for a number"
                            : "pieces are made up only where a number of them is asked for",
                        remedy: type.assignment == .worker ? "delete the key" : "write per_month: as well")
                }
            }
        }
    }

    /// The policies that the scenario states, each with the map that states it.
    private func policies(_ scenario: ServiceScenario) -> [(MapReader, Policy)] {
        let changes = root.entries("changes").compactMap { id, reader in
            scenario.changes.first { $0.id == id }?.policy.map { (reader, $0) }
        }
        return [(root, scenario.policy)] + changes
    }

    /// Padding takes a kind of contact that workers make by themselves.
    private func checkPadding(_ scenario: ServiceScenario) {
        for (work, (_, reader)) in zip(scenario.work, root.entries("work")) where work.counting.pads {
            if work.assignment != .coordinator || work.meaningfulness == nil {
                reader.section("counts").fault(
                    "pads", "\(work.id) is no contact that coordinators make with their own people",
                    remedy: "write by: coordinator and meaningfulness: ..., or delete the key")
            }
        }
        guard !scenario.work.contains(where: { $0.counting.pads }) else { return }
        for (reader, policy) in policies(scenario) where policy.contacts.padding > 0 {
            let contacts = reader.section("targets").section("contacts")
            guard contacts.has("padding") else { continue }
            contacts.fault(
                "padding", "no work type says that it pads the register",
                remedy: "write counts: {pads: true} at a work type, such as a short call")
        }
    }
}
