import CareModel
import Foundation
import Scenario
import ScenarioFiles
import Testing

/// A scenario stays one that runs, whatever figures within their ranges stand in it.
@Suite struct ValuesInRangeTests {
    /// Three weeks of a small team, so that hundreds of changes can be run.
    private static func shortened(_ text: String) -> String {
        text.replacing("length: 104 wk", with: "length: 3 wk").replacing("warm_up: 104 wk", with: "warm_up: 1 wk")
    }

    @Test("a figure changed within its range is read, compiles and runs")
    func changedFigures() throws {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "scenarios/examples/older-adults-team.yaml").path
        let lines = Self.shortened(try ScenarioFile.read(path: path).mergedText)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        // Scalars, or values beside their sources, that are a number with or without a unit.
        let figures = lines.indices.compactMap { index -> (index: Int, head: String, number: Double, unit: String)? in
            let parts = lines[index].split(separator: ": ", maxSplits: 1).map(String.init)
            guard parts.count == 2, let space = parts[1].split(separator: " ", maxSplits: 1).first,
                let number = Double(space), !["format", "year"].contains(parts[0].trimmingCharacters(in: .whitespaces))
            else { return nil }
            return (index, parts[0], number, String(parts[1].dropFirst(space.count)))
        }
        #expect(figures.count > 150)
        var changed = 0
        for (order, figure) in figures.enumerated() {
            // Up or down by some; the other way where the range ends.
            let ways = order % 2 == 0 ? [0.97, 1.03] : [1.03, 0.97]
            var codes: [DiagnosticCode] = []
            for way in ways {
                let isWhole = figure.number == figure.number.rounded() && figure.unit.isEmpty
                let number =
                    isWhole ? figure.number + (way < 1 ? -1 : 1) : figure.number * (figure.number == 0 ? 1 : way)
                var text = lines
                text[figure.index] = "\(figure.head): \(Self.written(number))\(figure.unit)"
                codes = try Self.codesOrRun(text.joined(separator: "\n"))
                if codes != [.outOfRange] { break }
            }
            if codes.isEmpty { changed += 1 }
            // Shares that add up to 100 % have to go on doing so, and a run is whole weeks.
            #expect(
                codes.isEmpty || codes == [.sharesSum]
                    || lines[figure.index].contains(" wk") && codes == [.contradiction],
                "\(lines[figure.index]): \(codes)")
        }
        #expect(changed > 140)
    }

    /// The codes of what is wrong with a text; empty if it is run.
    private static func codesOrRun(_ text: String) throws -> [DiagnosticCode] {
        do {
            let read = try ScenarioFile.read(path: "x", source: .memory(["x": text]))
            let simulation = Simulation(try compile(read.scenario))
            _ = try simulation.replicate(seed: 1, replication: 0)
            return []
        } catch let faults as ScenarioFaults {
            return faults.diagnostics.filter { $0.severity == .error }.map(\.code)
        }
    }

    private static func written(_ number: Double) -> String {
        let text = String(format: "%.9f", number)
        let trimmed = text.reversed().drop { $0 == "0" }.reversed()
        return String(trimmed).hasSuffix(".") ? String(trimmed.dropLast()) : String(trimmed)
    }
}
