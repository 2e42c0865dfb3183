import CareModel
import Foundation
import Scenario
import ScenarioFiles
import Testing

@Suite("Providers of care and voluntary services")
struct ProviderStories {
    private let day = BudgetBench.day

    @Test("Hours of a block contract are shared out until none are left; single hours cost more and buy less")
    func capacity() throws {
        let outcome = try BudgetBench.run(
            BudgetBench.yaml(caseload: 10, provider: "block: 35 h per week, spot: 11 h per week, spot_price: £25"))
        // Three by contract with ten hours each, one with eight for the same money; six wait.
        #expect(abs(outcome.provider(.blockUsed) / (28 * day) - 30) < 0.01)
        #expect(abs(outcome.provider(.spotUsed) / (28 * day) - 8) < 0.01)
        #expect(abs(outcome.budgets(.waitingForCare) / (28 * day) - 6) < 0.01)
        #expect(abs(outcome.budgets(.met) / (28 * day) - 38) < 0.01)
    }

    @Test("Nobody has more hours than meet all of their need, and what they do not need is not paid for")
    func noMoreThanNeed() throws {
        // £200 would buy thirteen hours and a third.
        let outcome = try SmallService.run(
            BudgetBench.yaml(caseload: 10, provider: "block: 40 h per week").replacingOccurrences(
                of: "per week, price: £20}}", with: "per week, price: £15}}"))
        #expect(abs(outcome.budgets(.withCare) / (28 * day) - 4) < 0.01)
        #expect(abs(outcome.provider(.blockUsed) / (28 * day) - 40) < 0.01)
        #expect(abs(outcome.budgets(.money) / (28 * day) - 4 * 150) < 1)
        // Reviews take what was not needed first.
        let reviewed = try SmallService.run(
            BudgetBench.yaml(budgets: "reviews: {every: 1 wk, falls: 20 %}", provider: "block: 40 h per week")
                .replacingOccurrences(of: "per week, price: £20}}", with: "per week, price: £15}}"))
        let met = reviewed.budgets(.met, weeks: 0..<2) / (14 * day)
        #expect(abs(met - 10) < 0.01, "\(met)")
        // £128 in the third week, £102.40 in the fourth.
        let money = reviewed.budgets(.money, weeks: 2..<3) / (7 * day)
        #expect(abs(money - 128) < 0.1, "\(money)")
        let left = reviewed.budgets(.met, weeks: 3..<4) / (7 * day)
        #expect(abs(left - 102.4 / 15) < 0.01, "\(left)")
    }

    @Test("Work of a failure that concerns carers only arises for them only")
    func failuresOfCarers() throws {
        func hours(_ share: String) throws -> Double {
            try BudgetBench.run(
                BudgetBench.yaml(
                    caseload: 20, provider: "block: 1000 h per week, failures: 20 per year, failure_work: call",
                    """
                    run: {length: 26 wk}
                    needs: {person: {with_carer: \(share)}}
                    work: {call: {arises: {carers_only: true}, by: coordinator, priority: call, time: {telephone: 1 min}}}
                    """)
            ).hours(.telephone)
        }
        #expect(try hours("0 %") == 0)
        #expect(try hours("100 %") > 1)
    }

    @Test("A quarter of an hour of which five minutes are lost is worth two thirds of its time")
    func shortVisits() throws {
        let outcome = try BudgetBench.run(
            BudgetBench.yaml(provider: "block: 1000 h per week, visit: 15 min, lost_per_visit: 5 min"))
        #expect(abs(outcome.budgets(.met) / outcome.budgets(.need) - 2.0 / 3) < 1e-4)
    }

    @Test("Failures come back as work, more of them with each renewal, fewer with each that is heard of")
    func failures() throws {
        func run(_ more: String) throws -> Outcome {
            try BudgetBench.run(
                BudgetBench.yaml(
                    caseload: 100, provider: "block: 1000 h per week, failures: 4 per year, failure_work: call\(more)",
                    """
                    run: {length: 104 wk}
                    work: {call: {by: coordinator, priority: call, time: {telephone: 1 min}}}
                    """))
        }
        let plain = try run("")
        let expected = 400 * 104 * 7 / 365.25
        #expect(abs(plain.provider(.failures) - expected) < 4.5 * expected.squareRoot())
        // Those of the last weekend are not dealt with any more; few come while another waits.
        let calls = plain.hours(.telephone) * 60
        #expect(calls > 0.9 * expected && calls <= plain.provider(.failures))
        let renewed = try run(", renewal: {every: 52 wk, failures_times: 2}")
        let second = renewed.provider(.failures, weeks: 52..<104) / renewed.provider(.failures, weeks: 0..<52)
        #expect(abs(second - 2) < 4.5 * 2 * (1.5 / (expected / 2)).squareRoot())
        let heard = try run(", feedback: {heard: 100 %, after: 4 wk, improves: 100 %}")
        #expect(heard.provider(.failures, weeks: 0..<4) > 10)
        #expect(heard.provider(.failures, weeks: 6..<104) == 0)
    }

    @Test("A provider that closes gives its people back, and another takes them as far as it can")
    func closing() throws {
        let outcome = try SmallService.run(
            BudgetBench.yaml(caseload: 5, provider: "block: 50 h per week, closes: 2027-01-18")
                .replacingOccurrences(
                    of: "price: £20}}", with: "price: £20}, other: {block: 20 h per week, price: £20}}"))
        #expect(outcome.provider(.handedBack) == 5)
        #expect(outcome.provider(.blockUsed, weeks: 2..<4) == 0)
        #expect(abs(outcome.provider(.blockUsed, 1, weeks: 2..<4) - 20 * 14 * day) < 1)
        #expect(abs(outcome.budgets(.waitingForCare, weeks: 2..<4) - 3 * 14 * day) < 1)
    }

    @Test("Travel to somebody in a home far away is so many times as long, until they leave")
    func distance() throws {
        func run(_ times: String) throws -> Outcome {
            try BudgetBench.run(
                BudgetBench.yaml(
                    provider: "block: 1000 h per week, travel_times: \(times)",
                    """
                    work: {visit: {arises: {every: {all: 1 wk}}, by: coordinator, priority: visit,
                      time: {direct: 30 min, travel: 20 min}}}
                    """))
        }
        let near = try run("1").hours(.travel)
        #expect(near > 0)
        #expect(abs(try run("6").hours(.travel) - 6 * near) < 0.01)
    }

    @Test("A voluntary service takes a share of some work until it is withdrawn")
    func voluntary() throws {
        func run(_ service: String) throws -> Outcome {
            try SmallService.run(
                """
                run: {length: 40 wk}
                starting: {team: {caseload: 20, states: {settled: 100 %}}}
                work: {call: {arises: {every: {all: 1 wk}}, by: coordinator, priority: call, time: {telephone: 5 min}}}
                voluntary: {advocacy: {work: [call], \(service)}}
                """)
        }
        let none = try run("share: 0 %")
        #expect(none.hours(.telephone) > 60)
        let some = try run("share: 30 %, until: 2027-05-24")
        let taken = some.budgets(.voluntaryPieces)
        #expect(some.budgets(.voluntaryPieces, weeks: 20..<40) == 0)
        #expect(abs(taken / 400 - 0.3) < 4.5 * (0.3 * 0.7 / 400).squareRoot() + 0.01, "\(taken)")
        #expect(abs(none.hours(.telephone) - some.hours(.telephone) - taken / 12) < 1)
    }

    @Test("Steps on the way to care are the team's own work, and shares add up")
    func rules() throws {
        func refused(_ yaml: String, for text: String) {
            #expect(SmallService.isRefused(yaml, for: text), "\(SmallService.faults(yaml)), not \(text)")
        }
        let work = "work: {plan: {by: coordinator, priority: deadline, lapses_after: 2 wk, time: {indirect: 1 h}}}"
        refused(BudgetBench.yaml(plans: "managed: {share: 100 %, work: plan}", work), for: "people would be stuck")
        refused(BudgetBench.yaml(plans: "managed: {share: 90 %}"), for: "add up to 90 %")
        refused(BudgetBench.yaml(budgets: "panel: {every: 10 d}"), for: "so many whole weeks")
        let own = "work: {own: {by: worker, priority: deadline, time: {indirect: 1 h}}}"
        refused(
            BudgetBench.yaml(budgets: "panel: {every: 1 wk, work: own}", own), for: "each worker has for themselves")
        refused(
            BudgetBench.yaml(
                plans: "managed: {share: 100 %, work: plan}",
                """
                work: {plan: {by: coordinator, priority: deadline, time: {indirect: 1 h}}}
                voluntary: {helpers: {work: [plan], share: 10 %}}
                """), for: "a step that people wait for")
        #expect(SmallService.faults(BudgetBench.yaml()) == [])
    }

    @Test("Care that comes from providers has one that serves whoever can come to it, and dates are within the run")
    func providersThere() {
        func refused(_ yaml: String, for text: String) {
            #expect(SmallService.isRefused(yaml, for: text), "\(SmallService.faults(yaml)), not \(text)")
        }
        func without(_ plans: String) -> String {
            BudgetBench.yaml(plans: plans).split(separator: "\n").filter { !$0.hasPrefix("providers:") }
                .joined(separator: "\n")
        }
        refused(without("managed: {share: 100 %}"), for: "comes from the providers, and there is none")
        // The plainest kind is had by those who cannot have the one they would, whatever its share.
        refused(without("managed: {share: 0 %}, direct: {share: 100 %, price: £15}"), for: "and there is none")
        #expect(SmallService.faults(without("direct: {share: 100 %, price: £15}")) == [])
        let other = "needs: {other: {}}"
        refused(
            BudgetBench.yaml(provider: "block: 10 h per week, profiles: [other]", other), for: "none serves person")
        #expect(
            SmallService.faults(BudgetBench.yaml(provider: "block: 10 h per week, profiles: [person]", other)) == [])
        refused(
            BudgetBench.yaml(provider: "block: 10 h per week, closes: 2026-12-01"),
            for: "2026-12-01 is not within the run")
        let service = "voluntary: {helpers: {work: [call], share: 10 %, until: 2027-06-01}}"
        refused(
            "work: {call: {arises: {every: {all: 1 wk}}, by: coordinator, priority: call}}\n\(service)",
            for: "2027-06-01 is not within the run")
    }
}
