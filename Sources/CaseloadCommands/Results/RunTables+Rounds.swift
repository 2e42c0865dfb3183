import Experiments
import OutputAnalysis
import ResultFiles

/// The tables of how replications were made: rounds until figures were precise, draws of what is uncertain.
extension RunTables {
    /// A row for each round and figure.
    func precision(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.precision.header)
        for (round, judged) in made.rounds.enumerated() {
            for row in judged.judgements {
                let isDifference = entries.count > 1
                try table.row(
                    [.integer(round + 1), .integer(judged.replications)]
                        + FigureColumns.key(entries[row.scenario].name, row.definition)
                        + [
                            .identifier(isDifference ? entries[baseline].name : ""), .identifier(row.definition.unit),
                            .identifier(String(row.request.text.split(separator: "=").last ?? "")),
                        ] + FigureColumns.numbers([row.estimate.value, row.halfWidth])
                        + [.identifier(row.isReached ? "yes" : "no")])
            }
        }
    }

    /// The figures that were drawn, in the base units of their keys.
    func draws(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.draws.header)
        for row in made.draws {
            try table.row([
                .identifier(row.scenario), .integer(row.draw), .identifier(row.key), .number(row.figure),
            ])
        }
    }

    /// What is uncertain about each figure, and how much of it comes from the uncertain figures and how much from luck.
    func uncertainty(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.uncertainty.header)
        let each = made.replicationsPerDraw
        for entry in sorted {
            for (figure, definition) in entry.layout.figures.enumerated() {
                let values = entry.figures.values(of: figure)
                let undefined = values.reduce(0) { $0 + ($1.isFinite ? 0 : 1) }
                var cells = [Double?](repeating: nil, count: 10)
                if undefined == 0 {
                    let groups = stride(from: 0, to: values.count, by: each).map { Array(values[$0..<$0 + each]) }
                    let parts = VarianceComponents(groups)
                    cells = [
                        parts.mean.value, parts.mean.low, parts.mean.high, parts.prediction?.low,
                        parts.prediction?.high,
                        parts.betweenDraws, parts.withinDraws, parts.share?.value, parts.share?.low, parts.share?.high,
                    ]
                }
                try table.row(
                    FigureColumns.key(entry.name, definition) + [.identifier(definition.unit)]
                        + FigureColumns.numbers(cells)
                        + [.integer(values.count / each), .integer(each), .integer(undefined)])
            }
        }
    }
}
