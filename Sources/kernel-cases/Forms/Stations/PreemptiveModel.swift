/// A station with interrupted services as a system to be tested.
struct PreemptiveModel: Model {
    let scale: ModelScale
    private let classes: [StationDescription.Arrivals]
    private let servers: Int
    private let failures: BreakdownLaws?
    private let measures: StationMeasures

    init(
        _ classes: [StationDescription.Arrivals], servers: Int = 1, failures: BreakdownLaws? = nil,
        countsFromZero: Bool = false
    ) {
        self.classes = classes
        self.servers = servers
        self.failures = failures
        measures = StationMeasures(
            classes: classes.count, services: classes.map(\.service.mean), countsFromZero: countsFromZero)
        var scale = StationScale.scale(of: StationDescription(classes: classes, servers: servers))
        if let failures {
            let load = StationDescription(classes: classes, servers: servers).load
            let slack = 1 - load / failures.availability
            // A repair adds to the variation of work as a service of its length would.
            let rate = 1 / (failures.failure.mean + failures.repair.mean)
            let work = load * 2 + rate * failures.repair.secondMoment * classes.reduce(0) { $0 + 1 / $1.gap.mean }
            scale.relaxation = 4 * (work + 2) * (classes[0].service.mean + failures.repair.mean) / (slack * slack)
            scale.eventRate += 2 * rate
            if load / failures.availability > 0.9 + 1e-9 { scale.tolerance = 0.05 }
        }
        self.scale = scale
    }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        measures.measure(name, recording: &recording)
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        var station = PreemptiveStation(
            classes, servers: servers, failures: failures, recording: recording, chance: chance)
        return station.run(span)
    }
}
