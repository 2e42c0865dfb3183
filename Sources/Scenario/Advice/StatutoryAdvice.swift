// Warnings about statutory work by stages whose periods cannot do what they say.
extension ScenarioAdvice {
    /// Renewals that begin as the term ends, and a dated change of law that the periods of procedures do not follow.
    static func statutoryWork(in scenario: ServiceScenario) -> [Advice] {
        var advice = scenario.procedures.filter { $0.force.map { $0.renewed > 0 && $0.ahead == 0 } ?? false }.map {
            Advice(
                .noEffect, key: "procedures.\($0.id).in_force.renewed",
                "every renewal begins as the term ends, so that each counts as lapsed until it is decided",
                remedy: "say at ahead: how long before the end it begins, such as 28 d")
        }
        let brought = scenario.workOfProcedures { $0.arises }
        let written = scenario.procedures.filter { procedure in
            let begins = scenario.work.contains {
                $0.id == procedure.beginsWith && ($0.arises || brought.contains($0.id))
            }
            let hasPeriods = procedure.force != nil || procedure.stages.contains { $0.within != nil }
            return begins && hasPeriods && procedure.section.contains("Mental Health Act")
        }
        var before = scenario.law ?? ""
        for change in scenario.changes {
            guard let law = change.law, law != before else { continue }
            before = law
            guard !written.isEmpty else { continue }
            advice.append(
                Advice(
                    .noEffect, key: "changes.\(change.id).law",
                    "the periods of \(EnglishList.shortened(written.map(\.id))) are written out, and stay as they are",
                    remedy: "leave it where both laws have the same; else compare two scenarios, each with its periods")
            )
        }
        return advice
    }
}
