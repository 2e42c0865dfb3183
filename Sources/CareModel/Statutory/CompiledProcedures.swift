import RandomStreams
import Scenario

/// A procedure as the simulation reads it; times in seconds.
struct CompiledProcedure: BitwiseCopyable {
    var name: UInt64
    var firstStage: Int32
    var lastStage: Int32
    var isStatutory: Bool
    /// Hazard of withdrawal per second.
    var withdrawal: Double
    var withdrawalPurpose: UInt64
    /// The terms of what was decided; infinity for the first where there is none.
    var first = Double.infinity
    var second = Double.infinity
    var later = Double.infinity
    var renewed = 0.0
    var renewedPurpose: UInt64
    var ahead = 0.0
    /// The stage with which a renewal begins.
    var againFrom: Int32

    /// The term after a number of renewals.
    func term(_ renewals: UInt32) -> Double { renewals == 0 ? first : renewals == 1 ? second : later }
}

/// A stage as the simulation reads it.
struct CompiledStage: BitwiseCopyable {
    /// Its work types, -1 beyond their number.
    var works: SIMD4<Int32>
    var workCount: Int
    var hasWait: Bool
    var wait: Sampler
    var waitPurpose: UInt64
    /// Seconds within which it has to be over; infinity without a clock.
    var within: Double
    var isFromRequest: Bool
    var goesOn: Double
    var goesOnPurpose: UInt64
    /// Work types that its end brings, one bit each.
    var brings: UInt64
}

/// Procedures and their stages, and the stage in which each work type stands.
struct ProcedureTables: Sendable {
    var procedures: [CompiledProcedure] = []
    var stages: [CompiledStage] = []
    /// The procedure and the stage of each work type, or -1.
    var procedureOfWork: [Int32] = []
    var stageOfWork: [Int32] = []
    /// Work types that stand in a stage, one bit each.
    var works: UInt64 = 0
    /// Work types of which a piece begins a proceeding, one bit each.
    var beginning: UInt64 = 0
    /// Things of which measures are kept for each team.
    var places = 0
}

extension Compiler {
    func checkProcedures(_ check: (UInt64, String) throws(CompilationFault) -> Void) throws(CompilationFault) {
        for procedure in scenario.procedures {
            for kind in ["name", "withdrawn", "renewed"] {
                try check(StableName.hash("procedure/\(kind)/" + procedure.id), "procedure \(procedure.id)")
            }
            for stage in procedure.stages {
                for kind in ["wait", "goes_on"] {
                    try check(
                        StableName.hash("procedure/\(kind)/\(procedure.id)/\(stage.id)"),
                        "stage \(stage.id) of procedure \(procedure.id)")
                }
            }
        }
    }

    func procedureTables() -> ProcedureTables {
        var tables = ProcedureTables()
        tables.procedureOfWork = scenario.work.map { _ in -1 }
        tables.stageOfWork = tables.procedureOfWork
        for (index, procedure) in scenario.procedures.enumerated() {
            let first = tables.stages.count
            for stage in procedure.stages {
                for name in stage.work {
                    tables.procedureOfWork[workPlace(name)] = Int32(index)
                    tables.stageOfWork[workPlace(name)] = Int32(tables.stages.count)
                    tables.works |= 1 << UInt64(workPlace(name))
                }
                tables.stages.append(compiledStage(stage, of: procedure))
            }
            if let name = procedure.beginsWith { tables.beginning |= 1 << UInt64(workPlace(name)) }
            tables.procedures.append(compiledProcedure(procedure, firstStage: first))
        }
        tables.places = scenario.procedurePlaces
        return tables
    }

    private func compiledProcedure(_ procedure: Procedure, firstStage: Int) -> CompiledProcedure {
        let force = procedure.force
        let again = procedure.stages.firstIndex { $0.id == force?.againFrom } ?? 0
        var compiled = CompiledProcedure(
            name: StableName.hash("procedure/name/" + procedure.id), firstStage: Int32(firstStage),
            lastStage: Int32(firstStage + procedure.stages.count - 1), isStatutory: procedure.isStatutory,
            withdrawal: procedure.withdrawal,
            withdrawalPurpose: StableName.hash("procedure/withdrawn/" + procedure.id),
            renewedPurpose: StableName.hash("procedure/renewed/" + procedure.id),
            againFrom: Int32(firstStage + again))
        if let force {
            compiled.first = force.first
            compiled.second = force.second
            compiled.later = force.later
            compiled.renewed = force.renewed
            compiled.ahead = force.ahead
        }
        return compiled
    }

    private func compiledStage(_ stage: Procedure.Stage, of procedure: Procedure) -> CompiledStage {
        var works = SIMD4<Int32>(repeating: -1)
        for (slot, name) in stage.work.prefix(4).enumerated() { works[slot] = Int32(workPlace(name)) }
        return CompiledStage(
            works: works, workCount: min(4, stage.work.count), hasWait: stage.wait != nil,
            wait: Sampler(stage.wait ?? .constant(0)),
            waitPurpose: StableName.hash("procedure/wait/\(procedure.id)/\(stage.id)"),
            within: stage.within ?? .infinity, isFromRequest: stage.countedFrom == .request, goesOn: stage.goesOn,
            goesOnPurpose: StableName.hash("procedure/goes_on/\(procedure.id)/\(stage.id)"),
            brings: stage.brings.reduce(0) { $0 | 1 << UInt64(workPlace($1)) })
    }
}
