import CareModel
import Experiments
import OutputAnalysis
import Reports
import ResultFiles
import Scenario
import ScenarioFiles

/// What there is of a run's replications once it has ended or was stopped.
struct MadeReplications {
    var seed: UInt64
    var ending: ReplicationRunner.Ending
    /// Of each scenario, how its figures are formed and where their records are.
    var evaluations: [MetricEvaluation]
    var stores: [PartialStore]
    /// Replications of each scenario, the same for all.
    var replications: Int
    /// Replications of each draw of uncertain figures; 1 where nothing is drawn.
    var replicationsPerDraw = 1
    /// The figures that were drawn, by draw and scenario.
    var draws: [ParameterDraw] = []
    /// How precise the figures asked for are after each round.
    var rounds: [(replications: Int, judgements: [PrecisionJudgement])] = []
    /// Seconds of the wall clock.
    var seconds: Double
}

/// The replications of a run: as many as are asked for, in rounds until figures are precise, or by draws of what is uncertain.
struct ReplicationMaking {
    private let settings: RunSettings
    private let context: CommandContext
    private let readings: [ScenarioReading]
    private let baseline: Int
    private let most: Int
    private let progress: ProgressLine

    init(
        _ settings: RunSettings, _ context: CommandContext, _ readings: [ScenarioReading], baseline: Int, most: Int
    ) {
        self.settings = settings
        self.context = context
        self.readings = readings
        self.baseline = baseline
        self.most = most
        progress = ProgressLine(context.console, isQuiet: settings.isQuiet)
    }

    /// Makes what is missing of them.
    func make(in folder: RunFolder) async throws -> MadeReplications {
        let evaluations = readings.map { MetricEvaluation($0.model) }
        var stores: [PartialStore] = []
        for (reading, evaluation) in zip(readings, evaluations) {
            stores.append(
                try folder.store(scenario: reading.read.scenario.name, figures: evaluation.layout.recordLength))
        }
        let kept = stores.map(\.count).min() ?? 0
        if kept > 0, !settings.isQuiet {
            context.console.note(
                "going on after \(kept) " + (settings.precision.isEmpty ? "of \(most) replications" : "replications"))
        }
        var made = MadeReplications(
            seed: settings.seed, ending: .finished, evaluations: evaluations, stores: stores, replications: most,
            seconds: 0)
        defer { progress.clear() }
        if !settings.precision.isEmpty {
            try await makeRounds(&made)
        } else if settings.parameterDraws != nil {
            try await makeDraws(&made)
        } else {
            made.ending = try await make(most, in: made)
        }
        made.seconds = progress.seconds
        return made
    }

    private func make(_ replications: Int, in made: MadeReplications) async throws -> ReplicationRunner.Ending {
        let runner = ReplicationRunner(
            models: readings.map(\.model), evaluations: made.evaluations, seed: settings.seed,
            replications: replications, jobs: settings.jobs)
        let stores = made.stores
        return try await runner.run(
            completed: stores.map { min($0.count, replications) }, isCancelled: context.isInterrupted,
            commit: { scenario, _, record in try stores[scenario].append(record) },
            progress: { done, all in progress.update(done, of: all) })
    }

    /// Rounds of a fixed schedule until all figures are precise enough, each judged once it is whole.
    private func makeRounds(_ made: inout MadeReplications) async throws {
        let rounds = PrecisionRounds(first: RunSettings.firstRound, most: most).rounds
        for round in rounds {
            // A round that more replications came after was judged, and was not enough.
            made.ending = try await make(round, in: made)
            guard made.ending == .finished else { return }
            made.replications = round
            let figures = try zip(made.evaluations, made.stores).map {
                try ScenarioFigures($0.layout, from: StoredRecords(store: $1, first: round))
            }
            let judgements = PrecisionJudgement.all(settings.precision, figures: figures, baseline: baseline)
            made.rounds.append((round, judgements))
            progress.note = widest(judgements)
            if judgements.allSatisfy(\.isReached) { break }
        }
    }

    /// The figure that is furthest from its precision, for the line of progress.
    private func widest(_ judgements: [PrecisionJudgement]) -> String {
        guard let judgement = judgements.first(where: { !$0.isReached }), let half = judgement.halfWidth else {
            return ""
        }
        let text = FigureText(unit: judgement.definition.unit)
        let value = judgement.estimate
        return "\(judgement.definition.metric) "
            + "\(text.estimate(value.value, low: value.low, high: value.high)) ± \(text.width(half)) \(text.unit)"
    }

    /// Replications of each draw of the uncertain figures, draw after draw; scenarios share draws and replications.
    private func makeDraws(_ made: inout MadeReplications) async throws {
        let each = settings.replicationsPerDraw
        let draws = most / each
        made.replicationsPerDraw = each
        made.draws = ParameterDraw.all(readings, draws: draws, seed: settings.seed)
        let scenarios = readings.count
        let stores = made.stores
        let completed = stores.map(\.count)
        var work: [CellWork] = []
        for draw in 0..<draws {
            for scenario in 0..<scenarios where completed[scenario] < (draw + 1) * each {
                let from = max(draw * each, completed[scenario])
                work.append(CellWork(cell: draw * scenarios + scenario, replications: from..<(draw + 1) * each))
            }
        }
        let loaded = readings.map(\.loaded)
        let seed = settings.seed
        let pieces = work
        let lengths = made.evaluations.map(\.layout.recordLength)
        made.ending = try await CellRunner(seed: seed, jobs: settings.jobs).run(
            work,
            cell: { cell in
                let draw = cell / scenarios
                return try Self.cell(loaded[cell % scenarios], draw: draw, seed: seed)
            },
            isCancelled: context.isInterrupted,
            commit: { piece, layout, records in
                let scenario = pieces[piece].cell % scenarios
                guard layout.recordLength == lengths[scenario] else {
                    throw CommandFailure(
                        "error: draw \(pieces[piece].cell / scenarios + 1) of the uncertain figures gives "
                            + "\(readings[scenario].path) other figures than their means do",
                        exitCode: ExitStatus.badData)
                }
                for record in records { try stores[scenario].append(record) }
                progress.update(piece + 1, of: pieces.count)
            })
    }

    /// The scenario of one draw.
    static func cell(_ loaded: LoadedScenario, draw: Int, seed: UInt64) throws -> ExperimentCell {
        do throws(ScenarioRefusal) {
            let reading = try ScenarioReading.read(loaded) { UncertainDraw.figure(of: $0, draw: draw, seed: seed) }
            return ExperimentCell(model: reading.model)
        } catch {
            let reasons = error.diagnostics.filter { $0.severity == .error }.map { "\($0.key): \($0.message)" }
            throw CommandFailure(
                "error: draw \(draw + 1) of the uncertain figures of \(loaded.path) cannot be simulated:\n"
                    + reasons.joined(separator: "\n")
                    + "\nGive the uncertain figure a narrower distribution, or one that keeps to what is possible.",
                exitCode: error.exitCode)
        }
    }
}
