internal import Scenario

extension ScenarioDecoder {
    func leavingRules(_ attrition: MapReader) -> LeavingRules {
        var rules = LeavingRules()
        rules.byRole = attrition.entries("by_role").map { id, reader in
            LeavingRules.ForRole(role: id, factors: staffFactors(reader))
        }
        for (id, reader) in attrition.entries("by_tenure") {
            let step = LeavingRules.Step(id: id, after: reader.duration("after"), factors: staffFactors(reader))
            if let other = rules.byTenure.first(where: { $0.after == step.after }) {
                reader.fault(
                    "after", "the step \(other.id) holds from the same tenure",
                    remedy: "delete one of the two, or write another tenure")
            }
            rules.byTenure.append(step)
        }
        rules.byTenure.sort { $0.after < $1.after }
        let after = attrition.section("after_reorganisation")
        rules.afterReorganisation = (
            after.number("resignation"), after.number("early_retirement"), after.number("internal_move"),
            after.number("experienced")
        )
        rules.reorganisationLasts = after.duration("lasts")
        return rules
    }

    private func staffFactors(_ reader: MapReader) -> StaffFactors {
        var factors = StaffFactors()
        factors.sickness = reader.number("sickness")
        factors.resignation = reader.number("resignation")
        factors.earlyRetirement = reader.number("early_retirement")
        factors.internalMove = reader.number("internal_move")
        return factors
    }
}
