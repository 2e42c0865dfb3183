import Scenario

/// What makes work of a kind arise, in a few words.
struct WorkOrigin {
    private let arising: WorkType.Arising
    private let scenario: ServiceScenario

    init(_ work: WorkType, _ scenario: ServiceScenario) {
        arising = work.arising
        self.scenario = scenario
    }

    /// All that makes it arise; what other parts of the scenario bring where nothing else does.
    var text: String {
        let origins = planned + rates + events
        return origins.isEmpty ? "by other parts of the scenario" : origins.joined(separator: "; ")
    }

    private var planned: [String] {
        var origins: [String] = []
        if arising.interval.values.contains(where: { $0 != nil }) { origins.append("at intervals for people in care") }
        if let state = arising.atOnceIn { origins.append("at once in the state \(state.name)") }
        if arising.workerInterval != nil { origins.append("at intervals for each worker") }
        if arising.workerHours > 0 { origins.append("so many hours a week for each worker") }
        return origins
    }

    private var rates: [String] {
        var origins: [String] = []
        if arising.rate.values.contains(where: { $0 > 0 }) { origins.append("at random for people in care") }
        if arising.waitingRate > 0 { origins.append("at random for people who wait") }
        if arising.areaRate > 0 { origins.append("at random in the area") }
        return origins
    }

    private var events: [String] {
        var origins = arising.triggers.map { "on \(FigureWords.words($0.rawValue))" }
        if let followUp = arising.followUp {
            let titles = followUp.work.map { id in
                scenario.work.first { $0.id == id }.map { LoweredTitle.text($0.title) } ?? FigureWords.words(id)
            }
            origins.append("after \(EnglishList.joined(titles))")
        }
        return origins
    }
}
