import Charts
import Scenario

/// The ways of people through the service that a scenario describes, as boxes and arrows; only what the scenario has.
struct ScenarioPathway {
    let scenario: ServiceScenario
    private(set) var nodes: [PathwayDiagram.Node] = []
    private(set) var edges: [PathwayDiagram.Edge] = []

    init(_ scenario: ServiceScenario) {
        self.scenario = scenario
        addEntry()
        addWaits()
        addCaseload()
        addOtherWork()
        if hasAssessments { addAssessment() }
        if hasHospital { addHospital() }
        addEnds()
        addHelp()
    }

    mutating func add(_ id: String, _ title: String, _ kind: PathwayDiagram.Node.Kind, _ details: [String] = []) {
        nodes.append(PathwayDiagram.Node(id: id, title: title, details: details, kind: kind))
    }

    mutating func link(_ from: String, _ to: String, _ label: String = "") {
        edges.append(PathwayDiagram.Edge(from: from, to: to, label: label))
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

    /// Events a year of a rate per second.
    static func perYear(_ rate: Double) -> String { yearly(rate) + " a year" }

    /// The same as a figure.
    static func yearly(_ rate: Double) -> String {
        Typography.figure(FigureText(unit: "").estimate(rate * year, low: nil, high: nil))
    }

    private static let year = 365.25 * 86_400

    static func percent(_ share: Double) -> String { Quantity.percentage(share) }

    /// A share where all have the same, and otherwise the smallest and the greatest.
    static func percent(_ shares: [Double]) -> String {
        guard let least = shares.min(), let most = shares.max() else { return "" }
        return least == most ? percent(least) : "\(percent(least)) to \(percent(most))"
    }

    /// Names in a box: a few, and how many more there are.
    static func names(_ names: [String]) -> [String] {
        let most = 3
        return names.count <= most ? names : names.prefix(most - 1) + ["and \(names.count - most + 1) more"]
    }

    static func allocation(_ rule: AllocationRule) -> String {
        switch rule {
        case .lowestCaseload: "to the lowest weighted caseload"
        case .roundRobin: "to coordinators in turn"
        case .bestProfession: "to the profession that suits, lowest caseload first"
        }
    }
}
