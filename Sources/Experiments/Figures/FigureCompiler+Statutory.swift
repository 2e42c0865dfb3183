import CareModel
import Scenario

// Figures of procedures and of their stages.
extension FigureCompiler {
    private static let weekSeconds = 604_800.0

    /// Figures of all procedures of a team, or of all teams: together, one by one, and by stage.
    func procedureGroups(
        _ measures: [ProcedureMeasure], less: [ProcedureMeasure], _ divisor: MetricDefinition.ProcedureDivisor,
        _ times: Double, withStages: Bool, team: Int?
    ) -> [(group: String, formula: CompiledFigure)] {
        let inUse = proceduresInUse
        guard !inUse.isEmpty else { return [] }
        let teams = team.map { [$0] } ?? Array(scenario.teams.indices)
        func figure(_ kept: [Int]) -> CompiledFigure {
            func places(_ measures: [ProcedureMeasure]) -> [Int] {
                teams.flatMap { team in
                    kept.flatMap { place in measures.map { layout.index($0, team: team, place: place) } }
                }
            }
            let over: CompiledDivisor =
                switch divisor {
                case .elapsed(let seconds): .perWeek(Self.weekSeconds / seconds)
                case .measures(let measures): .sum(PlaceSum(plus: places(measures)))
                }
            return .sum(
                numerator: PlaceSum(plus: places(measures), minus: places(less)), divisor: over, times: times)
        }
        var groups = [(group: FigureDefinition.all, formula: figure(inUse))]
        for index in inUse {
            let procedure = scenario.procedures[index]
            groups.append((Self.group(procedure), figure([index])))
            guard withStages else { continue }
            let first = scenario.procedurePlace(ofStagesOf: index)
            for (number, stage) in procedure.stages.enumerated() {
                groups.append(("\(Self.group(procedure));stage=\(stage.id)", figure([first + number])))
            }
        }
        return groups
    }

    /// A quantile of the times of each procedure.
    func procedureTimes(_ share: Double, team: Int?) -> [(group: String, formula: CompiledFigure)] {
        proceduresInUse.map { index in
            (Self.group(scenario.procedures[index]), .procedureTime(share, procedure: index, team: team))
        }
    }

    /// Those that can begin: something makes their first work arise, or the end of another's stage brings it. A library is
    /// included whole, and what of it is not used has no figures.
    private var proceduresInUse: [Int] {
        var used: Set<Int> = []
        var before = -1
        while used.count > before {
            before = used.count
            let brought = scenario.procedures.indices.filter(used.contains).flatMap { index in
                scenario.procedures[index].stages.flatMap(\.brings)
            }
            for (index, procedure) in scenario.procedures.enumerated() {
                guard let first = scenario.work.first(where: { $0.id == procedure.beginsWith }) else { continue }
                if brought.contains(first.id) || first.arising != WorkType.Arising() { used.insert(index) }
            }
        }
        return used.sorted()
    }

    private static func group(_ procedure: Procedure) -> String { "procedure=" + procedure.id }
}
