import Foundation
import OutputAnalysis

extension CoverageCase {
    /// All cases, in the order of the page.
    static var all: [CoverageCase] { single + paired + quantiles + survival + components + stopping }

    private static var single: [CoverageCase] {
        let means = [10, 30, 50].flatMap { count in
            [
                CoverageCase("mean", "normal", "\(count)", truth: 3) { randomness in
                    Estimation.mean(of: randomness.sample(count) { 3 + 2 * $0.normal() })
                }
            ]
        }
        let skewed = [30, 50].map { count in
            CoverageCase("mean", "sum of four exponential times", "\(count)", truth: 4) { randomness in
                Estimation.mean(
                    of: randomness.sample(count) {
                        $0.exponential() + $0.exponential() + $0.exponential() + $0.exponential()
                    })
            }
        }
        let exponential = [30, 50, 100].map { count in
            CoverageCase("mean", "exponential", "\(count)", count < 100 ? .contrast : .plain, truth: 1) { randomness in
                Estimation.mean(of: randomness.sample(count) { $0.exponential() })
            }
        }
        let shares = [(0.01, 50), (0.05, 50), (0.2, 50), (0.5, 50), (0.2, 30), (0.5, 200)].map { share, count in
            CoverageCase(
                "proportion", "true in \(Int((share * 100).rounded())) %", "\(count)", .conservative, truth: share
            ) { randomness in
                Estimation.proportion(of: randomness.sample(count) { $0.uniform() < share ? 1 : 0 })
            }
        }
        let ratios = [30, 50].map { count in
            CoverageCase("ratio", "30 % of a changing number of cases", "\(count)", truth: 0.3) { randomness in
                var numerators: [Double] = []
                var denominators: [Double] = []
                for _ in 0..<count {
                    let replication = randomness.breaches(0.3)
                    numerators.append(replication.breaches)
                    denominators.append(replication.cases)
                }
                return Estimation.ratio(numerators: numerators, denominators: denominators)
            }
        }
        return means + skewed + exponential + shares + ratios
    }

    private static var paired: [CoverageCase] {
        let means = CoverageCase(
            "paired difference of means", "normal, correlation 0.8", "30", drawn: { _ in 1 },
            make: { randomness in
                let common = randomness.sample(30) { $0.normal() }
                let before = common.map { $0 + 0.5 * randomness.normal() }
                let after = common.map { $0 + 1 + 0.5 * randomness.normal() }
                let comparison = PairedComparison.means(baseline: before, scenario: after)
                return (comparison.low, comparison.high)
            })
        let skewed = CoverageCase(
            "paired difference of means", "exponential, half again as long", "50", drawn: { _ in 0.5 },
            make: { randomness in
                let common = randomness.sample(50) { $0.exponential() }
                let before = common.map { $0 + 2 * randomness.exponential() }
                let after = common.map { 1.5 * $0 + 2 * randomness.exponential() }
                let comparison = PairedComparison.means(baseline: before, scenario: after)
                return (comparison.low, comparison.high)
            })
        let ratios = CoverageCase(
            "paired difference of ratios", "a third of breaches averted", "30", drawn: { _ in -0.4 / 3 },
            make: { randomness in
                var before: [Double] = []
                var after: [Double] = []
                var cases: [Double] = []
                for _ in 0..<30 {
                    let replication = randomness.breaches(0.4)
                    var kept = 0.0
                    for _ in 0..<Int(replication.breaches) where randomness.uniform() < 2.0 / 3 { kept += 1 }
                    before.append(replication.breaches)
                    after.append(kept)
                    cases.append(replication.cases)
                }
                let comparison = PairedComparison.ratios(
                    baselineNumerators: before, baselineDenominators: cases, scenarioNumerators: after,
                    scenarioDenominators: cases)
                return (comparison.low, comparison.high)
            })
        return [means, skewed, ratios]
    }

    private static var quantiles: [CoverageCase] {
        [(0.5, 30), (0.5, 50), (0.9, 50), (0.9, 100)].map { share, count in
            let name = share == 0.5 ? "median" : "90 % quantile"
            return CoverageCase(name, "exponential", "\(count)", .conservative, truth: -log(1 - share)) { randomness in
                Estimation.quantile(of: randomness.sample(count) { $0.exponential() }, share: share)
            }
        }
    }

    /// Exponential times of mean 1, cut off at a horizon, or at exponential times of mean 2.
    private static func censored(
        _ count: Int, _ horizon: Double?, _ randomness: inout TestRandomness
    ) -> (times: [Double], observed: [Bool]) {
        var times: [Double] = []
        var observed: [Bool] = []
        for _ in 0..<count {
            let time = randomness.exponential()
            let limit = horizon ?? 2 * randomness.exponential()
            times.append(min(time, limit))
            observed.append(time <= limit)
        }
        return (times, observed)
    }

    private static var survival: [CoverageCase] {
        let horizons: [(Double?, String)] = [(nil, "a third censored"), (1, "cut off after 1 mean")]
        let medians = horizons.flatMap { horizon, name in
            [30, 50, 100].map { count in
                CoverageCase(
                    "median time to an event", "exponential, \(name)", "\(count)", .conservative, truth: log(2)
                ) { randomness in
                    let (times, observed) = censored(count, horizon, &randomness)
                    return Estimation.timeToEvent(times: times, observed: observed)
                }
            }
        }
        let shares = [0.25, 1].map { time in
            CoverageCase(
                "share without the event by a time", "exponential, a third censored, at \(time)", "50", .conservative,
                truth: exp(-time)
            ) { randomness in
                let (times, observed) = censored(50, nil, &randomness)
                return Estimation.survival(times: times, observed: observed, at: time)
            }
        }
        return medians + shares
    }
}
