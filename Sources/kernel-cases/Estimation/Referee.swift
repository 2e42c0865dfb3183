internal import RandomStreams

/// Simulates experiments and judges what was expected of them.
///
/// Each experiment has a pilot, which says how long the run to be judged has to be, and that run, with draws of its
/// own. If its estimates are less precise than planned it is extended, once.
struct Referee: Sendable {
    let seed: UInt64
    let workers: Workers

    /// The judgements of all quantities, in the order of the experiments and their quantities.
    func judge(_ experiments: [Experiment]) async -> [Judgement] {
        let precision = Precision(quantities: experiments.reduce(0) { $0 + $1.quantities.count })
        let pilots = experiments.map { Plan.pilot(of: $0.model.scale) }
        let pilotRuns = await run(zip(experiments, pilots).map { ($0, $1) })
        let plans = experiments.indices.map { index in
            let scale = experiments[index].model.scale
            if scale.isExact { return pilots[index] }
            let lengthening = lengthening(of: experiments[index], pilotRuns[index], precision)
            return Plan.judged(after: pilots[index], lengthening: lengthening, of: scale)
        }
        var runs = await run(zip(experiments, plans).map { ($0, $1) })
        var extensions: [(experiment: Experiment, plan: Plan)] = []
        var extended: [Int] = []
        for index in experiments.indices where !experiments[index].model.scale.isExact {
            let lengthening = lengthening(of: experiments[index], runs[index], precision)
            if let plan = plans[index].extended(by: lengthening, of: experiments[index].model.scale) {
                extensions.append((experiments[index], plan))
                extended.append(index)
            }
        }
        for (index, further) in zip(extended, await run(extensions)) { runs[index] += further }
        return experiments.indices.flatMap { judgements(of: experiments[$0], from: runs[$0], precision) }
    }

    private struct Work: Sendable {
        let experiment: Experiment
        let span: Span
        let replication: UInt64
    }

    private func run(_ planned: [(experiment: Experiment, plan: Plan)]) async -> [[Replication]] {
        let tasks = planned.flatMap { experiment, plan in
            (0..<UInt64(plan.count)).map {
                Work(experiment: experiment, span: plan.span, replication: plan.first + $0)
            }
        }
        let seed = seed
        var results = await workers.run(tasks) { task in
            let chance = Chance(
                key: RandomKey(seed: seed, replication: task.replication),
                entity: StableName.hash(task.experiment.entityName))
            return task.experiment.model.replicate(
                task.span, recording: task.experiment.recording, chance: chance)
        }[...]
        return planned.map { _, plan in
            defer { results = results.dropFirst(plan.count) }
            return Array(results.prefix(plan.count))
        }
    }

    private func lengthening(
        of experiment: Experiment, _ replications: [Replication], _ precision: Precision
    ) -> Double {
        if experiment.model.scale.isExact { return 1 }
        let estimates = Estimator.estimates(of: experiment.quantities.map(\.measure), from: replications)
        var greatest = 0.0
        for (quantity, estimate) in zip(experiment.quantities, estimates) {
            let lengthening = precision.lengthening(
                estimate, expected: quantity.expected, tolerance: experiment.model.scale.tolerance,
                replications: max(replications.count, Plan.replications))
            greatest = max(greatest, lengthening)
        }
        return greatest
    }

    private func judgements(
        of experiment: Experiment, from replications: [Replication], _ precision: Precision
    ) -> [Judgement] {
        let measures = experiment.quantities.map(\.measure)
        if experiment.model.scale.isExact {
            return experiment.quantities.map { quantity in
                let value = quantity.measure.evaluate(replications[0].sums)
                return Judgement(experiment.caseName, quantity, exactly: value)
            }
        }
        let estimates = Estimator.estimates(of: measures, from: replications)
        return zip(experiment.quantities, estimates).map { quantity, estimate in
            Judgement(experiment.caseName, quantity, estimate: estimate, precision)
        }
    }
}
