import Charts
import Scenario

/// Care by a coordinator, other work, how care ends, and who helps.
extension ScenarioPathway {
    mutating func addCaseload() {
        let people = scenario.teams.reduce(0) { $0 + $1.starting.caseload * $1.copies }
        let states = [NeedState.settled, .unsettled].filter(has).map(\.name)
        add(
            "caseload", "On a coordinator's caseload", .state,
            (states.isEmpty ? [] : [states.joined(separator: " or ")])
                + (people > 0 ? ["\(people) people at the start"] : []))
        link("allocation", "caseload")
        let roles = scenario.roles.filter { role in
            role.coordinates && scenario.posts.contains { $0.role == role.id }
        }
        if !roles.isEmpty {
            add("staff", "Coordinators", .resource, Self.names(roles.map(\.title)))
            link("staff", "caseload", "contacts and other work")
        }
        if has(.crisis) {
            add("crisis", "Crisis", .state)
            link("caseload", "crisis")
            link("crisis", "caseload", "settles")
        }
        let sessions = scenario.clinics.filter { $0.kind == .followUp }.map { FigureWords.words($0.id) }
        if !sessions.isEmpty {
            add("sessions", "Follow-up by appointment", .resource, Self.names(sessions))
            link("sessions", "caseload", "sessions")
        }
    }

    mutating func addOtherWork() {
        if !areaWork.isEmpty {
            add("area", "Work of the area", .source, [Self.perYear(areaRate)])
            add("area-work", "Done by the teams", .activity, Self.names(areaWork.map(\.title)))
            link("area", "area-work")
        }
        if !scenario.procedures.isEmpty {
            add("proceedings", "Proceedings by stages", .activity, Self.names(scenario.procedures.map(\.title)))
            let begun = scenario.procedures.compactMap(\.beginsWith)
            let isOfArea = areaWork.contains { begun.contains($0.id) }
            if isOfArea { link("area-work", "proceedings") }
            if !isOfArea
                || scenario.procedures.contains(where: { procedure in
                    !areaWork.contains { $0.id == procedure.beginsWith }
                })
            {
                link("caseload", "proceedings")
            }
        }
    }

    mutating func addEnds() {
        if isDischarging {
            add("discharged", "Discharged", .exit)
            link("caseload", "discharged")
            addAfterDischarge()
        }
        if scenario.needs.contains(where: { $0.departureRate > 0 }) {
            add("gone", "Died or moved away", .exit)
            link("caseload", "gone")
        }
    }

    private mutating func addAfterDischarge() {
        let followed = scenario.needs.map(\.afterDischarge).filter { $0.followed > 0 }
        var from = "discharged"
        if !followed.isEmpty {
            add("followed", "Followed after discharge", .state)
            link("discharged", "followed")
            from = "followed"
            if followed.contains(where: { $0.crisisReturns > 0 }) {
                link("followed", entry, "back at once in a crisis")
            }
        }
        if isReferredAgain { link(from, entry, "referred again") }
    }

    mutating func addHelp() {
        let peers = scenario.usedPeerServices
        if !peers.isEmpty {
            add("peers", "Run by peer workers", .resource, Self.names(peers.map(\.title)))
            link("peers", "caseload", "coordinate for whoever agrees")
        }
        if scenario.budgets.isUsed, !scenario.providers.isEmpty {
            add("providers", "Providers of care", .resource, Self.names(scenario.providers.map(\.title)))
            link("providers", "caseload", "care by personal budgets")
        }
        let voluntary = scenario.voluntary.filter { $0.share > 0 }
        if !voluntary.isEmpty {
            add("voluntary", "Voluntary services", .resource, Self.names(voluntary.map { FigureWords.words($0.id) }))
            link("voluntary", "caseload", "some of the work")
        }
    }
}
