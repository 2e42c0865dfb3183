import Experiments
import Glibc
import Reports
import ResultFiles
import Scenario
import ScenarioFiles

/// One `caseload sweep plan`: from scenarios and statements to a plan in a folder.
struct SweepPlanning {
    private let command: SweepPlanCommand
    private let context: CommandContext
    private let path: String
    private let seed: UInt64
    private let readings: [ScenarioReading]
    private let replications: Int
    private let shards: Int

    /// Reads what is asked for.
    ///
    /// - Throws: `CommandFailure` if it cannot be used, or for the faults of the scenarios.
    init(_ command: SweepPlanCommand, _ context: CommandContext) throws(CommandFailure) {
        self.command = command
        self.context = context
        path = command.out ?? ""
        if path.isEmpty { throw CommandFailure("error: --out names no folder", exitCode: ExitStatus.usage) }
        seed =
            try EnvironmentVariable.value(
                command.seed, "CASELOAD_SEED", in: context.environment, expected: "a whole number of 0 or more",
                UInt64.init(_:)) ?? 1
        let asked = try EnvironmentVariable.value(
            command.replications, "CASELOAD_REPLICATIONS", in: context.environment, expected: "a whole number",
            Int.init(_:))
        shards = command.shards ?? 1
        if let asked { try Self.checkReplications(asked) }
        readings = try ScenarioReading.readAll(command.scenarios, context, .auto)
        replications =
            asked
            ?? readings.map { $0.read.scenario.run.replications ?? RunWindow.usualReplications }.max()
            ?? RunWindow.usualReplications
    }

    static func checkReplications(_ number: Int, from least: Int = 0) throws(CommandFailure) {
        let most = RunWindow.mostReplications - least
        guard number >= 1, number <= most else {
            throw CommandFailure(
                "error: replications may be from 1 to \(most), found \(number)", exitCode: ExitStatus.usage)
        }
    }

    static func checkShards(_ shards: Int, units: Int) throws(CommandFailure) {
        guard (1...units).contains(shards) else {
            throw CommandFailure(
                "error: shards may be from 1 to the \(units) units (points times scenarios times replications), "
                    + "found \(shards)", exitCode: ExitStatus.usage)
        }
    }

    /// Checks every cell and writes the plan.
    ///
    /// - Returns: The exit code.
    func perform() async throws -> Int32 {
        let points = try self.points()
        try Self.checkShards(shards, units: points.points.count * readings.count * replications)
        noteUncertain(points)
        let entries = readings.map {
            SweepPlan.ScenarioEntry(
                id: $0.read.scenario.name, title: $0.read.scenario.title, file: $0.path, text: $0.read.mergedText)
        }
        func plan(_ figures: [SweepPlan.Figure]) -> SweepPlan {
            SweepPlan(
                version: ProgramVersion.text, mathematics: MathematicsFingerprint.value, seed: seed,
                design: points.design, parameters: points.parameters, points: points.points, scenarios: entries,
                figures: figures, replications: replications, shards: shards)
        }
        let cells: SweepCells
        do throws(ScenarioFaults) {
            cells = try SweepCells(plan([]))
        } catch {
            throw CommandFailure(
                "error: a merged scenario cannot be read again; please report it\n"
                    + context.text(of: error.diagnostics, .auto), exitCode: ExitStatus.programFault)
        }
        let check = SweepCheck(
            cells: cells, jobs: max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))), choose: try chosenFigures())
        let figures: [FigureDefinition]
        switch await check.perform(isInterrupted: context.isInterrupted) {
        case .good(let found): figures = FigureSelection(found).layout.figures
        case .refused(let refusal): throw failure(of: refusal, points)
        case .interrupted:
            context.console.note("interrupted: nothing was written")
            return ExitStatus.interrupted
        }
        try checkMetrics(figures)
        let whole = plan(figures.map(SweepPlan.Figure.init))
        let isNew = try SweepFolder.write(whole, to: path, with: SweepScripts(whole).files)
        if !isNew { context.console.note("\(path) holds this plan already, nothing was written") }
        context.console.output(SweepScripts(whole).summary(folder: path))
        return ExitStatus.done
    }

    private func points() throws -> SweepPoints {
        if let file = command.pointsFile { return try SweepPoints(file: file, scenarios: readings.count) }
        var parameters: [DesignParameter] = []
        for statement in command.vary {
            do throws(DesignParameter.Fault) {
                parameters.append(try DesignParameter(statement: statement))
            } catch {
                throw CommandFailure("error: --vary: \(error.message)", exitCode: ExitStatus.usage)
            }
        }
        for (index, parameter) in parameters.enumerated()
        where parameters[..<index].contains(where: { $0.path == parameter.path }) {
            throw CommandFailure("error: --vary gives the key \(parameter.path) twice", exitCode: ExitStatus.usage)
        }
        let uncertain = readings.map(\.read.uncertain)
        if command.uncertain {
            for value in uncertain.flatMap({ $0 }) where !parameters.contains(where: { $0.path == value.key }) {
                parameters.append(
                    DesignParameter(path: value.key, values: .uncertain, levels: DesignParameter.usualLevels))
            }
            if !parameters.contains(where: { $0.values == .uncertain }) {
                throw CommandFailure(
                    "error: --uncertain: no figure of these scenarios is uncertain", exitCode: ExitStatus.badData)
            }
        }
        guard !parameters.isEmpty else {
            throw CommandFailure(
                "error: nothing is varied: give --vary KEY=LOW..HIGH, --uncertain or --points-file",
                exitCode: ExitStatus.usage)
        }
        return try SweepPoints(
            command.design ?? .latinHypercube, parameters, uncertain: uncertain, count: command.points, seed: seed,
            scenarios: readings.count)
    }

    /// Which figures of a cell are kept.
    private func chosenFigures() throws(CommandFailure) -> @Sendable (FigureLayout) -> [FigureDefinition] {
        guard !command.metric.isEmpty else {
            let keys = Set(HeadlineFigures.rows(first: readings.flatMap(\.read.scenario.shows)).map(\.key))
            return { layout in
                layout.figures.filter {
                    keys.contains(FigureName(metric: $0.metric, team: $0.team, group: $0.group))
                }
            }
        }
        let references = try references()
        return { layout in references.flatMap { $0.figures(in: layout).map { layout.figures[$0] } } }
    }

    private func references() throws(CommandFailure) -> [MetricReference] {
        var references: [MetricReference] = []
        for text in command.metric {
            do throws(MetricReference.Fault) {
                references.append(try MetricReference(text))
            } catch {
                throw CommandFailure("error: --metric: \(error.message)", exitCode: ExitStatus.usage)
            }
        }
        return references
    }

    /// Refuses a metric of a team or group that no cell has.
    private func checkMetrics(_ figures: [FigureDefinition]) throws(CommandFailure) {
        let layout = FigureSelection(figures).layout
        for reference in try references() where reference.figures(in: layout).isEmpty {
            throw CommandFailure(
                "error: --metric: no scenario has \(reference.text): docs/metrics.md lists teams and groups of a metric",
                exitCode: ExitStatus.badData)
        }
        guard !figures.isEmpty else {
            throw CommandFailure(
                "error: the scenarios have none of the headline figures: name some with --metric",
                exitCode: ExitStatus.badData)
        }
    }

    /// Says which figures are uncertain and not varied.
    private func noteUncertain(_ points: SweepPoints) {
        let varied = Set(points.parameters.map(\.path))
        for reading in readings {
            context.console.error(context.text(of: reading.read.warnings, .auto))
            let left = reading.read.uncertain.filter { !varied.contains($0.key) }
            if let text = UncertaintyNote.text(of: left) {
                context.console.note("\(reading.path): \(text); --uncertain varies what is uncertain")
            }
        }
    }

    private func failure(of refusal: SweepCheck.Refusal, _ points: SweepPoints) -> CommandFailure {
        let scenario = readings[refusal.cell % readings.count]
        let point = refusal.cell / readings.count
        let values = points.points[point]
        func isMeant(_ path: String) -> Bool {
            refusal.diagnostics.contains {
                $0.key == path || $0.key.hasPrefix(path + ".") || path.hasPrefix($0.key + ".")
            }
        }
        let columns = points.parameters.indices
        let faulty = columns.filter { isMeant(points.parameters[$0].path) }
        let told = (faulty.isEmpty ? Array(columns) : faulty).map { column in
            let value = "\(points.parameters[column].path) = \(values[column])"
            guard let file = points.file else { return "  \(value)" }
            return "  \(file.path):\(file.lines[point]): column \(column + 1): \(value)"
        }
        let text = context.text(of: refusal.diagnostics, .auto)
        return CommandFailure(
            "error: point \(point + 1) of \(points.points.count) makes a scenario of \(scenario.path) that is refused:\n"
                + told.joined(separator: "\n") + "\n\(text)nothing was written", exitCode: ExitStatus.badData)
    }
}

/// One `caseload sweep plan --extend`: more replications in shards of their own.
struct SweepExtension {
    let folder: String
    let command: SweepPlanCommand

    func perform(in context: CommandContext) throws -> Int32 {
        var folder = try SweepFolder(folder)
        try folder.checkVersion()
        let more = command.replications ?? 0
        try SweepPlanning.checkReplications(more, from: folder.plan.replications)
        let shards = command.shards ?? folder.plan.stages.last?.shards ?? 1
        try SweepPlanning.checkShards(shards, units: folder.plan.cells * more)
        let plan = folder.plan.extended(by: more, shards: shards)
        try folder.extend(to: plan, with: SweepScripts(plan).files)
        context.console.output(SweepScripts(plan).summary(folder: folder.path))
        return ExitStatus.done
    }
}
