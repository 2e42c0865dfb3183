/// A station as a system to be tested.
struct StationModel: Model {
    let variant: String
    let scale: ModelScale
    let description: StationDescription
    let measures: StationMeasures

    init(_ description: StationDescription, bound: Double? = nil, countsFromZero: Bool = false, variant: String = "") {
        self.variant = variant
        self.description = description
        scale = StationScale.scale(of: description)
        measures = StationMeasures(
            classes: description.classes.count, services: description.classes.map(\.service.mean), bound: bound,
            countsFromZero: countsFromZero, hasPatience: description.patience != nil)
    }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        measures.measure(name, recording: &recording)
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        var station = Station(description, recording: recording, chance: chance)
        return station.run(span)
    }
}

/// How long replications of stations have to be.
enum StationScale {
    /// The scale of a station.
    ///
    /// The relaxation time is that of a queue in heavy traffic, with the variation of gaps and services in it
    /// (Whitt 1989, doi:10.1287/mnsc.35.11.1341), or the time after which those who wait have given up or been served.
    static func scale(of station: StationDescription) -> ModelScale {
        let rate = station.classes.reduce(0) { $0 + 1 / $1.gap.mean }
        let service = station.classes.reduce(0) { $0 + $1.service.mean / $1.gap.mean } / rate
        let serviceSquare = station.classes.reduce(0) { $0 + $1.service.secondMoment / $1.gap.mean } / rate
        let serviceVariation = serviceSquare / (service * service) - 1
        let gapVariation = station.classes.reduce(0) { max($0, $1.gap.squaredVariation) }
        let batchVariation = station.batch.map { 2 / $0 } ?? 0
        let variation = max(serviceVariation + gapVariation + batchVariation, 0.5)
        let load = station.load
        var relaxation: Double
        if station.patience != nil || station.places < Int.max || station.isDiscouraging {
            // Never longer than all the places take, or the patience of those who wait.
            let patience = station.patience?.mean ?? .infinity
            let places = Double(min(station.places, 1_000_000))
            let heavy = load < 1 ? 2 * variation / ((1 - load) * (1 - load)) : .infinity
            let full = (places + 1) * (places + 1) * max(variation, 1)
            relaxation =
                service * (4 + serviceVariation)
                + min(min(patience, service / Double(station.servers) * min(heavy, full)), Self.longest(station))
        } else {
            relaxation =
                service * (1 + variation) + service / Double(station.servers) * 2 * variation
                / ((1 - load) * (1 - load))
        }
        if case .multiple(let vacation) = station.vacations { relaxation += vacation.mean * 4 }
        // Finite systems forget soon, however much comes.
        let isUnlimited = station.patience == nil && station.places == Int.max && !station.isDiscouraging
        let hard =
            isUnlimited && load > 0.9 + 1e-9 || station.classes.contains { $0.service.squaredVariation > 4 + 1e-9 }
        var eventRate = 2 * rate / (station.batch ?? 1)
        if case .multiple(let vacation) = station.vacations { eventRate += 1 / vacation.mean }
        return ModelScale(relaxation: relaxation, eventRate: eventRate, tolerance: hard ? 0.05 : 0.02)
    }

    /// A discouraged queue forgets within some services times the number that it holds.
    private static func longest(_ station: StationDescription) -> Double {
        guard station.isDiscouraging, let first = station.classes.first else { return .infinity }
        return first.service.mean * 4 * (1 + first.service.mean / first.gap.mean)
    }
}
