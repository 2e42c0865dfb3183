import CareModel
import Experiments
import ResultFiles
import Scenario
import ScenarioFiles

/// Reads and compiles every cell of a sweep once, before anything is written.
struct SweepCheck {
    /// Why a cell is refused.
    struct Refusal: Sendable {
        var cell: Int
        var diagnostics: [Diagnostic]
    }

    /// What was found.
    enum Outcome {
        /// All cells are good; these are the figures asked for, in the order in which they were met.
        case good([FigureDefinition])
        /// This is the first that is not.
        case refused(Refusal)
        /// The user asked to stop.
        case interrupted
    }

    private enum Part: Sendable {
        case good([FigureDefinition])
        case refused(Refusal)
        case interrupted
    }

    let cells: SweepCells
    let jobs: Int
    /// Which figures of a cell are kept.
    let choose: @Sendable (FigureLayout) -> [FigureDefinition]

    /// Checks the cells in parts, one for each thread, each up to its first refusal.
    func perform(isInterrupted: @escaping @Sendable () -> Bool) async -> Outcome {
        let count = cells.plan.points.count * cells.plan.scenarios.count
        let parts = min(jobs, count)
        let found = await withTaskGroup(of: (Int, Part).self) { group in
            for part in 0..<parts {
                group.addTask {
                    (part, check(count * part / parts..<count * (part + 1) / parts, isInterrupted))
                }
            }
            var found = [Part](repeating: .interrupted, count: parts)
            for await (part, outcome) in group { found[part] = outcome }
            return found
        }
        var figures: [FigureDefinition] = []
        var isWhole = true
        for part in found {
            switch part {
            case .good(let chosen): figures += chosen
            case .refused(let refusal): return .refused(refusal)
            case .interrupted: isWhole = false
            }
        }
        return isWhole ? .good(figures) : .interrupted
    }

    private func check(_ range: Range<Int>, _ isInterrupted: () -> Bool) -> Part {
        var chosen: [FigureDefinition] = []
        var known: Set<FigureDefinition> = []
        for cell in range {
            if isInterrupted() { return .interrupted }
            do {
                let model = try compile(try cells.read(cell).scenario)
                for figure in choose(ExperimentCell(model: model).evaluation.layout)
                where known.insert(figure).inserted { chosen.append(figure) }
            } catch let faults as ScenarioFaults {
                return .refused(Refusal(cell: cell, diagnostics: faults.diagnostics.filter { $0.severity == .error }))
            } catch {
                let message = (error as? CompilationFault)?.message ?? "\(error)"
                let fault = Diagnostic(.contradiction, at: nil, key: "", "it cannot be simulated: \(message)")
                return .refused(Refusal(cell: cell, diagnostics: [fault]))
            }
        }
        return .good(chosen)
    }
}
