// Warnings about what is stated and changes nothing where it stands.
extension ScenarioAdvice {
    /// Keys of work types that have no effect beside what else the work type says.
    static func withoutEffect(in scenario: ServiceScenario) -> [Advice] {
        scenario.work.flatMap { work -> [Advice] in
            let arising = work.arising
            let path = "work.\(work.id)"
            let isPlanned = NeedState.allCases.contains { arising.interval[$0] != nil || arising.rate[$0] > 0 }
            let isSession = scenario.clinics.contains { $0.work == work.id }
            let isOfPeople = isPlanned || isSession || arising.trigger != nil
            let isOfWorkers = arising.workerInterval != nil || arising.workerHours > 0
            guard isOfPeople || isOfWorkers || arising.areaRate > 0 || arising.waitingRate > 0 else {
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
                "arises.share", arising.share < 1 && arising.trigger == nil && arising.areaRate == 0,
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
            return advice
        }
    }
}
