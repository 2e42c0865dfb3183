internal import Scenario

// A survey of people, as stated.
extension ScenarioDecoder {
    func survey() -> Survey {
        var survey = Survey()
        guard let reader = root.map("survey") else { return survey }
        survey.everyWeeks = max(1, Int((reader.duration("every") / 604_800).rounded()))
        survey.answers = reader.share("answers")
        let odds = reader.section("odds")
        for (name, times) in odds.figures("in_state") {
            guard let place = NeedState.allCases.firstIndex(where: { $0.name == name }) else { continue }
            survey.odds.inState[place] = times
        }
        survey.odds.profiles = odds.figures("profiles").map { Survey.ProfileOdds(profile: $0.name, times: $0.value) }
        survey.odds.withBudget = odds.number("with_budget")
        survey.odds.contact = odds.number("contact")
        survey.odds.satisfied = odds.number("satisfied")
        let weights = reader.section("satisfaction")
        survey.weights.needMet = weights.number("need_met")
        survey.weights.contact = weights.number("contact")
        survey.weights.coordinator = weights.number("coordinator")
        survey.weights.noCrisis = weights.number("no_crisis")
        return survey
    }

    func checkSurvey(_ scenario: ServiceScenario) {
        guard let reader = root.map("survey") else { return }
        let every = reader.duration("every")
        if every != (every / 604_800).rounded() * 604_800 {
            reader.fault(
                "every", "people are asked every so many whole weeks", remedy: "write whole weeks, such as 26 wk")
        }
        let weights = scenario.survey.weights
        if weights.contact + weights.coordinator + weights.noCrisis <= 0 {
            reader.fault(
                "satisfaction", "nothing that everybody has weighs in how satisfied people are",
                remedy: "let contact, coordinator or no_crisis weigh more than 0")
        }
        if scenario.survey.odds.withBudget != 1, !scenario.budgets.isUsed {
            reader.section("odds").fault(
                "with_budget", "nobody has a personal budget", remedy: "write budgets:, or leave with_budget out")
        }
    }
}
