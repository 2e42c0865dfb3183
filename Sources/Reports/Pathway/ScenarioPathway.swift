import Charts
import Scenario

/// The ways of people through the service that a scenario describes, as boxes and arrows.
struct ScenarioPathway {
    private let scenario: ServiceScenario
    private(set) var nodes: [PathwayDiagram.Node] = []
    private(set) var edges: [PathwayDiagram.Edge] = []

    /// Sources that have boxes of their own; beyond them one box stands for all.
    private static let most = 4
    private static let year = 365.25 * 86_400

    init(_ scenario: ServiceScenario) {
        self.scenario = scenario
        addSources()
        addWaits()
        addCaseload()
        addHospital()
        addEnds()
    }

    private mutating func add(_ id: String, _ title: String, _ kind: PathwayDiagram.Node.Kind, _ details: [String] = [])
    {
        nodes.append(PathwayDiagram.Node(id: id, title: title, details: details, kind: kind))
    }

    private mutating func link(_ from: String, _ to: String, _ label: String = "") {
        edges.append(PathwayDiagram.Edge(from: from, to: to, label: label))
    }

    private mutating func addSources() {
        let rates = scenario.referrals.map { $0.rate * Self.year }
        if scenario.referrals.count > Self.most {
            add(
                "sources", "Referrals", .source,
                ["\(scenario.referrals.count) sources", Self.perYear(rates.reduce(0, +))])
            link("sources", "screening")
        }
        for (source, rate) in zip(scenario.referrals, rates) where scenario.referrals.count <= Self.most {
            add("source-\(source.id)", FigureWords.words(source.id), .source, [Self.perYear(rate)])
            link("source-\(source.id)", "screening")
        }
        let shares = Set(scenario.referrals.map { Self.percent($0.accepted) }).sorted()
        add("screening", "Screening", .activity, shares.count == 1 ? ["\(shares[0]) accepted"] : [])
        add("refused", "Not accepted", .exit)
        link("screening", "refused")
    }

    private mutating func addWaits() {
        add("first-wait", "Waiting for a first contact", .queue)
        add("first", "First contact", .activity)
        add("allocation", "Waiting for a coordinator", .queue, [Self.allocation(scenario.policy.allocation)])
        add("unseen", "Left the queue unseen", .exit)
        add("advice", "Advised and closed", .exit)
        link("screening", "first-wait", "accepted")
        link("first-wait", "first")
        link("first-wait", "unseen")
        link("first", "allocation", "taken on")
        link("first", "advice", "not taken on")
        link("allocation", "unseen")
        if let kind = scenario.clinics.first {
            add(
                "clinics", scenario.clinics.count == 1 ? "Clinic" : "\(scenario.clinics.count) clinics", .resource,
                [kind.id])
            link("clinics", "first", "slots")
        }
    }

    private mutating func addCaseload() {
        let roles = scenario.roles.filter(\.coordinates).map(\.title)
        let people = scenario.teams.reduce(0) { $0 + $1.starting.caseload * $1.copies }
        add("caseload", "On a coordinator's caseload", .state, people > 0 ? ["\(people) people at the start"] : [])
        add("staff", "Coordinators", .resource, roles)
        link("allocation", "caseload")
        link("staff", "caseload", "contacts and other work")
        add("crisis", "Crisis", .state)
        link("caseload", "crisis")
        link("crisis", "caseload", "settles")
    }

    private mutating func addHospital() {
        add("assessment", "Mental Health Act assessment", .activity)
        link("crisis", "assessment")
        let beds =
            scenario.wards.isEmpty ? [] : ["\(scenario.wards.count) \(scenario.wards.count == 1 ? "ward" : "wards")"]
        add("hospital", "Hospital", .state, beds)
        link("assessment", "hospital", "admitted")
        link("assessment", "caseload", "not admitted")
        link("hospital", "caseload", "leaves")
        if scenario.assessments != nil {
            add("requests", "Requests from the area, wards and the police", .source)
            link("requests", "assessment")
        }
        if !scenario.wards.isEmpty {
            add("bed-wait", "Waiting for a bed", .queue)
            link("assessment", "bed-wait", "no bed")
            link("bed-wait", "hospital")
        }
    }

    private mutating func addEnds() {
        add("discharged", "Discharged", .exit)
        add("gone", "Died or moved away", .exit)
        link("caseload", "discharged")
        link("caseload", "gone")
        if scenario.needs.contains(where: { $0.rereferralRate > 0 }) {
            link("discharged", "screening", "referred again")
        }
        if !scenario.peerServices.isEmpty {
            add("peers", "Service run by peer workers", .state)
            link("first", "peers", "by agreement")
            link("peers", "discharged")
        }
    }

    /// The diagram.
    var diagram: PathwayDiagram {
        PathwayDiagram(
            title: "The way of people through the service: \(scenario.title)",
            description: steps.joined(separator: "; ") + ".",
            nodes: nodes, edges: edges)
    }

    /// Each arrow in words.
    var steps: [String] {
        var titles: [String: String] = [:]
        for node in nodes { titles[node.id] = node.title }
        return edges.map { edge in
            "\(titles[edge.from] ?? edge.from) \u{2192} \(titles[edge.to] ?? edge.to)"
                + (edge.label.isEmpty ? "" : " (\(edge.label))")
        }
    }

    static func perYear(_ rate: Double) -> String {
        Typography.figure(FigureText(unit: "").estimate(rate, low: nil, high: nil)) + " a year"
    }

    static func percent(_ share: Double) -> String { Quantity.percentage(share) }

    static func allocation(_ rule: AllocationRule) -> String {
        switch rule {
        case .lowestCaseload: "to the lowest weighted caseload"
        case .roundRobin: "to coordinators in turn"
        case .bestProfession: "to the profession that suits, lowest caseload first"
        }
    }
}
