import Scenario

extension Simulation {
    /// Everybody with need of care is at one stage and counted there, lines hold those who wait, and hours and money in use
    /// are the sum of what people have.
    func checkBudgets() throws(ConservationFault) {
        guard budgets.isUsed else { return }
        var counted = 0.0
        var there = 0.0
        var need = (counted: 0.0, there: 0.0)
        var money = (counted: 0.0, there: 0.0)
        for group in 0..<(teamTable.count * budgets.places) {
            let base = group * BudgetState.levelCount
            for stage in BudgetMeasure.atQuestionnaire.rawValue...BudgetMeasure.withCare.rawValue {
                counted += budgets.levels[base + stage]
            }
            need.counted += budgets.levels[base + BudgetMeasure.need.rawValue]
            money.counted += budgets.levels[base + BudgetMeasure.money.rawValue]
        }
        var inLines = 0
        for person in 0..<people.count where budgets.cases[person].hasNeed {
            let own = budgets.cases[person]
            need.there += own.need
            if own.stage != .none { there += 1 }
            if own.stage == .inCare { money.there += own.cost }
            if own.isInLine { inLines += 1 }
            if own.met > own.need * (1 + 1e-9) || own.met < 0 {
                throw ConservationFault(message: "\(own.met) hours of a need of \(own.need) are met")
            }
        }
        guard counted == there, inLines == Int(budgets.panelLine.count + budgets.careLine.count),
            abs(need.counted - need.there) <= 1e-6 * max(1, need.there),
            abs(money.counted - money.there) <= 1e-6 * max(1, money.there)
        else {
            throw ConservationFault(
                message: "\(there) people on the way to care, \(counted) counted; \(inLines) in lines of "
                    + "\(budgets.panelLine.count) and \(budgets.careLine.count); need \(need), money \(money)")
        }
        for provider in 0..<budgets.providers.count {
            var used = [0.0, 0.0]
            for person in 0..<people.count where Int(budgets.cases[person].provider) == provider {
                used[budgets.cases[person].isSpot ? 1 : 0] += budgets.cases[person].hours
            }
            for which in 0...1 {
                let level = budgets.hours[provider * 4 + which]
                let most = budgets.hours[provider * 4 + 2 + which]
                guard abs(level - used[which]) <= 1e-6 * max(1, used[which]), level <= most + 1e-6 * max(1, most)
                else {
                    throw ConservationFault(
                        message: "\(used[which]) hours of provider \(model.scenario.providers[provider].id) are used, "
                            + "\(level) counted, and there are \(most)")
                }
            }
        }
    }
}
