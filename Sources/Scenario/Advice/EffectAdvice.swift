// Warnings about what is stated and changes nothing where it stands.
extension ScenarioAdvice {
    /// Keys of work types that have no effect beside what else the work type says.
    static func withoutEffect(in scenario: ServiceScenario) -> [Advice] {
        let handovers = Set(scenario.workOfHandovers + scenario.workOfBudgets)
        let reforms = Set(scenario.workOfReforms)
        let assessments = Set(scenario.assessments?.steps.all.compactMap(\.self) ?? [])
        func isSession(_ work: WorkType) -> Bool {
            scenario.clinics.contains { $0.work == work.id } || handovers.contains(work.id)
                || assessments.contains(work.id)
        }
        let procedures = scenario.workOfProcedures { $0.arises || isSession($0) }
        func isNamed(_ work: WorkType) -> Bool {
            isSession(work) || reforms.contains(work.id) || procedures.contains(work.id)
        }
        let idle = scenario.work.filter { !$0.arises && !isNamed($0) }
        // A library is included whole; what of it a scenario does not use is one remark, not forty.
        let isLibrary = idle.count > mostIdleWork
        let remark = Advice(
            .noEffect, key: "work", "nothing makes \(EnglishList.shortened(idle.map(\.id))) arise",
            remedy: "leave it if they come from a library; say at arises: of those that you want when they arise")
        return (isLibrary ? [remark] : [])
            + scenario.work.filter { !isLibrary || $0.arises || isNamed($0) }
            .flatMap {
                effects(
                    of: $0, isSession: isSession($0), isOfReform: reforms.contains($0.id),
                    isOfProcedure: procedures.contains($0.id))
            }
    }

    /// The most work types that never arise that are told of one by one.
    private static let mostIdleWork = 5

    private static func effects(
        of work: WorkType, isSession: Bool, isOfReform: Bool, isOfProcedure: Bool
    ) -> [Advice] {
        let arising = work.arising
        let path = "work.\(work.id)"
        let isPlanned = NeedState.allCases.contains { arising.interval[$0] != nil || arising.rate[$0] > 0 }
        let isOfPeople =
            isPlanned || isSession || work.diary.freeTimeShare > 0 || arising.followUp != nil
            || arising.triggers.contains { $0 != .newStarter }
        let isOfWorkers =
            arising.workerInterval != nil || arising.workerHours > 0 || arising.triggers.contains(.newStarter)
            || work.diary.fixedTime != nil || isOfReform
        guard work.arises || isSession || isOfReform || isOfProcedure else {
            return [
                Advice(
                    .noEffect, key: path, "nothing makes \(work.id) arise",
                    remedy: "say at arises: how often or on what it arises, or delete the work type")
            ]
        }
        var advice: [Advice] = []
        func idle(_ key: String, _ isIdle: Bool, _ reason: String) {
            guard isIdle else { return }
            advice.append(
                Advice(
                    .noEffect, key: "\(path).\(key)", "this changes nothing: \(reason)",
                    remedy: "delete the key, or state what it is to go with"))
        }
        idle(
            "arises.share", arising.share < 1 && arising.triggers.isEmpty && arising.areaRate == 0,
            "a share is one of what happens (on) or arises in the area (area)")
        idle(
            "arises.carers_only", arising.carersOnly && !isOfPeople,
            "only work that arises for people can be one for people with a carer")
        idle(
            "arises.roles", !arising.workerRoles.isEmpty && !isOfWorkers,
            "only work that arises for workers is one of their roles; who may do it stands at \(path).roles")
        let isOfCoordinator = work.assignment == .coordinator
        idle("roles", isOfCoordinator && !work.roles.isEmpty, "the person's own coordinator does it")
        idle("skill", isOfCoordinator && work.skill != nil, "the person's own coordinator does it")
        idle(
            "time",
            !work.time.isEmpty && arising.workerHours > 0 && arising.workerInterval == nil && !isOfPeople
                && arising.areaRate == 0 && arising.waitingRate == 0,
            "hours_at_work are the time that it takes")
        idle(
            "arises.people", arising.people < 1 && !isOfPeople && arising.waitingRate == 0,
            "only work that arises for people can be one for a share of them")
        let hasRate = arising.rate.values.contains { $0 > 0 } || arising.waitingRate > 0 || arising.areaRate > 0
        idle(
            "arises.burst", arising.burst.pieces > 1 && !hasRate,
            "only what arises by a rate or in the area comes in bursts")
        idle(
            "arises.growth_per_year", arising.growth.perYear != 0 && !hasRate && arising.workerHours == 0,
            "only rates, work of the area and hours at work grow")
        return advice
    }
}
