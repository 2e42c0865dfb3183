internal import RandomStreams

/// Little's law on the path of stations that begin and end empty, where it holds exactly: the integral of the number
/// in the system is the sum of the times in it, and likewise for those who wait (Little 1961,
/// doi:10.1287/opre.9.3.383).
struct LittlesLaw: Model {
    let stations: [StationDescription]

    static let form = Form(
        name: "littles_law", system: "L = lambda W and Lq = lambda Wq on paths that begin and end empty",
        parameters: [
            .init(key: "lam", meaning: "arrivals of the stations, 0.8 if left out", isOptional: true),
            .init(key: "mu", meaning: "service rate of the stations, 1 if left out", isOptional: true),
            .init(key: "c", meaning: "servers of the stations, 1 if left out", isOptional: true),
        ], quantities: ["residual", "residual_L", "residual_Lq"]
    ) { parameters, _ throws(CaseFault) in
        let gap = Law.exponential(mean: try 1 / parameters.positive("lam", standard: 0.8))
        let service = Law.exponential(mean: try 1 / parameters.positive("mu", standard: 1))
        let servers = try parameters.count("c", standard: 1)
        let plain = StationDescription(classes: [.init(gap: gap, service: service)], servers: servers)
        try Stability.check(load: plain.load, parameters)
        var lastCome = plain
        lastCome.discipline = .lastCome
        var finite = plain
        finite.places = 2
        var impatient = plain
        impatient.patience = service
        var classes = plain
        classes.classes = [
            .init(gap: .exponential(mean: gap.mean * 2), service: service),
            .init(gap: .exponential(mean: gap.mean * 2), service: service, priority: 1),
        ]
        return [LittlesLaw(stations: [plain, lastCome, finite, impatient, classes])]
    }

    private static let customers = 100_000

    var scale: ModelScale { ModelScale(relaxation: 0, eventRate: 1, isExact: true) }

    func measure(_ name: QuantityName, recording: inout Recording) -> Measure? {
        let words = name.words.filter {
            !["residual", "error", "relative", "max", "little", "littles", "s", "law"].contains($0)
        }
        guard words.count < name.words.count else { return nil }
        switch words.joined() {
        case "": return Measure(name: name.label) { max($0.fields[0], $0.fields[1]) }
        case "l", "w", "lw", "system": return Measure(name: name.label) { $0.fields[0] }
        case "lq", "wq", "lqwq", "queue": return Measure(name: name.label) { $0.fields[1] }
        default: return nil
        }
    }

    func replicate(_ span: Span, recording: Recording, chance: Chance) -> Replication {
        var ofSystem = 0.0
        var ofQueue = 0.0
        for station in stations {
            var path = Station(station, recording: Recording(), chance: chance)
            let sums = path.runUntilEmpty(arrivals: Self.customers)
            let sojourns = sums.station(.sojournSum) + sums.station(.abandonedWaitSum)
            let waits = sums.station(.waitSum) + sums.station(.abandonedWaitSum)
            ofSystem = max(ofSystem, abs(sums.station(.presentTime) - sojourns) / sojourns)
            ofQueue = max(ofQueue, abs(sums.station(.queueTime) - waits) / max(waits, 1))
        }
        return Replication(sums: Sums(fields: [ofSystem, ofQueue]))
    }
}
