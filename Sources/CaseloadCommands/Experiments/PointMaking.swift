import Experiments
import ResultFiles
import Scenario
import ScenarioFiles

/// Replications of scenarios at points of a design, kept in the folder of an experiment as they are made.
struct PointMaking {
    let settings: ExperimentSettings
    let context: CommandContext
    let readings: [ScenarioReading]
    /// The figures that are kept.
    let selection: FigureSelection
    let points: [ExperimentPoint]
    /// Replications of each scenario at each point, the same at all.
    let replications: Int

    /// Replications of a cell that are made by one thread at a time.
    private static let piece = 32

    /// Makes what is missing.
    ///
    /// - Returns: The store, by point, scenario and replication; nil if it was interrupted.
    func make(in folder: RunFolder) async throws -> PartialStore? {
        // A point that cannot be simulated is found before hours have gone into the others.
        for point in points {
            for reading in readings { _ = try point.cell(of: reading.loaded) }
        }
        let store = try folder.store(scenario: "points", figures: selection.layout.recordLength)
        let progress = ProgressLine(context.console, isQuiet: settings.isQuiet)
        defer { progress.clear() }
        let cells = points.count * readings.count
        if store.count > 0, !settings.isQuiet {
            context.console.note("going on after \(store.count) of \(cells * replications) replications")
        }
        var work: [CellWork] = []
        for cell in store.count / replications..<cells {
            var from = max(0, store.count - cell * replications)
            while from < replications {
                let end = min(replications, from + Self.piece)
                work.append(CellWork(cell: cell, replications: from..<end))
                from = end
            }
        }
        let pieces = work
        let points = points
        let loaded = readings.map(\.loaded)
        let done = store.count
        progress.begin(at: done)
        let ending = try await CellRunner(seed: settings.seed, jobs: settings.jobs).run(
            work,
            cell: { try points[$0 / loaded.count].cell(of: loaded[$0 % loaded.count]) },
            isCancelled: context.isInterrupted,
            commit: { piece, layout, records in
                let places = selection.places(in: layout)
                for record in records { try store.append(selection.record(of: record, places: places)) }
                let made = pieces[piece]
                progress.update(
                    max(done, made.cell * replications + made.replications.upperBound), of: cells * replications)
            })
        guard ending == .finished else {
            try store.close()
            return nil
        }
        return store
    }

    /// One figure at each point, of the one scenario or of the two whose difference is asked about.
    func figures(_ figure: Int, from store: PartialStore) throws(OutputError) -> [PointFigures] {
        let layout = selection.layout
        let start = layout.starts[figure]
        let isRatio = layout.figures[figure].kind == .ratio
        let columns = try store.columns(start..<start + (isRatio ? 2 : 1))
        let ones = [Double](repeating: 1, count: replications)
        return points.indices.map { point in
            func part(_ column: Int, _ scenario: Int) -> [Double] {
                let from = (point * readings.count + scenario) * replications
                return Array(columns[column][from..<from + replications])
            }
            return PointFigures(
                numerators: readings.indices.map { part(0, $0) },
                denominators: readings.indices.map { isRatio ? part(1, $0) : ones })
        }
    }

    /// The table `points.csv`: what was set at each point, and the figures of each scenario there.
    func table(_ space: ParameterSpace, from store: PartialStore) throws(OutputError) -> ResultFile {
        let layout = selection.layout
        var values: [[PointFigures]] = []
        for figure in layout.figures.indices { values.append(try figures(figure, from: store)) }
        let all = values
        let definition = TableDefinition.points(space.parameters.map(\.path))
        return ResultFile(definition) { (file) throws(OutputError) in
            let csv = try CSVWriter(file, columns: definition.header)
            for (place, point) in points.enumerated() {
                for (scenario, reading) in readings.enumerated() {
                    for (figure, definition) in layout.figures.enumerated() {
                        let found = all[figure][place]
                        let own = PointFigures(
                            numerators: [found.numerators[scenario]], denominators: [found.denominators[scenario]])
                        try csv.row(
                            [.integer(place + 1)] + point.texts.map { .identifier($0) }
                                + FigureColumns.key(reading.read.scenario.name, definition) + [
                                    .identifier(definition.unit), .number(own.value()), .integer(replications),
                                ])
                    }
                }
            }
        }
    }

    /// Events simulated in all replications.
    func events(in store: PartialStore) throws(OutputError) -> UInt64 {
        UInt64(try store.column(FigureLayout.eventsPlace).reduce(0, +))
    }
}
