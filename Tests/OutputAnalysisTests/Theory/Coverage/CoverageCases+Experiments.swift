import OutputAnalysis

extension CoverageCase {
    /// Draws of parameters with variance 4, replications with variance 9, about a mean of 10.
    private static func nested(
        _ draws: Int, _ replications: Int, _ randomness: inout TestRandomness
    ) -> VarianceComponents {
        VarianceComponents(
            (0..<draws).map { _ in
                let effect = 10 + 2 * randomness.normal()
                return randomness.sample(replications) { effect + 3 * $0.normal() }
            })
    }

    static var components: [CoverageCase] {
        [(10, 5), (30, 3), (50, 2), (30, 1)].flatMap { draws, replications -> [CoverageCase] in
            let sample = "\(draws) x \(replications)"
            let model = "normal draws and replications"
            var cases = [
                CoverageCase("mean over draws of parameters", model, sample, truth: 10) { randomness in
                    nested(draws, replications, &randomness).mean
                },
                CoverageCase(
                    "prediction of a run with new parameters", model, sample,
                    drawn: { 10 + 2 * $0.normal() + 3 * $0.normal() },
                    make: { randomness in
                        let interval = nested(draws, replications, &randomness).prediction
                        return (interval?.low, interval?.high)
                    }),
            ]
            guard replications > 1 else { return cases }
            cases.append(
                CoverageCase(
                    "share of variance from parameters", model, sample, drawn: { _ in 4.0 / 13 },
                    make: { randomness in
                        let share = nested(draws, replications, &randomness).share
                        return (share?.low, share?.high)
                    }))
            return cases
        }
    }

    /// Stops when the interval of the mean is narrow enough, judged at the numbers of replications given.
    private static func stopped(
        _ target: PrecisionRounds.Target, at looks: [Int], _ randomness: inout TestRandomness,
        _ draw: (inout TestRandomness) -> Double
    ) -> Estimate {
        var values: [Double] = []
        var estimate = Estimation.mean(of: [])
        for look in looks {
            values += randomness.sample(look - values.count, draw)
            estimate = Estimation.mean(of: values)
            if PrecisionRounds.isReached(target, by: estimate) { break }
        }
        return estimate
    }

    static var stopping: [CoverageCase] {
        let targets: [(String, PrecisionRounds.Target)] = [
            ("relative 10 %", .relative(0.1)), ("relative 5 %", .relative(0.05)), ("absolute 0.1", .absolute(0.1)),
        ]
        let rounds = PrecisionRounds(first: 20, most: 3000).rounds
        let asked = targets.flatMap { name, target in
            [
                CoverageCase("mean, precision in rounds", "normal, deviation half the mean", name, truth: 1) {
                    stopped(target, at: rounds, &$0) { 1 + 0.5 * $0.normal() }
                },
                CoverageCase("mean, precision in rounds", "exponential", name, truth: 1) {
                    stopped(target, at: rounds, &$0) { $0.exponential() }
                },
            ]
        }
        // Targets that are reached early, where luck does most.
        let contrast = [("in rounds", rounds), ("after every replication from 3 on", Array(3...3000))]
        return asked
            + contrast.flatMap { name, looks in
                [
                    CoverageCase(
                        "mean, judged \(name)", "normal, deviation half the mean", "relative 30 %", .contrast, truth: 1
                    ) {
                        stopped(.relative(0.3), at: looks, &$0) { 1 + 0.5 * $0.normal() }
                    },
                    CoverageCase("mean, judged \(name)", "exponential", "relative 30 %", .contrast, truth: 1) {
                        stopped(.relative(0.3), at: looks, &$0) { $0.exponential() }
                    },
                ]
            }
    }
}
