internal import Scenario

// Work that goes to somebody else or moves up, and the rules between these keys.
extension ScenarioDecoder {
    func delegation(_ reader: MapReader) -> WorkType.Delegation {
        var delegation = WorkType.Delegation()
        delegation.roles = reader.texts("to")
        delegation.share = reader.share("share")
        delegation.oversight = reader.duration("oversight")
        delegation.meaningfulness = reader.number("meaningfulness")
        return delegation
    }

    func escalation(_ reader: MapReader) -> WorkType.Escalation {
        var escalation = WorkType.Escalation()
        escalation.after = reader.optionalDuration("after") ?? .infinity
        escalation.to = reader.choice("to", or: .duty)
        return escalation
    }

    /// Coordinators delegate what is theirs; what waits with one worker moves up, and not down.
    func checkWorkByOthers(_ scenario: ServiceScenario) {
        for ((_, reader), work) in zip(root.entries("work"), scenario.work) {
            if work.delegation.share > 0 {
                let delegated = reader.section("delegated")
                if work.assignment != .coordinator {
                    delegated.fault(
                        "share", "\(work.id) is not a coordinator's work, which alone is delegated",
                        remedy: "write by: coordinator, or name at roles: who may do it")
                } else if work.delegation.roles.isEmpty {
                    delegated.fault(
                        "share", "it is not said to whom \(work.id) is delegated",
                        remedy: "write to: with a list of roles, or delete the key")
                }
            }
            guard work.escalation.after < .infinity else { continue }
            let escalated = reader.section("escalated")
            if work.assignment == .team {
                escalated.fault(
                    "after", "work of the team waits with nobody who could put it first",
                    remedy: "write a more urgent priority: for \(work.id), or delete the key")
            } else if place(work.escalation.to) >= place(work.workClass) {
                escalated.fault(
                    "to", "\(work.escalation.to.rawValue) is no more urgent than \(work.workClass.rawValue)",
                    remedy: "write a class that comes before \(work.workClass.rawValue), or delete the key")
            }
        }
    }

    private func place(_ workClass: WorkClass) -> Int { WorkClass.allCases.firstIndex(of: workClass) ?? 0 }
}
