// Warnings about laws that are never in force.
extension ScenarioAdvice {
    /// Laws are written, and neither `law` nor a change names one, so that the standard of each clock holds.
    static func idleLaws(in scenario: ServiceScenario) -> [Advice] {
        guard let first = scenario.laws.first, scenario.law == nil, scenario.changes.allSatisfy({ $0.law == nil })
        else {
            return []
        }
        return [
            Advice(
                .noEffect, key: "laws.\(first.id)",
                "this changes nothing: no law is named, and the standard of each clock holds",
                remedy: "write law: \(first.id), or name it at a change")
        ]
    }
}
