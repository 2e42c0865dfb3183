import RandomStreams
import Scenario

/// A target for a work type as the simulation reads it; neutral as it stands.
struct CompiledWorkTarget: BitwiseCopyable {
    /// Pieces a week, for each whole-time equivalent or for the team.
    var perWeek = 0.0
    var isForTeam = false
    /// Share to be done in time; 0 if a number is asked for.
    var inTime = 0.0
    var periodWeeks = 4
    var pressure = 0.0
    var length = 1.0
    var worth = 1.0
    var surplus = 0.0
    /// The employers for whose posts it holds, one bit each.
    var employers: UInt64 = ~0
    /// Purposes of its draws.
    var pressurePurpose: UInt64 = 0
    var surplusPurpose: UInt64 = 0
}

/// Targets beside contacts and first contact as dense tables.
struct TargetTables: Sendable {
    /// What has a row of measures: `closures`, then work types in the order of the file.
    var ids: [String] = []
    /// The row of closures, or -1.
    var closures = -1
    /// The row of each work type, or -1.
    var rowOfWork: [Int] = []
    /// Targets at `policy * workTypes + workType`.
    var work: [CompiledWorkTarget] = []
    /// The work type that pads the register, or -1.
    var pads = -1
    /// Whether some policy limits the planned work of a week.
    var hasCeiling = false
}

extension Compiler {
    /// A month of a target in weeks.
    static var monthWeeks: Double { 365.25 / 12 / 7 }

    /// The policies in the order of the simulation: that of the beginning for each team, then those of changes.
    var policiesInOrder: [Policy] {
        scenario.teams.map { _ in scenario.policy } + scenario.changes.map { $0.policy ?? scenario.policy }
    }

    func targetTables() -> TargetTables {
        var tables = TargetTables()
        let policies = policiesInOrder
        if policies.contains(where: { $0.closures.perMonth > 0 }) {
            tables.closures = 0
            tables.ids.append("closures")
        }
        for type in scenario.work {
            let isAsked = policies.contains { $0.workTargets.contains { $0.work == type.id && $0.asks } }
            tables.rowOfWork.append(isAsked ? tables.ids.count : -1)
            if isAsked { tables.ids.append(type.id) }
        }
        tables.work = policies.flatMap { policy in
            scenario.work.map { type in
                policy.workTargets.first { $0.work == type.id }.map(compiledTarget) ?? CompiledWorkTarget()
            }
        }
        tables.pads = scenario.work.firstIndex { $0.counting.pads } ?? -1
        tables.hasCeiling = policies.contains { $0.utilisationCeiling < .infinity }
        return tables
    }

    private func compiledTarget(_ target: Policy.WorkTarget) -> CompiledWorkTarget {
        CompiledWorkTarget(
            perWeek: target.perMonth / Self.monthWeeks, isForTeam: target.unit == .team, inTime: target.inTime,
            periodWeeks: target.periodWeeks, pressure: target.pressure, length: target.length, worth: target.worth,
            surplus: target.surplus, employers: employerBits(target.employers),
            pressurePurpose: StableName.hash("target/pressure/" + target.work),
            surplusPurpose: StableName.hash("target/surplus/" + target.work))
    }

    /// The work types that have a target in a policy, one bit each.
    func workTargets(_ policy: Policy) -> UInt64 {
        scenario.work.enumerated().reduce(0) { bits, work in
            policy.workTargets.contains { $0.work == work.element.id && ($0.asks || $0.pressure > 0) }
                ? bits | 1 << UInt64(work.offset) : bits
        }
    }
}
