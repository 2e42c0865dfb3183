internal import Scenario

// Services that peer workers run, as stated, and the rules between their keys.
extension ScenarioDecoder {
    func peerService(_ id: String, _ reader: MapReader) -> PeerService {
        var service = PeerService(
            id: id, title: reader.optionalText("title") ?? id, team: reader.identifier("team"))
        service.takes = reader.share("takes")
        service.profiles = reader.texts("profiles")
        service.room = reader.optionalNumberOrNone("room") ?? .infinity
        service.from = reader.optionalDate("from")
        service.eachBrings = reader.money("each_brings")
        service.contracts = reader.entries("contracts").map { id, own in
            var contract = PeerService.Contract(
                id: id, title: own.optionalText("title") ?? id, work: own.texts("work"), price: own.money("price"))
            contract.hours = own.hoursPerWeek("hours")
            contract.takes = own.durationDistribution("takes")
            return contract
        }
        if let graduates = reader.map("graduates") {
            service.graduates.share = graduates.share("share")
            service.graduates.after = graduates.durationDistribution("after")
            service.graduates.role = graduates.optionalIdentifier("role")
        }
        return service
    }

    func checkPeerServices(_ scenario: ServiceScenario) {
        var teams: [String] = []
        for ((id, reader), service) in zip(root.entries("peer_services"), scenario.peerServices) {
            if teams.contains(service.team) {
                reader.fault(
                    "team", "the team \(service.team) belongs to another peer-managed service already",
                    remedy: "give \(id) a team of its own")
            }
            teams.append(service.team)
            checkDate("from", reader, "the date from which \(id) takes people over", scenario)
            if service.eachBrings <= 0, service.contracts.contains(where: { $0.hours > 0 }) {
                reader.fault(
                    "each_brings", "\(id) has contracts and no money: what they name would never be done",
                    remedy: "let each person bring more than £0, or write hours: 0 h per week in its contracts",
                    code: .contradiction)
            }
            let total = scenario.peerServices.reduce(0) { $0 + $1.takes }
            if total > 1 + 1e-9 {
                reader.fault(
                    "takes", "peer-managed services take \(Quantity.percentage(total)) of the same people",
                    remedy: "let their shares add up to 100 % at most", code: .sharesSum)
            }
            var taken: [String] = []
            for ((_, own), contract) in zip(reader.entries("contracts"), service.contracts) {
                for work in contract.work {
                    checkContract(work, own, scenario)
                    if taken.contains(work) {
                        own.fault(
                            "work", "\(work) is bought by another contract of \(id) already",
                            remedy: "name each work type in one contract")
                    }
                    taken.append(work)
                }
            }
        }
    }

    /// What is bought is work for people that nothing waits for and nothing follows.
    private func checkContract(_ id: String, _ reader: MapReader, _ scenario: ServiceScenario) {
        guard let work = scenario.work.first(where: { $0.id == id }) else { return }
        let steps: Set<WorkTrigger> = [.referral, .firstContact, .readyForDischarge]
        let stages = scenario.procedures.flatMap { $0.stages.flatMap(\.work) }
        let ofAssessments = scenario.assessments?.steps.all.compactMap(\.self) ?? []
        let others = scenario.budgets.work + stages + ofAssessments + [scenario.clustering?.work].compactMap(\.self)
        if others.contains(id) || work.arising.atOnceIn != nil || work.isStatutory
            || !work.arising.triggers.filter(steps.contains).isEmpty
        {
            reader.fault(
                "work", "\(id) is a step that people wait for, and is done by the team's own workers",
                remedy: "name work that arises for people and that nothing waits for")
        } else if work.workClass == .crisis || work.arising.triggers.contains(.assessmentInCrisis) {
            reader.fault(
                "work", "\(id) cannot wait for hours and money",
                remedy:
                    "leave work of the class crisis, and what an assessment in a crisis brings, to the team's own workers"
            )
        } else if work.lapses != nil {
            reader.fault(
                "work", "\(id) lapses, and what is to be bought waits until it can be",
                remedy: "name work without lapses_after")
        } else if work.assignment == .worker {
            reader.fault(
                "work", "\(id) is work that workers have for themselves", remedy: "name work that arises for people")
        } else if let next = scenario.work.first(where: { $0.arising.followUp?.work.contains(id) ?? false }) {
            reader.fault(
                "work", "\(next.id) follows \(id), which the team's own workers would have to finish",
                remedy: "name work that no other work follows")
        }
    }
}
