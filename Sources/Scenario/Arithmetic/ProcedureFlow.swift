import Glibc

// What procedures make of work that arises, by formula, nothing of it withdrawn and everybody's first proceeding.
extension ServiceScenario {
    /// Ids of the work of procedures that begin with work that is told to arise, of what the ends of their stages bring, and
    /// of the work by which people are clustered.
    func workOfProcedures(where arises: (WorkType) -> Bool) -> Set<String> {
        var found: Set<String> = clustering.map { [$0.work] } ?? []
        var before = -1
        while found.count > before {
            before = found.count
            for procedure in procedures {
                guard let first = work.first(where: { $0.id == procedure.beginsWith }),
                    found.contains(first.id) || arises(first)
                else { continue }
                for stage in procedure.stages { found.formUnion(stage.work + stage.brings) }
            }
        }
        return found
    }
}

extension Procedure {
    /// How often each beginning of a proceeding reaches a stage, and how often it is renewed.
    ///
    /// - Parameter leaving: Hazard per second of what it is about to be gone before the next term, by the end of care.
    func visits(to place: Int, leaving: Double) -> (visits: Double, renewals: Double) {
        func share(from: Int, to: Int) -> Double { stages[from..<to].reduce(1) { $0 * $1.goesOn } }
        let first = share(from: 0, to: place)
        guard let force else { return (first, 0) }
        let from = stages.firstIndex { $0.id == force.againFrom } ?? 0
        let later = share(from: from, to: stages.count) * force.renewed * exp(-leaving * force.later)
        let once = share(from: 0, to: stages.count) * force.renewed * exp(-leaving * force.first)
        // Where all are renewed for ever there is no steady state; the first renewal stands for it.
        let renewals = once / (later < 1 ? 1 - later : 1)
        return (first + (place >= from ? renewals * share(from: from, to: place) : 0), renewals)
    }
}

extension WorkFlow {
    /// Pieces a second of a work type that come in the course of procedures.
    static func ofProcedures(
        _ work: WorkType, team: Team, flow: SteadyFlow, in scenario: ServiceScenario, depth: Int, withRenewals: Bool
    ) -> Double {
        guard depth < 8 else { return 0 }
        let people = flow.people.values.reduce(0, +)
        var sum = 0.0
        for procedure in scenario.procedures {
            for (place, stage) in procedure.stages.enumerated() {
                let brought = stage.brings.contains(work.id) ? 1.0 : 0
                let isFirst = work.id == procedure.beginsWith
                let own = stage.work.contains(work.id) && (!isFirst || withRenewals) ? 1.0 : 0
                guard brought + own > 0, let first = scenario.work.first(where: { $0.id == procedure.beginsWith })
                else {
                    continue
                }
                let leaving = first.arising.areaRate > 0 || people == 0 ? 0 : flow.takenOn / people
                let begun =
                    WorkFlow(first, team: team, flow: flow, in: scenario, depth: depth + 1, withRenewals: false).pieces
                    / 604_800
                let visits = procedure.visits(to: place, leaving: leaving).visits
                sum += begun * (brought * visits + own * (isFirst ? visits - 1 : visits))
            }
        }
        return sum
    }
}
