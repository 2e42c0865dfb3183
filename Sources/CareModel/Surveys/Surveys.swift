import Glibc
import RandomStreams
import Scenario

// Surveys: everybody is asked how satisfied they are, and some answer.
extension Simulation {
    /// Holds a survey at the end of every so many measured weeks.
    ///
    /// - Complexity: O(people).
    func closeWeekOfSurveys() {
        let weeks = week + 1 - targets.warmUpWeeks
        guard surveys.isUsed, weeks > 0, weeks % surveys.everyWeeks == 0 else { return }
        let number = UInt64(weeks / surveys.everyWeeks)
        for person in 0..<people.count {
            let stage = people[person].stage
            guard stage == .inCare || (stage.isWaiting && stage != .screening) else { continue }
            ask(person, survey: number)
        }
    }

    private func ask(_ person: Int, survey: UInt64) {
        let contact = contactAsPlanned(person)
        let satisfaction = satisfaction(person, contact: contact)
        let profile = Int(people[person].profile)
        let place =
            row + surveys.start + (Int(people[person].team) * profiles.count + profile) * SurveyState.measureCount
        measures[place + SurveyMeasure.asked.rawValue] += 1
        measures[place + SurveyMeasure.satisfaction.rawValue] += satisfaction
        var odds = surveys.profileOdds[profile] * surveys.stateOdds[Int(people[person].state)]
        if budgets.isUsed, budgets.cases[person].stage == .inCare { odds *= surveys.withBudget }
        odds *= exp(surveys.logContact * contact + surveys.logSatisfied * satisfaction)
        // Odds without end are everybody.
        let share = odds < .infinity ? odds / (1 + odds) : 1
        guard
            draws.happens(share, purpose: surveys.purpose, entity: people[person].entity, ordinal: survey)
        else { return }
        measures[place + SurveyMeasure.answered.rawValue] += 1
        measures[place + SurveyMeasure.reported.rawValue] += satisfaction
    }

    /// How satisfied a person is, from 0 to 1: the mean of what the model knows of them, by weights.
    private func satisfaction(_ person: Int, contact: Double) -> Double {
        let weights = surveys.weights
        var sum = weights.contact * contact + weights.coordinator * familiarity(person)
        var all = weights.contact + weights.coordinator + weights.noCrisis
        if people[person].state < UInt8(NeedState.crisis.rawValue) { sum += weights.noCrisis }
        if budgets.isUsed, budgets.cases[person].hasNeed {
            sum += weights.needMet * min(1, budgets.cases[person].met / budgets.cases[person].need)
            all += weights.needMet
        }
        return sum / all
    }

    /// 1 while contact is not overdue, 1 / (1 + x) when it is by x planned intervals, 0 for somebody who waits.
    private func contactAsPlanned(_ person: Int) -> Double {
        guard people[person].stage == .inCare else { return 0 }
        let planned = plannedInterval[Int(people[person].profile) * Compiler.states + Int(people[person].state)]
        return planned > 0 ? 1 / (1 + max(0, (now - people[person].gapSince) / planned - 1)) : 1
    }

    /// How well a person knows the coordinator, from 0 to 1.
    private func familiarity(_ person: Int) -> Double {
        guard people[person].stage == .inCare else { return 0 }
        let time = profiles[Int(people[person].profile)].relationshipTime
        return 1 - exp((people[person].relationshipSince - now) / time)
    }
}
