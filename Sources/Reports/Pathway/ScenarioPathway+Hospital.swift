import Charts
import Scenario

/// Assessments under the Mental Health Act, beds and what comes after them.
extension ScenarioPathway {
    mutating func addAssessment() {
        let rules = scenario.assessments
        let emergency = rules?.emergencyWorkers ?? 0
        add(
            "assessment", "Mental Health Act assessment", .activity,
            emergency > 0 ? ["emergency duty service out of hours: \(emergency)"] : [])
        if areCrisesAssessed {
            link("crisis", "assessment", Self.percent(scenario.needs.map(\.assessedInCrisis)))
            link("assessment", "caseload", "not admitted")
        }
        guard let rules, case let requests = Self.requests(rules), !requests.isEmpty else { return }
        // Requests from elsewhere are those of the area of one copy of the first team, times its copies.
        let rate = requests.reduce(0) { $0 + $1.rate } * Double(scenario.teams.first?.copies ?? 1)
        add(
            "requests", "Requests from " + EnglishList.joined(requests.map(\.origin)), .source, [Self.perYear(rate)])
        link("requests", "assessment")
        add("elsewhere", "Outside the model", .exit)
        link("assessment", "elsewhere", "known to no team")
    }

    mutating func addHospital() {
        let beds = scenario.wards.reduce(0) { $0 + $1.beds }
        add("hospital", "Hospital", .state, scenario.wards.isEmpty ? [] : ["\(beds) beds", wards])
        let isAdmitting = hasAssessments && areSomeAdmitted
        if isAdmitting || has(.hospital) { link("hospital", "caseload", "leaves") }
        addOrders()
        if isAdmitting { link("assessment", "hospital", "admitted") }
        guard !scenario.wards.isEmpty || (isAdmitting && (scenario.assessments?.beds.atOnce ?? 1) < 1) else { return }
        add("bed-wait", "Waiting for a bed", .queue)
        link("bed-wait", "hospital")
        if isAdmitting { link("assessment", "bed-wait", "no bed") }
        let others = scenario.wards.reduce(0) { $0 + $1.otherAdmissions }
        if others > 0 {
            add("others", "People of no team", .source, [Self.perYear(others)])
            link("others", "bed-wait", "ask for a bed")
            if !nodes.contains(where: { $0.id == "elsewhere" }) { add("elsewhere", "Outside the model", .exit) }
            link("hospital", "elsewhere", "known to no team")
        }
        let away = scenario.wards.filter { $0.outOfArea.after.isFinite }
        if !away.isEmpty {
            add("away", "Bed out of area", .state)
            link("bed-wait", "away", "after a time")
            link("away", "caseload", "leaves")
            if away.contains(where: \.outOfArea.returns) { link("away", "hospital", "comes back") }
        }
    }

    private var wards: String { "\(scenario.wards.count) \(scenario.wards.count == 1 ? "ward" : "wards")" }

    private mutating func addOrders() {
        guard let detention = scenario.assessments?.detention,
            detention.communityTreatment > 0 || detention.ordersAtStart > 0
        else { return }
        add("orders", "Community treatment order", .state)
        link("hospital", "orders", "of those detained for treatment")
        link("orders", "caseload", "in care")
        if detention.recalled > 0 { link("orders", "hospital", "recalled") }
    }
}
