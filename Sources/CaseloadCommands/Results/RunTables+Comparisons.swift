import CareModel
import Experiments
import OutputAnalysis
import Reports
import ResultFiles
import Scenario
import ScenarioFiles

/// The tables that compare scenarios: each with the baseline, all in pairs, and all in ranks.
extension RunTables {
    func comparison(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.comparison.header)
        for index in entries.indices where index != baseline { try rows(of: index, against: baseline, in: table) }
    }

    /// Each scenario against each that stands before it, the baseline first.
    func pairs(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.pairs.header)
        let order = [baseline] + entries.indices.filter { $0 != baseline }
        for (place, index) in order.enumerated() {
            for other in order[..<place] { try rows(of: index, against: other, in: table) }
        }
    }

    private func rows(of index: Int, against other: Int, in table: CSVWriter) throws(OutputError) {
        let before = entries[other].figures
        var places: [FigureDefinition: Int] = [:]
        for (place, definition) in before.layout.figures.enumerated() { places[definition] = place }
        for (definition, row) in entries[index].figures.comparisons(with: before) {
            let reference = places[definition].flatMap { before.estimate(of: $0).value }
            let smallest = smallestDifference(
                of: definition, in: [entries[index], entries[other], entries[baseline]], relativeTo: reference)
            try table.row(
                [.identifier(entries[other].name)]
                    + FigureColumns.comparison(entries[index].name, definition, row, smallest: smallest))
        }
    }

    /// The smallest difference of a figure that matters, as the command line says, or else the first of the scenarios that
    /// says one: the scenario, the one it is compared with, the run's baseline.
    private func smallestDifference(
        of definition: FigureDefinition, in asked: [Entry], relativeTo reference: Double?
    ) -> Double? {
        if let said = matters.last(where: { $0.concerns(definition) }) { return said.size(relativeTo: reference) }
        let stated = asked.lazy.compactMap { entry in
            entry.reading.read.scenario.smallestDifference(
                metric: definition.metric, team: definition.team, group: definition.group)
        }.first
        return reference.flatMap { stated?.size(relativeTo: $0) }
    }

    /// How likely each scenario is to have each rank, best first, in the headline figures that can be better or worse.
    func ranks(_ file: DescriptorBuffer) throws(OutputError) {
        let table = try CSVWriter(file, columns: TableDefinition.ranks(entries.count).header)
        for key in HeadlineFigures.rows(first: entries.flatMap(\.reading.read.scenario.shows)).map(\.key) {
            let direction = FigureColumns.direction(of: key.metric)
            guard direction != .neutral, let figures = places(of: key) else { continue }
            let parts = zip(entries, figures).map { $0.figures.parts(of: $1) }
            guard parts.allSatisfy({ $0.numerators.allSatisfy(\.isFinite) && $0.numerators.count > 1 }) else {
                continue
            }
            let ranks = RankProbabilities.bestFirst(
                numerators: parts.map(\.numerators), denominators: parts.map(\.denominators),
                isGreatestBest: direction == .better,
                uniform: ResampleDraws(of: key.metric + "/" + key.group, seed: made.seed).next)
            let unit = entries[0].layout.figures[figures[0]].unit
            for (entry, shares) in zip(entries, ranks) {
                try table.row(
                    [
                        .identifier(entry.name), .identifier(key.team), .identifier(key.group), .identifier(key.metric),
                        .identifier(unit),
                    ] + FigureColumns.numbers(shares) + [.integer(entry.figures.replications)])
            }
        }
    }

    /// Where each scenario has a figure, or nil if one has it not.
    private func places(of key: FigureName) -> [Int]? {
        let found = entries.map { entry in
            entry.layout.figures.firstIndex {
                $0.team == key.team && $0.group == key.group && $0.metric == key.metric
            }
        }
        return found.contains(nil) ? nil : found.compactMap { $0 }
    }
}
