import CareModel
import Foundation
import Scenario
import ScenarioFiles
import Testing

@Suite("Personal budgets")
struct BudgetStories {
    private let day = BudgetBench.day
    private let week = BudgetBench.week

    @Test("From the questionnaire by way of the plan and the panel to care, each step in its time")
    func wayToCare() throws {
        let outcome = try BudgetBench.run(
            BudgetBench.yaml(
                plans: "managed: {share: 100 %, work: plan}",
                budgets: "questionnaire: questions\n  panel: {every: 2 wk, weekday: wed, work: present}",
                provider: "block: 1000 h per week, starts_after: 7 d",
                """
                work:
                  questions: {by: coordinator, priority: deadline, time: {indirect: 60 min}}
                  plan: {by: coordinator, priority: deadline, time: {indirect: 2 h}}
                  present: {by: coordinator, priority: deadline, time: {indirect: 30 min}}
                """))
        // Asked for within the first minutes; Monday from nine to ten, from ten to twelve; the panel on Wednesday at midnight.
        #expect(outcome.hours(.indirect) == 3.5)
        #expect(abs(outcome.budgets(.questionnaireSeconds) - 10 * 3600) < 120)
        #expect(outcome.budgets(.planningSeconds) == 2 * 3600)
        #expect(outcome.budgets(.panelSeconds) == 36 * 3600)
        #expect(outcome.budgets(.careWaitSeconds) == 7 * day)
        // Care from the second Wednesday on, for all of the need.
        #expect(abs(outcome.budgets(.withCare) - 19 * day) < 1)
        #expect(abs(outcome.budgets(.met) - 10 * 19 * day) < 1)
        #expect(abs(outcome.budgets(.need) - 10 * 28 * day) < 1)
        #expect(abs(outcome.budgets(.money) - 200 * 19 * day) < 1)
        #expect(outcome.budgets(.agreedMoney) == 200 && outcome.plans(.made, 0) == 1)
        #expect(abs(outcome.provider(.blockUsed) - 10 * 26 * day) < 1)
    }

    @Test("A plan that is sent back takes its rework and the next sitting")
    func sentBack() throws {
        // Nearly all are sent back, each at a sitting of its own.
        let outcome = try BudgetBench.run(
            BudgetBench.yaml(
                budgets: "panel: {every: 1 wk, approves: 1 %, rework: again}",
                "work: {again: {by: coordinator, priority: deadline, time: {indirect: 1 h}}}"))
        let sentBack = outcome.budgets(.sentBack)
        #expect(outcome.budgets(.presented) <= 4 && sentBack >= outcome.budgets(.presented) - 1 && sentBack > 0)
        #expect(outcome.hours(.indirect) == sentBack)
    }

    @Test("A sitting has time for so many plans, and the others wait in turn")
    func capacity() throws {
        let outcome = try BudgetBench.run(
            BudgetBench.yaml(caseload: 20, budgets: "panel: {every: 1 wk, weekday: tue, capacity: 3}"))
        #expect(outcome.budgets(.agreed) == 12)
        #expect(outcome.budgets(.agreed, weeks: 0..<1) == 3)
        // Three each wait a day, eight days, fifteen and twenty-two.
        #expect(abs(outcome.budgets(.panelSeconds) - 3 * 46 * day) < 20 * 120)
    }

    @Test("Care that a person does not state, and that a carer gives, is not budgeted for")
    func underReported() throws {
        let plain = try BudgetBench.run(BudgetBench.yaml(caseload: 50))
        #expect(plain.budgets(.indicativeMoney) == 50 * 200 && plain.budgets(.neededMoney) == 50 * 200)
        let ashamed = try BudgetBench.run(
            BudgetBench.yaml(caseload: 50, profile: ", under_reports: {body: 30 %}"))
        #expect(abs(ashamed.budgets(.indicativeMoney) - 50 * 140) < 1e-6)
        #expect(abs(ashamed.budgets(.met) / plain.budgets(.met) - 0.7) < 1e-9)
        let cared = try BudgetBench.run(
            BudgetBench.yaml(
                caseload: 50, allocation: ", carer_deduction: 25 %", "needs: {person: {with_carer: 50 %}}"))
        let carers = cared.budgets(.indicative, hasCarer: true)
        #expect(carers > 10 && carers < 40)
        #expect(cared.budgets(.indicativeMoney, hasCarer: true) == carers * 150)
        #expect(cared.budgets(.indicativeMoney, hasCarer: false) == (50 - carers) * 200)
    }

    @Test("A revision holds for those who answer from its date on")
    func revision() throws {
        func run(_ date: String) throws -> Outcome {
            try BudgetBench.run(
                BudgetBench.yaml(
                    allocation: ", revisions: {spring: {date: \(date), points: {body: 25}, per_point: £6}}"))
        }
        #expect(try run("2027-01-05").budgets(.indicativeMoney) == 200)
        #expect(try run("2027-01-04").budgets(.indicativeMoney) == 150)
    }

    @Test("A budget far below the need can be set by hand, which takes its time")
    func byHand() throws {
        func run(_ override: String) throws -> Outcome {
            try BudgetBench.run(
                BudgetBench.yaml(
                    profile: ", under_reports: {body: 60 %}", allocation: ", override: {\(override), work: appeal}",
                    "work: {appeal: {by: coordinator, priority: deadline, time: {indirect: 3 h}}}"))
        }
        let set = try run("below: 50 %, share: 100 %, reaches: 90 %")
        #expect(set.budgets(.overridden) == 1 && abs(set.budgets(.agreedMoney) - 180) < 1e-9)
        #expect(set.hours(.indirect) == 3)
        let left = try run("below: 40 %, share: 100 %, reaches: 90 %")
        #expect(left.budgets(.overridden) == 0 && abs(left.budgets(.agreedMoney) - 80) < 1e-9)
    }

    @Test("Where time is short the plainest plan is made; who cannot have the plan that they would has it too")
    func kinds() throws {
        let plans = "managed: {share: 0 %}, creative: {share: 100 %, price: £10"
        let wished = try BudgetBench.run(BudgetBench.yaml(caseload: 30, plans: plans + "}"))
        #expect(wished.plans(.made, 1) == 30 && wished.plans(.made, 0) == 0)
        let small = try BudgetBench.run(BudgetBench.yaml(caseload: 30, plans: plans + ", least_budget: £201}"))
        #expect(small.plans(.made, 0) == 30 && small.budgets(.plansExcluded) == 30)
        let rushed = try BudgetBench.run(
            BudgetBench.yaml(caseload: 30, plans: plans + "}", budgets: "rushed: {from: 0, over: 0.01, at_most: 100 %}")
        )
        #expect(rushed.plans(.made, 0) == 30 && rushed.plans(.rushed, 0) == 30)
        #expect(rushed.budgets(.plansExcluded) == 0)
    }

    @Test("What others plan saves the coordinator time, unless the plan has to be made after all")
    func otherPlanners() throws {
        func run(_ able: String) throws -> Outcome {
            try BudgetBench.run(
                BudgetBench.yaml(
                    plans: "managed: {share: 100 %, work: plan}",
                    budgets: "self_planned: {share: 100 %, able: \(able), takes: 3 d, work: help}",
                    """
                    work:
                      plan: {by: coordinator, priority: deadline, time: {indirect: 4 h}}
                      help: {by: coordinator, priority: deadline, time: {indirect: 1 h}}
                    """))
        }
        let able = try run("100 %")
        #expect(able.hours(.indirect) == 1)
        #expect(able.budgets(.secondsClaimed) == 4 * 3600 && able.budgets(.secondsSaved) == 3 * 3600)
        let unable = try run("0 %")
        #expect(unable.hours(.indirect) == 4)
        #expect(unable.budgets(.secondsClaimed) == 4 * 3600 && unable.budgets(.secondsSaved) == 0)
    }

    @Test("Who is agreed nothing asks again, and a revision reaches them")
    func askAgain() throws {
        let outcome = try BudgetBench.run(
            BudgetBench.yaml(
                caseload: 20,
                allocation:
                    ", revisions: {winter: {date: 2027-01-04, per_point: £0}, spring: {date: 2027-01-18, per_point: £4}}"
            ).replacingOccurrences(of: "asks: 100000 per week", with: "asks: 20 per week"))
        #expect(outcome.budgets(.agreedMoney, weeks: 0..<2) == 0)
        #expect(outcome.budgets(.agreedMoney, weeks: 2..<4) == 20 * 200)
        // Twenty people twenty times a week for two weeks, and once more.
        let asked = outcome.budgets(.asked)
        #expect(abs(asked - 820) < 4.5 * 820.0.squareRoot(), "\(asked)")
    }

    @Test("Reviews take the budget down, and the hours with it")
    func reviews() throws {
        let outcome = try BudgetBench.run(
            BudgetBench.yaml(budgets: "reviews: {every: 1 wk, falls: 10 %}", "run: {length: 3 wk}"))
        // After one week and after two; the third is the end of the run.
        #expect(outcome.budgets(.reviewed) == 2)
        #expect(abs(outcome.budgets(.takenDown) - (20 + 18)) < 1e-9)
        let met = outcome.budgets(.met) / (10 * week)
        #expect(abs(met - (1 + 0.9 + 0.81)) < 1e-3)
        #expect(abs(outcome.provider(.blockUsed) - outcome.budgets(.met)) < 1e-3)
    }

    @Test("Unmet need makes people worse and carers break down by what is said, and not at all if it is 0")
    func unmetNeed() throws {
        let more =
            """
            needs:
              person:
                with_carer: 100 %
                moves: {settled_to_unsettled: 1 per week, unsettled_to_settled: 100 per week}
                effects: {limit: 100, carer_breakdown: {rate: 1 per year, gap: 0}}
            run: {length: 52 wk}
            """
        func run(_ unmet: String) throws -> Outcome {
            try BudgetBench.run(BudgetBench.yaml(caseload: 100, profile: unmet, provider: "block: 0 h per week", more))
        }
        let plain = try run("")
        let neutral = try run(", unmet: {worsening: 0, carer_breakdown: 0}")
        #expect(plain.record.measures == neutral.record.measures)
        // Twice as many breakdowns: some 200 against 100.
        let worse = try run(", unmet: {worsening: 0.7, carer_breakdown: 0.6931471805599453}")
        let ratio = worse.people(.carerBreakdowns) / 100
        #expect(abs(ratio - 2) < 4.5 * (2.0 / 100).squareRoot())
        #expect(worse.people(.unsettledSeconds) > 1.5 * plain.people(.unsettledSeconds))
    }

    @Test("As care begins the hazards fall at once")
    func careBegins() throws {
        // Ten times a week before and a tenth as often afterwards, for a hundredth of a week each.
        let outcome = try BudgetBench.run(
            BudgetBench.yaml(
                caseload: 100, profile: ", unmet: {worsening: 4.605170185988092}",
                provider: "block: 1000 h per week, starts_after: 7 d",
                """
                needs:
                  person:
                    moves: {settled_to_unsettled: 0.1 per week, unsettled_to_settled: 100 per week}
                    effects: {limit: 100}
                """))
        #expect(outcome.people(.unsettledSeconds, weeks: 0..<1) > 5 * week)
        #expect(outcome.people(.unsettledSeconds, weeks: 1..<2) < 0.4 * week)
    }
}
