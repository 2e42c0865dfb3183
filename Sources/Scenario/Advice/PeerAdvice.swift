// Warnings about peer-managed services and surveys whose keys change nothing.
extension ScenarioAdvice {
    /// Rules for people whom a service does not take, and people who finish for posts that its team does not have.
    static func idlePeers(in scenario: ServiceScenario) -> [Advice] {
        scenario.peerServices.flatMap { service in
            let path = "peer_services.\(service.id)"
            var advice: [Advice] = []
            func idle(_ key: String, _ isIdle: Bool, _ reason: String, _ remedy: String) {
                guard isIdle else { return }
                advice.append(
                    Advice(.noEffect, key: "\(path).\(key)", "this changes nothing: \(reason)", remedy: remedy))
            }
            let nobody = "nobody is taken over from other teams"
            let remedy = "write takes: above 0 %, or delete the key"
            idle("room", service.takes == 0 && service.room < .infinity, nobody, remedy)
            idle("profiles", service.takes == 0 && !service.profiles.isEmpty, nobody, remedy)
            idle("from", service.takes == 0 && service.from != nil, nobody, remedy)
            if let role = service.graduates.role, service.graduates.share > 0 {
                let added = scenario.changes.flatMap(\.staffing.added).map(\.group)
                let hasPosts = scenario.posts.contains {
                    $0.role == role && $0.team == service.team && ($0.count > 0 || added.contains($0.id))
                }
                idle(
                    "graduates.role", !hasPosts, "\(service.team) has no posts of \(role), and people wait for ever",
                    "name a role that has posts in \(service.team)")
            }
            return advice
        }
    }

    /// Odds where everybody answers, and surveys that are never held.
    static func idleSurveys(in scenario: ServiceScenario) -> [Advice] {
        let survey = scenario.survey
        guard survey.isUsed else { return [] }
        var advice: [Advice] = []
        if survey.answers >= 1, survey.odds != Survey.Odds() {
            advice.append(
                Advice(
                    .noEffect, key: "survey.odds", "this changes nothing: everybody answers",
                    remedy: "write answers: below 100 %, or delete the odds"))
        }
        if survey.everyWeeks > scenario.run.weeks {
            advice.append(
                Advice(
                    .noEffect, key: "survey.every",
                    "nobody is asked: the first survey is after \(survey.everyWeeks) weeks, and \(scenario.run.weeks) are measured",
                    remedy: "write \(scenario.run.weeks) wk at most, or a longer run"))
        }
        return advice
    }
}
