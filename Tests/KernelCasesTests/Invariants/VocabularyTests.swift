import Testing

@testable import kernel_cases

@Suite("Names of quantities")
struct VocabularyTests {
    @Test(
        "Many names mean one quantity",
        arguments: [
            (
                ["W", "sojourn_time", "mean_time_in_system", "E[W]", "meanSojourn"],
                StandardQuantity.statistic(.mean, .sojourn)
            ),
            (["Wq", "wait", "mean_waiting_time", "E_Wq", "meanWait", "avg_wait"], .statistic(.mean, .wait)),
            (["L", "mean_number_in_system", "E[N]", "mean_L"], .statistic(.mean, .number)),
            (["Lq", "mean_queue_length", "number_waiting"], .statistic(.mean, .queue)),
            (["E_Wq2", "E[Wq^2]", "Wq_second_moment"], .statistic(.secondMoment, .wait)),
            (["sd_sojourn", "sojourn_sd", "std_W"], .statistic(.deviation, .sojourn)),
            (["var_L", "variance_of_L", "varL"], .statistic(.variance, .number)),
            (["sojourn_p95", "W_p95", "p95_sojourn_time", "W_95_percentile"], .statistic(.quantile(0.95), .sojourn)),
            (["median_wait"], .statistic(.quantile(0.5), .wait)),
            (["P_Wq_gt_2", "P(Wq > 2)", "P_wait_greater_than_2"], .statistic(.exceeding(2), .wait)),
            (["P(W <= 2)"], .statistic(.atMost(2), .sojourn)),
            (["P0", "P(0)", "p_0", "P_n_0", "P_empty"], .state(0)),
            (["P_wait", "p_delay", "ErlangC", "sigma"], .waiting),
            (["P_block", "blocking_probability", "p_loss"], .refusal),
            (["P_abandon", "P_renege"], .abandonment),
            (["util", "utilisation", "rho"], .utilisation),
            (["mean_busy", "busy_servers"], .statistic(.mean, .busy)),
            (["effective_arrival_rate", "lam_eff"], .joiningRate),
            (["P(N >= 3)", "P_L_ge_3"], .stateAtLeast(3)),
        ])
    func synonyms(names: [String], quantity: StandardQuantity) {
        for name in names {
            #expect(QuantityReading.quantity(QuantityName(name), bound: nil) == quantity, "\(name)")
        }
    }

    @Test("A tail without a number is compared with the case's own time")
    func bound() {
        #expect(
            QuantityReading.quantity(QuantityName("P_Wq_gt_t"), bound: 0.5) == .statistic(.exceeding(0.5), .wait))
        #expect(QuantityReading.quantity(QuantityName("P_Wq_gt_t"), bound: nil) == nil)
    }

    @Test("What means nothing is not taken for something near it", arguments: ["happiness", "W_x_y", "P_cow", "L_99z"])
    func nonsense(name: String) {
        #expect(QuantityReading.quantity(QuantityName(name), bound: nil) == nil)
    }

    @Test("Items of lists are classes from 0, numbers are classes from 1, unless a name has the number 0")
    func classes() throws {
        func subset(_ name: QuantityName, fromZero: Bool = false) -> CustomerSubset? {
            CustomerSubset.read(name, count: 2, countsFromZero: fromZero, bound: nil)?.subset
        }
        #expect(subset(QuantityName("Wq").item(0)) == .one(0))
        #expect(subset(QuantityName("Wq").item(2)) == nil)
        #expect(subset(QuantityName("Wq_1")) == .one(0))
        #expect(subset(QuantityName("Wq_1"), fromZero: true) == .one(1))
        #expect(subset(QuantityName("W_class_2")) == .one(1))
        #expect(subset(QuantityName("W").entry("2")) == .one(1))
        #expect(subset(QuantityName("L_total")) == .all)
        #expect(subset(QuantityName("sojourn_p95")) == .all)
        #expect(subset(QuantityName("P").item(5)) == .all)
    }

    @Test("Every quantity of the kept cases is known")
    func keptCases() throws {
        let cases = try CaseTexts.kept()
        #expect(Set(cases.map(\.form)) == Set(FormTable.all.map(\.name)))
        for next in cases {
            let plan = try CasePlan(next, file: "kept")
            #expect(plan.unknown == [], "\(next.name)")
            #expect(!plan.experiments.isEmpty, "\(next.name)")
        }
    }
}
