internal import Scenario

extension ScenarioDecoder {
    func strainRules() -> StrainRules {
        var rules = StrainRules()
        rules.isSimulated = root.has("strain")
        let reader = root.section("strain")
        rules.reference = reader.number("reference")
        rules.startsAt = reader.optionalNumber("starts_at") ?? rules.reference
        rules.base = reader.optionalNumber("base") ?? rules.reference
        rules.whileAway = reader.number("while_away")
        rules.risesOver = reader.duration("rises_over")
        rules.fallsOver = reader.duration("falls_over")
        rules.reach = reader.choice("acts_on", or: .both)
        rules.high = reader.number("high")
        rules.reportedAfter = reader.duration("reported_after")
        rules.inputs = strainInputs(reader.section("inputs"))
        rules.statutoryWork = reader.section("inputs").section("statutory").texts("work")
        rules.effects = strainEffects(reader.section("effects"))
        return rules
    }

    private func strainInputs(_ reader: MapReader) -> StrainInputs {
        let hour = 3600.0
        var inputs = StrainInputs()
        let overload = reader.section("overload")
        inputs.overload = (overload.number("most"), overload.number("from"), overload.number("to"))
        if inputs.overload.to <= inputs.overload.from {
            overload.fault(
                "to", "the most is added at a load that is not above the one from which anything is",
                remedy: "write a load above \(inputs.overload.from)")
            inputs.overload.to = inputs.overload.from + 0.5
        }
        let overtime = reader.section("overtime")
        inputs.overtime = (
            overtime.number("most"), overtime.hoursPerWeek("at") * hour, overtime.duration("smoothed_over")
        )
        let supervision = reader.section("supervision")
        inputs.supervision = (
            supervision.number("most"), supervision.hoursPerWeek("expected") * hour,
            supervision.duration("smoothed_over")
        )
        let monitoring = reader.section("monitoring")
        inputs.monitoring = (monitoring.number("each_target"), monitoring.number("most"))
        let harm = reader.section("harm")
        inputs.harm = (harm.number("most"), harm.number("at"), harm.number("loss"))
        inputs.reorganisation = reader.section("reorganisation").number("most")
        let alone = reader.section("alone")
        inputs.alone = (alone.number("most"), alone.number("at"))
        let statutory = reader.section("statutory")
        inputs.statutory = (statutory.number("most"), statutory.number("at"))
        inputs.discretion = reader.section("discretion").number("most")
        inputs.voice = reader.section("voice").number("most")
        inputs.role = reader.section("role").number("most")
        let instability = reader.section("instability")
        inputs.instability = (instability.number("most"), instability.share("at"))
        let slack = reader.section("slack")
        inputs.slack = (slack.number("most"), slack.share("at"))
        return inputs
    }

    private func strainEffects(_ reader: MapReader) -> StrainEffects {
        var effects = StrainEffects()
        effects.sickness = reader.number("sickness")
        effects.resignation = reader.number("resignation")
        effects.earlyRetirement = reader.number("early_retirement")
        effects.internalMove = reader.number("internal_move")
        effects.notListened = reader.number("not_listened")
        effects.contact = reader.share("contact")
        effects.worsening = reader.number("worsening")
        effects.cutOffAt = reader.number("cut_off_at")
        effects.cutOffPower = reader.number("cut_off_power")
        return effects
    }

    /// How staff are led; what is not said is as in the base.
    func conditions(_ reader: MapReader, base: WorkingConditions) -> WorkingConditions {
        let section = reader.section("conditions")
        var conditions = WorkingConditions()
        conditions.discretion = section.optionalShare("discretion") ?? base.discretion
        conditions.listening = section.optionalShare("listening") ?? base.listening
        conditions.roleClarity = section.optionalShare("role_clarity") ?? base.roleClarity
        conditions.supportiveSupervision = section.optionalShare("supportive_supervision") ?? base.supportiveSupervision
        return conditions
    }
}
