import CareModel
import Foundation
import Scenario
import ScenarioFiles
import Testing

extension Outcome {
    /// A measure of surveys over all teams and the weeks given, or all.
    func surveys(_ measure: SurveyMeasure, profile: Int = 0, weeks: Range<Int>? = nil) -> Double {
        (weeks ?? 0..<model.weeks).reduce(0) { sum, week in
            (0..<model.layout.teams).reduce(sum) { sum, team in
                sum
                    + record.measures[
                        week * model.layout.rowLength + model.layout.index(measure, team: team, profile: profile)]
            }
        }
    }

    /// What those who answer report, and what all would.
    var reported: Double { surveys(.reported) / surveys(.answered) }
    var ofAll: Double { surveys(.satisfaction) / surveys(.asked) }
}

@Suite("Surveys")
struct SurveyStories {
    private static let calm = "satisfaction: {contact: 0, coordinator: 0, no_crisis: 1}"

    @Test("Everybody in care and everybody who waits for it is asked, every so many weeks")
    func asked() throws {
        let outcome = try SmallService.run(
            """
            starting: {team: {caseload: 10, waiting_allocation: 3, states: {settled: 100 %}}}
            protections: {caseload_cap: 10, over_cap: wait}
            survey: {every: 2 wk}
            """)
        #expect(outcome.surveys(.asked, weeks: 0..<1) == 0 && outcome.surveys(.asked, weeks: 1..<2) == 13)
        #expect(outcome.surveys(.asked) == 26 && outcome.surveys(.answered) == 26)
        #expect(outcome.surveys(.reported) == outcome.surveys(.satisfaction))
    }

    @Test("Who waits has no contact and no coordinator to be satisfied with, who is in crisis no calm")
    func parts() throws {
        func mean(_ states: String, _ parts: String) throws -> Double {
            try SmallService.run(
                """
                starting: {team: {caseload: 10, waiting_allocation: 10, states: {\(states): 100 %}, relationship_age: 2000 wk}}
                protections: {caseload_cap: 10, over_cap: wait}
                survey: {every: 4 wk, satisfaction: {\(parts)}}
                """
            ).ofAll
        }
        #expect(try mean("settled", "contact: 1, coordinator: 0, no_crisis: 0") == 0.5)
        // Ten relationships of a mean of 2,000 weeks: hardly one is younger than a hundred.
        #expect(try abs(mean("settled", "contact: 0, coordinator: 1, no_crisis: 0") - 0.5) < 0.05)
        #expect(try mean("settled", "contact: 0, coordinator: 0") == 1)
        #expect(try mean("crisis", "contact: 0, coordinator: 0") == 0)
        #expect(try mean("hospital", "contact: 0, coordinator: 0") == 0)
        #expect(try mean("crisis", "contact: 3, coordinator: 0, no_crisis: 1") == 0.375)
    }

    @Test("Contact that is overdue by so many intervals counts for so much less")
    func overdue() throws {
        // Nobody visits: at the end of week 4 the last contact was 4 to 5 weeks ago, 3 to 4 intervals more than planned.
        let outcome = try SmallService.run(
            """
            starting: {team: {caseload: 400, states: {settled: 100 %}}}
            roles: {visitor: {title: Visitor}}
            work: {visit: {arises: {every: {all: 1 wk}}, by: team, roles: [visitor], priority: visit, meaningfulness: 100 %, time: {direct: 60 min}}}
            survey: {every: 4 wk, satisfaction: {coordinator: 0, no_crisis: 0}}
            """)
        // The mean of 1 / (1 + x) for x uniform from 3 to 4, within four standard errors of 400 people.
        #expect(abs(outcome.ofAll - log(5.0 / 4.0)) < 4 * 0.0145 / 20)
    }

    @Test("Need of care that is not met counts for those who have it")
    func needMet() throws {
        let survey = "survey: {every: 4 wk, satisfaction: {need_met: 3, contact: 1, coordinator: 0, no_crisis: 0}}"
        let met = try BudgetBench.run(BudgetBench.yaml(caseload: 5, survey))
        #expect(abs(met.ofAll - 1) < 1e-12)
        let unmet = try BudgetBench.run(BudgetBench.yaml(caseload: 5, provider: "block: 0 h per week", survey))
        #expect(abs(unmet.ofAll - 0.25) < 1e-12)
        let without = try SmallService.run(
            "starting: {team: {caseload: 5, states: {settled: 100 %}}}\n" + survey)
        #expect(without.ofAll == 1)
    }

    /// 20,000 people, half of them settled and half in crisis, who stay so.
    private static func answers(_ keys: String) throws -> Outcome {
        try SmallService.run(
            """
            starting: {team: {caseload: 20000, states: {settled: 50 %, crisis: 50 %}}}
            survey: {every: 4 wk, answers: 30 %, \(keys), \(calm)}
            """)
    }

    /// What those who answer report where settled people answer with one probability and people in crisis with another.
    private static func expected(_ settled: Double, _ crisis: Double) -> Double { settled / (settled + crisis) }

    @Test("Where all answer alike the share is that which is stated, and what is reported is what all would say")
    func alike() throws {
        let outcome = try Self.answers("odds: {}")
        #expect(abs(outcome.surveys(.answered) / 20_000 - 0.3) < 4.5 * (0.21 / 20_000).squareRoot())
        #expect(abs(outcome.reported - outcome.ofAll) < 4.5 * (0.25 * 0.7 / 6000).squareRoot())
    }

    @Test("Odds by need state, satisfaction and contact make of what is reported what arithmetic says")
    func odds() throws {
        let even = 0.3 / 0.7
        func share(_ times: Double) -> Double { even * times / (1 + even * times) }
        func error(_ settled: Double, _ crisis: Double) -> Double {
            // The delta method for a share among those who answer of two groups of 10,000.
            let all = settled + crisis
            let variance = (settled * crisis * crisis * (1 - settled) + crisis * settled * settled * (1 - crisis))
            return 4.5 * (variance / (10_000 * all * all * all * all)).squareRoot() + 4.5 * 0.5 / 20_000.0.squareRoot()
        }
        for (keys, settled, crisis) in [
            ("odds: {in_state: {crisis: 0.25}}", share(1), share(0.25)), ("odds: {satisfied: 3}", share(3), share(1)),
            ("odds: {contact: 4}", share(4), share(4)),
            ("odds: {profiles: {person: 5}, in_state: {settled: 0.5}}", share(2.5), share(5)),
        ] {
            let outcome = try Self.answers(keys)
            #expect(abs(outcome.reported - Self.expected(settled, crisis)) < error(settled, crisis), "\(keys)")
            let answered = outcome.surveys(.answered) / 20_000
            #expect(abs(answered - (settled + crisis) / 2) < 4.5 * 0.5 / 20_000.0.squareRoot(), "\(keys)")
        }
    }

    @Test("Who has care by a budget is heard more")
    func budgets() throws {
        // Of a hundred people some thirty find hours; the others wait for care.
        let outcome = try BudgetBench.run(
            BudgetBench.yaml(
                caseload: 1000, provider: "block: 3000 h per week",
                "survey: {every: 4 wk, answers: 20 %, odds: {with_budget: 1000}, satisfaction: {need_met: 1, contact: 0.001, coordinator: 0, no_crisis: 0}}"
            ))
        #expect(abs(outcome.ofAll - 0.3) < 0.002)
        // 300 of whom nearly all answer beside 700 of whom a fifth do.
        #expect(abs(outcome.reported - 300 / (300 + 140.0)) < 0.06)
    }

    @Test("A survey changes nothing that happens, and odds of 1 no answer")
    func neutral() throws {
        let base = """
            starting: {team: {caseload: 40, states: {settled: 50 %, unsettled: 50 %}}}
            work:
              call: {arises: {rate: {all: 0.5 per week}}, by: coordinator, priority: call, time: {telephone: {exponential: {mean: 30 min}}}}

            """
        let plain = try SmallService.run(base)
        let asked = try SmallService.run(base + "survey: {every: 1 wk, answers: 40 %}")
        #expect(plain.record.fingerprint == asked.record.fingerprint)
        for measure in PeopleMeasure.allCases { #expect(plain.people(measure) == asked.people(measure), "\(measure)") }
        for measure in StaffMeasure.allCases { #expect(plain.staff(measure) == asked.staff(measure), "\(measure)") }
        let odds = try SmallService.run(
            base
                + "survey: {every: 1 wk, answers: 40 %, odds: {in_state: {crisis: 1}, profiles: {person: 1}, contact: 1, satisfied: 1}}"
        )
        #expect(asked.record.measures == odds.record.measures)
    }

    @Test("Whoever is asked answers by a luck of their own: higher odds are the same people and more")
    func monotone() throws {
        let few = try Self.answers("odds: {satisfied: 1}")
        let more = try Self.answers("odds: {satisfied: 2}")
        #expect(more.surveys(.answered) > few.surveys(.answered))
        // Those in crisis are not satisfied at all, and answer as before.
        #expect(
            more.surveys(.answered) - more.surveys(.reported) == few.surveys(.answered) - few.surveys(.reported))
    }

    @Test("Rules: something that everybody has must weigh, and odds of budgets need budgets")
    func rules() throws {
        #expect(throws: ScenarioFaults.self) {
            try SmallService.scenario("survey: {every: 4 wk, satisfaction: {contact: 0, coordinator: 0, no_crisis: 0}}")
        }
        #expect(throws: ScenarioFaults.self) {
            try SmallService.scenario("survey: {every: 4 wk, odds: {with_budget: 2}}")
        }
    }

    @Test("Surveys are held every so many whole weeks")
    func wholeWeeks() {
        #expect(SmallService.faults("survey: {every: 2 wk}").isEmpty)
        #expect(SmallService.isRefused("survey: {every: 10 d}", for: "whole weeks"))
    }
}
